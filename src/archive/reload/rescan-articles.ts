import type { DatabaseSync } from 'node:sqlite';
import type { Name } from '#src/names/name.ts';
import { matchExpression } from '../full-text.ts';
import { rowNumber, rowText } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';
import type { NameChange } from './name-index-writer.ts';

/*
 * A name that is new, changed or gone can change what older articles mention. The texts that write it
 * are noted here, and the articles that contain them are searched for names again, a few at a time,
 * so that no reload has to wait. The notes are rows, so that a killed process goes on where it was.
 */

/** Notes that the articles with the spellings of these names have to be searched again. */
export function noteRescans(database: DatabaseSync, changes: readonly NameChange[]): void {
	const insert = database.prepare('INSERT OR REPLACE INTO rescans VALUES (?, ?)');
	for (const text of new Set(changes.flatMap(textsToRescan)))
		insert.run(text, Number.MAX_SAFE_INTEGER);
}

/** Forgets all notes, after all articles were searched. */
export function clearRescans(database: DatabaseSync): void {
	database.exec('DELETE FROM rescans');
}

/** The texts that write a name before or after a change, but not both; none if only its mentions changed. */
function textsToRescan({ before, after }: NameChange): string[] {
	return [...textsThatWrite(before).symmetricDifference(textsThatWrite(after))];
}

/** The texts by which an article can write a name. People are also written by their first or last word. */
function textsThatWrite(written: Name | undefined): Set<string> {
	if (written === undefined) return new Set();
	const { kind, name, aliases } = written;
	const spellings = [name, ...aliases];
	const words = kind === 'person' ? spellings.flatMap(outerWords) : [];
	return new Set([...spellings, ...words]);
}

function outerWords(spelling: string): string[] {
	const words = spelling.split(/[\s\p{Pd}]+/u);
	return words.length < 2 ? [] : [words.at(0) ?? '', words.at(-1) ?? ''];
}

/** How much is done in one transaction, so that it takes about 50 ms at most. */
const textsAtOnce = 200;
const articlesAtOnce = 100;

/** Takes the next articles to search, newest first, and notes how far it came; empty if there are none. */
export function takeRescans(database: DatabaseSync): readonly TimeKey[] {
	const notes = database.prepare('SELECT text, below FROM rescans LIMIT ?').all(textsAtOnce);
	const matching = database.prepare(
		'SELECT rowid AS key FROM terms WHERE terms MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
	);
	const remove = database.prepare('DELETE FROM rescans WHERE text = ?');
	const advance = database.prepare('UPDATE rescans SET below = ? WHERE text = ?');
	const keys = new Set<TimeKey>();
	for (const note of notes) {
		const room = articlesAtOnce - keys.size;
		if (room <= 0) break;
		const text = rowText(note, 'text');
		const expression = matchExpression({ all: [text], none: [] });
		const rows =
			expression === undefined ? [] : matching.all(expression, rowNumber(note, 'below'), room);
		for (const row of rows) keys.add(rowNumber(row, 'key'));
		if (rows.length < room) remove.run(text);
		else advance.run(rowNumber(rows.at(-1), 'key'), text);
	}
	return [...keys];
}
