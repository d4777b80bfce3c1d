import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { FoundName } from '#src/names/name.ts';
import { anIndex } from '../harness/an-index.ts';
import { type ConformanceSet, collections, tryAll } from './outcome.ts';

const file = (kind: string) => `${collections}/names/yente-positives_un_${kind}.csv`;

const allWords = 'Every word is in the name of only that person; the answer says who is shown.';
const typingError =
	'A typing error away from the name of only that person; the answer says who is shown.';

/** Names from a list of the United Nations, as given there. */
export const givenNames: ConformanceSet = {
	name: 'yente, names as given',
	casesMin: 300,
	known: new Map(),
	run() {
		const names = readNames();
		if (names === undefined) return 'absent';
		const index = anIndexOf(names.given);
		return tryAll(names.given, (name) => objectionTo(index.find(name), name));
	},
};

/** The same names with typing errors, and missing or reordered words: each finds its person. */
export const damagedNames: ConformanceSet = {
	name: 'yente, names damaged',
	casesMin: 300,
	known: new Map([
		[
			'NOOR BARZAN IBRAHIM HASAN AL-TIKRITI',
			'Means a MOHAMMAD, one of five people who share all other words: it is offered, not guessed.',
		],
	]),
	run() {
		const names = readNames();
		if (names === undefined) return 'absent';
		const index = anIndexOf(names.given);
		return tryAll(names.damaged, (name, row) => objectionTo(index.find(name), names.given[row]));
	},
};

/** The damaged names without the people they mean: they find nobody. */
export const absentNames: ConformanceSet = {
	name: 'yente, damaged names of absent people',
	casesMin: 300,
	known: new Map([
		['HIDAYATULLAH', allWords],
		['ABDUL HAQ', allWords],
		['MOHAAMMAD AHMADI', typingError],
		['AFIZ', typingError],
		['MUAMMAR MOHAMEMD ABU MINYAR QADHAFI', typingError],
	]),
	run() {
		const names = readNames();
		if (names === undefined) return 'absent';
		const { given, damaged } = names;
		const indexes = Array.from({ length: 10 }, (_, tenth) => {
			const absent = new Set(given.filter((_name, row) => row % 10 === tenth));
			return anIndexOf(given.filter((name) => !absent.has(name)));
		});
		return tryAll(damaged, (name, row) => {
			const found = indexes[row % 10]?.find(name);
			return found?.kind === 'one' ? `found ${found.name.name}` : undefined;
		});
	},
};

function objectionTo(found: FoundName, expected: string | undefined): string | undefined {
	if (found.kind === 'one')
		return found.name.name === expected ? undefined : `found ${found.name.name}`;
	const offered = found.kind === 'several' ? found.names : found.nearest;
	const names = offered.map(({ name }) => name).join(', ');
	return found.kind === 'several' ? `asks which: ${names}` : `finds nobody, offers: ${names}`;
}

function anIndexOf(names: readonly string[]) {
	return anIndex([...new Set(names)].map((name) => ({ name })));
}

function readNames(): { readonly given: string[]; readonly damaged: string[] } | undefined {
	if (!existsSync(file('untreated'))) return undefined;
	return { given: readColumn('untreated'), damaged: readColumn('treated') };
}

function readColumn(kind: string): string[] {
	const rows = parse(readFileSync(file(kind)), { columns: true });
	return z
		.array(z.object({ full_name: z.string() }))
		.parse(rows)
		.map((row) => row.full_name);
}
