import type { DatabaseSync } from 'node:sqlite';
import { keyOf } from './alias-writer.ts';
import { type CandidateFacts, createCandidateFacts } from './candidate-facts.ts';
import { type Candidate, isFullName } from './candidate-writer.ts';
import type { CuratedNames } from './curated-names-table.ts';
import { createKnownNames, type KnownNames } from './known-names.ts';
import type { FlushedNames, NameRowWriter } from './name-row-writer.ts';

/*
 * A spelling that readings have becomes a name once enough articles read it. What is enough depends only on
 * which articles there are, never on their order, so that a rebuild gives the same:
 *
 * - It has several words, or one in a script where that is usual, or is a country or capital.
 * - It is in articles of two sources, or in three, or one of them is sure. Two of one source are enough for a
 *   person whose surname another person has who is a name without this rule.
 * - Editors do not have it: then it means their name, or nobody if it is several names’.
 * - Of a person, an organization and a place with the same spelling, most articles read this one.
 *
 * A spelling that texts tie to exactly one other is an alias of that, and counts for it.
 */

/** How many articles are enough, from whatever sources. */
const articlesEnough = 3;

/** Decides which candidates are names, and keeps the rows of names and aliases in step. */
export type Admission = {
	/** Decides again wherever these changes can matter: candidates, by number, and what editors list. */
	decide(changed: ReadonlySet<number>, edited: Pick<FlushedNames, 'editedOrNot' | 'aliases'>): void;
};

export function createAdmission(
	database: DatabaseSync,
	curated: CuratedNames,
	names: NameRowWriter,
): Admission {
	const known = createKnownNames(database, curated);
	return {
		decide(changed, edited) {
			const facts = createCandidateFacts(database, { known, curated });
			const rules = createRules({ facts, known, curated });
			const { candidates, surnames } = concernedBy(edited, { facts, known });
			const concerned = facts.withRelated(changed.union(candidates));
			for (const candidate of concerned.values()) decideWhetherStrong(candidate);
			const others = [...surnames].flatMap(facts.inTwoWithSurname);
			for (const [n, candidate] of facts.withRelated(others)) concerned.set(n, candidate);
			for (const candidate of concerned.values()) decideWhetherWeak(candidate);
			for (const candidate of concerned.values()) decideMeaning(candidate);

			/** Comes first for all, because the others depend on who is a name without them. */
			function decideWhetherStrong(candidate: Candidate): void {
				const isStrong = rules.isStrong(candidate);
				const { kind, surname } = candidate;
				const row = known.readRow(candidate);
				if (isStrong !== (row?.level === 2) && surname !== undefined) surnames.add(surname);
				if (isStrong) names.admit({ kind, spelling: facts.spelling(candidate), level: 2 });
				else if (row?.level === 2) names.dismiss(row.id);
			}

			function decideWhetherWeak(candidate: Candidate): void {
				if (rules.isStrong(candidate)) return;
				const { kind } = candidate;
				const row = known.readRow(candidate);
				if (rules.isWeak(candidate))
					names.admit({ kind, spelling: facts.spelling(candidate), level: 1 });
				else if (row !== undefined) names.dismiss(row.id);
			}

			function decideMeaning(candidate: Candidate): void {
				const { n, folded, uses, means: before } = candidate;
				const head = facts.headOf(candidate);
				const means = known.meaningOf(head ?? candidate);
				const isAlias = head !== undefined && means !== 0 && uses > 0;
				if (before !== 0 && (before !== means || !isAlias))
					names.setReadAlias(before, folded, undefined);
				if (isAlias) names.setReadAlias(means, folded, facts.spelling(candidate));
				facts.setMeaning(n, uses === 0 ? undefined : means);
			}
		},
	};
}

type Knowledge = {
	readonly facts: CandidateFacts;
	readonly known: KnownNames;
	readonly curated: CuratedNames;
};

/** The candidates that what editors list now, or no longer, can concern, and the surnames of these people. */
function concernedBy(
	{ editedOrNot, aliases }: Pick<FlushedNames, 'editedOrNot' | 'aliases'>,
	{ facts, known }: Pick<Knowledge, 'facts' | 'known'>,
) {
	const candidates = new Set([...aliases].flatMap((alias) => facts.ofSpelling(keyOf(alias))));
	const surnames = new Set<string>();
	for (const id of editedOrNot) {
		const { spellings, surname } = known.row(id);
		for (const n of spellings.flatMap(facts.ofSpelling)) candidates.add(n);
		for (const n of facts.meaning(id)) candidates.add(n);
		if (surname !== undefined) surnames.add(surname);
	}
	return { candidates, surnames };
}

function createRules({ facts, known, curated }: Knowledge) {
	return {
		/** Whether a candidate is a name whatever surnames are known. */
		isStrong(candidate: Candidate): boolean {
			if (!canBeName(candidate)) return false;
			const spellings = [candidate, ...facts.aliasesOf(candidate)];
			if (spellings.some(({ uses, sure }) => uses >= articlesEnough || sure > 0)) return true;
			const uses = spellings.flatMap(facts.uses);
			const sources = new Set(uses.flatMap(({ source }) => source ?? []));
			return sources.size > 1 || new Set(uses.map(({ key }) => key)).size >= articlesEnough;
		},
		/** Whether it is a name because its surname is known. */
		isWeak(candidate: Candidate): boolean {
			const { uses, surname } = candidate;
			if (uses !== articlesEnough - 1 || surname === undefined || !canBeName(candidate))
				return false;
			return known.isSurnameOfAnother(surname, candidate);
		},
	};

	function canBeName(candidate: Candidate): boolean {
		const { uses, folded, kind, sure } = candidate;
		if (uses === 0 || curated.isHidden(kind, folded)) return false;
		if (!isFullName(folded) && sure === 0) return false;
		return (
			!known.editorsOf(candidate).isTheirs &&
			facts.headOf(candidate) === undefined &&
			!facts.isMoreOftenOtherwise(candidate)
		);
	}
}
