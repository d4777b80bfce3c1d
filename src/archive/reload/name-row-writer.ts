import type { DatabaseSync } from 'node:sqlite';
import type { NameKind } from '#src/articles/article.ts';
import { nameKey } from '#src/text/fold.ts';
import { insertRow, rowNumber, rowText } from '../rows.ts';

/** Returns the canonical name for a name as an article writes it. */
export type NameResolver = (kind: NameKind, written: string) => string;

/** Keeps one row per canonical name, and counts its mentions and spellings. */
export type NameRowWriter = {
	idOf(kind: NameKind, written: string): number;
	count(id: number, change: 1 | -1): void;
	/** Ignores the canonical spelling, which is not an alias. */
	countSpelling(id: number, spelling: string, change: 1 | -1): void;
	/** Writes the counts, and deletes names and aliases without uses. */
	flush(): void;
};

/** Creates a writer that files names as articles write them under `resolve`’s canonical names. */
export function createNameRowWriter(database: DatabaseSync, resolve: NameResolver): NameRowWriter {
	const find = database.prepare('SELECT n, name FROM names WHERE kind = ? AND folded = ?');
	const insert = database.prepare(
		'INSERT INTO names (kind, folded, name, mentions) VALUES (?, ?, ?, 0)',
	);
	const idsByWritten = newIdsByWritten();
	const canonicalNames = new Map<number, string>();
	const mentions = new Map<number, number>();
	const aliasUses = new Map<number, Map<string, number>>();

	return {
		idOf(kind, written) {
			const cached = idsByWritten[kind].get(written);
			if (cached !== undefined) return cached;
			const id = rowOf(kind, resolve(kind, written));
			idsByWritten[kind].set(written, id);
			return id;
		},
		count: (id, change) => increment(mentions, id, change),
		countSpelling(id, spelling, change) {
			if (spelling === canonicalNames.get(id)) return;
			const uses = aliasUses.get(id);
			if (uses === undefined) aliasUses.set(id, new Map([[spelling, change]]));
			else increment(uses, spelling, change);
		},
		flush() {
			writeMentions();
			writeAliases(database, aliasUses);
			for (const ids of Object.values(idsByWritten)) ids.clear();
			canonicalNames.clear();
		},
	};

	function rowOf(kind: NameKind, canonical: string): number {
		// A name of symbols only folds to nothing, so it is its own key.
		const folded = nameKey(canonical) || canonical;
		const row = find.get(kind, folded);
		const id = row === undefined ? insertRow(insert, kind, folded, canonical) : rowNumber(row, 'n');
		canonicalNames.set(id, row === undefined ? canonical : rowText(row, 'name'));
		return id;
	}

	function writeMentions(): void {
		const update = database.prepare('UPDATE names SET mentions = mentions + ? WHERE n = ?');
		for (const [id, change] of mentions) update.run(change, id);
		mentions.clear();
		database.exec('DELETE FROM names WHERE mentions <= 0');
	}
}

function writeAliases(database: DatabaseSync, changes: Map<number, Map<string, number>>): void {
	const upsert = database.prepare(
		`INSERT INTO aliases VALUES (?, ?, ?)
		ON CONFLICT (name, alias) DO UPDATE SET uses = uses + excluded.uses`,
	);
	for (const [id, aliases] of changes) {
		for (const [alias, change] of aliases) if (change !== 0) upsert.run(id, alias, change);
	}
	changes.clear();
	database.exec('DELETE FROM aliases WHERE uses <= 0');
}

function newIdsByWritten(): Record<NameKind, Map<string, number>> {
	return { person: new Map(), organization: new Map(), place: new Map(), topic: new Map() };
}

function increment<Key>(counts: Map<Key, number>, key: Key, change: number): void {
	counts.set(key, (counts.get(key) ?? 0) + change);
}
