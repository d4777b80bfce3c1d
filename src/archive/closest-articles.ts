import type { DatabaseSync } from 'node:sqlite';
import { type Article, passagesIn } from '#src/articles/article.ts';
import {
	containsAny,
	countIn,
	type Phrase,
	phraseOf,
	type SearchableText,
	searchableTerms,
} from '#src/text/matcher.ts';
import { isSyllabic, isUnspaced } from '#src/text/scripts.ts';
import { stemLanguageOf, tellingWords } from '#src/text/stop-words.ts';
import { termText } from '#src/text/terms.ts';
import { isHead, matchExpression, type Query } from './full-text.ts';
import { readArticleIfIntact, rowNumber } from './rows.ts';
import type { KeyRange, TimeKey } from './time-key.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The articles closest to a search that no article matches, best first. */
export type ClosestArticles = {
	readonly keys: readonly TimeKey[];
	/** The words that the first of them lacks, as they are in the search. */
	readonly missing: readonly string[];
};

/** A word to look for; the rarer it is, the more it weighs. */
type Clue = { readonly phrase: Phrase; readonly uses: number; readonly weight: number };

type Candidate = {
	readonly key: TimeKey;
	readonly text: SearchableText;
	readonly head: SearchableText;
};

/**
 * Creates the search for the closest articles. It reads few of them, however many match: rare words lead
 * to them, and common ones only rank them.
 */
export function createClosestArticles(
	database: DatabaseSync,
	vocabulary: Vocabulary,
): (query: Query, bounds: KeyRange) => ClosestArticles {
	const sql = prepare(database);

	return (query, bounds) => {
		const clues = cluesIn(query);
		const keys = findCandidates(query, clues, bounds);
		const ranked = rank(keys.flatMap(readCandidate), clues);
		const [best] = ranked;
		return {
			keys: ranked.map(({ key }) => key),
			missing: best === undefined ? [] : missingWords(query, best.text),
		};
	};

	function cluesIn({ groups }: Query): readonly Clue[] {
		const articles = rowNumber(sql.count.get(), 'articles');
		const phrases = new Map(
			groups
				.flat()
				.flatMap(partsOf)
				.map((phrase) => [phrase.written, phrase] as const),
		);
		return [...phrases.values()]
			.slice(0, cluesReadMax)
			.map((phrase) => ({ phrase, uses: vocabulary.usesOf(phrase) }))
			.filter(({ uses }) => uses > 0)
			.map((clue) => ({ ...clue, weight: Math.log(1 + articles / clue.uses) }))
			.sort((one, other) => one.uses - other.uses)
			.slice(0, cluesMax);
	}

	function findCandidates(query: Query, clues: readonly Clue[], bounds: KeyRange): TimeKey[] {
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
			.slice(0, readMax)
			.map(([key]) => key);
	}

	function keysWith(query: Query, phrases: readonly Phrase[], [low, high]: KeyRange): TimeKey[] {
		const groups = phrases.map((phrase) => [phrase]);
		const expression = matchExpression({ ...query, groups }, vocabulary);
		return sql.keys.all(expression, low, high).map((row) => rowNumber(row, 'key'));
	}

	/** An unreadable article is not among the closest. */
	function readCandidate(key: TimeKey): Candidate[] {
		return readArticleIfIntact(sql.text.get(key), () => undefined).map((article) => ({
			key,
			...searchableArticle(article),
		}));
	}
}

/** The most words of a search that are looked up, and that are used of those. */
const cluesReadMax = 64;
const cluesMax = 24;

/** The newest articles with a word that are looked at, and the number in all after which no further word is. */
const rowsPerClueMax = 1_000;
const rowsMax = 4_000;

/** The articles that are read and ranked. */
const readMax = 64;

/** The articles that are shown. */
const shownMax = 25;

function prepare(database: DatabaseSync) {
	return {
		count: database.prepare('SELECT articles FROM state'),
		keys: database.prepare(`SELECT rowid AS key FROM terms
			WHERE terms MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ${rowsPerClueMax}`),
		text: database.prepare('SELECT sum, json FROM texts WHERE key = ?'),
	};
}

/**
 * The words of a phrase, each on its own, without those that tell nothing. Scripts without spaces are
 * divided into pieces that overlap: two syllables or four letters.
 */
function partsOf(phrase: Phrase): readonly Phrase[] {
	if (phrase.terms.length === 1) return [phrase];
	const pieces: string[] = [];
	phrase.terms.forEach((term, index) => {
		if (!isUnspaced(term)) pieces.push(term);
		else {
			const piece = phrase.terms.slice(index, index + (isSyllabic(term) ? 2 : 4));
			if (piece.length > 1 && piece.every(isUnspaced)) pieces.push(piece.join(''));
		}
	});
	return tellingWords(pieces)
		.map(phraseOf)
		.filter((part) => part !== undefined);
}

/** Pairs of the rarest words, if even these are so common that only their newest articles were looked at. */
function commonPairs(clues: readonly Clue[]): readonly (readonly [Clue, Clue])[] {
	const [first, second, third] = clues.filter(({ uses }) => uses > rowsPerClueMax);
	if (first === undefined || second === undefined) return [];
	if (third === undefined) return [[first, second]];
	return [
		[first, second],
		[first, third],
		[second, third],
	];
}

function searchableArticle(article: Article): Omit<Candidate, 'key'> {
	const passages = passagesIn(article).map(({ where, text }) => ({ where, terms: termText(text) }));
	const summary = passages.find(({ where }) => where === 'summary')?.terms ?? '';
	const language = stemLanguageOf(article.language, summary);
	const join = (some: typeof passages) =>
		searchableTerms(some.map(({ terms }) => terms).join(' \n '), language);
	return { text: join(passages), head: join(passages.filter(isHead)) };
}

/** Best first, by BM25; of equals, the newest first. */
function rank(candidates: readonly Candidate[], clues: readonly Clue[]): readonly Candidate[] {
	const lengths = candidates.map(({ text }) => text.written.length);
	const meanLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
	const scored = candidates.map((candidate) => {
		const { text, head } = candidate;
		const norm = 1 - lengthWeight + (lengthWeight * text.written.length) / meanLength;
		const score = clues.reduce((sum, { phrase, weight }) => {
			const uses = countIn(text, phrase) + headWeight * countIn(head, phrase);
			return sum + (weight * uses) / (uses + saturation * norm);
		}, 0);
		return { candidate, score };
	});
	return scored
		.sort((one, other) => other.score - one.score || other.candidate.key - one.candidate.key)
		.slice(0, shownMax)
		.map(({ candidate }) => candidate);
}

/** BM25’s k1, b */
const saturation = 1.2;
const lengthWeight = 0.75;
const headWeight = 1;

function missingWords({ groups }: Query, text: SearchableText): readonly string[] {
	return groups
		.filter((group) => !containsAny(text, group))
		.map((group) => group.map(({ text }) => text).join(' OR '));
}
