import type { DatabaseSync } from 'node:sqlite';
import { rowNumber } from '../rows.ts';
import { articleIn } from '../stored-article.ts';
import type { NameLedger } from './name-ledger.ts';

const articlesAtOnce = 1_000;

/** Forgets all names and enters them again from the stored articles; for when the editors' own names changed. */
export function rebuildNames(database: DatabaseSync, ledger: NameLedger): void {
	database.exec(
		'DELETE FROM names; DELETE FROM aliases; DELETE FROM mentions; DELETE FROM roles; DELETE FROM statements',
	);
	const next = database.prepare(
		'SELECT key, source, sum, json FROM articles JOIN texts USING (key) WHERE key > ? ORDER BY key LIMIT ?',
	);
	const setPeople = database.prepare('UPDATE articles SET people = ? WHERE key = ?');
	let rows = next.all(Number.MIN_SAFE_INTEGER, articlesAtOnce);
	while (rows.length > 0) {
		for (const row of rows) {
			const key = rowNumber(row, 'key');
			const source = row.source === null ? undefined : rowNumber(row, 'source');
			const people = ledger.add(articleIn(row), key, source);
			setPeople.run(people.join(' '), key);
		}
		rows = next.all(rowNumber(rows.at(-1), 'key'), articlesAtOnce);
	}
	ledger.settle();
}
