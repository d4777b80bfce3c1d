import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { type Article, type NameKind, nameKinds } from '#src/articles/article.ts';
import { buildNameIndex, type NameEntry } from '#src/names/build-name-index.ts';
import { nameKey } from '#src/text/fold.ts';
import { insertRow, readArticle, rowNumber, rowText } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';
import { readCurated } from './curated-names-table.ts';
import { createNameRowWriter, type NameResolver } from './name-row-writer.ts';

/** Keeps names, aliases, mentions, roles and statements in step with the articles, inside one transaction. */
export type NamesWriter = {
	/** Enters an article's names; returns the ids of its people. */
	add(article: Article, key: TimeKey, source: number | undefined): readonly number[];
	/** Takes them out again: exactly what `add` entered for the same article and key. */
	remove(article: Article, key: TimeKey): void;
	/** Writes what is still held in memory, and forgets names that no article mentions any more. */
	flush(): void;
};

export function createNamesWriter(database: DatabaseSync, resolve: NameResolver): NamesWriter {
	const register = createNameRowWriter(database, resolve);
	const book = createMentionWriter(database);

	return {
		add(article, key, source) {
			const people = new Set<number>();
			for (const { id, kind, role, spellings } of mentionedNames(article, register.idOf)) {
				register.count(id, 1);
				for (const spelling of spellings) register.countSpelling(id, spelling, 1);
				book.add({ name: id, key, source, role });
				if (kind === 'person') people.add(id);
			}
			for (const [place, { person }] of article.statements.entries()) {
				book.addStatement(speakerOf(article, person, register.idOf), key, place);
			}
			return [...people];
		},

		remove(article, key) {
			for (const { id, spellings } of mentionedNames(article, register.idOf)) {
				register.count(id, -1);
				for (const spelling of spellings) register.countSpelling(id, spelling, -1);
				book.remove(id, key);
			}
		},

		flush() {
			book.flush();
			register.flush();
		},
	};
}

type NameIdOf = (kind: NameKind, written: string) => number;

type MentionedName = {
	readonly id: number;
	readonly kind: NameKind;
	readonly role: string | undefined;
	/** The name as this article writes it, and the aliases it gives. */
	readonly spellings: readonly string[];
};

/** Each name of an article once, however often and under whichever aliases it lists it. */
function mentionedNames(article: Article, idOf: NameIdOf): Iterable<MentionedName> {
	const mentioned = new Map<number, MentionedName>();
	enter('person', article.people);
	enter('organization', article.organizations);
	enter('place', article.places);
	enter('topic', article.topics);
	return mentioned.values();

	function enter(kind: NameKind, names: readonly NameInArticle[]): void {
		for (const { name, role, aliases } of names) {
			const id = idOf(kind, name);
			const earlier = mentioned.get(id);
			const spellings = earlier ? [...earlier.spellings, name, ...aliases] : [name, ...aliases];
			mentioned.set(id, { id, kind, role: earlier?.role ?? role, spellings });
		}
	}
}

type NameInArticle = Pick<Article['people'][number], 'name' | 'role' | 'aliases'>;

/** Whose statement it is; it may name its speaker by an alias. */
function speakerOf({ people }: Article, person: string, idOf: NameIdOf): number {
	const speaker = people.find(({ name, aliases }) => name === person || aliases.includes(person));
	return idOf('person', speaker?.name ?? person);
}

const StoredKind = z.enum(nameKinds);

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
			const kind = StoredKind.parse(row.kind);
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

export type Mention = {
	readonly name: number;
	readonly key: TimeKey;
	readonly source: number | undefined;
	readonly role: string | undefined;
};

/** Who is mentioned where, in which role, and who said something. Rows are written in the order of their index, many at a time. */
export type MentionWriter = {
	add(mention: Mention): void;
	addStatement(name: number, key: TimeKey, place: number): void;
	/** Takes out a mention with its statements. */
	remove(name: number, key: TimeKey): void;
	flush(): void;
};

const bufferedRowsMax = 100_000;

type MentionRow = [name: number, key: TimeKey, source: number | null, role: number | null];

function createMentionWriter(database: DatabaseSync): MentionWriter {
	const roleId = createRoleIds(database);
	const insert = database.prepare('INSERT INTO mentions VALUES (?, ?, ?, ?)');
	const insertStatement = database.prepare('INSERT INTO statements VALUES (?, ?, ?)');
	const find = database.prepare('SELECT role FROM mentions WHERE name = ? AND key = ?');
	const remove = database.prepare('DELETE FROM mentions WHERE name = ? AND key = ?');
	const removeStatements = database.prepare('DELETE FROM statements WHERE name = ? AND key = ?');
	const changedRoles = new Set<number>();
	let held: MentionRow[] = [];

	return {
		add({ name, key, source, role }) {
			const roleNumber = role === undefined ? null : roleId(role);
			held.push([name, key, source ?? null, roleNumber]);
			if (roleNumber !== null) changedRoles.add(name);
			if (held.length >= bufferedRowsMax) writeHeld();
		},
		addStatement(name, key, place) {
			insertStatement.run(name, key, place);
		},
		remove(name, key) {
			const role = find.get(name, key)?.role;
			remove.run(name, key);
			removeStatements.run(name, key);
			if (typeof role === 'number') changedRoles.add(name);
		},
		flush() {
			writeHeld();
			rewriteRoles(database, changedRoles);
			changedRoles.clear();
		},
	};

	function writeHeld(): void {
		held.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
		for (const row of held) insert.run(...row);
		held = [];
	}
}

function createRoleIds(database: DatabaseSync): (role: string) => number {
	const find = database.prepare('SELECT n FROM role_texts WHERE role = ?');
	const insert = database.prepare('INSERT INTO role_texts (role) VALUES (?)');
	const known = new Map<string, number>();

	return function roleId(role) {
		const id = known.get(role);
		if (id !== undefined) return id;
		const row = find.get(role);
		const number = row === undefined ? insertRow(insert, role) : rowNumber(row, 'n');
		known.set(role, number);
		return number;
	};
}

/** Finds again, from all mentions of these names, when they were first and last given each of their roles. */
function rewriteRoles(database: DatabaseSync, names: Iterable<number>): void {
	const forget = database.prepare('DELETE FROM roles WHERE name = ?');
	const find = database.prepare(
		`INSERT INTO roles SELECT name, role, min(key), max(key) FROM mentions
		WHERE name = ? AND role IS NOT NULL GROUP BY role`,
	);
	for (const name of names) {
		forget.run(name);
		find.run(name);
	}
}

const articlesAtOnce = 1_000;

/** Forgets all names and enters them again from the stored articles; for when the editors' own names changed. */
export function rebuildNames(database: DatabaseSync, ledger: NamesWriter): void {
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
			const people = ledger.add(readArticle(row), key, source);
			setPeople.run(people.join(' '), key);
		}
		rows = next.all(rowNumber(rows.at(-1), 'key'), articlesAtOnce);
	}
	ledger.flush();
}
