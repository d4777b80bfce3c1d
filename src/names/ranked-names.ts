import { type NameChanges, type NameEntry, updateNameIndex } from './build-name-index.ts';
import type { Name } from './name.ts';
import { type NameTables, rankOf, readName, unpackTables } from './name-tables.ts';

/**
 * A name index in memory that threads share, and names whose count has changed since they were ranked. Merging
 * a change copies the whole index, which takes longer than all else that an arrival needs; a few more mentions are
 * therefore only noted, and names keep their ranks for a while.
 */
export type RankedNames = {
	/** From `buildNameIndex` or `updateNameIndex`. */
	readonly bytes: Uint8Array;
	/** The mentions by id, where they differ from those in `bytes`. */
	readonly recounts: ReadonlyMap<number, number>;
};

/** Names with the ranks of their present counts. */
export function rankedNames(bytes: Uint8Array): RankedNames {
	return { bytes, recounts: new Map() };
}

/** The tables of an index, with the present counts. */
export function countedTables({ bytes, recounts }: RankedNames): NameTables {
	const tables = unpackTables(bytes);
	if (recounts.size === 0) return tables;
	const mentions = tables.mentions.slice();
	for (const [id, count] of recounts) {
		const rank = rankOf(tables, id);
		if (rank !== undefined) mentions[rank] = count;
	}
	return { ...tables, mentions };
}

/** Applies changes: those that rank or spell a name otherwise are merged, with all others; else they are noted. */
export function changeNames(names: RankedNames, changes: NameChanges): RankedNames {
	const tables = unpackTables(names.bytes);
	const recounts = new Map(names.recounts);
	for (const [id, after] of changes) {
		const rank = rankOf(tables, id);
		const before = rank === undefined ? undefined : readName(tables, rank);
		if (!keepsRank(before, after)) return merge(names, changes);
		if (before?.mentions === after?.mentions) recounts.delete(id);
		else if (after !== undefined) recounts.set(id, after.mentions);
	}
	return recounts.size > recountsMax ? merge(names, changes) : { bytes: names.bytes, recounts };
}

/** Ranks all names by their present counts. */
export function rankAgain(names: RankedNames): RankedNames {
	return names.recounts.size === 0 ? names : merge(names, new Map());
}

function merge(names: RankedNames, changes: NameChanges): RankedNames {
	const tables = countedTables(names);
	const all = new Map<number, NameEntry | undefined>();
	for (const id of names.recounts.keys()) {
		const rank = rankOf(tables, id);
		if (rank !== undefined) all.set(id, readName(tables, rank));
	}
	for (const [id, name] of changes) all.set(id, name);
	return rankedNames(updateNameIndex(names.bytes, all));
}

/** Whether a name is spelled as before, and mentioned so often that its rank is still about right; whether it is mentioned at all is always right. */
function keepsRank(before: Name | undefined, after: Name | undefined): boolean {
	if (before === undefined || after === undefined) return before === after;
	const drift = Math.abs(after.mentions - before.mentions);
	const isNear = drift <= before.mentions * driftShareMax;
	return isNear && spellingsOf(before) === spellingsOf(after);
}

function spellingsOf({ kind, name, aliases }: Name): string {
	return JSON.stringify([kind, name, aliases]);
}

/** How many recounts are kept. Range 200 to 5,000: fewer merge more often, more take longer to apply. */
const recountsMax = 1_000;

/**
 * How far a count may be from the one that a name is ranked by, as a share of that. Range 0.05 to 0.5: readers see the
 * order of suggestions, so names with few mentions are always ranked exactly.
 */
const driftShareMax = 0.2;
