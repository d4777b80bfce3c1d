import type { DatabaseSync } from 'node:sqlite';
import type { Reading, ReadName } from '#src/reading/reading.ts';
import type { MentionKind } from '#src/reading/tags.ts';
import { isSyllabic } from '#src/text/scripts.ts';
import { insertRow, rowNumber } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';
import { keyOf } from './alias-writer.ts';
import { surnameIn } from './name-row-writer.ts';

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

/** Keeps the spellings that readings have, candidates for names, in step with the readings. */
export type CandidateWriter = {
	add(reading: Reading, key: TimeKey, source: number | undefined): void;
	/** Takes back what `add` counted. */
	remove(reading: Reading, key: TimeKey): void;
	/** The numbers of the candidates that changed since the last call. */
	takeChanged(): Set<number>;
	/** Counts all candidates as changed. */
	touchAll(): void;
};

/** Whether a spelling says on its own which person, organization or place it can be. A person’s single word never does, unless its script needs no second. */
export function isCandidate(kind: MentionKind, folded: string): boolean {
	return kind !== 'person' || isFullName(folded);
}

/** Whether a folded spelling has several words, or is in a script in which one is usual. */
export function isFullName(folded: string): boolean {
	return folded.includes(' ') || isSyllabic(folded);
}

export function createCandidateWriter(database: DatabaseSync): CandidateWriter {
	const sql = prepare(database);
	let changed = new Set<number>();

	return {
		add(reading, key, source) {
			const { spellings, ties } = spellingsIn(reading);
			const numbers = new Map<string, number>();
			for (const [id, { kind, folded, written, isSure }] of spellings) {
				const candidate = numberOf(kind, folded);
				numbers.set(id, candidate);
				sql.count.run(1, isSure ? 1 : 0, candidate);
				sql.insertUse.run(candidate, key, source ?? null, written, isSure ? 1 : 0);
				changed.add(candidate);
			}
			for (const [alias, head] of ties)
				sql.tie.run(numbers.get(alias) ?? 0, numbers.get(head) ?? 0);
		},
		remove(reading, key) {
			const { spellings, ties } = spellingsIn(reading);
			const numbers = new Map<string, number>();
			for (const [id, { kind, folded, isSure }] of spellings) {
				const candidate = rowNumber(sql.find.get(kind, folded), 'n');
				numbers.set(id, candidate);
				sql.count.run(-1, isSure ? -1 : 0, candidate);
				sql.removeUse.run(candidate, key);
				changed.add(candidate);
			}
			for (const [alias, head] of ties) {
				const pair = [numbers.get(alias) ?? 0, numbers.get(head) ?? 0];
				sql.untie.run(...pair);
				sql.removeTie.run(...pair);
			}
		},
		takeChanged() {
			const taken = changed;
			changed = new Set();
			return taken;
		},
		touchAll() {
			for (const row of sql.all.iterate()) changed.add(rowNumber(row, 'n'));
		},
	};

	function numberOf(kind: MentionKind, folded: string): number {
		const row = sql.find.get(kind, folded);
		if (row !== undefined) return rowNumber(row, 'n');
		const surname = kind === 'person' ? surnameIn(folded) : undefined;
		return insertRow(sql.insert, kind, folded, surname ?? null);
	}
}

type Spelling = {
	readonly kind: MentionKind;
	readonly folded: string;
	readonly written: string;
	readonly isSure: boolean;
};

/** Each spelling of a reading once, by kind and folded spelling, and the pairs of them, alias first, that the text ties. */
function spellingsIn({ names }: Reading): {
	readonly spellings: ReadonlyMap<string, Spelling>;
	readonly ties: readonly (readonly [alias: string, head: string])[];
} {
	const spellings = new Map<string, Spelling>();
	const ties = new Map<string, readonly [string, string]>();
	for (const name of names) {
		const ids = candidatesOf(name).map(({ written, folded }) => {
			const { kind, isSure } = name;
			const id = `${kind} ${folded}`;
			const known = spellings.get(id);
			spellings.set(id, known ?? { kind, folded, written, isSure });
			if (isSure && known?.isSure === false) spellings.set(id, { ...known, isSure });
			return id;
		});
		const [head = ''] = ids;
		for (const id of new Set(ids)) if (id !== head) ties.set(`${id}\n${head}`, [id, head]);
	}
	return { spellings, ties: [...ties.values()] };
}

/** The spellings of a read name that can be a name: first the one it would have, in Latin letters if it has one. */
export function candidatesOf({ kind, name, aliases }: ReadName): readonly {
	readonly written: string;
	readonly folded: string;
}[] {
	const all = [name, ...aliases]
		.map((written) => ({ written, folded: keyOf(written) }))
		.filter(({ folded }) => isCandidate(kind, folded));
	const isLatin = ({ written }: { written: string }) => /\p{Script=Latin}/u.test(written);
	return [...all.filter(isLatin), ...all.filter((one) => !isLatin(one))];
}

function prepare(database: DatabaseSync) {
	return {
		all: database.prepare('SELECT n FROM candidates'),
		find: database.prepare('SELECT n FROM candidates WHERE kind = ? AND folded = ?'),
		insert: database.prepare(
			'INSERT INTO candidates (kind, folded, surname, uses, sure, means) VALUES (?, ?, ?, 0, 0, 0)',
		),
		count: database.prepare('UPDATE candidates SET uses = uses + ?, sure = sure + ? WHERE n = ?'),
		insertUse: database.prepare('INSERT INTO candidate_uses VALUES (?, ?, ?, ?, ?)'),
		removeUse: database.prepare('DELETE FROM candidate_uses WHERE candidate = ? AND key = ?'),
		tie: database.prepare(
			`INSERT INTO candidate_ties VALUES (?, ?, 1)
			ON CONFLICT (alias, head) DO UPDATE SET articles = articles + 1`,
		),
		untie: database.prepare(
			'UPDATE candidate_ties SET articles = articles - 1 WHERE alias = ? AND head = ?',
		),
		removeTie: database.prepare(
			'DELETE FROM candidate_ties WHERE alias = ? AND head = ? AND articles <= 0',
		),
	};
}
