import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTransfer, writeTransfer } from '#commands/subscriptions/transfer-file.ts';
import { parseSearch } from '#src/desk/search.ts';
import { type Topic, topicCharactersMax, topicsMax } from '#src/desk/topics.ts';
import { nameKinds } from '#src/names/name.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { aDigest, anAlert } from '../../harness/a-subscription.ts';
import { anIndex } from '../../harness/an-index.ts';
import { english } from '../../harness/phrases.ts';
import { listedSchedules, timesOfDay } from '../../schedule/schedules.ts';

const words = fc
	.oneof(
		fc.string({ unit: 'grapheme', maxLength: topicCharactersMax }),
		fc.constantFrom('a: b', 'words: x'),
	)
	.map((text) => text.trim())
	.filter((text) => text !== '' && text.length <= topicCharactersMax);
const findable = words.filter((text) => {
	const search = parseSearch(text, []);
	return search.kind === 'search' && Object.keys(search.filter).length === 0;
});
const topic: fc.Arbitrary<Topic> = fc.oneof(
	fc.record({ kind: fc.constant('words'), words: findable }),
	fc.record({ kind: fc.constant('name'), name: words, as: fc.constantFrom(...nameKinds) }),
);
const topics = fc.array(topic, { maxLength: topicsMax });
// A topic that is both wanted and left out is refused, so what is left out is never generated above.
const except = fc.constant<Topic[]>([{ kind: 'name', name: 'left out', as: 'topic' }]);
const shared = { topics, except, timezone: fc.constantFrom('UTC', 'Asia/Taipei') };
const quiet = fc
	.record({ from: timesOfDay, until: timesOfDay })
	.filter(({ from, until }) => from !== until);

const subscription: fc.Arbitrary<Subscription> = fc.oneof(
	fc
		.record({
			...shared,
			schedule: listedSchedules,
			whenEmpty: fc.constantFrom('nothing', 'say so'),
		})
		.map((wish) => aDigest({}, wish)),
	fc
		.record({ ...shared, budget: fc.integer({ min: 1, max: 60 }), quiet })
		.map((wish) => anAlert({ place: 'forum' }, wish)),
);

const channelName = fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined });

it('an exported file reads back as the same wishes, whatever they are', () => {
	fc.assert(
		fc.property(fc.array(subscription, { maxLength: 5 }), channelName, (subscriptions, name) => {
			const read = readTransfer(
				writeTransfer(subscriptions, { channelName: () => name, english }),
				anIndex([]),
			);
			const wishes: Wish[] = subscriptions.map(({ wish }) => wish);
			expect(read).toMatchObject({ kind: 'read', problems: [] });
			if (read.kind === 'read') expect(read.entries.map(({ entry }) => entry.wish)).toEqual(wishes);
		}),
	);
});
