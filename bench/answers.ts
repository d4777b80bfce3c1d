import type { RunningBot } from './bots.ts';
import { summarize, type Timing, timeAsync } from './measure.ts';
import type { Topics } from './topics.ts';

/** Two bots that are asked the same questions. */
export type Comparison = {
	readonly what: string;
	/** Compares two constant bots, so no aim depends on it. */
	readonly isReference: boolean;
	readonly constant: RunningBot;
	readonly ours: RunningBot;
	readonly command: keyof Topics;
	readonly topics: readonly string[];
};

/** The result of a comparison; times are in milliseconds. */
export type Compared = Pick<Comparison, 'what' | 'isReference'> & {
	readonly constant: Timing;
	readonly ours: Timing;
	/** Our median divided by the constant’s. */
	readonly ratio: number;
};

/** Asks a block of questions; returns the times in milliseconds. */
export type AskBlock = (
	ask: (text: string) => Promise<unknown>,
	block: string[],
) => Promise<number[]>;

/** Asks each question after the previous answer; one time per answer. */
export const oneByOne: AskBlock = async (ask, block) => {
	const times: number[] = [];
	for (const text of block) times.push(await timeAsync(() => ask(text)));
	return times;
};

/** Asks all questions at once; one time, until the last answer. */
export const atOnce: AskBlock = async (ask, block) => [
	await timeAsync(() => Promise.all(block.map(ask))),
];

const blockSize = 100;

/** Compares in alternating blocks of 100 questions, so that noise affects all bots equally. */
export async function compare(
	comparisons: readonly Comparison[],
	{ askBlock, blocks, random }: { askBlock: AskBlock; blocks: number; random: () => number },
): Promise<Compared[]> {
	const series = comparisons.map((comparison) => ({ comparison, ...noTimes() }));
	for (let block = 0; block < blocks; block++) {
		for (const { comparison, ...times } of series) {
			const { command, topics } = comparison;
			const questions = Array.from({ length: blockSize }, () => draw(topics, random));
			for (const side of block % 2 === 0 ? sides : sides.toReversed()) {
				const ask = (text: string) => comparison[side].ask(command, text);
				times[side].push(...(await askBlock(ask, questions)));
			}
		}
	}
	return series.map(({ comparison: { what, isReference }, ...times }) => {
		const constant = summarize(times.constant);
		const ours = summarize(times.ours);
		return { what, isReference, constant, ours, ratio: ours.median / constant.median };
	});
}

/** The run with the median ratio, and the lowest and highest ratio of all runs. */
export type MiddleRun = Compared & { readonly lowest: number; readonly highest: number };

/** Finds the middle run of each comparison. */
export function middleRuns(runs: readonly (readonly Compared[])[]): MiddleRun[] {
	const [first = []] = runs;
	return first.map((compared, index) => {
		const sorted = runs
			.map((run) => run[index] ?? compared)
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
