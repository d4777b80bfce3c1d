import { describe, expect, it } from 'vitest';
import { aClock, hourMs, minuteMs } from '../harness/a-clock.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';
import { due, rain, vote } from '../harness/open-due.ts';

const post = 'POST /channels/:channel/messages';
const dayMs = 24 * hourMs;
const start = '2025-06-19T12:00:00Z';

/** A desk on a machine whose clock is off by `offMs`, while Discord’s is right. */
async function openWrongDesk(offMs: number) {
	const right = aClock(start);
	const desk = await openDesk({
		now: new Date(Date.parse(start) + offMs),
		discord: { now: right.now, rateLimits: 'off' },
		elapsedMs: () => right.now().getTime(),
	});
	return { ...desk, right };
}

/** Sets this machine’s clock but not Discord’s. */
function setClock(desk: Desk, at: Date): void {
	desk.clock.set(at);
}

describe('a message whose answer was lost is posted once', () => {
	it.each([
		['a day ahead when it was written, and right after a restart', dayMs, 0],
		['a day behind, and right after a restart', -dayMs, 0],
		['seven minutes ahead, all the time', 7 * minuteMs, 7 * minuteMs],
		['an hour behind, all the time', -hourMs, -hourMs],
		['right, and a month ahead after a restart', 0, 30 * dayMs],
		['right, and a month behind after a restart', 0, -30 * dayMs],
	])(
		'a message whose answer was lost is posted once with a clock that was %s',
		async (_, before, after) => {
			const desk = await openWrongDesk(before);
			await desk.subscribe(anAlert());
			desk.discord.faults.loseNextAnswer(post);
			desk.discord.faults.hangUpNext(post);
			const arriving = desk.arrive('a.json', [{ ...rain, publishedAt: '2025-06-18T10:00:00Z' }]);
			await desk.logged.until('message-waits');
			await desk.restart({}, async () => {
				await arriving;
				desk.right.advance(10 * minuteMs);
				setClock(desk, new Date(desk.right.now().getTime() + after));
			});
			await desk.bot().delivery.tick();
			await desk.settled();
			expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
			expect(desk.standing()).not.toHaveProperty('owed');
		},
	);
});

describe('a clock that was ahead for a moment', () => {
	it('a clock that was ahead for a moment does not stop the next digest', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest());
		await desk.arrive('new.json', [rain]);
		await desk.tickAt('2025-07-20T08:00:00Z');
		expect(desk.texts()).toHaveLength(1);
		await desk.tickAt('2025-06-19T20:00:00Z');
		await desk.arrive('newer.json', [vote]);
		await desk.tickAt(due);
		expect(desk.texts()).toEqual([expect.anything(), expect.stringContaining(vote.headline)]);
	});

	it('a message posted while the clock was ahead does not count against the hourly budget of alerts', async () => {
		const desk = await openDesk();
		await desk.subscribe(anAlert({}, { budget: 1 }));
		desk.clock.set('2025-07-20T08:00:00Z');
		await desk.arrive('new.json', [rain]);
		await desk.settled();
		desk.clock.set(start);
		await desk.arrive('newer.json', [vote]);
		await desk.settled();
		expect(desk.texts()).toEqual([
			expect.stringContaining(rain.headline),
			expect.stringContaining(vote.headline),
		]);
	});

	it('a clock that was ahead erases no server that was left and forgets no posted message', async () => {
		const desk = await openWrongDesk(0);
		await desk.subscribe(anAlert());
		await desk.arrive('new.json', [rain]);
		await desk.settled();
		await desk.bot().delivery.leave(desk.standing().guildId ?? '');
		await desk.tickAt('2025-09-20T08:00:00Z');
		expect(desk.standing().posted).toHaveLength(1);
	});
});

describe('a clock that is set back and forward again', () => {
	it('a clock set back and forward again brings a second digest for the slot with only what is new', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest());
		await desk.arrive('new.json', [rain]);
		await desk.tickAt(due);
		await desk.tickAt('2025-06-19T12:00:00Z');
		await desk.arrive('newer.json', [vote]);
		await desk.tickAt('2025-06-20T08:01:00Z');
		const [first, second, ...others] = desk.texts();
		expect(first).toContain(rain.headline);
		expect(second).toContain(vote.headline);
		expect(second).not.toContain(rain.headline);
		expect(others).toEqual([]);
	});
});
