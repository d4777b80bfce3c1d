import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { anIndex } from '../harness/an-index.ts';
import { type ConformanceSet, collections, type Figure, tryAll } from './outcome.ts';

const file = `${collections}/names/name-bench-person-odd.csv`;

const allWords = 'Every word is in the name of only that person; the answer says who is shown.';

/**
 * Pairs of names, labelled whether they are one person’s. An index holds nobody but the second name,
 * which is the right one, and is asked with the first. If it answers with one person, it predicts that
 * the two are one; a choice or an offer does not count. A case fails if the two are not one and it is
 * answered. A third of the true pairs are far-fetched, so that precision counts most.
 */
export const pairedNames: ConformanceSet = {
	name: 'name-bench, pairs of people’s names',
	casesMin: 274,
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
		const pairs = readPairs();
		const answers = pairs.map(answerPair);
		const outcome = tryAll(
			answers.map(({ typed }) => typed),
			(_, index) =>
				answers[index]?.isAnswered && !answers[index]?.isTrue ? 'found another person' : undefined,
		);
		return { ...outcome, figures: [...figuresOf(answers), ...crowdFigures(pairs)] };
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

function figuresOf(answers: readonly Answer[]): Figure[] {
	const answered = answers.filter(({ isAnswered }) => isAnswered);
	const trues = answers.filter(({ isTrue }) => isTrue);
	const right = answered.filter(({ isTrue }) => isTrue).length;
	const offered = trues.filter(({ isOffered }) => isOffered).length;
	return [
		{ name: 'precision', value: right / answered.length, atLeast: 0.95, atFirst: 0.909 },
		{
			name: 'F1',
			value: (2 * right) / (answered.length + trues.length),
			atLeast: 0.72,
			atFirst: 0.562,
		},
		{
			name: 'true pairs answered or offered',
			value: offered / trues.length,
			atLeast: 0.95,
			atFirst: 0.894,
		},
	];
}

/**
 * The same with all the second names held at once. Several are spellings of one person there, so an
 * answer with another spelling of the right name is right: one that finds it, and that it finds. Where
 * two spellings are equally near, a reader is asked to choose, which does not count as an answer.
 */
function crowdFigures(pairs: readonly Pair[]): Figure[] {
	const held = [...new Set(pairs.map(({ name2 }) => name2))];
	const index = anIndex(held.map((name) => ({ name })));
	const answered = pairs.filter(({ name1, name2 }) => {
		const found = index.find(name1);
		return found.kind === 'one' && areSpellings(found.name.name, name2);
	});
	const isTrue = ({ is_match }: Pair) => is_match === 'true';
	const right = answered.filter(isTrue).length;
	const trues = pairs.filter(isTrue).length;
	return [
		{ name: 'precision, all held', value: right / answered.length, atLeast: 0.95 },
		{ name: 'F1, all held', value: (2 * right) / (answered.length + trues), atLeast: 0.7 },
	];
}

function areSpellings(one: string, other: string): boolean {
	const finds = (name: string, typed: string) => anIndex([{ name }]).find(typed).kind === 'one';
	return one === other || (finds(one, other) && finds(other, one));
}
