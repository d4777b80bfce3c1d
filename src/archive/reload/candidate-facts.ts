import type { DatabaseSync } from 'node:sqlite';
import { mentionKinds } from '#src/reading/tags.ts';
import { type Row, rowNumber, rowText } from '../rows.ts';
import { keysPerMinute, type TimeKey } from '../time-key.ts';
import { type Candidate, isFullName } from './candidate-writer.ts';
import type { CuratedNames } from './curated-names-table.ts';
import type { KnownNames } from './known-names.ts';

/** What the tables tell about candidates during one decision. Each question reads few rows, however many articles a candidate is in. */
export type CandidateFacts = Ties & {
	/** The numbers of the candidates with a folded spelling, of all kinds. */
	ofSpelling(folded: string): readonly number[];
	/** Those that mean a name. */
	meaning(name: number): readonly number[];
	/** The people in exactly two articles with a surname. */
	inTwoWithSurname(surname: string): readonly number[];
	/** Whether more articles read the same spelling as another kind of name. */
	isMoreOftenOtherwise(candidate: Candidate): boolean;
	/** The articles of a candidate, at most three. */
	uses(candidate: Candidate): readonly Use[];
	/** How its oldest article writes it; of several in one minute, the first in the alphabet. */
	spelling(candidate: Candidate): string;
	/** Stores what a candidate means; undefined deletes it. */
	setMeaning(n: number, means: number | undefined): void;
};

export type Use = { readonly key: TimeKey; readonly source: number | undefined };

type Knowledge = { readonly known: KnownNames; readonly curated: CuratedNames };

export function createCandidateFacts(database: DatabaseSync, knowledge: Knowledge): CandidateFacts {
	const sql = prepare(database);
	const numbers = (rows: readonly Row[]) => rows.map((row) => rowNumber(row, 'n'));
	const ofSpelling = (folded: string) => numbers(sql.ofSpelling.all(...mentionKinds, folded));
	const candidate = createCandidateReader(database);

	return {
		...createTies(database, { ...knowledge, candidate, ofSpelling }),
		ofSpelling,
		meaning: (name) => numbers(sql.meaning.all(name)),
		inTwoWithSurname: (surname) => numbers(sql.inTwo.all(surname)),
		isMoreOftenOtherwise({ kind, folded, uses }) {
			const rank = mentionKinds.indexOf(kind);
			return ofSpelling(folded)
				.flatMap((n) => candidate(n) ?? [])
				.some((other) => {
					const isEarlier = mentionKinds.indexOf(other.kind) < rank;
					return other.uses > uses || (other.uses === uses && isEarlier);
				});
		},
		uses: ({ n }) =>
			sql.uses.all(n).map((row) => ({
				key: rowNumber(row, 'key'),
				source: row.source === null ? undefined : rowNumber(row, 'source'),
			})),
		spelling: ({ n }) => rowText(sql.spelling.get(n), 'written'),
		setMeaning(n, means) {
			if (means === undefined) sql.remove.run(n);
			else sql.setMeaning.run(means, n, means);
		},
	};
}

/** Reads a candidate, each once. */
function createCandidateReader(database: DatabaseSync): (n: number) => Candidate | undefined {
	const find = database.prepare('SELECT * FROM candidates WHERE n = ?');
	const read = new Map<number, Candidate | undefined>();

	return (n) => {
		if (!read.has(n)) {
			const row = find.get(n);
			read.set(n, row && readCandidate(row));
		}
		return read.get(n);
	};
}

function readCandidate(row: Row): Candidate {
	return {
		n: rowNumber(row, 'n'),
		kind: mentionKinds.find((kind) => kind === row.kind) ?? 'person',
		folded: rowText(row, 'folded'),
		surname: row.surname === null ? undefined : rowText(row, 'surname'),
		uses: rowNumber(row, 'uses'),
		sure: rowNumber(row, 'sure'),
		means: rowNumber(row, 'means'),
	};
}

/** Which spellings texts tie together. */
type Ties = {
	/** The only one to which texts tie a spelling, if editors have no such name, and it is tied to nothing itself. */
	headOf(candidate: Candidate): Candidate | undefined;
	/** The spellings whose head this one is. */
	aliasesOf(candidate: Candidate): readonly Candidate[];
	/** These candidates, those of other kinds with the same spelling, those they are tied to, and those tied to either. */
	withRelated(numbers: Iterable<number>): Map<number, Candidate>;
};

type TieSettings = Knowledge & {
	readonly candidate: (n: number) => Candidate | undefined;
	readonly ofSpelling: (folded: string) => readonly number[];
};

function createTies(
	database: DatabaseSync,
	{ known, curated, candidate, ofSpelling }: TieSettings,
): Ties {
	const allHeads = database.prepare('SELECT head AS n FROM candidate_ties WHERE alias = ?');
	const allAliases = database.prepare('SELECT alias AS n FROM candidate_ties WHERE head = ?');
	const tied = (rows: readonly Row[]) =>
		rows.flatMap((row) => candidate(rowNumber(row, 'n')) ?? []);
	const heads = new Map<number, Candidate | undefined>();

	return {
		headOf,
		aliasesOf: ({ n }) => tied(allAliases.all(n)).filter((alias) => headOf(alias)?.n === n),
		withRelated(numbers) {
			const related = new Map<number, Candidate>();
			const add = (one: Candidate) => related.set(one.n, one);
			for (const n of numbers) {
				const alike = ofSpelling(candidate(n)?.folded ?? '');
				alike.flatMap((same) => candidate(same) ?? []).forEach(add);
			}
			for (const { n } of [...related.values()]) tied(allHeads.all(n)).forEach(add);
			for (const { n } of [...related.values()]) tied(allAliases.all(n)).forEach(add);
			return related;
		},
	};

	function headOf(one: Candidate): Candidate | undefined {
		if (!heads.has(one.n)) heads.set(one.n, findHead(one));
		return heads.get(one.n);
	}

	function findHead(one: Candidate): Candidate | undefined {
		const [head, ...others] = headsOf(one);
		if (head === undefined || others.length > 0 || known.editorsOf(one).isTheirs) return undefined;
		const isName = isFullName(head.folded) || head.sure > 0;
		return isName && headsOf(head).length === 0 ? head : undefined;
	}

	function headsOf(one: Candidate): readonly Candidate[] {
		return tied(allHeads.all(one.n)).filter(
			(head) => !curated.areApart(one.kind, one.folded, head.folded),
		);
	}
}

function prepare(database: DatabaseSync) {
	return {
		ofSpelling: database.prepare('SELECT n FROM candidates WHERE kind IN (?, ?, ?) AND folded = ?'),
		inTwo: database.prepare('SELECT n FROM candidates WHERE surname = ? AND uses = 2'),
		meaning: database.prepare('SELECT n FROM candidates WHERE means = ? AND means > 0'),
		uses: database.prepare(
			'SELECT key, source FROM candidate_uses WHERE candidate = ? ORDER BY key LIMIT 3',
		),
		spelling: database.prepare(
			`SELECT min(written) AS written FROM candidate_uses WHERE candidate = ?1 AND key < ${keysPerMinute} *
				(1 + (SELECT min(key) FROM candidate_uses WHERE candidate = ?1) / ${keysPerMinute})`,
		),
		setMeaning: database.prepare('UPDATE candidates SET means = ? WHERE n = ? AND means <> ?'),
		remove: database.prepare('DELETE FROM candidates WHERE n = ?'),
	};
}
