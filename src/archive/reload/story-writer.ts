import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import { byPublication, chooseStory } from '#src/stories/choose-story.ts';
import { featuresOf, similarityMin, similarityOf } from '#src/stories/similarity.ts';
import { rowNumber } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';
import { createNearReports, createReportReader, type StoredReport } from './near-reports.ts';
import { createWordCounts } from './word-counts.ts';

/** Keeps which story each article belongs to, within one transaction. */
export type StoryWriter = {
	add(article: Article, row: { readonly key: TimeKey; readonly seq: number }): void;
	/** Call it before the article’s own rows are removed. */
	remove(article: Article, key: TimeKey): void;
	/** Finds the stories of what was added, and again those of later reports near anything that changed. */
	flush(): void;
};

/**
 * Creates a writer that gives each article the story of the most similar earlier reports, or a story
 * of its own, in the order of publication. So an article that arrives in that order changes no other;
 * one that arrives late, changes or goes makes the later ones near it choose again. Words weigh by how
 * many articles contain them at that moment, which is all that depends on the order of arrival.
 */
export function createStoryWriter(database: DatabaseSync): StoryWriter {
	const sql = prepare(database);
	const words = createWordCounts(database);
	const reports = createReportReader(database);
	const near = createNearReports(database, words.weightOf);
	const due = new Set<TimeKey>();
	let stories = rowNumber(sql.countStories.get(), 'stories');
	let newestPlaced = rowNumber(sql.newest.get(), 'key');

	return {
		add(article, row) {
			const report = reports.remember(article, row);
			words.count(report.features.all, 1);
			due.add(row.key);
			if (due.size >= placedAtOnce) placeDue();
		},

		remove(article, key) {
			const report = { key, id: article.id, features: featuresOf(article) };
			words.count(report.features.all, -1);
			due.delete(key);
			reports.forget(key);
			const story = storyOf(key);
			if (story === undefined) return;
			for (const later of laterAround(report, story)) due.add(later.key);
			near.remove(report);
			if (rowNumber(sql.seqOf.get(key), 'seq') === story) stories -= 1;
			sql.remove.run(key);
		},

		flush() {
			if (words.articles() <= placedAgainMax) placeAllAgain();
			placeDue();
			words.flush();
			sql.writeCount.run(stories);
		},
	};

	/** Early on, each article still changes how much words weigh. */
	function placeAllAgain(): void {
		near.clear();
		database.exec('DELETE FROM stories');
		stories = 0;
		for (const row of sql.allKeys.all()) due.add(rowNumber(row, 'key'));
	}

	function placeDue(): void {
		const queue = createQueue();
		for (const key of due) queue.add(reports.read(key));
		due.clear();
		let followingLeft = queue.size() * followingPerReport + followingMax;
		for (let report = queue.next(); report !== undefined; report = queue.next()) {
			const before = storyOf(report.key);
			const story = place(report);
			if (before === story) continue;
			sql.put.run(report.key, story);
			stories += Number(story === report.seq) - Number(before === report.seq);
			if (before === undefined) near.add(report);
			const isLast = report.key >= newestPlaced;
			newestPlaced = Math.max(newestPlaced, report.key);
			if (isLast) continue;
			const changed = before === undefined ? [story] : [before, story];
			for (const later of changed.flatMap((one) => laterAround(report, one))) {
				if (followingLeft > 0 && queue.add(later)) followingLeft -= 1;
			}
		}
	}

	/** The number of the story that a report belongs to: that of its first report in the arrival log. */
	function place(report: StoredReport): number {
		const similarities = new Map<StoredReport, number>();
		const similarity = (one: StoredReport, other: StoredReport) => {
			const known = similarities.get(other);
			if (known !== undefined) return known;
			const compared = similarityOf(one.features, other.features, words.weightOf);
			similarities.set(other, compared);
			return compared;
		};
		const stories = new Set<number>();
		for (const key of near.earlier(report)) {
			const story = storyOf(key);
			const other = story === undefined || stories.has(story) ? undefined : reports.read(key);
			if (story === undefined || other === undefined || byPublication(other, report) >= 0) continue;
			if (similarity(report, other) >= similarityMin) stories.add(story);
		}
		const candidates = [...stories].map((story) => ({ story, reports: earlierIn(story, report) }));
		return chooseStory(report, candidates, similarity) ?? report.seq;
	}

	function earlierIn(story: number, report: StoredReport): StoredReport[] {
		return reportsIn(story)
			.filter((other) => byPublication(other, report) < 0)
			.sort(byPublication);
	}

	/** The reports after this one that could choose differently now that it joined or left a story. */
	function laterAround(report: Omit<StoredReport, 'seq'>, story: number): StoredReport[] {
		const members = reportsIn(story);
		const keys = new Set([report, ...members.slice(0, aroundMax)].flatMap(near.later));
		for (const { key } of members) keys.add(key);
		return [...keys]
			.map(reports.read)
			.filter((other) => other !== undefined)
			.filter((other) => byPublication(report, other) < 0);
	}

	function reportsIn(story: number): StoredReport[] {
		return sql.reportsOf
			.all(story)
			.map((row) => reports.read(rowNumber(row, 'key')))
			.filter((report) => report !== undefined);
	}

	function storyOf(key: TimeKey): number | undefined {
		const row = sql.storyOf.get(key);
		return row === undefined ? undefined : rowNumber(row, 'story');
	}
}

/** Reports to place, the earliest first; each waits once. */
function createQueue() {
	const waiting: StoredReport[] = [];
	const keys = new Set<TimeKey>();
	let isSorted = true;

	return {
		size: () => waiting.length,
		/** Returns whether it was not waiting already. */
		add(report: StoredReport | undefined): boolean {
			if (report === undefined || keys.has(report.key)) return false;
			keys.add(report.key);
			waiting.push(report);
			isSorted = false;
			return true;
		},
		next(): StoredReport | undefined {
			// Latest first, so that the earliest is taken from the end.
			if (!isSorted) waiting.sort((one, other) => byPublication(other, one));
			isSorted = true;
			const report = waiting.pop();
			if (report !== undefined) keys.delete(report.key);
			return report;
		},
	};
}

function prepare(database: DatabaseSync) {
	return {
		storyOf: database.prepare('SELECT story FROM stories WHERE key = ?'),
		reportsOf: database.prepare('SELECT key FROM stories WHERE story = ?'),
		put: database.prepare('INSERT OR REPLACE INTO stories VALUES (?, ?)'),
		remove: database.prepare('DELETE FROM stories WHERE key = ?'),
		newest: database.prepare('SELECT ifnull(max(key), 0) AS key FROM stories'),
		countStories: database.prepare('SELECT stories FROM state'),
		writeCount: database.prepare('UPDATE state SET stories = ?'),
		seqOf: database.prepare('SELECT seq FROM articles WHERE key = ?'),
		allKeys: database.prepare('SELECT key FROM articles'),
	};
}

/** How many new articles are counted before their stories are found, so that a load knows what is rare. */
const placedAtOnce = 3_000;

/** Up to this many articles all stories are found again after each change. Range 200 to 1,000; 500 take a tenth of a second. */
const placedAgainMax = 500;

/** How many reports may choose again because others did, for each changed article and in all; the rest stay where they are. */
const followingPerReport = 4;
const followingMax = 1_000;

/** How many reports of a changed story have their neighbors choose again. */
const aroundMax = 30;
