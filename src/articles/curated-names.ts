import { z } from 'zod';
import { saying } from '#src/phrases/catalogue.ts';
import { aliases, label, nameKinds } from './article.ts';
import { parseListItem, readNamedList } from './named-list.ts';
import { type Item, type Problem, problemIn } from './parse-item.ts';
import type { DataFile } from './read-folder.ts';

/** A name in the editors' own files: its canonical form, and other spellings. */
export const CuratedName = z.strictObject({ kind: z.enum(nameKinds), name: label, aliases });

export type CuratedName = z.infer<typeof CuratedName>;

const CuratedPerson = z
	.strictObject({ name: label, aliases })
	.transform((person) => ({ kind: 'person' as const, ...person }));

const CuratedTopic = z.strictObject({
	kind: z.enum(nameKinds).exclude(['person']).default('topic'),
	name: label,
	aliases,
});

/** The first key of a data file. */
export const $schema = z
	.string()
	.optional()
	.describe('The path of this file’s JSON Schema, for your editor.');

/** `data/people.json`. */
export const PeopleFile = z.strictObject({ $schema, people: z.array(CuratedPerson) });

/** `data/topics.json`, which has organizations and places too. */
export const TopicsFile = z.strictObject({ $schema, topics: z.array(CuratedTopic) });

/** The editors' own name files, relative to the data folder; both are optional. */
export const curatedFiles = ['people.json', 'topics.json'] as const;

/** The names in a file; undefined if the whole file is faulty, which does not mean that it is empty. */
export type CuratedReading = {
	readonly names: readonly CuratedName[] | undefined;
	readonly problems: readonly Problem[];
};

/** Parses one of `curatedFiles`; a faulty name does not affect the others. */
export function parseCuratedNames(file: DataFile): CuratedReading {
	return file.path === 'people.json'
		? parseNames(file, 'people', CuratedPerson)
		: parseNames(file, 'topics', CuratedTopic);
}

function parseNames(file: DataFile, key: string, schema: z.ZodType<CuratedName>): CuratedReading {
	const list = readNamedList(file, key);
	if (list.kind === 'problem') return { names: undefined, problems: list.problems };

	const items = list.items.map((item) => ({ item, parsed: parseListItem(schema, item) }));
	const faults = items.flatMap(({ parsed }) => (parsed.kind === 'refused' ? parsed.problems : []));
	const entries = items.flatMap(({ item, parsed }) =>
		parsed.kind === 'parsed' ? [{ item, name: parsed.value }] : [],
	);
	const { names, clashes } = separateClashes(entries);
	return { names, problems: [...faults, ...clashes] };
}

/** A name and its location in the file. */
export type CuratedNameItem = { readonly item: Item; readonly name: CuratedName };

/**
 * Separates names that clash with another of their kind: a repeated canonical name, or an alias that
 * is another's canonical name. Names can share an alias, which is how two people with the same name
 * are told apart.
 */
function separateClashes(entries: readonly CuratedNameItem[]): {
	readonly names: readonly CuratedName[];
	readonly clashes: readonly Problem[];
} {
	const first = new Map<string, CuratedNameItem>();
	for (const entry of entries) {
		const key = clashKey(entry.name.kind, entry.name.name);
		if (!first.has(key)) first.set(key, entry);
	}
	const checked = entries.map((entry) => ({ entry, clashes: clashesOf(entry, first) }));
	return {
		names: checked.flatMap(({ entry, clashes }) => (clashes.length === 0 ? [entry.name] : [])),
		clashes: checked.flatMap(({ clashes }) => clashes),
	};
}

function clashesOf(entry: CuratedNameItem, first: ReadonlyMap<string, CuratedNameItem>): Problem[] {
	const { item, name } = entry;
	const earlier = first.get(clashKey(name.kind, name.name));
	if (earlier !== undefined && earlier !== entry) {
		const reason = saying('problemTwice', { line: `${earlier.item.line}` });
		return [problemIn(item, { path: ['name'], at: ['name'], reason })];
	}
	return name.aliases.flatMap((alias, index) => {
		const other = first.get(clashKey(name.kind, alias));
		if (other === undefined || other === entry) return [];
		const path = ['aliases', index];
		const reason = saying('aliasIsName', { alias, line: `${other.item.line}` });
		return [problemIn(item, { path, at: path, reason })];
	});
}

function clashKey(kind: string, name: string): string {
	return `${kind} ${name.normalize('NFKC').toLowerCase()}`;
}
