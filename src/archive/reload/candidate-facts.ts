import type { DatabaseSync } from 'node:sqlite';
import type { MentionKind } from '#src/reading/tags.ts';
import { mentionKinds } from '#src/reading/tags.ts';
import { type Row, rowNumber, rowText } from '../rows.ts';
import { keysPerMinute, type TimeKey } from '../time-key.ts';
import { isFullName } from './candidate-writer.ts';
import type { CuratedNames } from './curated-names-table.ts';
import { keyOf } from './name-row-writer.ts';

/** A spelling that readings have. */
export type Candidate = {
	readonly n: number;
	readonly kind: MentionKind;
	readonly folded: string;
	readonly surname: string | undefined;
	/** In how many articles it is, and how many of them are enough alone. */
	readonly uses: number;
	readonly sure: number;
	/** The name that it means, as last decided; 0 for none. */
	readonly means: number;
};

/** What the tables tell about candidates during one decision. Each question reads a bounded number of rows, however many articles a candidate is in. */
export type CandidateFacts = ReturnType<typeof createCandidateFacts>;

export function createCandidateFacts(database: DatabaseSync, curated: CuratedNames) {
	const sql = prepare(database);
	const known = new Map<number, Candidate | undefined>();
	const heads = new Map<number, Candidate | undefined>();
	const editors = new Map<number, EditorsNames>();

	return {
		headOf,
		editorsOf,

		/** The folded spellings of a name in the table of names, and its surname. */
		nameRow(id: number) {
			const row = sql.name.get(id);
			if (row === undefined) return { spellings: [], surname: undefined };
			const aliases = sql.aliasesOfName.all(id).map((alias) => rowText(alias, 'folded'));
			return { spellings: [rowText(row, 'folded'), ...aliases], surname: surnameIn(row) };
		},
		meaning: (id: number) => sql.meaning.all(id).map((row) => rowNumber(row, 'n')),
		ofSpelling: (folded: string) =>
			sql.ofSpelling.all(...mentionKinds, folded).map((row) => rowNumber(row, 'n')),
		/** The people in exactly two articles with a surname. */
		inTwoWithSurname: (surname: string) => sql.inTwo.all(surname).map((row) => rowNumber(row, 'n')),

		/** These candidates, those of other kinds with the same spelling, those they are tied to, and those tied to either. */
		withRelated(numbers: Iterable<number>): Map<number, Candidate> {
			const related = new Map<number, Candidate>();
			for (const n of numbers) {
				for (const other of siblingsOf(candidate(n))) related.set(other.n, other);
			}
			for (const { n } of [...related.values()]) for (const head of headsOf(n)) add(head);
			for (const { n } of [...related.values()]) for (const alias of tiedTo(n)) add(alias);
			return related;

			function add(n: number): void {
				const one = candidate(n);
				if (one !== undefined) related.set(n, one);
			}
		},

		/** Whether more articles read the same spelling as another kind of name. */
		isMoreOftenOtherwise(one: Candidate): boolean {
			const rank = mentionKinds.indexOf(one.kind);
			return siblingsOf(one).some(({ kind, uses }) => {
				return uses > one.uses || (uses === one.uses && mentionKinds.indexOf(kind) < rank);
			});
		},

		/** The spellings that texts tie to this one alone. */
		aliasesOf: (one: Candidate): readonly Candidate[] =>
			tiedTo(one.n)
				.map(candidate)
				.filter((alias) => alias !== undefined && headOf(alias)?.n === one.n)
				.filter((alias) => alias !== undefined),

		/** The articles of a candidate that is in few. */
		uses: ({ n }: Candidate): { readonly key: TimeKey; readonly source: number | undefined }[] =>
			sql.uses.all(n).map((row) => ({
				key: rowNumber(row, 'key'),
				source: row.source === null ? undefined : rowNumber(row, 'source'),
			})),

		/** How its oldest article writes it; of several in one minute, the first in the alphabet. */
		spelling: ({ n }: Candidate): string => rowText(sql.spelling.get(n), 'written'),

		/** The name that a candidate was admitted as, and at which level. */
		readRow({ kind, folded }: Candidate) {
			const row = sql.readRow.get(kind, folded);
			if (row === undefined) return undefined;
			return { id: rowNumber(row, 'n'), level: rowNumber(row, 'read') };
		},

		/** Whether another person who is a name whatever surnames are known has this surname. */
		isSurnameOfAnother: (surname: string, { folded }: Candidate): boolean =>
			sql.otherPerson.get(surname, folded) !== undefined,

		/** Stores what a candidate means; undefined deletes it. */
		setMeaning(n: number, means: number | undefined): void {
			if (means === undefined) sql.remove.run(n);
			else sql.setMeaning.run(means, n, means);
		},
	};

	function candidate(n: number): Candidate | undefined {
		if (!known.has(n)) {
			const row = sql.candidate.get(n);
			known.set(n, row && readCandidate(row));
		}
		return known.get(n);
	}

	function siblingsOf(one: Candidate | undefined): readonly Candidate[] {
		if (one === undefined) return [];
		return sql.ofSpelling
			.all(...mentionKinds, one.folded)
			.flatMap((row) => candidate(rowNumber(row, 'n')) ?? []);
	}

	/** The only one to which texts tie a spelling, if that stands for itself. */
	function headOf(one: Candidate): Candidate | undefined {
		if (!heads.has(one.n)) heads.set(one.n, findHead(one));
		return heads.get(one.n);
	}

	function findHead(one: Candidate): Candidate | undefined {
		const [first, ...others] = headsOf(one.n).filter((n) => areOne(one, candidate(n)));
		const head = first === undefined || others.length > 0 ? undefined : candidate(first);
		if (head === undefined || editorsOf(one).isTheirs) return undefined;
		if (!isFullName(head.folded)) return undefined;
		const isAlias = headsOf(head.n).some((n) => areOne(head, candidate(n)));
		return isAlias ? undefined : head;
	}

	function areOne(one: Candidate, other: Candidate | undefined): boolean {
		return other !== undefined && !curated.areApart(one.kind, one.folded, other.folded);
	}

	function headsOf(n: number): number[] {
		return sql.heads.all(n).map((row) => rowNumber(row, 'head'));
	}

	function tiedTo(n: number): number[] {
		return sql.tied.all(n).map((row) => rowNumber(row, 'alias'));
	}

	function editorsOf(one: Candidate): EditorsNames {
		const cached = editors.get(one.n);
		if (cached !== undefined) return cached;
		const found = findEditorsNames(one);
		editors.set(one.n, found);
		return found;
	}

	function findEditorsNames({ kind, folded }: Candidate): EditorsNames {
		const own = sql.edited.all(...mentionKinds, folded);
		const rows = own.length > 0 ? own : [...sql.editedAlias.all(folded), ...curatedWith(folded)];
		const ids = new Set(rows.filter((row) => row.kind === kind).map((row) => rowNumber(row, 'n')));
		const [name, ...others] = ids;
		const isHidden = rows.some((row) => row.hidden === 1);
		return {
			isTheirs: rows.length > 0,
			name: others.length > 0 || isHidden ? undefined : name,
		};
	}

	function curatedWith(folded: string): Row[] {
		return mentionKinds.flatMap((kind) =>
			curated.withAlias(kind, folded).flatMap((name) => sql.named.get(kind, keyOf(name)) ?? []),
		);
	}
}

