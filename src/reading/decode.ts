import { canEnd, followers, outsideTag, tagCount } from './tags.ts';

/** Finds the tags of a sentence that score highest together (Viterbi). */
export function bestTags(
	/** `tagCount` for each word in turn. */
	scores: Float64Array,
	/** For the tag before and the tag after; the last row is of a sentence’s beginning. */
	transitions: ArrayLike<number>,
): Uint8Array {
	const length = scores.length / tagCount;
	const totals = new Float64Array(scores.length).fill(Number.NEGATIVE_INFINITY);
	const before = new Uint8Array(scores.length);
	for (const tag of followers[tagCount] ?? []) {
		totals[tag] = (scores[tag] ?? 0) + (transitions[tagCount * tagCount + tag] ?? 0);
	}
	for (let at = tagCount; at < scores.length; at += tagCount) {
		for (let from = 0; from < tagCount; from++) {
			const total = totals[at - tagCount + from] ?? 0;
			for (const tag of followers[from] ?? []) {
				const next = total + (transitions[from * tagCount + tag] ?? 0);
				if (next > (totals[at + tag] ?? 0)) {
					totals[at + tag] = next;
					before[at + tag] = from;
				}
			}
		}
		for (let tag = 0; tag < tagCount; tag++) {
			totals[at + tag] = (totals[at + tag] ?? 0) + (scores[at + tag] ?? 0);
		}
	}
	return walkBack(totals, before, length);
}

function walkBack(totals: Float64Array, before: Uint8Array, length: number): Uint8Array {
	const tags = new Uint8Array(length);
	const end = (length - 1) * tagCount;
	let best = outsideTag;
	for (let tag = 1; tag < tagCount; tag++) {
		if (canEnd(tag) && (totals[end + tag] ?? 0) > (totals[end + best] ?? 0)) best = tag;
	}
	for (let index = length - 1; index >= 0; index--) {
		tags[index] = best;
		best = before[index * tagCount + best] ?? outsideTag;
	}
	return tags;
}
