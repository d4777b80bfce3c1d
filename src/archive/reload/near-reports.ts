import type { DatabaseSync } from 'node:sqlite';
import { type ArticleFeatures, featuresOf } from '#src/stories/article-features.ts';
import { eventDaysMax } from '#src/stories/similarity.ts';
import {
	type TermCounts,
	tellingTermsMax,
	type WeighedFeatures,
	weigh,
} from '#src/stories/weigh.ts';
import { createRecentValues } from '#src/text/memoize.ts';
import { readArticleIfIntact, rowNumber } from '../rows.ts';
import { firstKeyOf, type TimeKey } from '../time-key.ts';

/** Finds the reports that could be about the same event: those of the days around that share a telling term. */
export type NearReports = {
	/** Writes the telling terms of a report, so that it is found by them. */
	add(key: TimeKey, terms: readonly number[]): void;
	remove(key: TimeKey, features: ArticleFeatures): void;
	clear(): void;
	/** Keys of reports that were added, those with the most terms in common first. */
	find(
		report: { readonly key: TimeKey; readonly at: number },
		terms: readonly number[],
	): readonly TimeKey[];
};

export function createNearReports(database: DatabaseSync): NearReports {
	const add = database.prepare('INSERT OR IGNORE INTO clues VALUES (?, ?)');
	const remove = database.prepare('DELETE FROM clues WHERE term = ? AND key = ?');
	const find = database.prepare(findQuery());

	return {
		add(key, terms) {
			for (const term of terms) add.run(term, key);
		},
		remove(key, { terms }) {
			// Which of its terms told the most may have changed since.
			for (const term of terms) remove.run(term, key);
		},
		clear: () => database.exec('DELETE FROM clues'),
		find({ key, at }, terms) {
			const low = firstKeyOf(new Date(at - eventDaysMax * dayMs));
			const high = firstKeyOf(new Date(at + eventDaysMax * dayMs + spillMs));
			const parameters = Array.from({ length: tellingTermsMax }, (_, n) => terms[n] ?? null);
			const shared = new Map<TimeKey, number>();
			for (const row of find.all(low, key, high, ...parameters)) {
				const other = rowNumber(row, 'key');
				shared.set(other, (shared.get(other) ?? 0) + 1);
			}
			shared.delete(key);
			return [...shared]
				.sort(([one, terms], [other, otherTerms]) => otherTerms - terms || other - one)
				.slice(0, nearMax)
				.map(([other]) => other);
		},
	};
}

/** For each term the nearest reports with it before and after a key. */
function findQuery(): string {
	const sides = ['BETWEEN ?1 AND ?2 ORDER BY key DESC', 'BETWEEN ?2 AND ?3 ORDER BY key'];
	return Array.from({ length: tellingTermsMax }, (_, n) => `term = ?${n + 4}`)
		.flatMap((term) =>
			sides.map(
				(side) =>
					`SELECT * FROM (SELECT key FROM clues WHERE ${term} AND key ${side} LIMIT ${sharingMax})`,
			),
		)
		.join(' UNION ALL ');
}

const dayMs = 86_400_000;
/** When many articles share a minute, their keys spill into the next ones. */
const spillMs = 3_600_000;

/** How many reports with one term are looked at, before and after each. Range 20 to 100. */
const sharingMax = 50;

/** How many reports are compared with each. Range 30 to 100; a story can have that many reports before its mean similarity suffers. */
const nearMax = 60;

/** Reads what reports are compared by, and remembers it, because neighbors are compared again and again. */
export type ReportReader = {
	read(key: TimeKey): WeighedFeatures | undefined;
	remember(key: TimeKey, features: ArticleFeatures): void;
	forget(key: TimeKey): void;
	/** Forgets how much terms weigh. */
	weighAgain(): void;
};

export function createReportReader(database: DatabaseSync, counts: TermCounts): ReportReader {
	const find = database.prepare(
		'SELECT sum, json FROM texts WHERE key = ?1 UNION ALL SELECT sum, json FROM removed WHERE key = ?1',
	);
	const known = createRecentValues<TimeKey, ArticleFeatures>(rememberedMax);
	const weighed = createRecentValues<TimeKey, WeighedFeatures>(rememberedMax);

	return {
		read(key) {
			const before = weighed.get(key);
			if (before !== undefined) return before;
			const features = known.get(key) ?? readFeatures(key);
			if (features === undefined) return undefined;
			const report = weigh(features, counts);
			weighed.set(key, report);
			return report;
		},
		remember: known.set,
		forget(key) {
			known.delete(key);
			weighed.delete(key);
		},
		weighAgain: weighed.clear,
	};

	/** A damaged text is repaired by the next check; until then its report stands alone. */
	function readFeatures(key: TimeKey): ArticleFeatures | undefined {
		const row = find.get(key);
		if (row === undefined) return undefined;
		const [article] = readArticleIfIntact(row, ignore);
		return article === undefined ? undefined : featuresOf(article);
	}
}

function ignore(): void {}

/** At least half of them are kept, some 2 KB each; more than are linked at once, and the days around them. */
const rememberedMax = 8_000;
