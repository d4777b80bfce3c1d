import type { DatabaseSync } from 'node:sqlite';
import type { NameKind } from '#src/articles/article.ts';
import { surnameOf } from '#src/names/surname-of.ts';
import { insertRow, rowNumber, rowText } from '../rows.ts';
import { createAliasWriter, keyOf } from './alias-writer.ts';
import type { CuratedNames } from './curated-names-table.ts';

/** Keeps one row per canonical name, and counts its mentions and spellings. */
export type NameRowWriter = {
	idOf(kind: NameKind, written: string): number;
	/** Marks a canonical name as one of the editors' own files. */
	addCurated(kind: NameKind, name: string): void;
	/** Counts an article that mentions a name. */
	count(id: number, change: 1 | -1): void;
	/** Counts an article that lists a name, which is a mention too. */
	countListing(id: number, change: 1 | -1): void;
	/** Ignores the canonical spelling, which is not an alias, and one that is decided to be somebody else’s. */
	countSpelling(id: number, spelling: string, change: 1 | -1): void;
	/** Marks a name that no editors have as read in articles that are enough. */
	admit(name: AdmittedName): void;
	/** Takes that back. */
	dismiss(id: number): void;
	/** Adds the alias by which texts know a name, instead of another one with the same folded spelling; undefined removes it. */
	setReadAlias(id: number, folded: string, alias: string | undefined): void;
	/** Writes the counts. */
	flush(): FlushedNames;
	/** Deletes those of the names that are without use. */
	removeUnused(ids: Iterable<number>): void;
};

export type AdmittedName = {
	readonly kind: NameKind;
	readonly spelling: string;
	/** As in the table of names. */
	readonly level: 1 | 2;
};

/** What a flush wrote. */
export type FlushedNames = {
	/** The ids of all names that changed. */
	readonly changed: ReadonlySet<number>;
	/** The ids of those that editors list or have now, and did not before, or the reverse. */
	readonly editedOrNot: readonly number[];
	/** The aliases whose counts changed. */
	readonly aliases: ReadonlySet<string>;
};

/** Creates a writer that files names as articles write them under their canonical names. */
export function createNameRowWriter(
	database: DatabaseSync,
	{ resolve, isHidden, areApart }: CuratedNames,
): NameRowWriter {
	const sql = prepare(database);
	const aliases = createAliasWriter(database);
	const idsByWritten = newIdsByWritten();
	const canonicalNames = new Map<number, { readonly kind: NameKind; readonly name: string }>();
	const touched = new Set<number>();
	const curated = new Set<number>();
	const rows = createRows(sql, isHidden, touched);
	const mentions = new Map<number, number>();
	const listings = new Map<number, number>();

	return {
		idOf(kind, written) {
			const cached = idsByWritten[kind].get(written);
			if (cached !== undefined) return cached;
			const id = rowOf(kind, resolve(kind, written));
			idsByWritten[kind].set(written, id);
			return id;
		},
		addCurated(kind, name) {
			const { id } = rows.edit(kind, name);
			sql.curate.run(id);
			curated.add(id);
			touched.add(id);
		},
		count: (id, change) => increment(mentions, id, change),
		countListing(id, change) {
			increment(mentions, id, change);
			increment(listings, id, change);
		},
		countSpelling(id, spelling, change) {
			const canonical = canonicalNames.get(id);
			if (canonical === undefined || spelling === canonical.name) return;
			if (areApart(canonical.kind, canonical.name, spelling)) return;
			aliases.count(id, spelling, change);
		},
		admit: rows.admit,
		dismiss: rows.dismiss,
		setReadAlias(id, folded, alias) {
			if (aliases.setRead(id, folded, alias)) touched.add(id);
		},
		flush() {
			const changed = new Set([...mentions.keys(), ...aliases.counted(), ...touched]);
			const editedOrNot = [...curated, ...[...listings].flatMap(turnedBy)];
			for (const [id, change] of mentions) sql.count.run(change, listings.get(id) ?? 0, id);
			const aliasesChanged = aliases.flush();
			for (const cache of [mentions, listings, touched, curated, canonicalNames]) cache.clear();
			for (const ids of Object.values(idsByWritten)) ids.clear();
			return { changed, editedOrNot, aliases: aliasesChanged };
		},
		removeUnused(ids) {
			for (const id of ids) sql.removeUnused.run(id);
		},
	};

	function rowOf(kind: NameKind, canonical: string): number {
		const { id, name } = rows.edit(kind, canonical);
		canonicalNames.set(id, { kind, name });
		return id;
	}

	/** The id if, with this change, the first article lists the name, or the last no longer does. */
	function turnedBy([id, change]: readonly [number, number]): number[] {
		const before = rowNumber(sql.listed.get(id), 'listed');
		return before > 0 === before + change > 0 ? [] : [id];
	}
}

