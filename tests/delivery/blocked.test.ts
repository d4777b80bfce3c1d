import { local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';
import { due, openDue, rain, vote } from '../harness/open-due.ts';
import { openReader } from '../harness/open-reader.ts';
import { openPatience } from './patience.ts';

const post = 'POST /channels/:channel/messages';

/** Denies the bot permissions in #general; 0 denies none. */
function forbid(desk: Desk, denied: bigint): void {
	const everyone = { id: local.guild, type: 'role', allow: 0n, deny: denied } as const;
	desk.discord.setPermissions(local.general, denied === 0n ? [] : [everyone]);
}

describe('a channel in which the bot may not write', () => {
	it('a channel without write permission is blocked with the reason, and its moderators are notified once', async () => {
		const desk = await openDue();
		await desk.subscribe(anAlert({ id: 'alsohere00' }));
		// The system channel of the server is #general itself, so the person who made the subscription is notified.
		forbid(desk, permission.sendMessages);
		await desk.arrive('more.json', [{ ...rain, id: 'more', headline: 'Something else entirely' }]);
		await desk.tickAt(due);
		await desk.tickAt('2025-06-20T20:00:00Z');
		await desk.tickAt('2025-06-21T08:00:00Z');
		expect(desk.standing().blocked?.why).toEqual({
			kind: 'permissions',
			missing: ['Send Messages'],
		});
		const notice = desk.standing().blocked?.notice ?? desk.standing('alsohere00').blocked?.notice;
		expect(desk.texts(notice?.channelId)).toEqual([expect.stringContaining('**Send Messages**')]);
	});

	it('a blocked channel is reported in the channel that moderators chose for notices', async () => {
		const desk = await openDue();
		const omar = openReader(desk.discord, 'omar', local.news);
		await omar.asks('settings', { notices: local.moderators });
		forbid(desk, permission.sendMessages);
		await desk.tickAt(due);
		expect(desk.standing().blocked?.notice?.channelId).toBe(local.moderators);
	});

	it('a blocked channel gets a digest that covers the gap once the bot may write again', async () => {
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

	it('a channel that got a message just before it was blocked does not get it again', async () => {
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

	it('a deleted channel keeps its subscription, with the deletion as its obstacle', async () => {
		const desk = await openDue();
		desk.discord.removeChannel(local.general);
		await desk.tickAt(due);
		expect(desk.standing().blocked?.why.kind).toBe('channel gone');
	});

	it('a subscription moved away from a deleted channel posts all that was owed in the new one', async () => {
		const desk = await openDue();
		desk.discord.removeChannel(local.general);
		await desk.tickAt(due);
		const omar = openReader(desk.discord, 'omar', local.news);
		const moved = { which: 'subscribed', channel: local.news };
		const { text } = await omar.asks('digest edit', moved);
		expect(text).toContain(`in <#${local.news}>`);
		const next = Date.parse('2025-06-21T08:00:00Z') / 1_000;
		expect(text).toContain(`What could not be posted comes with the next one: <t:${next}:`);
		await desk.tickAt('2025-06-21T08:00:00Z');
		expect(desk.texts('news')).toHaveLength(1);
		for (const { headline } of [rain, vote]) expect(desk.texts('news')[0]).toContain(headline);
	});

	it('a digest of the most talked about says of no news that it waits, because each covers its own days', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest({}, { content: 'most talked about' }));
		desk.discord.removeChannel(local.general);
		await desk.arrive('new.json', [rain]);
		await desk.tickAt(due);
		expect(desk.standing().blocked).toBeDefined();
		const omar = openReader(desk.discord, 'omar', local.news);
		const moved = { which: 'subscribed', channel: local.news };
		const { text } = await omar.asks('digest edit', moved);
		expect(text).toContain(`in <#${local.news}>`);
		expect(text).not.toContain('could not be posted');
	});

	it('alerts moved away from a deleted channel post what waited, and say that they will', async () => {
		const desk = await openDesk();
		await desk.subscribe(anAlert());
		desk.discord.removeChannel(local.general);
		await desk.arrive('new.json', [rain]);
		await desk.settled();
		const omar = openReader(desk.discord, 'omar', local.news);
		const moved = { which: 'subscribed', channel: local.news };
		const { text } = await omar.asks('alert edit', moved);
		expect(text).toContain('What could not be posted will be posted shortly.');
		await desk.tickAt('2025-06-19T12:01:00Z');
		expect(desk.texts('news')).toEqual([expect.stringContaining(rain.headline)]);
	});

	it.each([
		['in their quiet hours', { quiet: { from: '00:00', until: '23:59' } }, {}],
		['to be about something else', {}, { topics: 'vote' }],
	])('alerts moved %s promise nothing of what waited', async (_, wish, change) => {
		const desk = await openDesk();
		const since = '2025-06-19T12:00:00.000Z';
		const blocked = { code: 10003, why: { kind: 'channel gone' }, since } as const;
		desk.discord.removeChannel(local.general);
		await desk.subscribe(anAlert({ blocked }, wish));
		await desk.arrive('new.json', [rain]);
		const omar = openReader(desk.discord, 'omar', local.news);
		const moved = { which: 'subscribed', channel: local.news, ...change };
		const { text } = await omar.asks('alert edit', moved);
		expect(text).toContain(`in <#${local.news}>`);
		expect(text).not.toContain('could not be posted');
	});
});

describe('a server that the bot is removed from', () => {
	it('a server that removed the bot keeps its subscriptions for 30 days, and then they are erased', async () => {
		const desk = await openDue();
		desk.discord.removeGuild(local.guild);
		await desk.tickAt(due);
		await desk.tickAt('2025-07-18T12:00:00Z');
		expect(desk.standing().leftAt).toBeDefined();
		await desk.tickAt('2025-07-20T13:00:00Z');
		expect(desk.bot().book.find('subscribed')).toBeUndefined();
	});
});

it('a paused digest is not posted, and the first one after the pause covers what arrived meanwhile', async () => {
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

it('moderators are notified once about a channel that refuses two digests', async () => {
	const slowness = openPatience();
	const desk = await openDesk({ discord: { after: slowness.after } });
	for (const id of ['subscribed', 'alsohere00']) await desk.subscribe(aDigest({ id }));
	await desk.arrive('new.json', [rain]);
	const { faults } = desk.discord;
	faults.failNext(new RegExp(`^POST .*/channels/${local.general}/messages`), 400, 20, 200000);
	faults.delayNext(/^POST .*\/users\/@me\/channels/, 1_000, 2);
	const ticked = desk.tickAt(due);
	const refused = () => desk.logged.lines().filter((line) => line.includes('channel-blocked'));
	await expect.poll(refused).toHaveLength(2);
	slowness.end();
	await ticked;
	const notices = ['subscribed', 'alsohere00'].map((id) => desk.standing(id).blocked?.notice);
	expect(notices.filter((notice) => notice !== undefined)).toHaveLength(1);
});
