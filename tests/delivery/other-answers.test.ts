import { local, misleadingAnswers } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { anAlert } from '../harness/a-subscription.ts';
import { openDesk } from '../harness/open-desk.ts';
import { due, openDue, rain, vote } from '../harness/open-due.ts';

const post = 'POST /channels/:channel/messages';

describe('an answer that is not Discord’s own word', () => {
	it.each([400, 404])('of %i drops nothing', async (status) => {
		const desk = await openDue();
		desk.discord.faults.failNext(post, status, 2, 0);
		await desk.tickAt(due);
		expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
		expect(desk.standing()).toMatchObject({ leftOut: [] });
		expect(desk.standing()).not.toHaveProperty('blocked');
	});

	it.each([
		[400, 1],
		[400, 400],
		[404, 404],
		[403, 1020],
		[409, 409],
		[405, 405],
		[410, 1],
		[451, 451],
	])('of %i with the code %i neither drops nor blocks anything', async (status, code) => {
		const desk = await openDue();
		desk.discord.faults.failNext(post, status, 2, code);
		await desk.tickAt(due);
		expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
		expect(desk.standing()).toMatchObject({ leftOut: [] });
		expect(desk.standing()).not.toHaveProperty('blocked');
	});

	it('of whatever kind, one after the other, neither drops nor doubles anything', async () => {
		const desk = await openDue();
		const [first, ...others] = Object.values(misleadingAnswers);
		if (first !== undefined) desk.discord.faults.answerNextWhenDone(post, first);
		for (const answer of others) desk.discord.faults.answerNext(post, answer);
		await desk.tickAt(due);
		expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
		expect(desk.standing()).toMatchObject({ leftOut: [] });
		expect(desk.standing()).not.toHaveProperty('blocked');
	});

	it('that goes on for an hour blocks with the reason, and tells the moderators', async () => {
		const desk = await openDue();
		desk.discord.faults.failNext(
			new RegExp(`^POST .*/channels/${local.general}/messages`),
			400,
			21,
			0,
		);
		await desk.tickAt(due);
		expect(desk.standing().blocked?.why).toEqual({ kind: 'no answer' });
		expect(desk.standing()).toHaveProperty('toldAt');
		const anHourLater = new Date(desk.clock.now().getTime() + 61 * 60_000);
		await desk.tickAt(anHourLater.toISOString());
		expect(desk.texts().filter((text) => text.includes(rain.headline))).toHaveLength(1);
	});

	it('of 401 to one message does not end the bot', async () => {
		const desk = await openDue();
		desk.discord.faults.failNext(post, 401, 1, 0);
		await desk.tickAt(due);
		expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
		expect(desk.refusals).toEqual([]);
	});
});

describe('a limit', () => {
	it('on everything comes back to us, instead of being slept out inside the call', async () => {
		const desk = await openDue();
		desk.discord.faults.limitAllNext(post, 500);
		await desk.tickAt(due);
		expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
		expect(desk.logged.lines().join()).toContain("why: 'rate limit'");
	});

	it('of six minutes after a lost answer has us look for the message before it is sent again', async () => {
		const desk = await openDue();
		desk.discord.faults.loseNextAnswer(post);
		desk.discord.faults.rateLimitNext(post, 6 * 60_000);
		await desk.tickAt(due);
		expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
	});
});

describe('what a whole channel refuses', () => {
	it.each([200000, 987654])('is kept, and blocks with the code %i', async (code) => {
		const desk = await openDue();
		desk.discord.faults.failNext(post, 400, 3, code);
		await desk.tickAt(due);
		const { blocked, leftOut, owed } = desk.standing();
		expect(blocked).toMatchObject({ code, why: { kind: 'refused' } });
		expect([leftOut, owed === undefined]).toEqual([[], false]);
		await desk.tickAt('2025-06-20T09:00:00Z');
		expect(desk.texts().join()).toContain(rain.headline);
		expect(desk.texts().join()).toContain(vote.headline);
		expect(desk.standing()).not.toHaveProperty('blocked');
	});
});

describe('a report that comes again under another id', () => {
	const wire = { source: 'The Wire', summary: 'The harbor is under water.' };
	it.each([
		['with the same text', { ...wire, ...rain }, { ...wire, ...rain }],
		[
			'with another text at the same address',
			{ ...wire, ...rain, url: 'https://news.example/rain' },
			{ ...wire, ...rain, headline: 'Harbor floods', url: 'https://news.example/rain' },
		],
	])('%s is not posted again', async (_, first, second) => {
		const desk = await openDesk();
		await desk.subscribe(anAlert());
		await desk.arrive('a.json', [{ ...first, id: 'before' }]);
		await desk.settled();
		await desk.arrive('a.json', []);
		await desk.arrive('b.json', [{ ...second, id: 'after' }]);
		await desk.settled();
		expect(desk.texts()).toHaveLength(1);
	});

	it('of another source with the same text is news', async () => {
		const desk = await openDesk();
		await desk.subscribe(anAlert());
		await desk.arrive('a.json', [{ ...wire, ...rain, id: 'before' }]);
		await desk.settled();
		await desk.arrive('a.json', []);
		await desk.arrive('b.json', [{ ...wire, ...rain, id: 'after', source: 'Another Wire' }]);
		await desk.settled();
		expect(desk.texts()).toHaveLength(2);
	});
});
