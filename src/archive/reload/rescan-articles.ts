import type { DatabaseSync } from 'node:sqlite';
import type { Name } from '#src/names/name.ts';
import type { NameRecognizer } from '#src/names/name-recognizer.ts';
import { foldedForms } from '#src/names/name-tables.ts';
import { surnameOf } from '#src/names/surname-of.ts';
import { exactExpression } from '../full-text.ts';
import { rowNumber, rowText } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';
import type { NameChange } from './name-index-writer.ts';

/*
 * A name that is new, changed or gone can change what older articles mention. The texts that write it
 * are noted here, and the articles that contain them are searched for names again, a few at a time,
 * so that no reload has to wait. The notes are rows, so that a killed process goes on where it was.
 */

/** The recognizers before and after a change of names. */
export type Recognizers = { readonly before: NameRecognizer; readonly after: NameRecognizer };

/** Notes that the articles that these changes can concern have to be searched again. */
export function noteRescans(
	database: DatabaseSync,
	changes: readonly NameChange[],
	recognizers: Recognizers,
): void {
	const insert = database.prepare('INSERT OR REPLACE INTO rescans VALUES (?, ?)');
	const spellings = new Set(changes.flatMap(changedSpellings));
	const texts = [...spellings].flatMap((spelling) => [
		...waysToWrite(spelling),
		...wordsIn(spelling).filter((word) => isKnownOtherwise(word, recognizers)),
	]);
	for (const text of new Set(texts)) insert.run(text, Number.MAX_SAFE_INTEGER);
}

/** The spellings that a name has only before or only after a change; none if only its mentions changed, all if another spelling tells its surname. */
export function changedSpellings({ before, after }: NameChange): string[] {
	const isSame = before?.kind === after?.kind && before?.name === after?.name;
	const [old, now] = [spellingsOf(before), spellingsOf(after)];
	const changed = old.symmetricDifference(now);
	if (isSame && changed.size === 0) return [];
	return [...(isSame && surnameIn(before) === surnameIn(after) ? changed : old.union(now))];
}

function surnameIn(name: Name | undefined): string | undefined {
	return name?.kind === 'person' ? surnameOf(name) : undefined;
}

function spellingsOf(name: Name | undefined): Set<string> {
	return new Set(name === undefined ? [] : [name.name, ...name.aliases]);
}

/**
 * Texts of which every article that writes a spelling contains one. Where initials or apostrophes make
 * words that full text divides differently, that is the longest word.
 */
function waysToWrite(spelling: string): string[] {
	const ways = [spelling, ...foldedForms(spelling)];
	if (!/['’.]|(?<!\p{L})\p{L}(?!\p{L})/u.test(spelling)) return ways;
	const longest = wordsIn(spelling)
		.toSorted((a, b) => b.length - a.length)
		.slice(0, 1);
	return [...ways, ...longest, ...ways.map((way) => way.replaceAll(' ', ''))];
}

function wordsIn(spelling: string): string[] {
	return [...new Set(foldedForms(spelling).flatMap((form) => form.split(' ')))];
}

/** Whether a word alone is now someone’s surname, or no longer, or can be a given name, or no longer. */
function isKnownOtherwise(word: string, { before, after }: Recognizers): boolean {
	const [old, now] = [before.knownAs(word), after.knownAs(word)];
	return old.surnameOf !== now.surnameOf || old.isGivenName !== now.isGivenName;
}

/** Forgets all notes, after all articles were searched. */
export function clearRescans(database: DatabaseSync): void {
	database.exec('DELETE FROM rescans');
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
		const expression = exactExpression(text);
		const rows =
			expression === undefined ? [] : matching.all(expression, rowNumber(note, 'below'), room);
		for (const row of rows) keys.add(rowNumber(row, 'key'));
		if (rows.length < room) remove.run(text);
		else advance.run(rowNumber(rows.at(-1), 'key'), text);
	}
	return [...keys];
}
