import { describe, expect, it } from 'vitest';
import { vitalsOfNews, vitalsOfStore } from '#src/program/vitals-of.ts';
import type { ListedFeed } from '#src/sources/feed-book.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';

const at = '2025-06-20T08:00:00.000Z';
const owed = {
	slot: at,
	since: at,
	channelId: aDigest().channelId,
	upTo: { archive: 'x', seq: 1 },
	parts: [anOwedMessage()],
};
const blocked = { code: 50013, why: { kind: 'refused' }, since: at } as const;

function aFeed(id: string, more: Partial<ListedFeed> = {}): ListedFeed {
	const feed = { id, url: `https://${id}.example/feed`, name: id };
	return { feed, state: {}, isAdded: true, ...more };
}

const failures = { since: at, count: 1, trouble: { code: 'cut-off' }, reported: false } as const;

describe('what can be asked about the news', () => {
	const vitals = vitalsOfNews({
		book: {
			all: () => [
				aDigest({ owed }),
				aDigest(),
				aDigest({ blocked, owed }),
				aDigest({ leftAt: at, blocked }),
			],
		},
		feeds: {
			all: () => [
				aFeed('works'),
				aFeed('fails', { state: { failures } }),
				aFeed('ended', { state: { failures, ended: { url: 'https://ended.example/feed', at } } }),
				aFeed('paused', {
					feed: { ...aFeed('paused').feed, paused: true },
					state: { failures },
				}),
			],
		},
		archive: {
			facts: () => ({
				articles: 12,
				names: 0,
				newest: undefined,
				databaseBytes: 0,
				lastReload: undefined,
				undoable: false,
			}),
			position: () => ({ archive: 'x', seq: 34 }),
		},
	});

	it('counts each subscription and each feed once, by what matters most about it', () => {
		expect(vitals.subscriptions?.()).toEqual({ active: 2, paused: 0, blocked: 1, left: 1 });
		expect(vitals.feeds?.()).toEqual({ working: 1, failing: 1, ended: 1, paused: 1 });
	});

	it('counts as owed only what can be sent', () => {
		expect(vitals.promisesOwed?.()).toBe(1);
	});

	it('says how many articles there are, and how far the log goes', () => {
		expect(vitals.articles?.()).toEqual({ count: 12, lastArrival: 34 });
	});
});

describe('what can be asked about the store', () => {
	it('asks the store once, however many want to know, and again later', async () => {
		const answers = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
		let asked = 0;
		const { isStateReachable, leases } = vitalsOfStore({
			get: () => {
				asked += 1;
				return answers[asked - 1]?.promise ?? Promise.reject(new Error('asked too often'));
			},
			isHeld: () => true,
		});
		const both = [isStateReachable(), isStateReachable()];
		answers[0]?.reject(new Error('away'));
		expect([await Promise.all(both), asked]).toEqual([[false, false], 1]);
		const later = isStateReachable();
		answers[1]?.resolve(undefined);
		expect([await later, asked]).toEqual([true, 2]);
		expect(leases()).toEqual([]);
	});
});
