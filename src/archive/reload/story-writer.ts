import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import { type ArticleFeatures, featuresOf } from '#src/stories/article-features.ts';
import { similarityMin } from '#src/stories/join-reports.ts';
import { compare } from '#src/stories/similarity.ts';
import { tellingTermsOf } from '#src/stories/weigh.ts';
import type { TermReader } from '#src/text/terms.ts';
import { rowNumber } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';
import {
	createNearReports,
	createReportReader,
	type NearReports,
	type ReportReader,
} from './near-reports.ts';
import { createRemovedReports, type RemovedReport } from './removed-reports.ts';
import { createStoryJoiner, type StoryJoiner } from './story-joiner.ts';
import { createStoryLinks, type StoryLinks } from './story-links.ts';
import { createWordCounts } from './word-counts.ts';

/** Keeps which story each article belongs to, within one transaction. */
export type StoryWriter = {
	/** `read` returns the terms of a text. */
	add(article: Article, key: TimeKey, read: TermReader): void;
	/** Removes exactly what `add` added. */
	remove(article: Article, key: TimeKey, read: TermReader): void;
	/** Removes an article for good; for some days it stays in its story, for those who were told it. */
	retire(article: Article, key: TimeKey, read: TermReader): void;
	/** Keeps in its story, for those who were told it, an article that was removed before the archive was built anew. */
	restore(article: Article, removedAt: Date): void;
	/** Links some of the reports that are noted for it again, newest first; a part of them at each call. */
	linkNoted(): void;
	/** Finds the stories of what was added, and again those of all reports that were or are linked with something that changed. */
	flush(): void;
};

/**
 * Creates a writer that links each report with similar ones of the days around it. Reports that links
 * connect are joined into stories together, so their order of arrival makes no difference. It shows in
 * one thing only: a link keeps the similarity it had when it was made, and words weigh by how many
 * articles contained them then.
 */
export function createStoryWriter(database: DatabaseSync, now: Date): StoryWriter {
	const words = createWordCounts(database);
	const near = createNearReports(database);
	const links = createStoryLinks(database);
	const reports = createReportReader(database, words);
	const joiner = createStoryJoiner(database, links);
	const linker = createLinker({ reports, near, links, stories: joiner });
	const removed = createRemovedReports(database, now);
	const articlesBefore = words.articles;

	return {
		add(article, key, read) {
			for (const returned of removed.take(article.id)) forgetRemoved(returned);
			const features = featuresOf(article, read);
			words.count(features.terms, 1);
			reports.remember(key, features);
			linker.add(key);
		},

		remove(article, key, read) {
			linker.forget(key, discount(article, read));
		},

		retire(article, key, read) {
			const features = discount(article, read);
			if (removed.keep(key, article)) linker.joinAgain(key);
			else linker.forget(key, features);
		},

		restore: removed.restore,

		linkNoted() {
			for (const key of takeNoted(database)) {
				const report = reports.read(key);
				if (report === undefined) continue;
				linker.forget(key, report.features);
				linker.add(key);
			}
		},

		flush() {
			for (const expired of removed.takeExpired()) forgetRemoved(expired);
			for (const key of removed.keepRestored()) linker.add(key);
			const toLinkAgain = whatToLinkAgain(articlesBefore, words.articles);
			if (toLinkAgain === 'now') linkAllAgain();
			if (toLinkAgain === 'later') noteAll(database);
			linker.link();
			words.flush();
			joiner.flush();
		},
	};

	function discount(article: Article, read: TermReader): ArticleFeatures {
		const features = featuresOf(article, read);
		words.count(features.terms, -1);
		return features;
	}

	function forgetRemoved({ key, article }: RemovedReport): void {
		linker.forget(key, featuresOf(article));
	}

	/** Early on, each article still changes how much words weigh. */
	function linkAllAgain(): void {
		near.clear();
		links.clear();
		joiner.clear();
		reports.weighAgain();
		database.exec('DELETE FROM relinks');
		for (const row of database.prepare(allKeys).all()) linker.add(rowNumber(row, 'key'));
	}
}

