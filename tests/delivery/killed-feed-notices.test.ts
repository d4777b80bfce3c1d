import { expect, it } from 'vitest';
import { createFeedNotices } from '#src/delivery/feed-notices.ts';
import type { Sender } from '#src/delivery/sender.ts';
import type { FeedState } from '#src/sources/feed.ts';
import { createFeedBook } from '#src/sources/feed-book.ts';
import { createBook } from '#src/subscriptions/book.ts';
import { aClock, hourMs } from '../harness/a-clock.ts';
import { type Held, openMemoryStore } from '../harness/memory-store.ts';
import { phrasebook } from '../harness/phrases.ts';
import { openTestLog } from '../harness/test-log.ts';

const guildId = '1100000000000001000';
const channelId = '1100000000000001002';

/** A Discord that never recognizes a nonce, so that whatever is sent twice is there twice. */
function openChannel() {
	const nonces: string[] = [];
	const sender: Pick<Sender, 'send' | 'find' | 'discordNow'> = {
		discordNow: () => undefined,
		async send(_, { nonce }) {
			return { kind: 'sent', messageId: `${nonces.push(nonce)}`.padStart(18, '1') };
		},
		find: async (_, { nonce }) =>
			nonces.includes(nonce) ? { kind: 'found', messageId: '1'.repeat(18) } : { kind: 'absent' },
	};
	return { nonces, sender };
}

/** Runs a program on what is stored, which is killed after so many steps. */
async function run(
	held: Held,
	{
		sender,
		steps,
		now,
	}: { sender: Pick<Sender, 'send' | 'find' | 'discordNow'>; steps: number; now: Date },
) {
	let left = steps;
	const step = async () => {
		left -= 1;
		if (left < 0) throw new Error('the program was killed');
	};
	const { store, held: stored } = openMemoryStore(held, step);
	const { log } = openTestLog();
	const feeds = await createFeedBook({ store, onSetAside: () => {} });
	const book = await createBook({ store, log });
	const notices = createFeedNotices({
		feeds,
		book,
		homeGuildId: undefined,
		phrasebook,
		log,
		now: () => now,
		sender: {
			discordNow: () => undefined,
			async send(destination, message) {
				await step();
				const sent = await sender.send(destination, message);
				await step();
				return sent;
			},
			async find(destination, message, since) {
				await step();
				return sender.find(destination, message, since);
			},
		},
	});
	await notices.tick();
	return { held: stored(), stepsTaken: steps - left, feeds };
}

const clock = aClock('2025-06-20T12:00:00.000Z');

function failing(reported: boolean): FeedState {
	const since = '2025-06-17T11:00:00.000Z';
	const failures = { since, count: 9, reported, trouble: { code: 'host-unreachable' } } as const;
	const at = clock.now().toISOString();
	return { failures, ...(reported && { untold: [{ kind: 'trouble', at, since }] }) };
}

function stored(): Held {
	const feed = (id: string) => ({ id, name: id, url: `https://${id}.example/`, addedIn: guildId });
	const documents = {
		'feed:a': feed('a'),
		'feed:b': feed('b'),
		'feed-state:a': failing(true),
		'feed-state:b': failing(false),
		[`settings:${guildId}`]: { timezone: 'UTC', noticesChannelId: channelId },
	};
	return Object.fromEntries(
		Object.entries(documents).map(([key, document]) => [key, JSON.stringify(document)]),
	);
}

it('a notice about feeds is posted once, wherever the program is killed and started again', async () => {
	const uninterrupted = openChannel();
	const whole = await run(stored(), {
		sender: uninterrupted.sender,
		steps: 1_000,
		now: clock.now(),
	});
	expect(uninterrupted.nonces).toHaveLength(1);
	expect(whole.stepsTaken).toBeGreaterThan(5);
	for (let steps = 0; steps <= whole.stepsTaken; steps += 1) {
		const { nonces, sender } = openChannel();
		const killed = await run(stored(), { sender, steps, now: clock.now() });
		const later = new Date(clock.now().getTime() + 2 * hourMs);
		const again = await run(killed.held, { sender, steps: 1_000, now: later });
		expect(nonces, `killed after ${steps} steps`).toHaveLength(1);
		expect(again.feeds.noteworthy().flatMap(({ state }) => state.untold ?? [])).toEqual([]);
		expect(again.held[`settings:${guildId}`]).not.toContain('owedNotice');
	}
});
