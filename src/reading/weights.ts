import { tagCount } from './tags.ts';

/** What the tagger has learned, by the hashes of features. */
export type Weights = {
	readonly marks: Uint16Array;
	/** `tagCount` for each slot. */
	readonly values: Int8Array;
	/** For the tag before and the tag after; the last row is of a sentence’s beginning. */
	readonly transitions: Int16Array;
	/** What a single word gains as a person if the text writes a longer name with it. */
	readonly support: number;
};

/**
 * The number of slots; a feature is in one of the few after the one that the lower bits of its hash name,
 * and the upper bits mark it. Bytes are 2 and `tagCount` for each.
 */
const slotBits = 17;
const slotCount = 2 ** slotBits;
const probesMax = 4;
const transitionCount = (tagCount + 1) * tagCount;
/** The transitions and the support. */
const costCount = transitionCount + 1;

/** What is learned of a feature: a value from −127 to 127 for each tag. */
export type LearnedFeature = { readonly hash: number; readonly values: ArrayLike<number> };

/** The slot of a feature, or −1 if nothing is known of it. */
export function slotOf({ marks }: Pick<Weights, 'marks'>, hash: number): number {
	const mark = markOf(hash);
	for (let probe = 0; probe < probesMax; probe++) {
		const slot = (hash + probe) & (slotCount - 1);
		const held = marks[slot];
		if (held === mark) return slot;
		if (held === 0) return -1;
	}
	return -1;
}

function markOf(hash: number): number {
	return (hash >>> slotBits) + 1;
}

/** Packs features in their order; one whose slots are taken is left out. */
export function packWeights(
	features: Iterable<LearnedFeature>,
	transitions: ArrayLike<number>,
	support = 0,
): Uint8Array {
	const bytes = new Uint8Array(2 * costCount + (2 + tagCount) * slotCount);
	new Int16Array(bytes.buffer, 2 * transitionCount, 1)[0] = support;
	const weights = readWeights(bytes);
	weights.transitions.set(transitions);
	for (const { hash, values } of features) {
		const slot = freeSlotFor(weights.marks, hash);
		if (slot === -1) continue;
		weights.marks[slot] = markOf(hash);
		weights.values.set(values, slot * tagCount);
	}
	return bytes;
}

function freeSlotFor(marks: Uint16Array, hash: number): number {
	for (let probe = 0; probe < probesMax; probe++) {
		const slot = (hash + probe) & (slotCount - 1);
		if (marks[slot] === 0) return slot;
		if (marks[slot] === markOf(hash)) return -1;
	}
	return -1;
}

/** Reads packed weights in place. Throws a `RangeError` if the bytes are too few. */
export function readWeights(bytes: Uint8Array): Weights {
	const { buffer, byteOffset } = bytes.byteOffset % 2 === 0 ? bytes : Uint8Array.from(bytes);
	const transitions = new Int16Array(buffer, byteOffset, transitionCount);
	const [support = 0] = new Int16Array(buffer, byteOffset + 2 * transitionCount, 1);
	const marks = new Uint16Array(buffer, byteOffset + 2 * costCount, slotCount);
	const valuesOffset = byteOffset + 2 * (costCount + slotCount);
	const values = new Int8Array(buffer, valuesOffset, slotCount * tagCount);
	return { marks, transitions, support, values };
}
