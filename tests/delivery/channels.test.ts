import { local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';
import { token } from '../harness/open-flow.ts';

const rain = { headline: 'Rain floods the old harbor', publishedAt: '2025-06-19T14:00:00Z' };
const post = 'POST /channels/:channel/messages';
const due = '2025-06-20T08:00:00Z';

/** A digest with a story to post, in a channel that `choose` picks or creates. */
async function openDueIn(
	choose: (desk: Desk) => Promise<Subscription> | Subscription,
): Promise<{ desk: Desk; channel: string }> {
	const desk = await openDesk();
	const subscription = await choose(desk);
	await desk.subscribe(subscription);
	await desk.arrive('new.json', [rain]);
	return { desk, channel: subscription.channelId };
}

/** A digest in a thread of #general. */
function inThread(state: { archived?: boolean; locked?: boolean }) {
	return openDueIn(({ discord }) => {
		const { id } = discord.addThread(local.general, 'papers');
		discord.changeChannel(id, state);
		return aDigest({ channelId: id });
	});
}

/** Mia’s own digest. */
function forMia() {
	return openDueIn(async (desk) => {
		const direct = await desk.bot().delivery.openDirect(local.mia);
		const channelId = direct.kind === 'open' ? direct.channelId : direct.kind;
		const { guildId: _, ...own } = aDigest({ channelId, place: 'dm', madeBy: local.mia });
		return own;
	});
}

const theDigest = [expect.stringContaining(rain.headline)];

describe('a thread', () => {
	it('a thread gets its digest', async () => {
		const { desk, channel } = await inThread({});
		await desk.tickAt(due);
		expect(desk.texts(channel)).toEqual(theDigest);
		expect(desk.texts()).toEqual([]);
	});

	it('an archived thread is reopened and gets its digest', async () => {
		const { desk, channel } = await inThread({ archived: true });
		await desk.tickAt(due);
		expect(desk.texts(channel)).toEqual(theDigest);
	});

	it('an archived thread that a message does not reopen is reopened first, and gets its digest once', async () => {
		const { desk, channel } = await inThread({ archived: true });
		desk.discord.faults.failNext(post, 400, 1, 50083);
		await desk.tickAt(due);
		const woken = desk.discord.requests().filter(({ method }) => method === 'PATCH');
		expect(woken).toEqual([expect.objectContaining({ body: { archived: false }, status: 200 })]);
		expect(desk.texts(channel)).toEqual(theDigest);
	});

	it('a locked thread is left alone, and gets its digest once it is unlocked', async () => {
		const { desk, channel } = await inThread({ archived: true, locked: true });
		await desk.tickAt(due);
		expect(desk.texts(channel)).toEqual([]);
		expect(desk.standing().blocked?.why.kind).toBe('thread locked');
		desk.discord.changeChannel(channel, { archived: false, locked: false });
		await desk.logged.until('subscription-goes-on');
		await desk.tickAt('2025-06-20T08:30:00Z');
		expect(desk.texts(channel)).toEqual(theDigest);
	});
});

it('an announcement channel gets its digest', async () => {
	const { desk } = await openDueIn(() => aDigest({ channelId: local.news }));
	await desk.tickAt(due);
	expect(desk.texts('news')).toEqual(theDigest);
});

describe('a member’s own digest', () => {
	it('a member’s own digest comes by direct message', async () => {
		const { desk, channel } = await forMia();
		await desk.tickAt(due);
		expect(desk.texts(channel)).toEqual(theDigest);
	});

	it('a member’s own digest is paused if their direct messages are closed, and nobody else is notified', async () => {
		const { desk } = await forMia();
		desk.discord.closeDirectMessages(local.mia);
		await desk.tickAt(due);
		expect(desk.standing().paused).toEqual({
			at: expect.any(String),
			why: 'dm closed',
			told: false,
		});
		expect(desk.standing().blocked).toBeUndefined();
		expect([...desk.texts(), ...desk.texts('news'), ...desk.texts('moderators')]).toEqual([]);
	});
});

it('a message that is deleted before its answer arrives does not block the channel', async () => {
	const { desk } = await openDueIn(() => aDigest());
	desk.discord.faults.loseNextAnswer(post);
	const deleted = new Promise<void>((resolve) => {
		const end = desk.discord.onEvent((event) => {
			if (event.kind !== 'message-created') return;
			end();
			resolve(remove(desk, event.message));
		});
	});
	await desk.tickAt(due);
	await deleted;
	expect(desk.standing().blocked).toBeUndefined();
	expect(desk.standing().owed).toBeUndefined();
	expect(desk.texts().length).toBeLessThanOrEqual(1);
});

async function remove(
	{ discord }: Desk,
	message: { readonly id: string; readonly channel_id: string },
): Promise<void> {
	const path = `/v10/channels/${message.channel_id}/messages/${message.id}`;
	await fetch(discord.url + path, {
		method: 'DELETE',
		headers: { authorization: `Bot ${token}` },
	});
}
