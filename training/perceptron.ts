import { bestTags } from '#src/reading/decode.ts';
import { featuresPerToken } from '#src/reading/features.ts';
import { tagCount } from '#src/reading/tags.ts';
import type { Random } from './seeded-random.ts';

/** A sentence as the hashes of its features, and its right tags. */
export type Example = { readonly features: Uint32Array; readonly tags: Uint8Array };

/** Averaged weights: `tagCount` for each feature, and for each pair of tags as in `bestTags`. */
export type Learned = {
	readonly hashes: Uint32Array;
	readonly values: Float64Array;
	readonly transitions: Float64Array;
};

export type Schedule = {
	readonly rounds: number;
	/** Features of fewer words are not learned. */
	readonly countMin: number;
	/** By how much the right tags must win, in updates. */
	readonly margin: number;
	/** How many of a hundred templates are hidden in each step. */
	readonly dropout: number;
	readonly random: Random;
};

/** Learns to tag by an averaged structured perceptron (Collins, 2002), in whole numbers. */
export function learn(examples: readonly Example[], schedule: Schedule): Learned {
	const { hashes, rows } = numberFeatures(examples, schedule.countMin);
	const current = new Float64Array((hashes.length + tagCount + 1) * tagCount);
	const totals = new Float64Array(current.length);
	const state = { current, totals, step: 1, transitionsAt: hashes.length * tagCount };
	const order = examples.map((example, index) => ({
		tags: example.tags,
		rows: rows[index] ?? new Uint32Array(),
	}));
	for (let round = 0; round < schedule.rounds; round++) {
		for (const example of schedule.random.shuffle(order)) {
			learnFrom(example, state, { shown: shownTemplates(schedule), margin: schedule.margin });
			state.step += 1;
		}
	}
	const averaged = current.map((value, index) => value - (totals[index] ?? 0) / state.step);
	return {
		hashes,
		values: averaged.subarray(0, state.transitionsAt),
		transitions: averaged.subarray(state.transitionsAt),
	};
}

type State = {
	readonly current: Float64Array;
	/** Each change times the step in which it was made. */
	readonly totals: Float64Array;
	readonly transitionsAt: number;
	step: number;
};

/** A sentence with the row of each feature. */
type Numbered = { readonly rows: Uint32Array; readonly tags: Uint8Array };

const absent = 0xffff_ffff;

type Lesson = { readonly shown: readonly number[]; readonly margin: number };

function learnFrom({ rows, tags }: Numbered, state: State, { shown, margin }: Lesson): void {
	const scores = scoresOf(rows, state.current, shown);
	for (const [index, tag] of tags.entries()) {
		const right = index * tagCount + tag;
		scores[right] = (scores[right] ?? 0) - margin;
	}
	const guess = bestTags(scores, state.current.subarray(state.transitionsAt));
	let [right, wrong] = [tagCount, tagCount];
	for (let index = 0; index < tags.length; index++) {
		const [tag = 0, guessed = 0] = [tags[index], guess[index]];
		if (tag !== guessed) {
			for (const template of shown) {
				const row = rows[index * featuresPerToken + template] ?? absent;
				if (row === absent) continue;
				change(state, row * tagCount + tag, 1);
				change(state, row * tagCount + guessed, -1);
			}
		}
		if (tag !== guessed || right !== wrong) {
			change(state, state.transitionsAt + right * tagCount + tag, 1);
			change(state, state.transitionsAt + wrong * tagCount + guessed, -1);
		}
		[right, wrong] = [tag, guessed];
	}
}

/** Some templates are hidden, so that learning does not rely on few of them. */
function shownTemplates({ random, dropout }: Schedule): number[] {
	const shown: number[] = [];
	for (let template = 0; template < featuresPerToken; template++) {
		if (random.below(100) >= dropout) shown.push(template);
	}
	return shown;
}

function change({ current, totals, step }: State, at: number, by: number): void {
	current[at] = (current[at] ?? 0) + by;
	totals[at] = (totals[at] ?? 0) + by * step;
}

function scoresOf(
	rows: Uint32Array,
	weights: Float64Array,
	shown: readonly number[],
): Float64Array {
	const scores = new Float64Array((rows.length / featuresPerToken) * tagCount);
	for (let at = 0, base = 0; at < rows.length; at += featuresPerToken, base += tagCount) {
		for (const template of shown) {
			const row = rows[at + template] ?? absent;
			if (row === absent) continue;
			for (let tag = 0, value = row * tagCount; tag < tagCount; tag++, value++) {
				scores[base + tag] = (scores[base + tag] ?? 0) + (weights[value] ?? 0);
			}
		}
	}
	return scores;
}

function numberFeatures(examples: readonly Example[], countMin: number) {
	const hashes = frequentHashes(examples, countMin);
	const rowOf = new Map(Array.from(hashes, (hash, row) => [hash, row]));
	const rows = examples.map(({ features }) => features.map((hash) => rowOf.get(hash) ?? absent));
	return { hashes, rows };
}

/** The hashes of features that enough words have, ascending. */
function frequentHashes(examples: readonly Example[], countMin: number): Uint32Array {
	const all = new Uint32Array(examples.reduce((sum, { features }) => sum + features.length, 0));
	let length = 0;
	for (const { features } of examples) {
		all.set(features, length);
		length += features.length;
	}
	all.sort();
	return all.filter((hash, index) => {
		const isFirst = hash !== 0 && hash !== all[index - 1];
		return isFirst && all[index + countMin - 1] === hash;
	});
}