/** Gathers which reports are to be linked, and which stories to be joined again. */
function createLinker(tables: LinkTables & { readonly stories: StoryJoiner }) {
	const added = new Set<TimeKey>();
	const changed = new Set<TimeKey>();

	return {
		link,
		add(key: TimeKey): void {
			added.add(key);
			if (added.size >= linkedAtOnce) link();
		},
		/** Finds the story of a removed report again, and of those that are linked with it. */
		joinAgain(key: TimeKey): void {
			tables.stories.remove(key);
			changed.add(key);
		},
		forget(key: TimeKey, features: ArticleFeatures): void {
			const { copies, linked } = unlink(key, features, tables);
			for (const copy of copies) added.add(copy);
			for (const other of linked) changed.add(other);
			added.delete(key);
			changed.delete(key);
		},
	};

	function link(): void {
		for (const key of [...added].sort((one, other) => one - other)) linkReport(key, tables);
		tables.stories.join([...added, ...changed]);
		added.clear();
		changed.clear();
	}
}

/** The keys of all reports, also of those that were removed. */
const allKeys = 'SELECT key FROM articles UNION ALL SELECT key FROM removed';

/** Notes that all reports are to be linked again. The notes are rows, so that a killed process goes on where it was. */
function noteAll(database: DatabaseSync): void {
	database.exec(`INSERT OR IGNORE INTO relinks ${allKeys}`);
}

/** Takes the next reports to link again, newest first. */
function takeNoted(database: DatabaseSync): TimeKey[] {
	const next = '(SELECT key FROM relinks ORDER BY key DESC LIMIT ?)';
	const take = database.prepare(`DELETE FROM relinks WHERE key IN ${next} RETURNING key`);
	return take.all(notedAtOnce).map((row) => rowNumber(row, 'key'));
}

/** Range 20 to 200; fifty take about 50 ms of the worker, between which others have their turn. */
const notedAtOnce = 50;

/** How many new articles are counted before they are linked, so that a load knows what is rare. */
const linkedAtOnce = 3_000;

/**
 * When all articles are linked again, because those that arrived change how much words weigh: at once if most
 * of them are new or they are few, else step by step in the background.
 */
function whatToLinkAgain(before: number, now: number): 'now' | 'later' | undefined {
	if (now <= linkedAlwaysMax) return 'now';
	const hasPassed = Math.floor(Math.log2(now)) > Math.floor(Math.log2(before));
	if (!hasPassed || now > linkedAgainMax) return undefined;
	return now >= 2 * before ? 'now' : 'later';
}

/** Up to this many articles after each change. Range 200 to 1,000; 500 take a tenth of a second. */
const linkedAlwaysMax = 500;

/** Up to this many articles whenever their number passes a power of two. Range 4,000 to 30,000; 16,000 take some seconds of the worker. */
const linkedAgainMax = 16_384;

type LinkTables = {
	readonly reports: ReportReader;
	readonly near: NearReports;
	readonly links: StoryLinks;
};

/** Removes a report from the tables; returns its copies, which are to be linked instead, and those it was linked with. */
function unlink(
	key: TimeKey,
	features: ArticleFeatures,
	{ reports, near, links, stories }: LinkTables & { readonly stories: Pick<StoryJoiner, 'remove'> },
) {
	const copies = links.copiesOf(key);
	const linked = [links.originalOf(key), ...links.of(key).map((other) => other.key)];
	reports.forget(key);
	near.remove(key, features);
	links.remove(key);
	stories.remove(key);
	return { copies, linked };
}

/** Links a report with those around it that are similar, or notes that it says the same as one of them. */
function linkReport(key: TimeKey, { reports, near, links }: LinkTables): void {
	const report = reports.read(key);
	if (report === undefined) return;
	const terms = tellingTermsOf(report);
	const compared = near.find({ key, at: report.features.at }, terms).flatMap((other) => {
		const otherReport = reports.read(other);
		return otherReport === undefined ? [] : [{ other, ...compare(report, otherReport) }];
	});
	const original = compared
		.filter(({ isCopy, similarity }) => isCopy && similarity >= similarityMin)
		.sort((one, another) => another.similarity - one.similarity || one.other - another.other)
		.find(({ other }) => links.copiesOf(other).length < copiesMax);
	if (original !== undefined) {
		links.putCopy(key, original.other);
		return;
	}
	for (const { other, similarity } of compared) {
		if (similarity >= linkMin) links.put(key, other, similarity);
	}
	near.add(key, terms);
}

/**
 * The lowest similarity that is stored; less counts as 0. Range 0 to 0.12; ECB+ is grouped the same up to
 * 0.1, with 12 links for each report.
 */
const linkMin = 0.1;

/** How many reports one stands for; those beyond are linked like others. Range 200 to 2,000; more would slow each that arrives. */
const copiesMax = 500;
