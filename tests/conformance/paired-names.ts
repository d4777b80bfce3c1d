import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { anIndex } from '../harness/an-index.ts';
import { type ConformanceSet, collections, type Failure } from './outcome.ts';

const file = `${collections}/names/name-bench-person-odd.csv`;

/** What the set must reach, each from 0 to 1. */
const aims = { precision: 0.95, f1: 0.72, offered: 0.95 };

const allWords = 'Every word is in the name of only that person; the answer says who is shown.';

/**
 * Pairs of names, labelled whether they are one person’s. An index holds nobody but the second name,
 * which is the right one, and is asked with the first. If it answers with one person, it predicts that
 * the two are one; a choice or an offer does not count. A case fails if the two are not one and it is
 * answered. The last case is the figures: precision and F1, and how many true pairs are answered or
 * offered. A third of the true pairs are far-fetched, so that precision counts most.
 */
export const pairedNames: ConformanceSet = {
	name: 'name-bench, pairs of people’s names',
	casesMin: 275,
	known: new Map([
		['SAIF AL-DIN AL-RAWI', allWords],
		['MUHAMMAD AL-AHDAL', allWords],
		[
			'Friedrich Hans',
			'Many write the surname first, and nothing here tells a given name from one.',
		],
	]),
	run() {
		if (!existsSync(file)) return 'absent';
		const answers = readPairs().map(answerPair);
		const wrong = answers
			.filter(({ isAnswered, isTrue }) => isAnswered && !isTrue)
			.map(({ typed }) => ({ case: typed, reason: 'found another person' }));
		const failed = [...wrong, ...objectionTo(answers)];
		const cases = answers.length + 1;
		return { cases, passed: cases - failed.length, failed };
	},
};

type Pair = z.infer<typeof pairSchema>;
const pairSchema = z.object({
	name1: z.string(),
	name2: z.string(),
	is_match: z.enum(['true', 'false']),
});

function readPairs(): Pair[] {
	return z.array(pairSchema).parse(parse(readFileSync(file), { columns: true }));
}

type Answer = ReturnType<typeof answerPair>;

function answerPair({ name1, name2, is_match }: Pair) {
	const found = anIndex([{ name: name2 }]).find(name1);
	const isAnswered = found.kind === 'one';
	const isOffered = isAnswered || (found.kind === 'none' && found.nearest.length > 0);
	return { typed: name1, isAnswered, isOffered, isTrue: is_match === 'true' };
}

function objectionTo(answers: readonly Answer[]): Failure[] {
	const { precision, f1, offered } = figuresOf(answers);
	if (precision >= aims.precision && f1 >= aims.f1 && offered >= aims.offered) return [];
	const figures = Object.entries({ precision, f1, offered });
	const reason = figures.map(([name, value]) => `${name} ${value.toFixed(3)}`).join(', ');
	return [{ case: 'the figures', reason }];
}

function figuresOf(answers: readonly Answer[]) {
	const answered = answers.filter(({ isAnswered }) => isAnswered);
	const trues = answers.filter(({ isTrue }) => isTrue);
	const right = answered.filter(({ isTrue }) => isTrue).length;
	return {
		precision: right / answered.length,
		f1: (2 * right) / (answered.length + trues.length),
		offered: trues.filter(({ isOffered }) => isOffered).length / trues.length,
	};
}
