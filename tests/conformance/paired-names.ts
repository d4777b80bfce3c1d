import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { anIndex } from '../harness/an-index.ts';
import { type ConformanceSet, collections, type Failure } from './outcome.ts';

const file = `${collections}/names/name-bench-person-odd.csv`;

/** What a set of pairs must reach; the figures without a name are those of the set, from 0 to 1. */
const aims = { precision: 0.95, f1: 0.72, offered: 0.95 };

/**
 * Pairs of names, labelled whether they are one person’s. An index holds nobody but the second name,
 * which is the right one, and is asked with the first. If it answers with one person, it predicts that
 * the two are one; a choice or an offer does not count. A case is a half of the set (its even and its
 * odd rows), or all of it, and passes if precision and F1 reach their aims, and if nearly every true
 * pair is answered or offered. The constants were chosen on the even rows.
 */
export const pairedNames: ConformanceSet = {
	name: 'name-bench, pairs of people’s names',
	casesMin: 3,
	known: new Map(),
	run() {
		if (!existsSync(file)) return 'absent';
		const pairs = readPairs();
		const parts = {
			'even rows': pairs.filter((_pair, row) => row % 2 === 0),
			'odd rows': pairs.filter((_pair, row) => row % 2 === 1),
			'all rows': pairs,
		};
		const failed = Object.entries(parts).flatMap(([part, some]) => objectionTo(part, some));
		return { cases: 3, passed: 3 - failed.length, failed };
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

function objectionTo(part: string, pairs: readonly Pair[]): Failure[] {
	const { precision, f1, offered } = scorePairs(pairs);
	if (precision >= aims.precision && f1 >= aims.f1 && offered >= aims.offered) return [];
	const figures = { precision, f1, offered };
	const reason = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(3)}`);
	return [{ case: part, reason: reason.join(', ') }];
}

function scorePairs(pairs: readonly Pair[]) {
	const answers = pairs.map(({ name1, name2, is_match }) => {
		const found = anIndex([{ name: name2 }]).find(name1);
		const isAnswered = found.kind === 'one';
		const isOffered = isAnswered || (found.kind === 'none' && found.nearest.length > 0);
		return { isAnswered, isOffered, isTrue: is_match === 'true' };
	});
	const answered = answers.filter(({ isAnswered }) => isAnswered);
	const trues = answers.filter(({ isTrue }) => isTrue);
	const right = answered.filter(({ isTrue }) => isTrue).length;
	return {
		precision: right / answered.length,
		f1: (2 * right) / (answered.length + trues.length),
		offered: trues.filter(({ isOffered }) => isOffered).length / trues.length,
	};
}
