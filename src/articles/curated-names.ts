import { z } from 'zod';
import { partClashes } from './name-clashes.ts';
import { nameKinds } from './name-kind.ts';
import { readNamedList } from './named-list.ts';
import { parseItem } from './parse-item.ts';
import { aliases, label } from './plain-text.ts';
import type { Problem } from './problem.ts';
import type { DataFile } from './read-folder.ts';
import { repeatedIn } from './repeated-keys.ts';

/** A name as the editors keep it: its canonical form, and every other way to write it. */
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

const $schema = z.string().optional().describe('Where this file’s JSON Schema is, for editors.');

/** `data/people.json`. */
export const PeopleFile = z.strictObject({ $schema, people: z.array(CuratedPerson) });

/** `data/topics.json`, which holds organizations and places too. */
export const TopicsFile = z.strictObject({ $schema, topics: z.array(CuratedTopic) });

/** The files of the editors' own names, relative to the data folder; each may be absent. */
export const curatedFiles = ['people.json', 'topics.json'] as const;

/** `names` is undefined when the file cannot be read at all: then it says nothing, not even that it is empty. */
export type CuratedReading = {
	readonly names: readonly CuratedName[] | undefined;
	readonly problems: readonly Problem[];
};

/** Parses one of `curatedFiles`; a bad name costs no other. */
export function parseCuratedNames(file: DataFile): CuratedReading {
	return file.path === 'people.json'
		? parseNames(file, 'people', CuratedPerson)
		: parseNames(file, 'topics', CuratedTopic);
}

function parseNames(file: DataFile, key: string, schema: z.ZodType<CuratedName>): CuratedReading {
	const list = readNamedList(file, key);
	if (list.kind === 'problem') return { names: undefined, problems: list.problems };

	const items = list.items.map((item) => ({
		...{ item, parsed: parseItem(schema, item), repeated: repeatedIn(item) },
	}));
	const refused = items.flatMap(({ parsed, repeated }) => [
		...repeated,
		...(parsed.kind === 'refused' ? parsed.problems : []),
	]);
	const entries = items.flatMap(({ item, parsed, repeated }) =>
		parsed.kind === 'parsed' && repeated.length === 0 ? [{ item, name: parsed.value }] : [],
	);
	const { names, clashes } = partClashes(entries);
	return { names, problems: [...refused, ...clashes] };
}