/** The names that editors list or have with a spelling: whether there are any, and the only one of the same kind. */
type EditorsNames = { readonly isTheirs: boolean; readonly name: number | undefined };

function surnameIn(row: Row): string | undefined {
	return row.surname === null ? undefined : rowText(row, 'surname');
}

function readCandidate(row: Row): Candidate {
	const kind = mentionKinds.find((kind) => kind === row.kind) ?? 'person';
	return {
		n: rowNumber(row, 'n'),
		kind,
		folded: rowText(row, 'folded'),
		surname: surnameIn(row),
		uses: rowNumber(row, 'uses'),
		sure: rowNumber(row, 'sure'),
		means: rowNumber(row, 'means'),
	};
}

function prepare(database: DatabaseSync) {
	const kinds = 'kind IN (?, ?, ?)';
	const isEdited = '(listed > 0 OR curated = 1)';
	return {
		candidate: database.prepare('SELECT * FROM candidates WHERE n = ?'),
		ofSpelling: database.prepare(`SELECT n FROM candidates WHERE ${kinds} AND folded = ?`),
		inTwo: database.prepare('SELECT n FROM candidates WHERE surname = ? AND uses = 2'),
		meaning: database.prepare('SELECT n FROM candidates WHERE means = ? AND means > 0'),
		heads: database.prepare('SELECT head FROM candidate_ties WHERE alias = ?'),
		tied: database.prepare('SELECT alias FROM candidate_ties WHERE head = ?'),
		uses: database.prepare(
			'SELECT key, source FROM candidate_uses WHERE candidate = ? ORDER BY key LIMIT 3',
		),
		spelling: database.prepare(
			`SELECT min(written) AS written FROM candidate_uses WHERE candidate = ?1 AND key < ${keysPerMinute} *
				(1 + (SELECT min(key) FROM candidate_uses WHERE candidate = ?1) / ${keysPerMinute})`,
		),
		setMeaning: database.prepare('UPDATE candidates SET means = ? WHERE n = ? AND means <> ?'),
		remove: database.prepare('DELETE FROM candidates WHERE n = ?'),
		name: database.prepare('SELECT folded, surname FROM names WHERE n = ?'),
		named: database.prepare('SELECT n, kind, hidden FROM names WHERE kind = ? AND folded = ?'),
		aliasesOfName: database.prepare('SELECT folded FROM aliases WHERE name = ?'),
		readRow: database.prepare(
			'SELECT n, read FROM names WHERE kind = ? AND folded = ? AND read > 0',
		),
		edited: database.prepare(
			`SELECT n, kind, hidden FROM names WHERE ${kinds} AND folded = ? AND ${isEdited}`,
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
