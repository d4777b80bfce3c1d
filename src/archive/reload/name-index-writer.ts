import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { buildNameIndex } from '#src/names/build-name-index.ts';
import { type Name, type NameIndex, nameKinds } from '#src/names/name.ts';
import { createNameIndex } from '#src/names/name-index.ts';
import { changeNames, type RankedNames, rankAgain, rankedNames } from '#src/names/ranked-names.ts';
import { nameKey } from '#src/text/fold.ts';
import { type Row, rowNumber, rowText } from '../rows.ts';
import { readNameIndex, writeNameChanges, writeNameIndex } from '../stored-names.ts';
import { readCuratedNames } from './curated-names-table.ts';

/** A name before and after a change; undefined if it is new, or gone. */
export type NameChange = { readonly before: Name | undefined; readonly after: Name | undefined };

/** Keeps the stored name index in step with the rows of names, within one transaction. */
export type NameIndexWriter = {
	/** The index as of the last update, to which changes are applied only now, because that can take longer than all else. */
	names(): RankedNames;
	/** Reads the rows of names that may have changed; returns how they did. */
	update(ids: ReadonlySet<number>): readonly NameChange[];
	/** Reads all rows. */
	rebuild(): void;
	/** Ranks all names by their present counts. */
	rank(): undefined;
	/** Stores the index. */
	write(): void;
};

/** More changed names than this are not merged into the index: building it takes about as long. */
const mergedMax = 10_000;

/** Creates a writer; `known` is the index as it is stored, which is read when needed if it is not known. */
export function createNameIndexWriter(
	database: DatabaseSync,
	known?: RankedNames,
): NameIndexWriter {
	const rows = createNameRows(database);
	const changes = new Map<number, Name | undefined>();
	const unapplied = new Map<number, Name | undefined>();
	let applied = known;
	let isRebuilt = false;

	return {
		names: apply,

		update(ids) {
			const index = createNameIndex(appliedSoFar());
			const changed = [...ids].flatMap((id) => changeOf(index, id));
			for (const { id, after } of changed) {
				changes.set(id, after);
				unapplied.set(id, after);
			}
			return changed;
		},

		rebuild,
		rank,

		write() {
			if (!isRebuilt && writeNameChanges(database, changes)) return;
			rank();
			writeNameIndex(database, appliedSoFar().bytes);
		},
	};

	function rank(): undefined {
		applied = rankAgain(apply());
	}

	function appliedSoFar(): RankedNames {
		applied ??= rankedNames(readNameIndex(database));
		return applied;
	}

	function apply(): RankedNames {
		if (unapplied.size > mergedMax) rebuild();
		else if (unapplied.size > 0) applied = changeNames(appliedSoFar(), unapplied);
		unapplied.clear();
		return appliedSoFar();
	}

	function rebuild(): void {
		applied = rankedNames(buildNameIndex(rows.all()));
		unapplied.clear();
		isRebuilt = true;
	}

	function changeOf(index: NameIndex, id: number): (NameChange & { readonly id: number })[] {
		const before = unapplied.has(id) ? unapplied.get(id) : index.byId(id);
		const after = rows.byId(id);
		return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ id, before, after }];
	}
}

const StoredKind = z.enum(nameKinds);

/** The names as their rows describe them; a row that is neither listed, curated nor read is not a name, nor is a hidden one. */
function createNameRows(database: DatabaseSync) {
	const columns =
		'SELECT n, kind, folded, name, mentions FROM names WHERE hidden = 0 AND (listed > 0 OR curated = 1 OR read > 0)';
	const byId = database.prepare(`${columns} AND n = ?`);
	const aliasesOf = database.prepare(
		'SELECT alias FROM aliases WHERE name = ? ORDER BY uses DESC, alias',
	);
	let curated: ReadonlyMap<string, readonly string[]> | undefined;

	return {
		byId(id: number): Name | undefined {
			const row = byId.get(id);
			if (row === undefined) return undefined;
			return readName(
				row,
				aliasesOf.all(id).map((alias) => rowText(alias, 'alias')),
			);
		},
		all(): Name[] {
			const aliases = readAliases(database);
			return database
				.prepare(columns)
				.all()
				.map((row) => readName(row, aliases.get(rowNumber(row, 'n')) ?? []));
		},
	};

	/** The editors' aliases come first, then those in articles, the most used first. */
	function readName(row: Row, aliasesInArticles: readonly string[]): Name {
		curated ??= readCuratedAliases(database);
		const kind = StoredKind.parse(row.kind);
		const name = rowText(row, 'name');
		const ofEditors = curated.get(`${kind} ${rowText(row, 'folded')}`) ?? [];
		const aliases = new Set([...ofEditors, ...aliasesInArticles]);
		aliases.delete(name);
		const mentions = rowNumber(row, 'mentions');
		return { id: rowNumber(row, 'n'), kind, name, aliases: [...aliases], mentions };
	}
}

function readCuratedAliases(database: DatabaseSync): Map<string, readonly string[]> {
	return new Map(
		readCuratedNames(database).names.map(({ kind, name, aliases }) => [
			`${kind} ${nameKey(name)}`,
			aliases,
		]),
	);
}

function readAliases(database: DatabaseSync): Map<number, string[]> {
	const aliases = new Map<number, string[]>();
	const rows = database.prepare('SELECT name, alias FROM aliases ORDER BY name, uses DESC, alias');
	for (const row of rows.iterate()) {
		const id = rowNumber(row, 'name');
		const ofName = aliases.get(id);
		if (ofName === undefined) aliases.set(id, [rowText(row, 'alias')]);
		else ofName.push(rowText(row, 'alias'));
	}
	return aliases;
}
