import { local, misleadingAnswers, permission } from 'local-discord';
import { expect, it } from 'vitest';
import { aClock, hourMs, minuteMs } from '../harness/a-clock.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { openDesk } from '../harness/open-desk.ts';
import { rain } from '../harness/open-due.ts';

const start = '2025-06-19T12:00:00Z';
const dayMs = 24 * hourMs;
const story = { ...rain, publishedAt: '2025-06-18T10:00:00Z' };

/** A desk on a machine whose clock is wrong by `offMs`; `right` is Discord’s. */
async function openWrongDesk(offMs: number) {
	const right = aClock(start);
	const desk = await openDesk({
		now: new Date(Date.parse(start) + offMs),
		discord: { now: right.now, rateLimits: 'off' },
		elapsedMs: () => right.now().getTime(),
	});
	const sent: string[] = [];
	desk.discord.onEvent((event) => {
		if (event.kind === 'message-created' && event.message.author.bot) sent.push(event.message.id);
	});
	return { ...desk, right, sent };
}

it.each([20 * minuteMs, 2 * hourMs])(
	'moderators are notified once when the clock was %d ms ahead and the answer was lost',
	async (ahead) => {
		const desk = await openWrongDesk(ahead);
		await desk.subscribe(anAlert());
		const nobody = {
			id: local.guild,
			type: 'role',
			allow: 0n,
			deny: permission.sendMessages,
		} as const;
		desk.discord.setPermissions(local.general, [nobody]);
		const elsewhere = `(?!.*/channels/${local.general}/).*/messages`;
		const end = desk.discord.onEvent((event) => {
			if (event.kind !== 'message-created' || !event.message.author.bot) return;
			end();
			desk.discord.faults.failNext(new RegExp(`^(GET|POST) ${elsewhere}`), 503, 1);
		});
		desk.discord.faults.loseNextAnswer(new RegExp(`^POST ${elsewhere}`));
		const arriving = desk.arrive('a.json', [story]);
		await desk.logged.until('message-waits');
		await desk.restart({}, async () => {
			await arriving;
			desk.right.advance(ahead + 30 * minuteMs);
			desk.clock.set(desk.right.now());
		});
		await desk.bot().delivery.tick();
		await desk.settled();
		expect(desk.sent).toHaveLength(1);
	},
);

it('a proxy’s page with a date ahead of Discord’s does not make an alert come twice', async () => {
	const desk = await openWrongDesk(0);
	await desk.subscribe(anAlert());
	const date = new Date(Date.parse(start) + 2 * hourMs).toUTCString();
	const headers = { 'content-type': 'text/html', date };
	const page = { ...misleadingAnswers.html502, headers };
	desk.discord.faults.answerNext('POST /users/@me/channels', page);
	await desk.bot().delivery.openDirect(local.omar);
	desk.discord.faults.loseNextAnswer('POST /channels/:channel/messages');
	desk.discord.faults.hangUpNext('POST /channels/:channel/messages');
	const arriving = desk.arrive('a.json', [story]);
	await desk.logged.until('message-waits');
	await desk.restart({}, async () => {
		await arriving;
		desk.right.advance(3 * hourMs);
		desk.clock.set(desk.right.now());
	});
	await desk.bot().delivery.tick();
	await desk.settled();
	expect(desk.sent).toHaveLength(1);
});

it('a server that was left while the clock was 60 days behind keeps its subscriptions', async () => {
	const desk = await openWrongDesk(-60 * dayMs);
	await desk.subscribe(anAlert());
	await desk.bot().delivery.tick();
	await desk.bot().delivery.leave(local.guild);
	desk.right.advance(2 * hourMs);
	await desk.tickAt(desk.right.now().toISOString());
	expect(desk.bot().book.find('subscribed')).toBeDefined();
});

it('an update posted after a clock 10 days ahead was corrected is not posted again', async () => {
	const desk = await openWrongDesk(10 * dayMs);
	await desk.subscribe(aDigest());
	await desk.arrive('a.json', [story]);
	desk.right.advance(dayMs);
	await desk.tickAt(new Date(desk.right.now().getTime() + 10 * dayMs).toISOString());
	desk.clock.set(desk.right.now());
	await desk.arrive('a.json', [{ ...story, headline: 'Rain floods the harbor and the market' }]);
	for (let day = 0; day < 2; day += 1) {
		desk.right.advance(dayMs);
		await desk.tickAt(desk.right.now().toISOString());
	}
	expect(desk.texts()).toHaveLength(2);
	desk.right.advance(8 * dayMs);
	await desk.arrive('b.json', [
		{ headline: 'Council votes on tram line', publishedAt: '2025-06-20' },
	]);
	await desk.tickAt(desk.right.now().toISOString());
	const [, update, last] = desk.texts();
	expect(update).toContain('and the market');
	expect(last).toContain('tram line');
	expect(last).not.toContain('and the market');
});
