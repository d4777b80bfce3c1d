import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FoundName } from '#src/names/name.ts';
import { anIndex } from './an-index.ts';

const folder = '../shared/conformance/names';
const isHere = existsSync(folder);

describe.skipIf(!isHere)(
	`683 listed names of the United Nations, as given and damaged${isHere ? '' : ` (not here, skipped: ${folder})`}`,
	() => {
		const given = isHere ? readNames('untreated') : [];
		const damaged = isHere ? readNames('treated') : [];
		const names = [...new Set(given)];
		const index = anIndexOf(names);
		const outcomes = damaged.map((words, row) => outcomeOf(index.find(words), given[row]));

		it('find their own person, and no one else', () => {
			expect(count(outcomes, 'own')).toBeGreaterThanOrEqual(682);
		});

		it('never find a wrong person alone', () => {
			expect(count(outcomes, 'wrong')).toBe(0);
		});

		it('come near their own person when they find none', () => {
			expect(count(outcomes, 'lost')).toBe(0);
		});

		it('are all found exactly as given', () => {
			const found = given.map((name) => index.find(name));
			expect(found.filter(({ kind }) => kind !== 'one')).toEqual([]);
		});

		it('seldom find another person when their own is not there', () => {
			const strangers = Array.from({ length: 10 }, (_, tenth) => {
				const absent = new Set(given.filter((_name, row) => row % 10 === tenth));
				const others = anIndexOf(names.filter((name) => !absent.has(name)));
				return damaged.filter(
					(words, row) => row % 10 === tenth && others.find(words).kind === 'one',
				);
			}).flat();
			expect(strangers.length).toBeLessThanOrEqual(7);
		});
	},
);

type Outcome = 'own' | 'wrong' | 'choice' | 'near' | 'lost';

function outcomeOf(found: FoundName, own: string | undefined): Outcome {
	if (found.kind === 'one') return found.name.name === own ? 'own' : 'wrong';
	const offered = found.kind === 'several' ? found.names : found.nearest;
	if (!offered.some(({ name }) => name === own)) return 'lost';
	return found.kind === 'several' ? 'choice' : 'near';
}

function count(outcomes: readonly Outcome[], wanted: Outcome): number {
	return outcomes.filter((outcome) => outcome === wanted).length;
}

function anIndexOf(names: readonly string[]) {
	return anIndex(names.map((name) => ({ name })));
}

function readNames(kind: 'treated' | 'untreated'): string[] {
	const text = readFileSync(`${folder}/yente-positives_un_${kind}.csv`, 'utf8');
	const rows = z.array(z.object({ full_name: z.string() })).parse(parse(text, { columns: true }));
	return rows.map((row) => row.full_name);
}
