import { describe, expect, it } from 'vitest';
import latest from '#commands/latest.ts';
import type { Command } from '#src/bot/command.ts';
import { createDispatch, type Request } from '#src/bot/dispatch.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { anAlert } from '../harness/a-subscription.ts';
import { aReader, openNewsroom } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';
import { openTestLog } from '../harness/test-log.ts';

const pausedByClosed = { at: '2025-06-20T08:00:00.000Z', why: 'dm closed', told: false } as const;

/** A newsroom whose reader follows two topics, both paused because their direct messages are closed. */
async function openClosed(): Promise<Newsroom> {
	const newsroom = await openNewsroom([{}]);
	const own = {
		guildId: undefined,
		place: 'dm',
		madeBy: aReader.userId,
		paused: pausedByClosed,
	} as const;
	await newsroom.book.add(anAlert({ ...own, id: 'following1' }));
	await newsroom.book.add(anAlert({ ...own, id: 'following2' }));
	return newsroom;
}

function aDispatch(newsroom: Newsroom) {
	const { log, logged } = openTestLog();
	const commands = new Map<string, Command>([['latest', latest]]);
	const settings = {
		commands,
		newsroom,
		homeGuildId: undefined,
		log,
		newCode: () => 'c0de',
		elapsedMs: () => 0,
	};
	return { ...createDispatch(settings), logged };
}

const latestRequest: Request = { kind: 'command', command: 'latest', options: {} };

describe('the notice that direct messages are closed', () => {
	it.each<[string, Request]>([
		['an answer', latestRequest],
		['an apology', { kind: 'command', command: 'latest', options: { source: 'nobody' } }],
		['the answer to a press', { kind: 'press', customId: 'latest?page=1', isPrivate: false }],
	])(
		'shows the notice of closed messages after %s, once for everything that is paused',
		async (_, request) => {
			const { answer } = aDispatch(await openClosed());
			const [notice, ...others] = (await answer(request, aReader)).more;
			if (notice === undefined) throw new Error('there is no notice');
			expect(shown({ message: notice })).toContain(
				'You are not accepting direct messages from Dateline',
			);
			expect(targets({ message: notice })).toEqual({ Resume: 'following?action=resume' });
			expect(others).toEqual([]);
			expect((await answer(request, aReader)).more).toEqual([]);
		},
	);

	it('shows the notice of closed messages only once for two simultaneous requests', async () => {
		const { answer } = aDispatch(await openClosed());
		const answers = await Promise.all([
			answer(latestRequest, aReader),
			answer(latestRequest, aReader),
		]);
		expect(answers.flatMap(({ more }) => more)).toHaveLength(1);
	});

	it('does not show another member’s notice of closed messages', async () => {
		const newsroom = await openClosed();
		const other = { ...aReader, userId: '80351110224678999' };
		expect((await aDispatch(newsroom).answer(latestRequest, other)).more).toEqual([]);
		expect(newsroom.book.find('following1')?.paused?.told).toBe(false);
	});

	it('shows no notice of closed messages to members who paused it themselves', async () => {
		const newsroom = await openNewsroom([{}]);
		const paused = { at: pausedByClosed.at, why: 'asked', told: true } as const;
		const own = { guildId: undefined, place: 'dm', madeBy: aReader.userId, paused } as const;
		await newsroom.book.add(anAlert(own));
		expect((await aDispatch(newsroom).answer(latestRequest, aReader)).more).toEqual([]);
	});

	it('answers without the notice of closed messages if it cannot be stored, and shows it next time', async () => {
		const newsroom = await openClosed();
		const decide = () => Promise.reject(new Error('the disk is full'));
		const failing = aDispatch({ ...newsroom, book: { ...newsroom.book, decide } });
		const answer = await failing.answer(latestRequest, aReader);
		expect(shown(answer)).toContain('## Latest');
		expect(answer.more).toEqual([]);
		expect(failing.logged.errors().join()).toContain('told-not-noted');
		expect((await aDispatch(newsroom).answer(latestRequest, aReader)).more).toHaveLength(1);
	});
});
