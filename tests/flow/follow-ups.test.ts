import type { LocalDiscord } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { privately, publicly, type Reply } from '#src/bot/command.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { alwaysLate } from '../harness/late.ts';
import { aCommand, openBot } from '../harness/open-bot.ts';
import { type ShownMessage, shownMessage } from '../harness/open-reader.ts';

const asking = { as: 'mia', in: 'general', command: 'status' };
const more = ['First.', 'Second.', 'Third.', 'Fourth.', 'Fifth.'].map((text) => renderNotice(text));

function withFollowUps(reply: Reply): Reply {
	return { ...reply, more };
}

describe('messages that follow an answer', () => {
	it.each([
		['public', publicly],
		['private', privately],
	])(
		'sends at most four follow-ups after a %s answer, in order and privately',
		async (_, reply) => {
			const command = aCommand(() => withFollowUps(reply(renderNotice('Rain.'))));
			const { discord, logged } = await openBot([command]);
			const followUps = nextPrivateMessages(discord, reply === publicly ? 4 : 5);
			const answer = await discord.slash(asking);
			const texts = (await followUps).map(({ text }) => text);
			expect(texts.slice(-4)).toEqual(['First.', 'Second.', 'Third.', 'Fourth.']);
			expect(answer.followUps().map((one) => shownMessage(one).isPrivate)).toEqual(
				Array(4).fill(true),
			);
			expect(discord.messages('general')).toHaveLength(reply === publicly ? 1 : 0);
			expect(logged.errors()).toEqual([]);
		},
	);

	it('sends follow-ups after a slow answer', async () => {
		const { promise, resolve } = Promise.withResolvers<Reply>();
		const { discord } = await openBot([aCommand(() => promise)], { deferAfter: alwaysLate });
		const followUps = nextPrivateMessages(discord, 4);
		const answer = await discord.slash(asking);
		resolve(withFollowUps(publicly(renderNotice('Rain.'))));
		expect(shownMessage(await answer.settled()).text).toBe('Rain.');
		expect((await followUps).map(({ text }) => text)).toContain('Fourth.');
		expect(discord.messages('general')).toHaveLength(1);
	});

	it('sends follow-ups after a slow answer that turns out private', async () => {
		const { promise, resolve } = Promise.withResolvers<Reply>();
		const { discord } = await openBot([aCommand(() => promise)], { deferAfter: alwaysLate });
		const followUps = nextPrivateMessages(discord, 5);
		await discord.slash(asking);
		resolve(withFollowUps(privately(renderNotice('Which rain?'))));
		const texts = (await followUps).map(({ text }) => text);
		expect(texts).toEqual(['Which rain?', 'First.', 'Second.', 'Third.', 'Fourth.']);
		expect(discord.messages('general')).toEqual([]);
	});

	it('sends follow-ups after a press, and leaves the pressed message as it was', async () => {
		const offer = { label: 'More', target: 'status?page=2' };
		const command = aCommand(({ page }) =>
			page === undefined
				? privately(renderNotice('Page 1.', [offer]))
				: withFollowUps(privately(renderNotice('Page 2.'))),
		);
		const { discord } = await openBot([command]);
		const message = await (await discord.slash(asking)).settled();
		const followUps = nextPrivateMessages(discord, 4);
		const pressed = await discord.press({ as: 'mia', message, customId: offer.target });
		expect((await followUps).map(({ text }) => text)).toContain('First.');
		expect((await pressed.settled()).id).toBe(message.id);
	});
});

/** The next private messages; the announcement of a slow answer does not count. */
function nextPrivateMessages(
	discord: LocalDiscord,
	count: number,
): Promise<readonly ShownMessage[]> {
	const followUps: ShownMessage[] = [];
	return new Promise((resolve) => {
		const stop = discord.onEvent((event) => {
			if (event.kind !== 'message-created' || event.reader === undefined) return;
			followUps.push(shownMessage(event.message));
			if (followUps.length < count) return;
			stop();
			resolve(followUps);
		});
	});
}
