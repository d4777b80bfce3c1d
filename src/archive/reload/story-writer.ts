import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import { byPublication, chooseStory } from '#src/stories/choose-story.ts';
import { featuresOf, similarityMin, similarityOf } from '#src/stories/similarity.ts';
import { rowNumber } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';
import {
	createNearReports,
	createReportReader,
	type NearReports,
	type StoredReport,
} from './near-reports.ts';
import { createStoryRows, type StoryRows } from './story-rows.ts';
import { createWordCounts, type WordCounts } from './word-counts.ts';

/** Keeps which story each article belongs to, within one transaction. */
export type StoryWriter = {
	add(article: Article, row: { readonly key: TimeKey; readonly seq: number }): void;
	/** Call it before the article’s own rows are removed. */
	remove(article: Article, key: TimeKey): void;
	/** Finds the stories of what was added, and again those of later reports near anything that changed. */
	flush(): void;
};

/** What a story is chosen with. */
type Placing = {
	readonly rows: StoryRows;
	readonly words: WordCounts;
	readonly near: NearReports;
	readonly reports: ReturnType<typeof createReportReader>;
};

/**
 * Creates a writer that gives each article the story of the most similar earlier reports, or a story
 * of its own, in the order of publication. So an article that arrives in that order changes no other;
 * one that arrives late, changes or goes makes the later ones near it choose again. Words weigh by how
 * many articles contain them at that moment, which is all that depends on the order of arrival.
 */
export function createStoryWriter(database: DatabaseSync): StoryWriter {
	const words = createWordCounts(database);
	const rows = createStoryRows(database);
	const reports = createReportReader(database);
	const near = createNearReports(database, words.weightOf);
	const placing = { rows, words, near, reports };
	const due = new Set<TimeKey>();

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
			const story = rows.storyOf(key);
			if (story === undefined) return;
			for (const later of laterAround(report, story, placing)) due.add(later.key);
			near.remove(report);
			rows.remove(key);
		},

		flush() {
			if (words.articles() <= placedAgainMax) placeAllAgain();
			placeDue();
			words.flush();
			rows.flush();
		},
	};

	/** Early on, each article still changes how much words weigh. */
	function placeAllAgain(): void {
		near.clear();
		rows.clear();
		for (const row of database.prepare('SELECT key FROM articles').all())
			due.add(rowNumber(row, 'key'));
	}

	function placeDue(): void {
		placeAll([...due].map(reports.read), placing);
		due.clear();
	}
}

/** How many new articles are counted before their stories are found, so that a load knows what is rare. */
const placedAtOnce = 3_000;

/** Up to this many articles all stories are found again after each change. Range 200 to 1,000; 500 take a tenth of a second. */
const placedAgainMax = 500;

/** Finds the stories of reports, the earliest first, and again those of later reports near one whose story changed. */
function placeAll(reports: readonly (StoredReport | undefined)[], placing: Placing): void {
	const { rows, near } = placing;
	const queue = createQueue();
	for (const report of reports) queue.add(report);
	let followingLeft = reports.length * followingPerReport + followingMax;
	for (let report = queue.next(); report !== undefined; report = queue.next()) {
		const before = rows.storyOf(report.key);
		const story = findStory(report, placing);
		if (before === story) continue;
		const isLast = report.key >= rows.newest();
		rows.put(report, story);
		if (before === undefined) near.add(report);
		if (isLast) continue;
		for (const changed of before === undefined ? [story] : [before, story]) {
			for (const later of laterAround(report, changed, placing)) {
				if (followingLeft > 0 && queue.add(later)) followingLeft -= 1;
			}
		}
	}
}

/** How many reports may choose again because others did, for each changed article and in all; the rest stay where they are. */
const followingPerReport = 4;
const followingMax = 1_000;

/** The number of the story that a report belongs to: that of its first report in the arrival log. */
function findStory(report: StoredReport, { rows, words, near, reports }: Placing): number {
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
		const story = rows.storyOf(key);
		const other = story === undefined || stories.has(story) ? undefined : reports.read(key);
		if (story === undefined || other === undefined || byPublication(other, report) >= 0) continue;
		if (similarity(report, other) >= similarityMin) stories.add(story);
	}
	const candidates = [...stories].map((story) => {
		const members = rows.keysIn(story).map(reports.read);
		const earlier = members
			.filter((other) => other !== undefined)
			.filter((other) => byPublication(other, report) < 0);
		return { story, reports: earlier.sort(byPublication) };
	});
	return chooseStory(report, candidates, similarity) ?? report.seq;
}

/** The reports after this one that could choose differently now that it joined or left a story. */
function laterAround(
	report: Omit<StoredReport, 'seq'>,
	story: number,
	{ rows, near, reports }: Placing,
): StoredReport[] {
	const members = rows.keysIn(story);
	const around = members
		.slice(0, aroundMax)
		.map(reports.read)
		.filter((member) => member !== undefined);
	const keys = new Set([...members, ...[report, ...around].flatMap(near.later)]);
	return [...keys]
		.map(reports.read)
		.filter((other) => other !== undefined)
		.filter((other) => byPublication(report, other) < 0);
}

/** How many reports of a changed story have their neighbors choose again. */
const aroundMax = 30;

/** Reports to place, the earliest first; each waits once. */
function createQueue() {
	const waiting: StoredReport[] = [];
	const keys = new Set<TimeKey>();
	let isSorted = true;

	return {
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
