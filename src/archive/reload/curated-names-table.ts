import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { NameKind } from '#src/articles/article.ts';
import { CuratedName } from '#src/articles/curated-names.ts';
import { nameKey } from '#src/text/fold.ts';
import { rowText } from '../rows.ts';
import type { NameResolver } from './name-row-writer.ts';

/** The content of one of the editors' name files, before or after a change; undefined if there is none. */
export type CuratedChange = { readonly file: string; readonly json: string | undefined };

const CuratedNames = z.array(CuratedName);

/** Writes the changes, and returns the previous content. */
export function writeCurated(
	database: DatabaseSync,
	changes: readonly CuratedChange[],
): readonly CuratedChange[] {
	const previous = changes.map(({ file }) => ({ file, json: curatedJson(database, file) }));
	const remove = database.prepare('DELETE FROM curated WHERE file = ?');
	const insert = database.prepare('INSERT INTO curated VALUES (?, ?)');
	for (const { file, json } of changes) {
		remove.run(file);
		if (json !== undefined) insert.run(file, json);
	}
	return previous;
}

/** The stored JSON of a name file. */
export function curatedJson(database: DatabaseSync, file: string): string | undefined {
	const row = database.prepare('SELECT json FROM curated WHERE file = ?').get(file);
	return row === undefined ? undefined : rowText(row, 'json');
}

/** All names from the editors' name files. */
export function readCurated(database: DatabaseSync): CuratedName[] {
	const rows = database.prepare('SELECT json FROM curated ORDER BY file').all();
	return rows.flatMap((row) => CuratedNames.parse(JSON.parse(rowText(row, 'json'))));
}

/**
 * Resolves names as articles write them to the editors' canonical names. An alias of exactly one name
 * becomes that name; an alias shared by several stays as written.
 */
export function createNameResolver(database: DatabaseSync): NameResolver {
	const canonical = new Map<string, string>();
	const byAlias = new Map<string, Set<string>>();
	for (const { kind, name, aliases } of readCurated(database)) {
		canonical.set(lookupKey(kind, name), name);
		for (const alias of aliases) {
			const names = byAlias.get(lookupKey(kind, alias)) ?? new Set();
			byAlias.set(lookupKey(kind, alias), names.add(name));
		}
	}
	return function resolve(kind, written) {
		const folded = lookupKey(kind, written);
		const [only, ...others] = byAlias.get(folded) ?? [];
		return canonical.get(folded) ?? (others.length === 0 ? only : undefined) ?? written;
	};
}

function lookupKey(kind: NameKind, written: string): string {
	return `${kind} ${nameKey(written)}`;
}
