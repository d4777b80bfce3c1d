import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { LocalDiscord } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand, type Reply, TextFile } from '#src/bot/command.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { alwaysLate } from '../harness/late.ts';
import { openBot, type TestBotSettings } from '../harness/open-bot.ts';
import { openReader, type ShownMessage, shownMessage } from '../harness/open-reader.ts';
import { offerToEverybody } from '../harness/second-server.ts';

type CopyOptions = Partial<Pick<Reply, 'seenBy'>> & {
	readonly for?: 'readers' | 'moderators';
	/** Each answer waits for this. */
	readonly after?: Promise<void>;
};

/** A command that returns the file it gets; its button answers without a file. */
function aCopier({ seenBy = 'reader', for: audience = 'readers', after }: CopyOptions) {
	return defineCommand({
		data: {
			name: 'source',
			description: 'doesSource',
			options: [
				{
					type: ApplicationCommandOptionType.Attachment,
					name: 'file',
					description: 'optionOpmlFile',
				},
			],
		},
		options: z.object({ file: TextFile.optional() }),
		for: audience,
		seenBy,
		async run({ file }) {
			await after;
			if (file === undefined) return { message: renderNotice('Without.'), seenBy };
			const message = renderNotice(`Of ${file.name}:`, [{ label: 'Without', target: 'source' }]);
			return { message, seenBy, files: [{ name: `copy-${file.name}`, text: file.text }] };
		},
	});
}

async function open(options: CopyOptions = {}, settings: TestBotSettings = {}) {
	const { discord, logged } = await openBot([aCopier(options)], settings);
	return { discord, logged, mia: openReader(discord, 'mia') };
}

const digests = { name: 'digests.json', text: '{"topics":["台灣"]}' };

/** The files of an answer as a person downloads them, by name. */
async function downloads({ message }: ShownMessage): Promise<Record<string, string>> {
	const files = message.attachments.map(async ({ filename, url }) => [
		filename,
		await (await fetch(url)).text(),
	]);
	return Object.fromEntries(await Promise.all(files));
}

function downloadsBy(discord: LocalDiscord): number {
	return discord.requests().filter(({ path }) => path.startsWith('/attachments/')).length;
}

describe('files', () => {
	it.each(['reader', 'everyone'] as const)(
		'returns a file unchanged in an answer for %s',
		async (seenBy) => {
			const { mia, logged } = await open({ seenBy });
			const copied = await mia.asks('source', { file: digests });
			expect(copied.text).toBe('Of digests.json:');
			expect(copied.isPrivate).toBe(seenBy === 'reader');
			expect(await downloads(copied)).toEqual({ 'copy-digests.json': digests.text });
			expect(logged.errors()).toEqual([]);
		},
	);

	it('puts a file at the end of its card', async () => {
		const { mia } = await open();
		const { message } = await mia.asks('source', { file: digests });
		const [card] = message.components;
		const url = message.attachments[0]?.url;
		expect(card?.components?.at(-1)).toMatchObject({ name: 'copy-digests.json', file: { url } });
	});

	it('attaches a file to a slow answer', async () => {
		const { promise: after, resolve } = Promise.withResolvers<void>();
		const { discord } = await open({ after }, { deferAfter: alwaysLate });
		const asking = { as: 'mia', in: 'general', command: 'source', options: { file: digests } };
		const answer = await discord.slash(asking);
		resolve();
		expect(answer.deferred).toBe(true);
		const settled = shownMessage(await answer.settled());
		expect(await downloads(settled)).toEqual({ 'copy-digests.json': digests.text });
	});

	it('removes the file when its message is replaced by one without a file', async () => {
		const { mia } = await open();
		const copied = await mia.asks('source', { file: digests });
		const without = await mia.presses(copied, 'Without');
		expect(without.message.id).toBe(copied.message.id);
		expect(without.text).toBe('Without.');
		expect(await downloads(without)).toEqual({});
	});

	it('refuses a file that is too large, privately and without downloading it', async () => {
		const { discord, mia, logged } = await open({ seenBy: 'everyone' });
		const text = 'a'.repeat(1_048_577);
		const refused = await mia.asks('source', { file: { name: 'large.txt', text } });
		expect(refused.text).toBe('That file is larger than 1 MiB. Attach a smaller one.');
		expect(refused.isPrivate).toBe(true);
		expect(downloadsBy(discord)).toBe(0);
		expect(logged.errors()).toEqual([]);
	});

	it('does not download a file from somebody who may not use the command', async () => {
		const { discord, mia } = await open({ for: 'moderators' });
		await offerToEverybody(discord, 'source');
		const refused = await mia.asks('source', { file: digests });
		expect(refused.text).toContain('This is for moderators.');
		expect(downloadsBy(discord)).toBe(0);
		await openReader(discord, 'omar').asks('source', { file: digests });
		expect(downloadsBy(discord)).toBe(1);
	});
});
