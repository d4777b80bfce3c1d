import { nameKey } from '#src/names/fold-name.ts';
import type { NameIndex, NameKind } from '#src/names/name.ts';
import { namesOf } from './understand.ts';

/**
 * The canonical name for a name as it is written somewhere, found as the archive finds it: a
 * canonical name is itself, an alias of exactly one name is that name, and any other stays as it is.
 */
export function canonicalName(written: string, kind: NameKind, names: NameIndex): string {
	const key = nameKey(written);
	const found = namesOf(names.findWritten(written, [kind]), 'exact').filter(({ name, aliases }) =>
		[name, ...aliases].some((spelling) => nameKey(spelling) === key),
	);
	const itself = found.find(({ name }) => name === written);
	const alike = found.find(({ name }) => nameKey(name) === key);
	const [only, ...others] = found;
	return (itself ?? alike ?? (others.length === 0 ? only : undefined))?.name ?? written;
}
