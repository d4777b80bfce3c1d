import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { NameKind } from '#src/articles/article.ts';
import { CuratedName } from '#src/articles/curated-names.ts';
import { NameDecisions } from '#src/names/name-decisions.ts';
import { nameKey } from '#src/text/fold.ts';
import { rowText } from '../rows.ts';

/** The content of one of the editors' name files, before or after a change; undefined if there is none. */
export type CuratedChange = { readonly file: string; readonly json: string | undefined };

/** The content of one of the editors’ name files, or what moderators decided, as the archive stores it. */
export type CuratedFile = CuratedChange & { readonly json: string };

/** Moderators’ decisions are kept like a file of the editors, under this name. */
const decisionsFile = 'name decisions';

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

/** The change that puts decisions in place of those before; none if they are the same. */
export function changeOfDecisions(
	database: DatabaseSync,
	decisions: NameDecisions,
): readonly CuratedChange[] {
	const isEmpty = Object.values(decisions).every(({ length }) => length === 0);
	const json = isEmpty ? undefined : JSON.stringify(decisions);
	return json === curatedJson(database, decisionsFile) ? [] : [{ file: decisionsFile, json }];
}

/** All name files, and the decisions. */
export function storedCurated(database: DatabaseSync): readonly CuratedFile[] {
	const rows = database.prepare('SELECT file, json FROM curated ORDER BY file').all();
	return rows.map((row) => ({ file: rowText(row, 'file'), json: rowText(row, 'json') }));
}

/** The changes that put these in place of all name files and decisions. */
export function changesToCurated(
	database: DatabaseSync,
	wanted: readonly CuratedFile[],
): readonly CuratedChange[] {
	const stored = storedCurated(database);
	const removed = stored.filter(({ file }) => !wanted.some((other) => other.file === file));
	return [
		...removed.map(({ file }) => ({ file, json: undefined })),
		...wanted.filter(({ file, json }) => json !== curatedJson(database, file)),
	];
}

/** The decisions among these. */
export function decisionsIn(files: readonly CuratedFile[]): NameDecisions {
	const decisions = files.find(({ file }) => file === decisionsFile);
	return decisions === undefined ? nothingDecided : NameDecisions.parse(JSON.parse(decisions.json));
}

const nothingDecided: NameDecisions = { people: [], hidden: [], apart: [] };

/** The stored JSON of a name file. */
export function curatedJson(database: DatabaseSync, file: string): string | undefined {
	const row = database.prepare('SELECT json FROM curated WHERE file = ?').get(file);
	return row === undefined ? undefined : rowText(row, 'json');
}

/** The names of the editors’ own files, with what moderators decided about them. */
export type CuratedNames = {
	readonly names: readonly CuratedName[];
	/**
	 * The canonical name for a name as an article writes it: an alias of exactly one name becomes that
	 * name; one that several share stays as written.
	 */
	resolve(kind: NameKind, written: string): string;
	/** The names that have this as an alias. */
	withAlias(kind: NameKind, alias: string): readonly string[];
	/** Whether it was decided that this is no name. */
	isHidden(kind: NameKind, name: string): boolean;
	/** Whether it was decided that these are two people. */
	areApart(kind: NameKind, one: string, other: string): boolean;
};

/** Reads the names from the editors' name files and the decisions, which come first where they disagree. */
export function readCuratedNames(database: DatabaseSync): CuratedNames {
	const stored = storedCurated(database);
	const ofEditors = stored
		.filter(({ file }) => file !== decisionsFile)
		.flatMap(({ json }) => CuratedNames.parse(JSON.parse(json)));
	return createCuratedNames(ofEditors, decisionsIn(stored));
}

function createCuratedNames(
	ofEditors: readonly CuratedName[],
	{ people, hidden, apart }: NameDecisions,
): CuratedNames {
	const hiddenKeys = new Set(hidden.map(nameKey));
	const apartKeys = new Set(apart.map(([one, other]) => pairKey(one, other)));
	const areApart = (kind: NameKind, one: string, other: string) =>
		kind === 'person' && apartKeys.has(pairKey(one, other));
	const decided = createLookUp(people.map((person) => ({ kind: 'person', ...person })));
	const names = mergeNames(ofEditors, people, { resolve: decided.resolve, areApart });
	return {
		names,
		...createLookUp(names),
		isHidden: (kind, name) =>
			kind === 'person' && hiddenKeys.size > 0 && hiddenKeys.has(nameKey(name)),
		areApart: apartKeys.size === 0 ? () => false : areApart,
	};
}

/** Each name once, with its aliases; what was joined to another is an alias of that. */
function mergeNames(
	ofEditors: readonly CuratedName[],
	people: NameDecisions['people'],
	{ resolve, areApart }: Pick<CuratedNames, 'resolve' | 'areApart'>,
): readonly CuratedName[] {
	const merged = new Map<string, { kind: NameKind; name: string; aliases: Set<string> }>();
	for (const { name, aliases } of people) add('person', name, aliases);
	for (const { kind, name, aliases } of ofEditors) {
		const now = kind === 'person' ? resolve(kind, name) : name;
		add(kind, now, now === name ? aliases : [name, ...aliases]);
	}
	return [...merged.values()].map(({ aliases, ...name }) => ({ ...name, aliases: [...aliases] }));

	function add(kind: NameKind, name: string, aliases: readonly string[]): void {
		const key = lookupKey(kind, name);
		const known = merged.get(key) ?? { kind, name, aliases: new Set() };
		merged.set(key, known);
		for (const alias of aliases) {
			const decided = kind === 'person' ? resolve(kind, alias) : alias;
			const isAnothers = decided !== alias && lookupKey(kind, decided) !== key;
			if (!isAnothers && !areApart(kind, name, alias)) known.aliases.add(alias);
		}
	}
}

function createLookUp(
	names: readonly { kind: NameKind; name: string; aliases: readonly string[] }[],
): Pick<CuratedNames, 'resolve' | 'withAlias'> {
	const canonical = new Map<string, string>();
	const byAlias = new Map<string, Set<string>>();
	for (const { kind, name, aliases } of names) {
		canonical.set(lookupKey(kind, name), name);
		for (const alias of aliases) {
			const owners = byAlias.get(lookupKey(kind, alias)) ?? new Set();
			byAlias.set(lookupKey(kind, alias), owners.add(name));
		}
	}
	return {
		resolve(kind, written) {
			const folded = lookupKey(kind, written);
			const [only, ...others] = byAlias.get(folded) ?? [];
			return canonical.get(folded) ?? (others.length === 0 ? only : undefined) ?? written;
		},
		withAlias: (kind, alias) => [...(byAlias.get(lookupKey(kind, alias)) ?? [])],
	};
}

function pairKey(one: string, other: string): string {
	return [nameKey(one), nameKey(other)].sort().join('\n');
}

function lookupKey(kind: NameKind, written: string): string {
	return `${kind} ${nameKey(written)}`;
}
