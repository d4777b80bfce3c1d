import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { FoundName } from '#src/names/name.ts';
import { anIndex } from '../harness/an-index.ts';
import { type ConformanceSet, collections, tryAll } from './outcome.ts';

const file = (kind: string) => `${collections}/names/yente-positives_un_${kind}.csv`;

const allThere = 'Every word is in that one person’s name; the answer says whom it shows.';
const slip = 'A slip away from words of that one person’s name; the answer says whom it shows.';

/** Names that the United Nations list, each as it is given there. */
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

/** The same names with typing slips, left-out and reordered words: each finds its own person. */
export const damagedNames: ConformanceSet = {
	name: 'yente, names damaged',
	casesMin: 300,
	known: new Map([
		[
			'NOOR BARZAN IBRAHIM HASAN AL-TIKRITI',
			'Stands for a MOHAMMAD, one of five who share all the other words: it is offered, not guessed.',
		],
	]),
	run() {
		const names = readNames();
		if (names === undefined) return 'absent';
		const index = anIndexOf(names.given);
		return tryAll(names.damaged, (words, row) => objectionTo(index.find(words), names.given[row]));
	},
};

/** The damaged names among all others but their own: nobody is found for them. */
export const absentNames: ConformanceSet = {
	name: 'yente, damaged names of people who are not there',
	casesMin: 300,
	known: new Map([
		['DOST MOHAMMAD', allThere],
		['HIDAYATULLAH', allThere],
		['ABDUL HAQ', allThere],
		['MOHAAMMAD AHMADI', slip],
		['MOHAMMMED MUAMMAR QADHAFI', slip],
		['AFIZ', slip],
		['MUAMMAR MOHAMEMD ABU MINYAR QADHAFI', slip],
	]),
	run() {
		const names = readNames();
		if (names === undefined) return 'absent';
		const { given, damaged } = names;
		const indexes = Array.from({ length: 10 }, (_, tenth) => {
			const absent = new Set(given.filter((_name, row) => row % 10 === tenth));
			return anIndexOf(given.filter((name) => !absent.has(name)));
		});
		return tryAll(damaged, (words, row) => {
			const found = indexes[row % 10]?.find(words);
			return found?.kind === 'one' ? `found ${found.name.name}` : undefined;
		});
	},
};

function objectionTo(found: FoundName, own: string | undefined): string | undefined {
	if (found.kind === 'one') return found.name.name === own ? undefined : `found ${found.name.name}`;
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
