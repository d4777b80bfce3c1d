import type { DatabaseSync } from 'node:sqlite';
import type { Article, NameKind } from '#src/articles/article.ts';
import { readArticle, rowNumber } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';
import { readCurated } from './curated-names-table.ts';
import { createMentionWriter } from './mention-writer.ts';
import { createNameRowWriter, type NameResolver } from './name-row-writer.ts';

/** Keeps names, aliases, mentions, roles and statements in step with the articles, within one transaction. */
export type NamesWriter = {
	/** Adds the names that an article's editors list; returns their ids. */
	add(article: Article, key: TimeKey, source: number | undefined): readonly number[];
	/** Removes an article's names: those that `add` added for the same key, and those that were found. */
	remove(article: Article, key: TimeKey, found: Iterable<number>): void;
	/** Adds a name that an article's text writes and its editors do not list. */
	addFound(name: number, key: TimeKey, source: number | undefined): void;
	removeFound(name: number, key: TimeKey): void;
	/** Enters a name of the editors' own files, which is a name even if no article lists it. */
	addCurated(kind: NameKind, name: string): void;
	/** Writes what is still buffered, and deletes names without use; returns the ids of all names that changed. */
	flush(): ReadonlySet<number>;
};

/** Creates a writer that files names under `resolve`’s canonical names. */
export function createNamesWriter(database: DatabaseSync, resolve: NameResolver): NamesWriter {
	const nameRows = createNameRowWriter(database, resolve);
	const mentions = createMentionWriter(database);

	return {
		add(article, key, source) {
			const ids: number[] = [];
			for (const { id, role, spellings } of listedNames(article, nameRows.idOf)) {
				nameRows.countListing(id, 1);
				for (const spelling of spellings) nameRows.countSpelling(id, spelling, 1);
				mentions.add({ name: id, key, source, role, isListed: true });
				ids.push(id);
			}
			for (const [index, { person }] of article.statements.entries()) {
				const speaker = speakerOf(article, person, nameRows.idOf);
				if (speaker !== undefined) mentions.addStatement(speaker, key, index);
			}
			return ids;
		},

		remove(article, key, found) {
			for (const { id, spellings } of listedNames(article, nameRows.idOf)) {
				nameRows.countListing(id, -1);
				for (const spelling of spellings) nameRows.countSpelling(id, spelling, -1);
				mentions.remove(id, key);
			}
			for (const id of found) removeFound(id, key);
		},

		addFound(name, key, source) {
			nameRows.count(name, 1);
			mentions.add({ name, key, source, role: undefined, isListed: false });
		},
		removeFound,
		addCurated: nameRows.addCurated,

		flush() {
			mentions.flush();
			return nameRows.flush();
		},
	};

	function removeFound(name: number, key: TimeKey): void {
		nameRows.count(name, -1);
		mentions.remove(name, key);
	}
}

type NameIdOf = (kind: NameKind, written: string) => number;

type ListedName = {
	readonly id: number;
	readonly role: string | undefined;
	/** The name as the article writes it, and the aliases it lists. */
	readonly spellings: readonly string[];
};

/** Each name that an article lists once, even if it is listed several times or under several aliases. */
function listedNames(article: Article, idOf: NameIdOf): Iterable<ListedName> {
	const listed = new Map<number, ListedName>();
	collect('person', article.people);
	collect('organization', article.organizations);
	collect('place', article.places);
	collect('topic', article.topics);
	return listed.values();

	function collect(kind: NameKind, names: readonly NameInArticle[]): void {
		for (const { name, role, aliases } of names) {
			const id = idOf(kind, name);
			const earlier = listed.get(id);
			const spellings = earlier ? [...earlier.spellings, name, ...aliases] : [name, ...aliases];
			listed.set(id, { id, role: earlier?.role ?? role, spellings });
		}
	}
}

type NameInArticle = Pick<Article['people'][number], 'name' | 'role' | 'aliases'>;

/** The id of the speaker, whom a statement may name by an alias; undefined if two people of the article share it. */
function speakerOf({ people }: Article, person: string, idOf: NameIdOf): number | undefined {
	if (people.some(({ name }) => name === person)) return idOf('person', person);
	const [speaker, ...others] = people.filter(({ aliases }) => aliases.includes(person));
	return others.length > 0 ? undefined : idOf('person', speaker?.name ?? person);
}

const articlesAtOnce = 1_000;

/** Deletes all names, and adds again what editors list and what is in their own files, because the latter have changed. */
export function listNamesAgain(database: DatabaseSync, writer: NamesWriter): void {
	database.exec(
		`DELETE FROM names; DELETE FROM aliases; DELETE FROM mentions; DELETE FROM roles;
		DELETE FROM statements; UPDATE articles SET found = ''`,
	);
	for (const { kind, name } of readCurated(database)) writer.addCurated(kind, name);
	const next = database.prepare(
		'SELECT key, source, sum, json FROM articles JOIN texts USING (key) WHERE key > ? ORDER BY key LIMIT ?',
	);
	const setListed = database.prepare('UPDATE articles SET listed = ? WHERE key = ?');
	let rows = next.all(Number.MIN_SAFE_INTEGER, articlesAtOnce);
	while (rows.length > 0) {
		for (const row of rows) {
			const key = rowNumber(row, 'key');
			const source = row.source === null ? undefined : rowNumber(row, 'source');
			setListed.run(writer.add(readArticle(row), key, source).join(' '), key);
		}
		rows = next.all(rowNumber(rows.at(-1), 'key'), articlesAtOnce);
	}
	writer.flush();
}
