import { join } from 'node:path';
import { connectionCacheKiB } from '#src/archive/archive-connection.ts';
import { openDatabase } from '#src/archive/database.ts';
import { createDayCounts, type DayCounts } from '#src/archive/day-counts.ts';
import { createListings, type Listings } from '#src/archive/listings.ts';
import { createNameFacts, type NameFacts } from '#src/archive/name-facts.ts';
import { createStatements, type Statements } from '#src/archive/statements.ts';
import { overviewMax } from '#src/desk/profile.ts';
import type { NameIndex } from '#src/names/name.ts';

/** The queries of an archive. */
export type Queries = Listings & DayCounts & NameFacts & Statements & { readonly names: NameIndex };

/** Opens the queries of an archive on a connection of their own, because the archive remembers answers. */
export function openUncachedQueries(folder: string, names: NameIndex): Queries & { close(): void } {
	const { database } = openDatabase(join(folder, 'state', 'archive.sqlite'), connectionCacheKiB);
	database.exec('BEGIN; SELECT one FROM state');
	return {
		names,
		...createListings(database),
		...createDayCounts(database),
		...createNameFacts(database, names.byId),
		...createStatements(database, { nameById: names.byId }),
		close: () => database.close(),
	};
}

/** The queries of /who for its first page. */
export function readProfile(archive: Queries, id: number): void {
	archive.naming(id, {}, { offset: 0, limit: overviewMax.stories });
	archive.span(id);
	archive.statements(id, { offset: 0, limit: overviewMax.statements });
	archive.roles(id, overviewMax.roles);
	archive.companions(id, overviewMax.companions);
}
