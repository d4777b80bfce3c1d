import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { type Article, type NameKind, nameKinds } from '#src/articles/article.ts';
import { buildNameIndex, type NameEntry } from '#src/names/build-name-index.ts';
import { nameKey } from '#src/text/fold.ts';
import { insertRow, readArticle, rowNumber, rowText } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';
import { readCurated } from './curated-names-table.ts';
import { createNameRowWriter, type NameResolver } from './name-row-writer.ts';

/** Keeps names, aliases, mentions, roles and statements in step with the articles, within one transaction. */
export type NamesWriter = {
	/** Adds an article's names; returns their ids. */
	add(article: Article, key: TimeKey, source: number | undefined): readonly number[];
	/** Removes exactly what `add` added for the same article and key. */
	remove(article: Article, key: TimeKey): void;
	/** Writes what is still buffered, and deletes names that no article mentions. */
	flush(): void;
};

/** Creates a writer that files names under `resolve`’s canonical names. */
export function createNamesWriter(database: DatabaseSync, resolve: NameResolver): NamesWriter {
	const nameRows = createNameRowWriter(database, resolve);
	const mentions = createMentionWriter(database);

	return {
		add(article, key, source) {
			const ids: number[] = [];
			for (const { id, role, spellings } of mentionedNames(article, nameRows.idOf)) {
				nameRows.count(id, 1);
				for (const spelling of spellings) nameRows.countSpelling(id, spelling, 1);
				mentions.add({ name: id, key, source, role });
				ids.push(id);
			}
			for (const [index, { person }] of article.statements.entries()) {
				mentions.addStatement(speakerOf(article, person, nameRows.idOf), key, index);
			}
			return ids;
		},

		remove(article, key) {
			for (const { id, spellings } of mentionedNames(article, nameRows.idOf)) {
				nameRows.count(id, -1);
				for (const spelling of spellings) nameRows.countSpelling(id, spelling, -1);
				mentions.remove(id, key);
			}
		},

		flush() {
			mentions.flush();
			nameRows.flush();
		},
	};
}

type NameIdOf = (kind: NameKind, written: string) => number;

type MentionedName = {
	readonly id: number;
	readonly role: string | undefined;
	/** The name as the article writes it, and the aliases it lists. */
	readonly spellings: readonly string[];
};

/** Each name of an article once, even if it is listed several times or under several aliases. */
function mentionedNames(article: Article, idOf: NameIdOf): Iterable<MentionedName> {
	const mentioned = new Map<number, MentionedName>();
	collect('person', article.people);
	collect('organization', article.organizations);
	collect('place', article.places);
	collect('topic', article.topics);
	return mentioned.values();

	function collect(kind: NameKind, names: readonly NameInArticle[]): void {
		for (const { name, role, aliases } of names) {
			const id = idOf(kind, name);
			const earlier = mentioned.get(id);
			const spellings = earlier ? [...earlier.spellings, name, ...aliases] : [name, ...aliases];
			mentioned.set(id, { id, role: earlier?.role ?? role, spellings });
		}
	}
}

type NameInArticle = Pick<Article['people'][number], 'name' | 'role' | 'aliases'>;

/** The id of the speaker, whom a statement may name by an alias. */
function speakerOf({ people }: Article, person: string, idOf: NameIdOf): number {
	const speaker = people.find(({ name, aliases }) => name === person || aliases.includes(person));
	return idOf('person', speaker?.name ?? person);
}

const StoredKind = z.enum(nameKinds);

/** Builds the name index from the tables, as one value to store, so that a start only has to read it. */
export function buildStoredIndex(database: DatabaseSync): Uint8Array {
	return buildNameIndex(readEntries(database));
}

/** Each name with its aliases: the editors' first, then those in articles, most used first. */
function readEntries(database: DatabaseSync): NameEntry[] {
	const curated = new Map(
		readCurated(database).map(({ kind, name, aliases }) => [`${kind} ${nameKey(name)}`, aliases]),
	);
	const aliasesInArticles = readAliases(database);
	return database
		.prepare('SELECT n, kind, folded, name, mentions FROM names')
		.all()
		.map((row) => {
			const id = rowNumber(row, 'n');
			const kind = StoredKind.parse(row.kind);
			const name = rowText(row, 'name');
			const ofEditors = curated.get(`${kind} ${rowText(row, 'folded')}`) ?? [];
			const aliases = new Set([...ofEditors, ...(aliasesInArticles.get(id) ?? [])]);
			aliases.delete(name);
			return { id, kind, name, aliases: [...aliases], mentions: rowNumber(row, 'mentions') };
		});
}

