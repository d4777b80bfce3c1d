import { type Name, type NameKind, nameKinds } from './name.ts';
import { at, type NameTables } from './name-tables.ts';

/** What a look-up reads: the tables, and which of the names count. */
export type Search = {
	readonly tables: NameTables;
	readonly counts: (place: number) => boolean;
};

/** Writes out the name at a place in the tables. */
export function readName(tables: NameTables, place: number): Name {
	const start = at(tables.spellingsStart, place);
	const end = at(tables.spellingsStart, place + 1);
	const spellings = Array.from({ length: end - start }, (_, n) => readSpelling(tables, start + n));
	const [name = '', ...aliases] = spellings;
	return {
		id: at(tables.ids, place),
		kind: nameKinds[at(tables.kinds, place)] ?? 'topic',
		name,
		aliases,
		mentions: at(tables.mentions, place),
	};
}

/** The spelling that a form was folded from, when it is an alias. */
export function readAlias(tables: NameTables, form: number): string | undefined {
	const canonical = at(tables.spellingsStart, at(tables.formName, form));
	return at(tables.formSpelling, form) === canonical ? undefined : readForm(tables, form);
}

/** The spelling that a form was folded from. */
export function readForm(tables: NameTables, form: number): string {
	return readSpelling(tables, at(tables.formSpelling, form));
}

/** Says of a place whether its name is of one of the kinds. */
export function ofKinds(
	tables: NameTables,
	kinds: readonly NameKind[],
): (place: number) => boolean {
	const wanted = nameKinds.map((kind) => kinds.includes(kind));
	return (place) => wanted[at(tables.kinds, place)] === true;
}

function readSpelling({ text, textStart }: NameTables, spelling: number): string {
	const start = at(textStart, spelling);
	const length = at(textStart, spelling + 1) - start;
	return Buffer.from(text.buffer, text.byteOffset + start, length).toString();
}
