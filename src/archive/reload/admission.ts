import type { DatabaseSync } from 'node:sqlite';
import { type Candidate, createCandidateFacts } from './candidate-facts.ts';
import { isFullName } from './candidate-writer.ts';
import type { CuratedNames } from './curated-names-table.ts';
import { type FlushedNames, keyOf, type NameRowWriter } from './name-row-writer.ts';

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
	decide(changed: Set<number>, edited: Pick<FlushedNames, 'editedOrNot' | 'aliases'>): void;
};

export function createAdmission(
	database: DatabaseSync,
	curated: CuratedNames,
	names: NameRowWriter,
): Admission {
	return {
		decide(changed, { editedOrNot, aliases }) {
			const facts = createCandidateFacts(database, curated);
			const surnames = new Set<string>();
			for (const alias of aliases) addSpelling(keyOf(alias));
			for (const id of editedOrNot) {
				const { spellings, surname } = facts.nameRow(id);
				for (const folded of spellings) addSpelling(folded);
				for (const candidate of facts.meaning(id)) changed.add(candidate);
				if (surname !== undefined) surnames.add(surname);
			}
			const concerned = facts.withRelated(changed);
			for (const candidate of concerned.values()) decideWhetherStrong(candidate);
			const bySurname = [...surnames].flatMap((surname) => facts.inTwoWithSurname(surname));
			for (const [n, candidate] of facts.withRelated(bySurname)) concerned.set(n, candidate);
			for (const candidate of concerned.values()) decideWhetherWeak(candidate);
			for (const candidate of concerned.values()) decideMeaning(candidate);

			function addSpelling(folded: string): void {
				for (const candidate of facts.ofSpelling(folded)) changed.add(candidate);
			}

			/** Comes first for all, because the others depend on who is a name without them. */
			function decideWhetherStrong(candidate: Candidate): void {
				const isStrong = isStrongName(candidate);
				const { kind, surname } = candidate;
				const row = facts.readRow(candidate);
				if (isStrong !== (row?.level === 2) && surname !== undefined) surnames.add(surname);
				if (isStrong) names.admit({ kind, spelling: facts.spelling(candidate), level: 2 });
				else if (row?.level === 2) names.dismiss(row.id);
			}

			function decideWhetherWeak(candidate: Candidate): void {
				if (isStrongName(candidate)) return;
				const { kind, surname, uses } = candidate;
				const isKnown =
					uses === 2 &&
					surname !== undefined &&
					canBeName(candidate) &&
					facts.isSurnameOfAnother(surname, candidate);
				const row = facts.readRow(candidate);
				if (isKnown) names.admit({ kind, spelling: facts.spelling(candidate), level: 1 });
				else if (row !== undefined) names.dismiss(row.id);
			}

			function isStrongName(candidate: Candidate): boolean {
				if (!canBeName(candidate)) return false;
				const spellings = [candidate, ...facts.aliasesOf(candidate)];
				if (spellings.some(({ uses, sure }) => uses >= articlesEnough || sure > 0)) return true;
				const uses = spellings.flatMap(facts.uses);
				const sources = new Set(uses.flatMap(({ source }) => source ?? []));
				return sources.size > 1 || new Set(uses.map(({ key }) => key)).size >= articlesEnough;
			}

			function canBeName(candidate: Candidate): boolean {
				const { uses, folded, kind, sure } = candidate;
				if (uses === 0 || curated.isHidden(kind, folded)) return false;
				if (!isFullName(folded) && sure === 0) return false;
				return (
					!facts.editorsOf(candidate).isTheirs &&
					facts.headOf(candidate) === undefined &&
					!facts.isMoreOftenOtherwise(candidate)
				);
			}

			function decideMeaning(candidate: Candidate): void {
				const { n, folded, uses, means: before } = candidate;
				const head = facts.headOf(candidate);
				const means = meaningOf(head ?? candidate);
				const isAlias = head !== undefined && means !== 0 && uses > 0;
				if (before !== 0 && (before !== means || !isAlias))
					names.setReadAlias(before, folded, undefined);
				if (isAlias) names.setReadAlias(means, folded, facts.spelling(candidate));
				facts.setMeaning(n, uses === 0 ? undefined : means);
			}

			function meaningOf(candidate: Candidate): number {
				const { isTheirs, name } = facts.editorsOf(candidate);
				return (isTheirs ? name : facts.readRow(candidate)?.id) ?? 0;
			}
		},
	};
}
