import { loadTagger } from '#src/reading/load-tagger.ts';
import { peopleByCompromise } from '../../training/compromise-people.ts';
import { figuresAcross, type HalfFigures, textsOf } from '../../training/figures.ts';
import { readLabelledSets } from '../../training/labelled-sets.ts';
import { type Counts, ratiosOf } from '../../training/scores.ts';
import { type ConformanceSet, type Figure, tryAll } from './outcome.ts';

const inChats =
	'Caution costs more than half of the people in comments and chats; of those found, fewer are wrong.';

/**
 * People in labelled texts, each set read by a model that is trained on the others. A half of a set is a
 * case, which fails if `compromise` finds people there with a higher F1. Training takes minutes.
 */
export const peopleInTexts: ConformanceSet = {
	name: 'wikigold, CrossNER, BTC and WNUT17, people',
	casesMin: 8,
	known: new Map(['WNUT17, half 1', 'WNUT17, half 2'].map((name) => [name, inChats] as const)),
	run() {
		const sets = readLabelledSets();
		if (sets === undefined) return 'absent';
		const figures = sets.flatMap((set) => figuresAcross(sets, set, []).figures);
		const names = figures.map(({ set, half }) => `${set}, half ${half}`);
		const outcome = tryAll(names, (_, index) => objectionTo(figures[index]));
		const texts = textsOf(sets).map(({ text }) => text);
		return { ...outcome, figures: [...figures.flatMap(figuresOf), speedFigure(texts)] };
	},
};

function objectionTo(figures: HalfFigures | undefined): string | undefined {
	if (figures === undefined) return 'missing';
	const [own, other] = [figures.counts.person, figures.compromise].map(
		(counts) => ratiosOf(counts).f1,
	);
	return (own ?? 0) > (other ?? 1)
		? undefined
		: `F1 ${own?.toFixed(3)}, compromise ${other?.toFixed(3)}`;
}

/** The least that each figure may be is a little below what it is. */
const precisionMin: ReadonlyMap<string, number> = new Map([
	['wikigold', 0.8],
	['CrossNER politics', 0.85],
	['BTC', 0.82],
]);

/** What was aimed at for texts like news; posts are none. */
const f1Min: ReadonlyMap<string, number> = new Map([
	['wikigold', 0.75],
	['CrossNER politics', 0.75],
]);

function figuresOf({ set, half, counts, fullNames, compromise }: HalfFigures): Figure[] {
	const own = ratiosOf(counts.person);
	const full = ratiosOf(fullNames);
	const atLeast = (least: number | undefined) => (least === undefined ? {} : { atLeast: least });
	const name = (what: string) => `${set}, half ${half}, ${what}`;
	return [
		{ name: name('precision'), value: own.precision, ...atLeast(precisionMin.get(set)) },
		{ name: name('recall'), value: own.recall },
		{ name: name('F1'), value: own.f1, ...atLeast(f1Min.get(set)) },
		{ name: name('F1 of two or more words'), value: full.f1 },
		...compromiseFigures(name, compromise),
	];
}

function compromiseFigures(name: (what: string) => string, counts: Counts): Figure[] {
	const { precision, f1 } = ratiosOf(counts);
	return [
		{ name: name('precision of compromise'), value: precision },
		{ name: name('F1 of compromise'), value: f1 },
	];
}

/** How many times as quick as compromise the program’s own model is, in time of the processor. */
function speedFigure(texts: readonly string[]): Figure {
	const tagger = loadTagger();
	const some = texts.filter((_, index) => index % speedStep === 0);
	const timeOf = (read: (text: string) => unknown) => {
		for (const text of some.slice(0, warmUp)) read(text);
		const start = process.cpuUsage().user;
		for (const text of some) read(text);
		return process.cpuUsage().user - start;
	};
	return {
		name: 'times as quick as compromise',
		value: timeOf(peopleByCompromise) / timeOf(tagger),
	};
}

/** Every tenth text, some 800: enough for both to be compiled. */
const speedStep = 10;
const warmUp = 100;
