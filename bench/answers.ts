import type { RunningBot } from './bots.ts';
import { summarize, type Timing, timeAsync } from './measure.ts';
import type { Topics } from './topics.ts';

/** Two bots asked the same, one against the other. */
export type Comparison = {
	readonly what: string;
	/** Between two constants: no aim hangs on it. */
	readonly isReference: boolean;
	readonly constant: RunningBot;
	readonly ours: RunningBot;
	readonly command: keyof Topics;
	readonly topics: readonly string[];
};

export type Compared = Pick<Comparison, 'what' | 'isReference'> & {
	readonly constant: Timing;
	readonly ours: Timing;
	/** Ours over the constant’s, of medians. */
	readonly ratio: number;
};

/** Asks a block of questions; returns the times it is measured by. */
export type Way = (ask: (words: string) => Promise<string>, block: string[]) => Promise<number[]>;

/** Each question when the one before is answered: a time an answer. */
export const oneByOne: Way = async (ask, block) => {
	const times: number[] = [];
	for (const words of block) times.push(await timeAsync(() => ask(words)));
	return times;
};

/** All at once: one time, until the last is answered. */
export const atOnce: Way = async (ask, block) => [
	await timeAsync(() => Promise.all(block.map(ask))),
];

const blockSize = 100;

/** Compares in alternating blocks of 100 questions, so that noise meets all bots alike. */
export async function compare(
	comparisons: readonly Comparison[],
	{ way, blocks, random }: { way: Way; blocks: number; random: () => number },
): Promise<Compared[]> {
	const series = comparisons.map((comparison) => ({ comparison, ...noTimes() }));
	for (let block = 0; block < blocks; block++) {
		for (const { comparison, ...times } of series) {
			const { command, topics } = comparison;
			const questions = Array.from({ length: blockSize }, () => draw(topics, random));
			for (const side of block % 2 === 0 ? sides : sides.toReversed()) {
				const ask = (words: string) => comparison[side].ask(command, words);
				times[side].push(...(await way(ask, questions)));
			}
		}
	}
	return series.map(({ comparison: { what, isReference }, ...times }) => {
		const constant = summarize(times.constant);
		const ours = summarize(times.ours);
		return { what, isReference, constant, ours, ratio: ours.median / constant.median };
	});
}

/** The run whose ratio lies in the middle, with the lowest and the highest ratio of all runs. */
export type MiddleRun = Compared & { readonly lowest: number; readonly highest: number };

/** Takes the middle run of each comparison. */
export function middleRuns(runs: readonly (readonly Compared[])[]): MiddleRun[] {
	const [first = []] = runs;
	return first.map((compared, place) => {
		const sorted = runs
			.map((run) => run[place] ?? compared)
			.toSorted((one, other) => one.ratio - other.ratio);
		const middle = sorted[Math.floor(sorted.length / 2)] ?? compared;
		const lowest = sorted[0]?.ratio ?? middle.ratio;
		return { ...middle, lowest, highest: sorted.at(-1)?.ratio ?? middle.ratio };
	});
}

function noTimes(): Record<(typeof sides)[number], number[]> {
	return { constant: [], ours: [] };
}

const sides = ['constant', 'ours'] as const;

function draw(topics: readonly string[], random: () => number): string {
	return topics[Math.floor(random() * topics.length)] ?? '';
}
