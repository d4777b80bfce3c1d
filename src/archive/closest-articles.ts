import type { DatabaseSync } from 'node:sqlite';
import { isInHead, joinPassages, searchablePassagesIn } from '#src/articles/searchable-passages.ts';
import { containsAny, type Phrase, phraseOf, type SearchableText } from '#src/text/matcher.ts';
import { isSyllabic, isUnspaced } from '#src/text/scripts.ts';
import { tellingWords } from '#src/text/stop-words.ts';
import { matchExpression, type Query } from './full-text.ts';
import { type Candidate, type Clue, rankCandidates } from './rank-candidates.ts';
import {
	joinedNumbers,
	type OnUnreadable,
	readArticleIfIntact,
	readArticleUnchecked,
	rowNumber,
} from './rows.ts';
import type { KeyRange, TimeKey } from './time-key.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The articles closest to a search, best first. */
export type ClosestArticles = {
	/** Those that are known to have all words. */
	readonly whole: readonly TimeKey[];
	readonly others: readonly TimeKey[];
	/** The words that the first of the others lacks, as in the search. */
	readonly missing: readonly string[];
};

/** `uses` is the number of articles with the clue. */
type CountedClue = Clue & { readonly uses: number };

/**
 * Creates the search for the articles that have the most telling words of a query, and orders those
 * that are `known` to have all. It reads few of them, however many match: rare words lead to them, and common
 * ones only rank them. An unreadable article is left out and passed to `onUnreadable`.
 */
export function createClosestArticles(
	database: DatabaseSync,
	vocabulary: Vocabulary,
	onUnreadable: OnUnreadable,
): (query: Query, bounds: KeyRange, known: ReadonlySet<TimeKey>) => ClosestArticles {
	const sql = prepare(database);

	return (query, bounds, known) => {
		const articles = rowNumber(sql.count.get(), 'articles');
		const clueOf = (phrase: Phrase) => weigh(phrase, vocabulary.usesOf(phrase), articles);
		const clues = partsOfQuery(query)
			.map(clueOf)
			.filter(({ uses }) => uses > 0)
			.sort((one, other) => one.uses - other.uses)
			.slice(0, cluesMax);
		const found = findCandidates(query, clues, bounds);
		const candidates = [...new Set([...known, ...found])].slice(0, readMax).flatMap(readCandidate);
		const ranked = rankCandidates(candidates, clues, clueOf);
		const others = ranked.filter(({ key }) => !known.has(key)).slice(0, shownMax);
		const [best] = others;
		return {
			whole: ranked.filter(({ key }) => known.has(key)).map(({ key }) => key),
			others: others.map(({ key }) => key),
			missing: best === undefined ? [] : missingWords(query, best.text),
		};
	};

	/** Articles with the rare words; those with the most telling ones come first, of equals the newest. */
	function findCandidates(
		query: Query,
		clues: readonly CountedClue[],
		bounds: KeyRange,
	): readonly TimeKey[] {
		const scores = new Map<TimeKey, number>();
		let rows = 0;
		for (const { phrase, weight } of clues) {
			if (rows >= rowsMax) break;
			for (const key of keysWith(query, [phrase], bounds)) {
				rows += 1;
				scores.set(key, (scores.get(key) ?? 0) + weight);
			}
		}
		for (const [one, other] of commonPairs(clues)) {
			for (const key of keysWith(query, [one.phrase, other.phrase], bounds))
				scores.set(key, Math.max(scores.get(key) ?? 0, one.weight + other.weight));
		}
		return [...scores]
			.sort(([key, score], [otherKey, other]) => other - score || otherKey - key)
			.map(([key]) => key);
	}

	function keysWith(query: Query, phrases: readonly Phrase[], [low, high]: KeyRange): TimeKey[] {
		const groups = phrases.map((phrase) => [phrase]);
		const expression = matchExpression({ ...query, groups }, vocabulary);
		return joinedNumbers(sql.keys.get(expression, low, high), 'keys');
	}

	function readCandidate(key: TimeKey): Candidate[] {
		const found = readArticleIfIntact(sql.text.get(key), onUnreadable, readArticleUnchecked);
		return found.map((article) => {
			const passages = searchablePassagesIn(article);
			return { key, text: joinPassages(passages), head: joinPassages(passages.filter(isInHead)) };
		});
	}
}

/** The most words of a search that are looked up, and the most that are used: the rarest. */
const cluesReadMax = 64;
const cluesMax = 24;

/** The most articles with one word that are looked at, and the number of all after which no further word is. */
const rowsPerClueMax = 1_000;
const rowsMax = 4_000;

/** The most articles that are read and ranked, and of these, that are listed: five pages. */
const readMax = 64;
const shownMax = 25;

function prepare(database: DatabaseSync) {
	return {
		count: database.prepare('SELECT articles FROM state'),
		keys: database.prepare(`SELECT group_concat(key, ' ') AS keys FROM (
			SELECT rowid AS key FROM terms WHERE terms MATCH ? AND rowid BETWEEN ? AND ?
			ORDER BY rowid DESC LIMIT ${rowsPerClueMax})`),
		text: database.prepare('SELECT sum, json FROM texts WHERE key = ?'),
	};
}

/** BM25’s weight of a word. */
function weigh(phrase: Phrase, uses: number, articles: number): CountedClue {
	const others = Math.max(0, articles - uses);
	return { phrase, uses, weight: Math.log(1 + (others + 0.5) / (uses + 0.5)) };
}

/** The different words of a query. Nothing stands in for a phrase or quoted word alone. */
function partsOfQuery({ groups }: Query): readonly Phrase[] {
	const phrases = groups.flat();
	if (phrases.length === 1 && phrases[0]?.isQuoted) return [];
	const parts = phrases.flatMap(partsOf).map((part) => [part.written, part] as const);
	return [...new Map(parts).values()].slice(0, cluesReadMax);
}

/**
 * The words of a phrase, each on its own, without those that tell nothing. Text without spaces is
 * divided into pieces that overlap: two syllables or four letters.
 */
function partsOf(phrase: Phrase): readonly Phrase[] {
	const { terms } = phrase;
	if (terms.length === 1) return [phrase];
	const pieces = terms.flatMap((term, index) => {
		if (!isUnspaced(term)) return [term];
		const piece = terms.slice(index, index + (isSyllabic(term) ? 2 : 4));
		return piece.length > 1 && piece.every(isUnspaced) ? [piece.join('')] : [];
	});
	return tellingWords(pieces)
		.map(phraseOf)
		.filter((part) => part !== undefined);
}

/** Pairs of the rarest words that are so common that only their newest articles were looked at. */
function commonPairs(
	clues: readonly CountedClue[],
): readonly (readonly [CountedClue, CountedClue])[] {
	const [first, second, third] = clues.filter(({ uses }) => uses > rowsPerClueMax);
	if (first === undefined || second === undefined) return [];
	if (third === undefined) return [[first, second]];
	return [
		[first, second],
		[first, third],
		[second, third],
	];
}

function missingWords({ groups }: Query, article: SearchableText): readonly string[] {
	const missing = groups
		.filter((group) => !containsAny(article, group))
		.map((group) => group.map(({ text }) => text).join(' OR '));
	return [...new Set(missing)];
}
