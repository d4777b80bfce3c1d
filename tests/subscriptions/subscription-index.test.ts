import { local } from 'local-discord';
import { expect, it } from 'vitest';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { createSubscriptionIndex } from '#src/subscriptions/subscription-index.ts';
import { aDigest } from '../harness/a-subscription.ts';

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
