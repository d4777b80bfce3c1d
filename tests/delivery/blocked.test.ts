import { local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { anAlert } from '../harness/a-subscription.ts';
import type { Desk } from '../harness/open-desk.ts';
import { due, openDue, rain, vote } from '../harness/open-due.ts';
import { openReader } from '../harness/open-reader.ts';

const post = 'POST /channels/:channel/messages';

/** Forbids the bot to write in #general, or no longer. */
function forbid(desk: Desk, denied: bigint): void {
	const everyone = { id: local.guild, type: 'role', allow: 0n, deny: denied } as const;
	desk.discord.setPermissions(local.general, denied === 0n ? [] : [everyone]);
}

describe('a channel in which the bot may not write', () => {
	it('is blocked with the reason, and its moderators are told once', async () => {
		const desk = await openDue();
		await desk.subscribe(anAlert({ id: 'alsohere00' }));
		// The system channel of the server is #general itself, so whoever made it is told.
		forbid(desk, permission.sendMessages);
		await desk.arrive('more.json', [{ ...rain, id: 'more', headline: 'Something else entirely' }]);
		await desk.tickAt(due);
		await desk.tickAt('2025-06-20T20:00:00Z');
		await desk.tickAt('2025-06-21T08:00:00Z');
		expect(desk.standing().blocked?.why).toEqual({
			kind: 'permissions',
			missing: ['Send Messages'],
		});
		const told = desk.standing().blocked?.notice ?? desk.standing('alsohere00').blocked?.notice;
		expect(desk.texts(told?.channelId)).toEqual([expect.stringContaining('**Send Messages**')]);
	});

	it('goes on by itself when it may again, and the next digest covers the gap', async () => {
		const desk = await openDue();
		forbid(desk, permission.viewChannel);
		await desk.tickAt(due);
		expect(desk.texts()).toEqual([]);
		await desk.arrive('more.json', [{ ...rain, id: 'more', headline: 'Something else entirely' }]);
		desk.clock.set('2025-06-21T10:00:00Z');
		forbid(desk, 0n);
		await desk.logged.until('subscription-goes-on');
		await desk.settled();
		expect(desk.texts()).toHaveLength(1);
		for (const headline of [rain.headline, vote.headline, 'Something else entirely']) {
			expect(desk.texts()[0]).toContain(headline);
		}
	});

	it('does not get a message again that it had before it was closed', async () => {
		const desk = await openDue();
		desk.discord.faults.loseNextAnswer(post);
		const end = desk.discord.onEvent((event) => {
			if (event.kind !== 'message-created') return;
			end();
			forbid(desk, permission.sendMessages);
		});
		await desk.tickAt(due);
		expect(desk.standing().blocked).toBeDefined();
		desk.clock.set('2025-06-20T12:00:00Z');
		forbid(desk, 0n);
		await desk.logged.until('subscription-goes-on');
		await desk.settled();
		expect(desk.texts()).toHaveLength(1);
		expect(desk.standing()).not.toHaveProperty('owed');
	});

	it('that was deleted keeps its subscription, which says so', async () => {
		const desk = await openDue();
		desk.discord.removeChannel(local.general);
		await desk.tickAt(due);
		expect(desk.standing().blocked?.why.kind).toBe('channel gone');
	});

	it('that was deleted is given up for another, where the next digest covers all that was owed', async () => {
		const desk = await openDue();
		desk.discord.removeChannel(local.general);
		await desk.tickAt(due);
		const omar = openReader(desk.discord, 'omar', local.news);
		const moved = { which: 'subscribed', channel: local.news };
		expect((await omar.asks('digest edit', moved)).text).toContain(`in <#${local.news}>`);
		await desk.tickAt('2025-06-21T08:00:00Z');
		expect(desk.texts('news')).toHaveLength(1);
		for (const { headline } of [rain, vote]) expect(desk.texts('news')[0]).toContain(headline);
	});
});

describe('a server that the bot is removed from', () => {
	it('keeps its subscriptions for 30 days, and then they are erased', async () => {
		const desk = await openDue();
		desk.discord.removeGuild(local.guild);
		await desk.tickAt(due);
		await desk.tickAt('2025-07-18T12:00:00Z');
		expect(desk.standing().leftAt).toBeDefined();
		await desk.tickAt('2025-07-20T13:00:00Z');
		expect(desk.bot().book.find('subscribed')).toBeUndefined();
	});
});

it('a pause holds what is due, and the digest after it covers what came meanwhile', async () => {
	const desk = await openDue({
		paused: { at: '2025-06-19T13:00:00.000Z', why: 'asked', told: true },
	});
	await desk.tickAt(due);
	expect(desk.texts()).toEqual([]);
	await desk.bot().delivery.resume('subscribed');
	await desk.settled();
	expect(desk.texts()).toEqual([]);
	await desk.tickAt('2025-06-21T08:00:00Z');
	expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
});
