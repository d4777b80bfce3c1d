import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { nameKinds } from '#src/articles/name-kind.ts';
import { buildNameIndex, type NameEntry } from '#src/names/build-name-index.ts';
import { nameKey } from '#src/names/fold-name.ts';
import { rowNumber, rowText } from '../rows.ts';
import { readCurated } from './curated-store.ts';

const NameKind = z.enum(nameKinds);

/** Builds the index of names from the tables, to be kept as one value, so that the next start only has to read it. */
export function buildStoredIndex(database: DatabaseSync): Uint8Array {
	return buildNameIndex(readEntries(database));
}

/** Each name with the editors' aliases first, then those of the articles, most used first. */
function readEntries(database: DatabaseSync): NameEntry[] {
	const curated = new Map(
		readCurated(database).map(({ kind, name, aliases }) => [`${kind} ${nameKey(name)}`, aliases]),
	);
	const given = readAliases(database);
	return database
		.prepare('SELECT n, kind, folded, name, mentions FROM names')
		.all()
		.map((row) => {
			const id = rowNumber(row, 'n');
			const kind = NameKind.parse(row.kind);
			const name = rowText(row, 'name');
			const own = curated.get(`${kind} ${rowText(row, 'folded')}`) ?? [];
			const aliases = new Set([...own, ...(given.get(id) ?? [])]);
			aliases.delete(name);
			return { id, kind, name, aliases: [...aliases], mentions: rowNumber(row, 'mentions') };
		});
}

function readAliases(database: DatabaseSync): Map<number, string[]> {
	const aliases = new Map<number, string[]>();
	const rows = database.prepare('SELECT name, alias FROM aliases ORDER BY name, uses DESC, alias');
	for (const row of rows.iterate()) {
		const id = rowNumber(row, 'name');
		const known = aliases.get(id);
		if (known === undefined) aliases.set(id, [rowText(row, 'alias')]);
		else known.push(rowText(row, 'alias'));
	}
	return aliases;
}