function readAliases(database: DatabaseSync): Map<number, string[]> {
	const aliases = new Map<number, string[]>();
	const rows = database.prepare('SELECT name, alias FROM aliases ORDER BY name, uses DESC, alias');
	for (const row of rows.iterate()) {
		const id = rowNumber(row, 'name');
		const ofName = aliases.get(id);
		if (ofName === undefined) aliases.set(id, [rowText(row, 'alias')]);
		else ofName.push(rowText(row, 'alias'));
	}
	return aliases;
}

/** A name in an article, by their numbers. */
export type Mention = {
	readonly name: number;
	readonly key: TimeKey;
	readonly source: number | undefined;
	readonly role: string | undefined;
};

/** Writes who is mentioned where, in which role, and who said something. Mentions are buffered and written in the order of their index. */
export type MentionWriter = {
	add(mention: Mention): void;
	addStatement(name: number, key: TimeKey, index: number): void;
	/** Removes a mention and its statements. */
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
	let buffered: MentionRow[] = [];

	return {
		add({ name, key, source, role }) {
			const roleNumber = role === undefined ? null : roleId(role);
			buffered.push([name, key, source ?? null, roleNumber]);
			if (roleNumber !== null) changedRoles.add(name);
			if (buffered.length >= bufferedRowsMax) writeBuffered();
		},
		addStatement(name, key, index) {
			insertStatement.run(name, key, index);
		},
		remove(name, key) {
			const role = find.get(name, key)?.role;
			remove.run(name, key);
			removeStatements.run(name, key);
			if (typeof role === 'number') changedRoles.add(name);
		},
		flush() {
			writeBuffered();
			rewriteRoles(database, changedRoles);
			changedRoles.clear();
		},
	};

	function writeBuffered(): void {
		buffered.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
		for (const row of buffered) insert.run(...row);
		buffered = [];
	}
}

function createRoleIds(database: DatabaseSync): (role: string) => number {
	const find = database.prepare('SELECT n FROM role_texts WHERE role = ?');
	const insert = database.prepare('INSERT INTO role_texts (role) VALUES (?)');
	const ids = new Map<string, number>();

	return function roleId(role) {
		const cached = ids.get(role);
		if (cached !== undefined) return cached;
		const row = find.get(role);
		const id = row === undefined ? insertRow(insert, role) : rowNumber(row, 'n');
		ids.set(role, id);
		return id;
	};
}

/** Recalculates, from all mentions of these names, when each role was first and last used. */
function rewriteRoles(database: DatabaseSync, names: Iterable<number>): void {
	const remove = database.prepare('DELETE FROM roles WHERE name = ?');
	const insert = database.prepare(
		`INSERT INTO roles SELECT name, role, min(key), max(key) FROM mentions
		WHERE name = ? AND role IS NOT NULL GROUP BY role`,
	);
	for (const name of names) {
		remove.run(name);
		insert.run(name);
	}
}

const articlesAtOnce = 1_000;

/** Deletes all names and adds them again from the stored articles, because the editors' names have changed. */
export function rebuildNames(database: DatabaseSync, writer: NamesWriter): void {
	database.exec(
		'DELETE FROM names; DELETE FROM aliases; DELETE FROM mentions; DELETE FROM roles; DELETE FROM statements',
	);
	const next = database.prepare(
		'SELECT key, source, sum, json FROM articles JOIN texts USING (key) WHERE key > ? ORDER BY key LIMIT ?',
	);
	const setNames = database.prepare('UPDATE articles SET names = ? WHERE key = ?');
	let rows = next.all(Number.MIN_SAFE_INTEGER, articlesAtOnce);
	while (rows.length > 0) {
		for (const row of rows) {
			const key = rowNumber(row, 'key');
			const source = row.source === null ? undefined : rowNumber(row, 'source');
			setNames.run(writer.add(readArticle(row), key, source).join(' '), key);
		}
		rows = next.all(rowNumber(rows.at(-1), 'key'), articlesAtOnce);
	}
	writer.flush();
}
