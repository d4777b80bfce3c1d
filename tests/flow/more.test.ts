import type { LocalDiscord } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { privately, publicly, type Reply } from '#src/bot/command.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { aCommand, openBot } from '../harness/open-bot.ts';
import { type Seen, seenIn } from '../harness/open-reader.ts';
import { alwaysLate } from './late.ts';

const asking = { as: 'mia', in: 'general', command: 'test' };
const more = ['First.', 'Second.', 'Third.', 'Fourth.', 'Fifth.'].map((text) => renderNotice(text));

function withMore(reply: Reply): Reply {
	return { ...reply, more };
}

describe('what follows an answer', () => {
	it.each([
		['public', publicly],
		['private', privately],
	])(
		'comes in order to the reader alone, after a %s one, and is at most four',
		async (_, reply) => {
			const command = aCommand(() => withMore(reply(renderNotice('Rain.'))));
			const { discord, logged } = await openBot([command]);
			const told = nextTold(discord, reply === publicly ? 4 : 5);
			const answer = await discord.slash(asking);
			const texts = (await told).map(({ text }) => text);
			expect(texts.slice(-4)).toEqual(['First.', 'Second.', 'Third.', 'Fourth.']);
			expect(answer.followUps().map((one) => seenIn(one).isPrivate)).toEqual(Array(4).fill(true));
			expect(discord.messages('general')).toHaveLength(reply === publicly ? 1 : 0);
			expect(logged.errors()).toEqual([]);
		},
	);

	it('comes after an answer that took long, too', async () => {
		const { promise, resolve } = Promise.withResolvers<Reply>();
		const { discord } = await openBot([aCommand(() => promise)], { deferAfter: alwaysLate });
		const told = nextTold(discord, 4);
		const asked = await discord.slash(asking);
		resolve(withMore(publicly(renderNotice('Rain.'))));
		expect(seenIn(await asked.settled()).text).toBe('Rain.');
		expect((await told).map(({ text }) => text)).toContain('Fourth.');
		expect(discord.messages('general')).toHaveLength(1);
	});

	it('comes after one that turned out to be for the reader alone', async () => {
		const { promise, resolve } = Promise.withResolvers<Reply>();
		const { discord } = await openBot([aCommand(() => promise)], { deferAfter: alwaysLate });
		const told = nextTold(discord, 5);
		await discord.slash(asking);
		resolve(withMore(privately(renderNotice('Which rain?'))));
		const texts = (await told).map(({ text }) => text);
		expect(texts).toEqual(['Which rain?', 'First.', 'Second.', 'Third.', 'Fourth.']);
		expect(discord.messages('general')).toEqual([]);
	});

	it('comes after a press, and leaves the pressed message as it was', async () => {
		const offer = { label: 'More', target: 'test?page=2' };
		const command = aCommand(({ page }) =>
			page === undefined
				? privately(renderNotice('Page 1.', [offer]))
				: withMore(privately(renderNotice('Page 2.'))),
		);
		const { discord } = await openBot([command]);
		const message = await (await discord.slash(asking)).settled();
		const told = nextTold(discord, 4);
		const pressed = await discord.press({ as: 'mia', message, customId: offer.target });
		expect((await told).map(({ text }) => text)).toContain('First.');
		expect((await pressed.settled()).id).toBe(message.id);
	});
});

/** The next so many messages that only one person sees and that are no announcement. */
function nextTold(discord: LocalDiscord, count: number): Promise<readonly Seen[]> {
	const told: Seen[] = [];
	return new Promise((resolve) => {
		const stop = discord.onEvent((event) => {
			if (event.kind !== 'message-created' || event.reader === undefined) return;
			told.push(seenIn(event.message));
			if (told.length < count) return;
			stop();
			resolve(told);
		});
	});
}
