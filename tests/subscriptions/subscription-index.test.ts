import { local } from 'local-discord';
import { expect, it } from 'vitest';
import { createSubscriptionIndex } from '#src/subscriptions/book.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';

const ofOmar = { guildId: undefined, place: 'dm', madeBy: local.omar } as const;
const idsOf = (subscriptions: readonly Subscription[]) => subscriptions.map(({ id }) => id);

it('the subscriptions of an owner are found without reading those of others', () => {
	let reads = 0;
	const watched = new Proxy(aDigest({ guildId: '1100000000000009000' }), {
		get(subscription, field, receiver) {
			reads += 1;
			return Reflect.get(subscription, field, receiver);
		},
	});
	const index = createSubscriptionIndex([watched, aDigest({ id: 'serversone' }), aDigest(ofOmar)]);
	reads = 0;
	expect(idsOf(index.of({ guildId: local.guild }))).toEqual(['serversone']);
	expect(index.of({ userId: local.mia })).toEqual([]);
	expect(reads).toBe(0);
});

it('subscriptions are added, replaced and removed by id and by owner, and keep their order', () => {
	const index = createSubscriptionIndex(
		['first00000', 'second0000', 'third00000'].map((id) => aDigest({ id })),
	);
	index.put(aDigest({ id: 'first00000', toldAt: '2025-06-20T08:00:00.000Z' }));
	index.put(aDigest({ id: 'fourth0000' }));
	index.remove('second0000');
	index.remove('nosuchone0');
	const ids = ['first00000', 'third00000', 'fourth0000'];
	expect(idsOf([...index.all()])).toEqual(ids);
	expect(idsOf(index.of({ guildId: local.guild }))).toEqual(ids);
	expect(index.of({ guildId: local.guild })[0]?.toldAt).toBeDefined();
	index.put(aDigest({ ...ofOmar, id: 'third00000' }));
	expect(idsOf(index.of({ guildId: local.guild }))).toEqual(['first00000', 'fourth0000']);
	expect(idsOf(index.of({ userId: local.omar }))).toEqual(['third00000']);
});

it('requests of digests are counted by their times, and of what is inactive none', () => {
	const at9 = { schedule: { days: [0, 6], times: ['09:00', '21:30'] }, timezone: 'Asia/Tokyo' };
	const inactive = { channelId: local.news, id: 'paused0000' };
	const index = createSubscriptionIndex([
		aDigest({ id: 'first00000' }),
		aDigest({ id: 'second0000', manner: { thread: true, publish: true } }),
		aDigest({ id: 'third00000' }, at9),
		aDigest({ ...inactive, paused: { why: 'asked', at: '2025-06-20T08:00:00.000Z', told: true } }),
		anAlert({ id: 'fourth0000' }),
	]);
	const daily = [480, 1_920, 3_360, 4_800, 6_240, 7_680, 9_120];
	const weekend = [540, 1_290, 9_180, 9_930];
	const counted = () => [...index.digestTimes()];
	expect(counted()).toEqual([
		{ timezone: 'UTC', minutesOfWeek: daily, requests: 4 },
		{ timezone: 'Asia/Tokyo', minutesOfWeek: weekend, requests: 1 },
	]);
	index.put(aDigest(inactive));
	index.put(aDigest({ id: 'second0000', leftAt: '2025-06-20T08:00:00.000Z' }, at9));
	index.put(anAlert({ id: 'third00000' }));
	index.remove('first00000');
	expect(counted()).toEqual([{ timezone: 'UTC', minutesOfWeek: daily, requests: 1 }]);
	index.remove('paused0000');
	expect(counted()).toEqual([]);
});