/** Finds and makes rows, and notes whose names changed. */
function createRows(
	sql: ReturnType<typeof prepare>,
	isHidden: CuratedNames['isHidden'],
	touched: Set<number>,
) {
	return {
		/** The row of a name that editors have; the first of them say how it is written. */
		edit(kind: NameKind, canonical: string): { readonly id: number; readonly name: string } {
			const row = sql.find.get(kind, keyOf(canonical));
			const id = row === undefined ? insert(kind, canonical) : rowNumber(row, 'n');
			if (row !== undefined && (row.listed !== 0 || row.curated !== 0))
				return { id, name: rowText(row, 'name') };
			touched.add(id);
			if (row !== undefined) sql.rename.run(canonical, id);
			return { id, name: canonical };
		},
		admit({ kind, spelling, level }: AdmittedName): void {
			const row = sql.find.get(kind, keyOf(spelling));
			if (row?.read === level && row.name === spelling) return;
			const id = row === undefined ? insert(kind, spelling) : rowNumber(row, 'n');
			sql.admit.run(level, spelling, id);
			touched.add(id);
		},
		dismiss(id: number): void {
			if (sql.dismiss.run(id).changes > 0) touched.add(id);
		},
	};

	function insert(kind: NameKind, name: string): number {
		const folded = keyOf(name);
		const surname = kind === 'person' ? surnameIn(folded) : undefined;
		return insertRow(sql.insert, kind, folded, name, isHidden(kind, name) ? 1 : 0, surname ?? null);
	}
}

/** The surname that a person’s folded name alone tells, whatever their other spellings. */
export function surnameIn(folded: string): string | undefined {
	const name = folded.replace(/(?<!\S)\p{Ll}/gu, (letter) => letter.toUpperCase());
	return surnameOf({ name, aliases: [] });
}

function prepare(database: DatabaseSync) {
	return {
		find: database.prepare(
			'SELECT n, name, listed, curated, read FROM names WHERE kind = ? AND folded = ?',
		),
		insert: database.prepare(
			`INSERT INTO names (kind, folded, name, mentions, listed, curated, read, hidden, surname)
			VALUES (?, ?, ?, 0, 0, 0, 0, ?, ?)`,
		),
		rename: database.prepare('UPDATE names SET name = ? WHERE n = ?'),
		curate: database.prepare('UPDATE names SET curated = 1 WHERE n = ?'),
		listed: database.prepare('SELECT listed FROM names WHERE n = ?'),
		admit: database.prepare('UPDATE names SET read = ?, name = ? WHERE n = ?'),
		dismiss: database.prepare('UPDATE names SET read = 0 WHERE n = ? AND read > 0'),
		count: database.prepare(
			'UPDATE names SET mentions = mentions + ?, listed = listed + ? WHERE n = ?',
		),
		removeUnused: database.prepare(
			'DELETE FROM names WHERE n = ? AND mentions <= 0 AND curated = 0 AND read = 0',
		),
	};
}

function newIdsByWritten(): Record<NameKind, Map<string, number>> {
	return { person: new Map(), organization: new Map(), place: new Map(), topic: new Map() };
}

function increment<Key>(counts: Map<Key, number>, key: Key, change: number): void {
	counts.set(key, (counts.get(key) ?? 0) + change);
}
