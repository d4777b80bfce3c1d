import { describe, expect, it } from 'vitest';
import { type Command, privately, publicly, type Reply, UserError } from '#src/command.ts';
import type { LocalDiscord } from '#src/playground/local-discord.ts';
import { renderNotice } from '#src/render/notice.ts';
import { aCommand, openBot } from './open-bot.ts';
import { seenIn } from './open-reader.ts';

const asking = { as: 'mia', in: 'general', command: 'test' };

/** A command that answers when the test lets it: what takes longer than no time at all is announced. */
async function openSlowBot(seenBy: Reply['seenBy'], instant: Command['run'] = never) {
	const { promise, resolve, reject } = Promise.withResolvers<Reply>();
	const runs: unknown[] = [];
	const command = aCommand(
		(options, newsroom, reader) => {
			runs.push(options);
			return runs.length === 1 && instant !== never ? instant(options, newsroom, reader) : promise;
		},
		{ seenBy },
	);
	const bot = await openBot([command], { deferAfterMs: 0 });
	return { ...bot, answer: resolve, fail: reject };
}

const never: Command['run'] = () => new Promise<Reply>(() => undefined);

function news(text: string) {
	return renderNotice(text);
}

function privateMessages(discord: LocalDiscord) {
	return discord.messages('general', 'mia').map((message) => seenIn(message));
}

describe('an answer that takes long', () => {
	it('is announced to the channel, then shown there', async () => {
		const { discord, answer } = await openSlowBot('everyone');
		const asked = await discord.slash(asking);
		expect(asked).toMatchObject({ deferred: true, ephemeral: false });
		answer(publicly(news('Rain.')));
		expect(seenIn(await asked.settled())).toMatchObject({ text: 'Rain.', isPrivate: false });
		expect(discord.messages('general')).toHaveLength(1);
	});

	it('is announced to its asker, then shown to them', async () => {
		const { discord, answer } = await openSlowBot('reader');
		const asked = await discord.slash(asking);
		expect(asked).toMatchObject({ deferred: true, ephemeral: true });
		answer(privately(news('Rain.')));
		expect(seenIn(await asked.settled())).toMatchObject({ text: 'Rain.', isPrivate: true });
		expect(discord.messages('general')).toEqual([]);
	});

	it('is told to its asker alone when it turns out to be for nobody else', async () => {
		const { discord, answer, logged } = await openSlowBot('everyone');
		const followed = untilPrivateMessage(discord);
		await discord.slash(asking);
		answer(privately(news('Which rain?')));
		await followed;
		expect(discord.messages('general')).toEqual([]);
		expect(privateMessages(discord)).toMatchObject([{ text: 'Which rain?', isPrivate: true }]);
		expect(logged.errors()).toEqual([]);
	});

	it('is told to its asker alone when it ends in words for them', async () => {
		const { discord, fail } = await openSlowBot('everyone');
		const followed = untilPrivateMessage(discord);
		await discord.slash(asking);
		fail(new UserError('none', 'There is no rain.'));
		await followed;
		expect(discord.messages('general')).toEqual([]);
		expect(privateMessages(discord)).toMatchObject([{ text: 'There is no rain.' }]);
	});

	it('turns the page where it stands', async () => {
		const button = { label: 'Older ›', target: 'test?page=2' };
		const first = () => publicly(renderNotice('Page 1.', [button]));
		const { discord, answer } = await openSlowBot('everyone', first);
		const message = await (await discord.slash(asking)).settled();
		const pressed = await discord.press({ as: 'mia', message, customId: 'test?page=2' });
		expect(pressed).toMatchObject({ deferred: true, response: 6 });
		answer(publicly(news('Page 2.')));
		expect(await pressed.settled()).toMatchObject({ id: message.id });
		expect(discord.messages('general').map((one) => seenIn(one).text)).toEqual(['Page 2.']);
	});

	it('ends in an apology with the code of its log line, when it is a bug', async () => {
		const { discord, fail, logged } = await openSlowBot('reader');
		const asked = await discord.slash(asking);
		fail(new Error('a bug'));
		expect(seenIn(await asked.settled()).text).toContain('give this code: c0de');
		expect(logged.errors().join()).toMatch(/command-failed \{\s+code: 'c0de'[\s\S]*a bug/);
	});
});

/** Resolves when somebody was told something privately that is no longer only announced. */
function untilPrivateMessage(discord: LocalDiscord): Promise<void> {
	return new Promise((resolve) => {
		const stop = discord.onEvent((event) => {
			if (event.kind !== 'message-created' || event.reader === undefined) return;
			stop();
			resolve();
		});
	});
}
