import type { DatabaseSync } from 'node:sqlite';
import { type Closest, listedMax } from './archive.ts';
import { createClosestArticles } from './closest-articles.ts';
import { matchExpression, type Query } from './full-text.ts';
import type { KnownKeys } from './known-keys.ts';
import { joinedNumbers, type OnUnreadable } from './rows.ts';
import type { KeyRange, TimeKey } from './time-key.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The articles that a query finds, in order; at most `listedMax` + 1. `after` of `closest` counts articles. */
export type FoundArticles = {
	readonly keys: readonly TimeKey[];
	readonly closest?: Closest;
};

/**
 * A search of so many words is a question. An article with all of them may have them by chance, so the
 * closest ones follow if fewer than a page have all, and both are best first. TIME, 1963, either half of
 * the questions: nDCG@10 .67 and .58 without, .70 and .63 with.
 */
const questionWordsMin = 5;
const enoughForQuestion = 5;

/**
 * Creates the search for words. It never sorts all matches of a common word: both its lists are newest
 * first. Only where few articles have all words of a question are they ordered by how close they are.
 */
export function createTextSearch(
	database: DatabaseSync,
	vocabulary: Vocabulary,
	onUnreadable: OnUnreadable,
	known: KnownKeys,
): (query: Query, bounds: KeyRange, allOnly?: boolean) => FoundArticles {
	const findClosest = createClosestArticles(database, vocabulary, onUnreadable);
	const matching = database.prepare(`SELECT group_concat(key, ' ') AS keys FROM (
		SELECT rowid AS key FROM terms WHERE terms MATCH ? AND rowid BETWEEN ? AND ?
		ORDER BY rowid DESC LIMIT ${listedMax + 1})`);

	return (query, bounds, allOnly = false) => {
		const whole = keysWithAll(query, bounds);
		const isQuestion = query.groups.length >= questionWordsMin;
		if (allOnly || whole.length >= (isQuestion ? enoughForQuestion : 1)) return { keys: whole };
		const closest = findClosest(query, bounds, new Set(whole));
		if (closest.others.length === 0) return { keys: closest.whole };
		return {
			keys: [...closest.whole, ...closest.others],
			closest: { after: closest.whole.length, missing: closest.missing },
		};
	};

	/** Those with all words in headline, kicker or names come first; each list is newest first. */
	function keysWithAll(query: Query, bounds: KeyRange): readonly TimeKey[] {
		const anywhere = keysOf(matchExpression(query, vocabulary), bounds);
		if (anywhere.length === 0) return [];
		const inHead = keysOf(matchExpression(query, vocabulary, 'head'), bounds);
		const isInHead = new Set(inHead);
		const others = anywhere.filter((key) => !isInHead.has(key));
		return [...inHead, ...others].slice(0, listedMax + 1);
	}

	function keysOf(expression: string, bounds: KeyRange): readonly TimeKey[] {
		return known.find(expression, bounds, listedMax + 1, (range) => ({
			keys: joinedNumbers(matching.get(expression, ...range), 'keys'),
		}));
	}
}
