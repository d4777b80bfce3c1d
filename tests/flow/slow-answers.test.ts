import { describe, expect, it } from 'vitest';
import { privately, publicly, type Reply, UserError } from '#src/bot/command.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { alwaysLate } from '../harness/late.ts';
import { aCommand, openBot } from '../harness/open-bot.ts';
import { nextPrivateMessage, shownMessage } from '../harness/open-reader.ts';

const asking = { as: 'mia', in: 'general', command: 'status' };

/** A bot whose answer the test gives when it wants; until then the answer is announced. */
async function openSlowBot(seenBy: Reply['seenBy']) {
	const { promise, resolve, reject } = Promise.withResolvers<Reply>();
	const bot = await openBot([aCommand(() => promise, { seenBy })], { deferAfter: alwaysLate });
	return { ...bot, give: resolve, fail: reject };
}

describe('slow answers', () => {
	it('announces a slow answer in the channel, then shows it there', async () => {
		const { discord, give } = await openSlowBot('everyone');
		const answer = await discord.slash(asking);
		expect(answer).toMatchObject({ deferred: true, ephemeral: false });
		give(publicly(renderNotice('Rain.')));
		expect(shownMessage(await answer.settled())).toMatchObject({ text: 'Rain.', isPrivate: false });
		expect(discord.messages('general')).toHaveLength(1);
	});

	it('announces a slow private answer privately, then shows it', async () => {
		const { discord, give } = await openSlowBot('reader');
		const answer = await discord.slash(asking);
		expect(answer).toMatchObject({ deferred: true, ephemeral: true });
		give(privately(renderNotice('Rain.')));
		expect(shownMessage(await answer.settled())).toMatchObject({ text: 'Rain.', isPrivate: true });
		expect(discord.messages('general')).toEqual([]);
	});

	it('gives a slow public answer privately if it turns out private', async () => {
		const { discord, give, logged } = await openSlowBot('everyone');
		const privateMessage = nextPrivateMessage(discord);
		await discord.slash(asking);
		give(privately(renderNotice('Which rain?')));
		expect((await privateMessage).text).toBe('Which rain?');
		expect(discord.messages('general')).toEqual([]);
		expect(logged.errors()).toEqual([]);
	});

	it('gives a slow public answer privately if it fails with an explanation', async () => {
		const { discord, fail } = await openSlowBot('everyone');
		const privateMessage = nextPrivateMessage(discord);
		await discord.slash(asking);
		fail(new UserError('none', saying('commandGone')));
		expect((await privateMessage).text).toContain('That command is gone.');
		expect(discord.messages('general')).toEqual([]);
	});

	it('turns to a slow page in the same message', async () => {
		const second = Promise.withResolvers<Reply>();
		const older = { label: 'Older ›', target: 'status?page=2' };
		const first = publicly(renderNotice('Page 1.', [older]));
		const command = aCommand(({ page }) => (page === undefined ? first : second.promise));
		const { discord } = await openBot([command], { deferAfter: alwaysLate });
		const message = await (await discord.slash(asking)).settled();
		const pressed = await discord.press({ as: 'mia', message, customId: older.target });
		expect(pressed).toMatchObject({ deferred: true, response: 6 });
		second.resolve(publicly(renderNotice('Page 2.')));
		expect((await pressed.settled()).id).toBe(message.id);
		expect(discord.messages('general').map((one) => shownMessage(one).text)).toEqual(['Page 2.']);
	});

	it('apologizes with the code of its log line when a slow answer fails by a bug', async () => {
		const { discord, fail, logged } = await openSlowBot('reader');
		const answer = await discord.slash(asking);
		fail(new Error('a bug'));
		expect(shownMessage(await answer.settled()).text).toContain('include this code: c0de');
		expect(logged.errors().join()).toMatch(/command-failed \{\s+code: 'c0de'[\s\S]*a bug/);
	});
});
