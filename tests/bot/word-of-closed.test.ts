import { describe, expect, it } from 'vitest';
import latest from '#commands/latest.ts';
import type { Command } from '#src/bot/command.ts';
import { createDispatch, type Request } from '#src/bot/dispatch.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { anAlert } from '../harness/a-subscription.ts';
import { aReader, openNewsroom } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';
import { openTestLog } from '../harness/test-log.ts';

const closed = { at: '2025-06-20T08:00:00.000Z', why: 'dm closed', told: false } as const;

/** Where the reader of the tests follows two things, whose messages their closed direct messages refused. */
async function openClosed(): Promise<Newsroom> {
	const newsroom = await openNewsroom([{}]);
	const own = { guildId: undefined, place: 'dm', madeBy: aReader.userId, paused: closed } as const;
	await newsroom.book.add(anAlert({ ...own, id: 'following1' }));
	await newsroom.book.add(anAlert({ ...own, id: 'following2' }));
	return newsroom;
}

function openDesk(newsroom: Newsroom) {
	const { log, logged } = openTestLog();
	const commands = new Map<string, Command>([['latest', latest]]);
	const settings = { commands, newsroom, homeGuildId: undefined, log, newCode: () => 'c0de' };
	return { ...createDispatch(settings), logged };
}

const asked: Request = { kind: 'command', command: 'latest', options: {} };

describe('word that direct messages are closed', () => {
	it.each<[string, Request]>([
		['an answer', asked],
		['an apology', { kind: 'command', command: 'latest', options: { source: 'nobody' } }],
		['the answer to a press', { kind: 'press', customId: 'latest?page=1', isPrivate: false }],
	])('comes after %s, once for all that is followed', async (_, request) => {
		const { answer } = openDesk(await openClosed());
		const [word, ...others] = (await answer(request, aReader)).more;
		if (word === undefined) throw new Error('there is no word of it');
		expect(shown({ message: word })).toContain('You are not accepting direct messages from Dateline');
		expect(targets({ message: word })).toEqual({ Resume: 'following?action=resume' });
		expect(others).toEqual([]);
		expect((await answer(request, aReader)).more).toEqual([]);
	});

	it('comes after one of two answers that are asked for at once', async () => {
		const { answer } = openDesk(await openClosed());
		const answers = await Promise.all([answer(asked, aReader), answer(asked, aReader)]);
		expect(answers.flatMap(({ more }) => more)).toHaveLength(1);
	});

	it('is for that member alone', async () => {
		const newsroom = await openClosed();
		const other = { ...aReader, userId: '80351110224678999' };
		expect((await openDesk(newsroom).answer(asked, other)).more).toEqual([]);
		expect(newsroom.book.find('following1')?.paused?.told).toBe(false);
	});

	it('is not for who paused it themselves', async () => {
		const newsroom = await openNewsroom([{}]);
		const paused = { at: closed.at, why: 'asked', told: true } as const;
		const own = { guildId: undefined, place: 'dm', madeBy: aReader.userId, paused } as const;
		await newsroom.book.add(anAlert(own));
		expect((await openDesk(newsroom).answer(asked, aReader)).more).toEqual([]);
	});

	it('costs no answer when it cannot be noted, and comes the next time', async () => {
		const newsroom = await openClosed();
		const decide = () => Promise.reject(new Error('the disk is full'));
		const failing = openDesk({ ...newsroom, book: { ...newsroom.book, decide } });
		const answer = await failing.answer(asked, aReader);
		expect(shown(answer)).toContain('## Latest');
		expect(answer.more).toEqual([]);
		expect(failing.logged.errors().join()).toContain('told-not-noted');
		expect((await openDesk(newsroom).answer(asked, aReader)).more).toHaveLength(1);
	});
});
