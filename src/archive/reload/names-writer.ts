import type { DatabaseSync } from 'node:sqlite';
import type { Article, NameKind } from '#src/articles/article.ts';
import type { Reading } from '#src/reading/reading.ts';
import { readArticle, rowNumber } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';
import { createAdmission } from './admission.ts';
import { createCandidateWriter } from './candidate-writer.ts';
import type { CuratedNames } from './curated-names-table.ts';
import { createMentionWriter } from './mention-writer.ts';
import { createNameRowWriter } from './name-row-writer.ts';

/** Keeps names, aliases, mentions, roles and statements in step with the articles, within one transaction. */
export type NamesWriter = {
	/** Adds the names that an article's editors list; returns their ids. */
	add(article: Article, key: TimeKey, source: number | undefined): readonly number[];
	/** Removes an article's names: those that `add` added for the same key, and those that were found. */
	remove(article: Article, key: TimeKey, found: Iterable<number>): void;
	/** Adds a name that an article's text writes and its editors do not list. */
	addFound(found: FoundName): void;
	/** Removes it, and what it said. */
	removeFound(name: number, key: TimeKey): void;
	/** Adds what a name that was added said, by its place in the table of statements. */
	addStatement(name: number, key: TimeKey, place: number): void;
	/** Counts the spellings that an article was read to have, which can make them names. */
	addReading(reading: Reading, key: TimeKey, source: number | undefined): void;
	removeReading(reading: Reading, key: TimeKey): void;
	/** Enters the names of the editors' own files, which are names even if no article lists them. */
	addCurated(): void;
	/** Decides for all spellings again whether they are names. */
	decideAgain(): void;
	/** Writes what is still buffered, decides which spellings are names, and deletes names without use; returns the ids of all names that changed. */
	flush(): ReadonlySet<number>;
};

/** A name that an article’s text writes, and the role that it gives it. */
export type FoundName = {
	readonly name: number;
	readonly key: TimeKey;
	readonly source: number | undefined;
	readonly role: string | undefined;
};

/** Creates a writer that files names under their canonical names. */
export function createNamesWriter(database: DatabaseSync, curated: CuratedNames): NamesWriter {
	const nameRows = createNameRowWriter(database, curated);
	const mentions = createMentionWriter(database);
	const candidates = createCandidateWriter(database);
	const admission = createAdmission(database, curated, nameRows);

	return {
		add(article, key, source) {
			const ids: number[] = [];
			for (const { id, role, spellings } of listedNames(article, nameRows.idOf)) {
				nameRows.countListing(id, 1);
				for (const spelling of spellings) nameRows.countSpelling(id, spelling, 1);
				// A withdrawn article still is about these names, but nobody is or said anything by it.
				const stated = article.withdrawn ? undefined : role;
				mentions.add({ name: id, key, source, role: stated, isListed: true });
				ids.push(id);
			}
			if (article.withdrawn) return ids;
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

		addFound(found) {
			nameRows.count(found.name, 1);
			mentions.add({ ...found, isListed: false });
		},
		removeFound,
		addStatement: mentions.addStatement,
		addReading: candidates.add,
		removeReading: candidates.remove,
		addCurated() {
			for (const { kind, name } of curated.names) nameRows.addCurated(kind, name);
		},
		decideAgain: candidates.touchAll,

		flush() {
			mentions.flush();
			const edited = nameRows.flush();
			admission.decide(candidates.takeChanged(), edited);
			const changed = edited.changed.union(nameRows.flush().changed);
			nameRows.removeUnused(changed);
			return changed;
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
		DELETE FROM statements; UPDATE articles SET found = ''; UPDATE readings SET meant = '';
		UPDATE candidates SET means = 0`,
	);
	writer.addCurated();
	writer.decideAgain();
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
