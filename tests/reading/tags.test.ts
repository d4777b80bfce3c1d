import { describe, expect, it } from 'vitest';
import { bestTags } from '#src/reading/decode.ts';
import { followers, type Span, spansOf, tagCount, tagsOf } from '#src/reading/tags.ts';
import { packWeights, readWeights, slotOf } from '#src/reading/weights.ts';

const noTransitions = new Int16Array((tagCount + 1) * tagCount);

function scoresFor(tags: readonly number[]): Float64Array {
	const scores = new Float64Array(tags.length * tagCount);
	for (const [index, tag] of tags.entries()) scores[index * tagCount + tag] = 1;
	return scores;
}

describe('tags', () => {
	it('come back as the spans that they were made of', () => {
		const spans: Span[] = [
			{ start: 0, end: 1, kind: 'person' },
			{ start: 1, end: 4, kind: 'organization' },
			{ start: 5, end: 7, kind: 'place' },
		];
		expect(spansOf(tagsOf(8, spans))).toEqual(spans);
	});

	it('of a film or a ship tell no name', () => {
		expect(spansOf(tagsOf(3, [{ start: 0, end: 2, kind: 'other' }]))).toEqual([]);
	});

	it('of a name that has begun can only go on or end it', () => {
		const [first] = tagsOf(2, [{ start: 0, end: 2, kind: 'place' }]);
		const inside = tagsOf(3, [{ start: 0, end: 3, kind: 'place' }]).slice(1);
		expect([...(followers[first ?? 0] ?? [])]).toEqual([...inside]);
	});
});

describe('bestTags', () => {
	it('returns the tags that score highest where they can follow each other', () => {
		const tags = tagsOf(5, [{ start: 1, end: 3, kind: 'person' }]);
		expect(bestTags(scoresFor([...tags]), noTransitions)).toEqual(tags);
	});

	it('never leaves a name open at the end of a sentence', () => {
		const [first = 0] = tagsOf(2, [{ start: 0, end: 2, kind: 'person' }]);
		expect(spansOf(bestTags(scoresFor([0, first]), noTransitions))).toEqual([]);
	});

	it('counts what it costs to go from tag to tag', () => {
		const [alone = 0] = tagsOf(1, [{ start: 0, end: 1, kind: 'person' }]);
		const transitions = noTransitions.slice();
		transitions[tagCount * tagCount + alone] = -2;
		expect([...bestTags(scoresFor([alone]), transitions)]).toEqual([0]);
	});
});

describe('weights', () => {
	it('keep what a single word gains by a full name beside what was learned', () => {
		const costs = noTransitions.map((_, index) => index);
		const { support, transitions } = readWeights(packWeights([], costs, 321));
		expect({ support, transitions }).toEqual({ support: 321, transitions: costs });
	});

	it('are found again by the hashes of their features, and nothing else is', () => {
		const features = Array.from({ length: 1_000 }, (_, index) => ({
			hash: Math.imul(index + 1, 0x9e3779b1) >>> 0,
			values: Int8Array.from({ length: tagCount }, (_, tag) => (index + tag) % 100),
		}));
		const weights = readWeights(packWeights(features, noTransitions));
		for (const { hash, values } of features) {
			const slot = slotOf(weights, hash);
			expect(weights.values.slice(slot * tagCount, (slot + 1) * tagCount)).toEqual(values);
		}
		const others = features.filter(
			({ hash }) => slotOf(weights, (hash ^ 0xff00_0000) >>> 0) !== -1,
		);
		expect(others).toEqual([]);
	});

	it('do not depend on where in memory the bytes begin', () => {
		const features = [{ hash: 12_345, values: new Int8Array(tagCount).fill(5) }];
		const packed = packWeights(features, noTransitions);
		const moved = new Uint8Array(packed.length + 1);
		moved.set(packed, 1);
		const weights = readWeights(moved.subarray(1));
		expect(weights.values[slotOf(weights, 12_345) * tagCount]).toBe(5);
	});
});
