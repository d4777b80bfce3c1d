import type { DatabaseSync } from 'node:sqlite';
import type { Name, NameIndex } from '#src/names/name.ts';
import { surnameOf } from '#src/names/surname-of.ts';
import type { Reading, ReadName } from '#src/reading/reading.ts';
import { rowNumber } from '../rows.ts';
import { keyOf } from './alias-writer.ts';
import { candidatesOf, isCandidate } from './candidate-writer.ts';

/** Says for each name of a reading which name it means, by number, 0 for nobody; `found` are those that the text writes anyway. */
export type ReadMeanings = (reading: Reading, found: ReadonlySet<number>) => readonly number[];

/**
 * A spelling means the name that it was admitted as, or the editors’. A person’s single word means the only
 * person of the article who has it as a surname or another name, otherwise nobody.
 */
export function createReadMeanings(
	database: DatabaseSync,
	names: Pick<NameIndex, 'byId'>,
): ReadMeanings {
	const find = database.prepare('SELECT means FROM candidates WHERE kind = ? AND folded = ?');

	return (reading, found) => {
		const whole = reading.names.map(meaningOf);
		const people = [...found.union(new Set(whole))]
			.map(names.byId)
			.filter((name) => name?.kind === 'person')
			.filter((name) => name !== undefined);
		return reading.names.map((name, index) => {
			const folded = keyOf(name.name);
			if (isCandidate(name.kind, folded)) return whole[index] ?? 0;
			const [bearer, ...others] = people.filter((person) => isCalled(person, folded));
			return others.length > 0 ? 0 : (bearer?.id ?? 0);
		});
	};

	function meaningOf(name: ReadName): number {
		for (const { folded } of candidatesOf(name)) {
			const row = find.get(name.kind, folded);
			const means = row === undefined ? 0 : rowNumber(row, 'means');
			if (means !== 0) return means;
		}
		return 0;
	}
}

function isCalled(person: Name, word: string): boolean {
	const isSpelling = [person.name, ...person.aliases].some((spelling) => keyOf(spelling) === word);
	return isSpelling || surnameOf(person) === word;
}
