import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import type { Report } from '#src/stories/choose-story.ts';
import { type ArticleFeatures, eventDaysMax, featuresOf } from '#src/stories/similarity.ts';
import { hashOf } from '#src/text/fold.ts';
import { readArticle, rowNumber } from '../rows.ts';
import { firstKeyOf, type TimeKey } from '../time-key.ts';
import type { WordCounts } from './word-counts.ts';

/** A report with its row; `seq` is its number in the arrival log. */
export type StoredReport = Report & { readonly key: TimeKey; readonly seq: number };

/** Finds the reports that could be about the same event: those of the days around with a telling word in common. */
export type NearReports = {
	/** Writes the telling words of a report, so that it is found by them. */
	add(report: StoredReport): void;
	remove(report: Pick<StoredReport, 'key' | 'features'>): void;
	clear(): void;
	/** Keys of reports up to this one’s minute, those with the most in common first. */
	earlier(report: StoredReport): readonly TimeKey[];
	/** Keys of reports from this one’s minute on. */
	later(report: Pick<StoredReport, 'key' | 'features'>): readonly TimeKey[];
};

export function createNearReports(
	database: DatabaseSync,
	weightOf: WordCounts['weightOf'],
): NearReports {
	const add = database.prepare('INSERT OR IGNORE INTO clues VALUES (?, ?)');
	const remove = database.prepare('DELETE FROM clues WHERE word = ? AND key = ?');
	const find = { earlier: findSharing('DESC'), later: findSharing('ASC') };
	let cluesOfReports = new WeakMap<ArticleFeatures, readonly Clue[]>();

	return {
		add({ key, features }) {
			for (const { word } of cluesOf(features)) add.run(word, key);
		},
		remove({ key, features }) {
			// Which of its words were the rarest has changed since.
			for (const word of features.all) remove.run(hashOf(word), key);
		},
		clear() {
			database.exec('DELETE FROM clues');
			cluesOfReports = new WeakMap();
		},
		earlier(report) {
			const low = firstKeyOf(new Date(report.features.at - eventDaysMax * dayMs));
			const high = Math.max(report.key, firstKeyOf(new Date(report.features.at + spillMs)));
			return sharing(report, find.earlier, [low, high]);
		},
		later(report) {
			const low = Math.min(report.key, firstKeyOf(new Date(report.features.at)));
			const high = firstKeyOf(new Date(report.features.at + eventDaysMax * dayMs + spillMs));
			return sharing(report, find.later, [low, high]);
		},
	};

	function sharing(
		{ key: own, features }: Pick<StoredReport, 'key' | 'features'>,
		find: StatementSync,
		[low, high]: readonly [TimeKey, TimeKey],
	): readonly TimeKey[] {
		const clues = cluesOf(features);
		const words = Array.from({ length: cluesMax }, (_, n) => clues[n]?.word ?? null);
		const shared = new Map<TimeKey, number>();
		for (const row of find.all(low, high, ...words)) {
			const key = rowNumber(row, 'key');
			const weight = clues[rowNumber(row, 'clue')]?.weight ?? 0;
			if (key !== own) shared.set(key, (shared.get(key) ?? 0) + weight);
		}
		return [...shared]
			.sort(([key, weight], [other, otherWeight]) => otherWeight - weight || other - key)
			.slice(0, nearMax)
			.map(([key]) => key);
	}

	/** For each of the words, the nearest reports with it in a range of keys. */
	function findSharing(order: 'ASC' | 'DESC'): StatementSync {
		const each = Array.from(
			{ length: cluesMax },
			(_, clue) => `SELECT * FROM (SELECT key, ${clue} AS clue FROM clues
				WHERE word = ?${clue + 3} AND key BETWEEN ?1 AND ?2
				ORDER BY key ${order} LIMIT ${foundPerClueMax})`,
		);
		return database.prepare(each.join(' UNION ALL '));
	}

	/** The rarest words of a report. */
	function cluesOf(features: ArticleFeatures): readonly Clue[] {
		const known = cluesOfReports.get(features);
		if (known !== undefined) return known;
		const clues = [...features.all]
			.map((word) => ({ word: hashOf(word), weight: weightOf(word) }))
			.sort((one, other) => other.weight - one.weight || one.word - other.word)
			.slice(0, cluesMax);
		cluesOfReports.set(features, clues);
		return clues;
	}
}

type Clue = { readonly word: number; readonly weight: number };

const dayMs = 86_400_000;
/** When many articles share a minute, their keys spill into the next ones. */
const spillMs = 3_600_000;

/** How many of its rarest words a report is found by. Range 6 to 12. */
const cluesMax = 8;
/** A word that more reports of these days have is no clue; the nearest of them are looked at. */
const foundPerClueMax = 40;
/** How many reports are compared, those with the most in common. Range 10 to 40. */
const nearMax = 16;

/** Reads reports by their keys, and remembers them, because neighbors are compared again and again. */
export function createReportReader(database: DatabaseSync) {
	const find = database.prepare(
		'SELECT seq, sum, json FROM articles JOIN texts USING (key) WHERE key = ?',
	);
	const reports = new Map<TimeKey, StoredReport>();
	return { read, remember, forget: (key: TimeKey) => void reports.delete(key) };

	function read(key: TimeKey): StoredReport | undefined {
		const known = reports.get(key);
		if (known !== undefined) return known;
		const row = find.get(key);
		return row === undefined
			? undefined
			: remember(readArticle(row), { key, seq: rowNumber(row, 'seq') });
	}

	function remember(article: Article, row: Pick<StoredReport, 'key' | 'seq'>): StoredReport {
		const report = { ...row, id: article.id, features: featuresOf(article) };
		reports.set(row.key, report);
		const [oldest] = reports.size > rememberedMax ? reports.keys() : [];
		if (oldest !== undefined) reports.delete(oldest);
		return report;
	}
}

/** Some 10 KB each. */
const rememberedMax = 5_000;
