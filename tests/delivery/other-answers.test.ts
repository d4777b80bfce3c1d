import { local, misleadingAnswers } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { openDesk } from '../harness/open-desk.ts';
import { due, openDue, rain, vote } from '../harness/open-due.ts';

const post = 'POST /channels/:channel/messages';

describe('an answer that does not come from Discord itself', () => {
	it.each([400, 404])('an answer of %i without a code drops and blocks nothing', async (status) => {
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
	])('an answer of %i with the code %i drops and blocks nothing', async (status, code) => {
		const desk = await openDue();
		desk.discord.faults.failNext(post, status, 2, code);
		await desk.tickAt(due);
		expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
		expect(desk.standing()).toMatchObject({ leftOut: [] });
		expect(desk.standing()).not.toHaveProperty('blocked');
	});

	it('misleading answers of all kinds, one after the other, neither drop nor repeat a message', async () => {
		const desk = await openDue();
		const [first, ...others] = Object.values(misleadingAnswers);
		if (first !== undefined) desk.discord.faults.answerNextWhenDone(post, first);
		for (const answer of others) desk.discord.faults.answerNext(post, answer);
		await desk.tickAt(due);
		expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
		expect(desk.standing()).toMatchObject({ leftOut: [] });
		expect(desk.standing()).not.toHaveProperty('blocked');
	});

	it('an hour without a usable answer blocks the subscription and notifies the moderators', async () => {
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

	it('a single 401 for a message does not stop the bot', async () => {
		const desk = await openDue();
		desk.discord.faults.failNext(post, 401, 1, 0);
		await desk.tickAt(due);
		expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
		expect(desk.refusals).toEqual([]);
	});
});

describe('a rate limit', () => {
	it('a global rate limit is returned as a wait, not waited out inside the call', async () => {
		const desk = await openDue();
		desk.discord.faults.limitAllNext(post, 500);
		await desk.tickAt(due);
		expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
		expect(desk.logged.lines().join()).toContain("why: 'rate limit'");
	});

	it('after a lost answer and a rate limit of six minutes, the message is searched for before it is sent again', async () => {
		const desk = await openDue();
		desk.discord.faults.loseNextAnswer(post);
		desk.discord.faults.rateLimitNext(post, 6 * 60_000);
		await desk.tickAt(due);
		expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
	});
});

describe('a channel that refuses everything', () => {
	it.each([200000, 987654])(
		'a digest that the whole channel refuses with code %i is kept and blocks the channel',
		async (code) => {
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
		},
	);
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
	])(
		'a report that comes again under another id %s is not posted again',
		async (_, first, second) => {
			const desk = await openDesk();
			await desk.subscribe(anAlert());
			await desk.arrive('a.json', [{ ...first, id: 'before' }]);
			await desk.settled();
			await desk.arrive('a.json', []);
			await desk.arrive('b.json', [{ ...second, id: 'after' }]);
			await desk.settled();
			expect(desk.texts()).toHaveLength(1);
		},
	);

	it('a report that comes again with another headline and address is the one that another source adds to', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest());
		const fire = {
			headline: 'Fire destroys Harwick cannery, two hurt',
			summary:
				'A fire destroyed the Brackwater cannery in Harwick on Thursday and hurt two workers, Mayor Olin Vash said.',
			publishedAt: '2025-06-19T14:10:00Z',
			source: 'The Post',
			url: 'https://old.example/fire',
		};
		await desk.arrive('a.json', [{ ...fire, id: 'before' }]);
		await desk.tickAt(due);
		await desk.arrive('a.json', []);
		const again = { ...fire, headline: 'Fire destroys Harwick cannery', id: 'after' };
		await desk.arrive('b.json', [{ ...again, url: 'https://new.example/fire' }]);
		await desk.tickAt('2025-06-21T08:00:00Z');
		expect(desk.texts()).toHaveLength(1);
		await desk.arrive('c.json', [{ ...again, id: 'other', source: 'The Times' }]);
		await desk.tickAt('2025-06-22T08:00:00Z');
		expect(desk.texts()[1]).toContain('Now also reported by The Times');
		expect(desk.texts()[1]).not.toContain('new story');
		await desk.tickAt('2025-06-23T08:00:00Z');
		expect(desk.texts()).toHaveLength(2);
	});

	it('a report with the same text from another source is no second alert, even if the first report is deleted', async () => {
		const desk = await openDesk();
		await desk.subscribe(anAlert());
		await desk.arrive('a.json', [{ ...wire, ...rain, id: 'before' }]);
		await desk.settled();
		await desk.arrive('a.json', []);
		await desk.arrive('b.json', [{ ...wire, ...rain, id: 'after', source: 'Another Wire' }]);
		await desk.settled();
		expect(desk.texts()).toHaveLength(1);
	});
});
