import { findName, findWrittenName } from './find-name.ts';
import { firstIndex } from './first-index.ts';
import { type NameIndex, nameKinds } from './name.ts';
import { at, unpackTables } from './name-tables.ts';
import { ofKinds, readName } from './read-name.ts';
import { suggestNames } from './suggest-names.ts';

/** Makes the names that `buildNameIndex` packed ready for look-ups, in place. Throws on other bytes. */
export function openNameIndex(bytes: Uint8Array): NameIndex {
	const tables = unpackTables(bytes);
	const { ids, namesById } = tables;
	return {
		size: ids.length,
		find: (words, kinds = nameKinds) => findName({ tables, counts: ofKinds(tables, kinds) }, words),
		findWritten: (words, kinds = nameKinds) =>
			findWrittenName({ tables, counts: ofKinds(tables, kinds) }, words),
		suggest: (typed, limit, kinds = nameKinds) =>
			suggestNames({ tables, counts: ofKinds(tables, kinds) }, typed, limit),
		byId(id) {
			const index = firstIndex(namesById.length, (n) => at(ids, at(namesById, n)) >= id);
			const place = namesById[index];
			return place === undefined || at(ids, place) !== id ? undefined : readName(tables, place);
		},
	};
}
