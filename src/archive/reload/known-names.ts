import type { DatabaseSync } from 'node:sqlite';
import { mentionKinds } from '#src/reading/tags.ts';
import { type Row, rowNumber, rowText } from '../rows.ts';
import { keyOf } from './alias-writer.ts';
import type { Candidate } from './candidate-writer.ts';
import type { CuratedNames } from './curated-names-table.ts';

/** What the rows of names tell about the names that candidates are or can be. */
export type KnownNames = {
	/** The folded spellings of a name, and its surname; none if there is no such row. */
	row(id: number): { readonly spellings: readonly string[]; readonly surname: string | undefined };
	/** Whether editors list or have a name with this spelling, of whatever kind, and the only one of the same kind. */
	editorsOf(candidate: Candidate): {
		readonly isTheirs: boolean;
		readonly name: number | undefined;
	};
	/** The name that a candidate was admitted as, and at which level. */
	readRow(candidate: Candidate): { readonly id: number; readonly level: number } | undefined;
	/** The number of the editors’ name, or of the one that the candidate was admitted as; 0 for none. */
	meaningOf(candidate: Candidate): number;
	/** Whether another person has this surname who is a name whatever surnames are known. */
	isSurnameOfAnother(surname: string, candidate: Candidate): boolean;
};

export function createKnownNames(database: DatabaseSync, curated: CuratedNames): KnownNames {
	const sql = prepare(database);

	return {
		row(id) {
			const row = sql.row.get(id);
			if (row === undefined) return { spellings: [], surname: undefined };
			const aliases = sql.aliases.all(id).map((alias) => rowText(alias, 'folded'));
			const surname = row.surname === null ? undefined : rowText(row, 'surname');
			return { spellings: [rowText(row, 'folded'), ...aliases], surname };
		},
		editorsOf,
		readRow,
		meaningOf(candidate) {
			const { isTheirs, name } = editorsOf(candidate);
			return (isTheirs ? name : readRow(candidate)?.id) ?? 0;
		},
		isSurnameOfAnother: (surname, { folded }) => sql.otherPerson.get(surname, folded) !== undefined,
	};

	function editorsOf({ kind, folded }: Candidate) {
		const own = sql.edited.all(...mentionKinds, folded);
		const rows = own.length > 0 ? own : [...sql.editedAlias.all(folded), ...curatedWith(folded)];
		const ids = rows.filter((row) => row.kind === kind).map((row) => rowNumber(row, 'n'));
		const [name, ...others] = new Set(ids);
		const isHidden = rows.some((row) => row.hidden === 1);
		const isOne = others.length === 0 && !isHidden;
		return { isTheirs: rows.length > 0, name: isOne ? name : undefined };
	}

	function curatedWith(folded: string): Row[] {
		return mentionKinds.flatMap((kind) =>
			curated.withAlias(kind, folded).flatMap((name) => sql.named.all(kind, keyOf(name))),
		);
	}

	function readRow({ kind, folded }: Candidate) {
		const row = sql.readRow.get(kind, folded);
		if (row === undefined) return undefined;
		return { id: rowNumber(row, 'n'), level: rowNumber(row, 'read') };
	}
}

function prepare(database: DatabaseSync) {
	const isEdited = '(listed > 0 OR curated = 1)';
	return {
		row: database.prepare('SELECT folded, surname FROM names WHERE n = ?'),
		aliases: database.prepare('SELECT folded FROM aliases WHERE name = ?'),
		named: database.prepare('SELECT n, kind, hidden FROM names WHERE kind = ? AND folded = ?'),
		readRow: database.prepare(
			'SELECT n, read FROM names WHERE kind = ? AND folded = ? AND read > 0',
		),
		edited: database.prepare(
			`SELECT n, kind, hidden FROM names WHERE kind IN (?, ?, ?) AND folded = ? AND ${isEdited}`,
		),
		editedAlias: database.prepare(
			`SELECT n, kind, hidden FROM aliases JOIN names ON names.n = aliases.name
			WHERE aliases.folded = ? AND aliases.uses > 0 AND ${isEdited} AND kind <> 'topic'`,
		),
		otherPerson: database.prepare(
			`SELECT 1 FROM names WHERE surname = ? AND hidden = 0
			AND (listed > 0 OR curated = 1 OR read = 2) AND folded <> ? LIMIT 1`,
		),
	};
}
