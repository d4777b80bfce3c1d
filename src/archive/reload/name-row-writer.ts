import type { DatabaseSync } from 'node:sqlite';
import type { NameKind } from '#src/articles/article.ts';
import { nameKey } from '#src/text/fold.ts';
import { insertRow, rowNumber, rowText } from '../rows.ts';

/** Returns the canonical name for a name as an article writes it. */
export type NameResolver = (kind: NameKind, written: string) => string;

/** Keeps one row per canonical name, and counts its mentions and spellings. */
export type NameRowWriter = {
	idOf(kind: NameKind, written: string): number;
	/** Marks a canonical name as one of the editors' own files. */
	addCurated(kind: NameKind, name: string): void;
	/** Counts an article that mentions a name. */
	count(id: number, change: 1 | -1): void;
	/** Counts an article that lists a name, which is a mention too. */
	countListing(id: number, change: 1 | -1): void;
	/** Ignores the canonical spelling, which is not an alias. */
	countSpelling(id: number, spelling: string, change: 1 | -1): void;
	/** Writes the counts, and deletes names and aliases without uses; returns the ids of all names that changed. */
	flush(): ReadonlySet<number>;
};

/** Creates a writer that files names as articles write them under `resolve`’s canonical names. */
export function createNameRowWriter(database: DatabaseSync, resolve: NameResolver): NameRowWriter {
	const sql = prepare(database);
	const idsByWritten = newIdsByWritten();
	const canonicalNames = new Map<number, string>();
	const touched = new Set<number>();
	const mentions = new Map<number, number>();
	const listings = new Map<number, number>();
	const aliasUses = new Map<number, Map<string, number>>();

	return {
		idOf(kind, written) {
			const cached = idsByWritten[kind].get(written);
			if (cached !== undefined) return cached;
			const id = rowOf(kind, resolve(kind, written));
			idsByWritten[kind].set(written, id);
			return id;
		},
		addCurated(kind, name) {
			const id = rowOf(kind, name);
			sql.curate.run(id);
			touched.add(id);
		},
		count: (id, change) => increment(mentions, id, change),
		countListing(id, change) {
			increment(mentions, id, change);
			increment(listings, id, change);
		},
		countSpelling(id, spelling, change) {
			if (spelling === canonicalNames.get(id)) return;
			const uses = aliasUses.get(id);
			if (uses === undefined) aliasUses.set(id, new Map([[spelling, change]]));
			else increment(uses, spelling, change);
		},
		flush() {
			const changed = new Set([...mentions.keys(), ...aliasUses.keys(), ...touched]);
			for (const [id, change] of mentions) sql.count.run(change, listings.get(id) ?? 0, id);
			writeAliases();
			for (const id of changed) sql.removeUnused.run(id);
			for (const cache of [mentions, listings, aliasUses, touched, canonicalNames]) cache.clear();
			for (const ids of Object.values(idsByWritten)) ids.clear();
			return changed;
		},
	};

	function rowOf(kind: NameKind, canonical: string): number {
		// A name of symbols only folds to nothing, so it is its own key.
		const folded = nameKey(canonical) || canonical;
		const row = sql.find.get(kind, folded);
		const id =
			row === undefined ? insertRow(sql.insert, kind, folded, canonical) : rowNumber(row, 'n');
		const isNew = row === undefined || (row.listed === 0 && row.curated === 0);
		if (isNew) touched.add(id);
		if (isNew && row !== undefined) sql.rename.run(canonical, id);
		canonicalNames.set(id, isNew ? canonical : rowText(row, 'name'));
		return id;
	}

	function writeAliases(): void {
		for (const [id, uses] of aliasUses) {
			for (const [alias, change] of uses) {
				if (change === 0) continue;
				sql.countAlias.run(id, alias, change);
				if (change < 0) sql.removeUnusedAlias.run(id, alias);
			}
		}
	}
}

function prepare(database: DatabaseSync) {
	return {
		find: database.prepare(
			'SELECT n, name, listed, curated FROM names WHERE kind = ? AND folded = ?',
		),
		insert: database.prepare(
			`INSERT INTO names (kind, folded, name, mentions, listed, curated) VALUES (?, ?, ?, 0, 0, 0)`,
		),
		rename: database.prepare('UPDATE names SET name = ? WHERE n = ?'),
		curate: database.prepare('UPDATE names SET curated = 1 WHERE n = ?'),
		count: database.prepare(
			'UPDATE names SET mentions = mentions + ?, listed = listed + ? WHERE n = ?',
		),
		removeUnused: database.prepare(
			'DELETE FROM names WHERE n = ? AND mentions <= 0 AND curated = 0',
		),
		countAlias: database.prepare(
			`INSERT INTO aliases VALUES (?, ?, ?)
			ON CONFLICT (name, alias) DO UPDATE SET uses = uses + excluded.uses`,
		),
		removeUnusedAlias: database.prepare(
			'DELETE FROM aliases WHERE name = ? AND alias = ? AND uses <= 0',
		),
	};
}

function newIdsByWritten(): Record<NameKind, Map<string, number>> {
	return { person: new Map(), organization: new Map(), place: new Map(), topic: new Map() };
}

function increment<Key>(counts: Map<Key, number>, key: Key, change: number): void {
	counts.set(key, (counts.get(key) ?? 0) + change);
}
