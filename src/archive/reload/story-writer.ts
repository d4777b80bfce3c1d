import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import { type ArticleFeatures, featuresOf } from '#src/stories/article-features.ts';
import {
	joinReports,
	type Link,
	oldestFirst,
	type Report,
	similarityMin,
} from '#src/stories/join-reports.ts';
import { compare } from '#src/stories/similarity.ts';
import { tellingTermsOf } from '#src/stories/weigh.ts';
import type { TermReader } from '#src/text/terms.ts';
import { rowNumber, rowText } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';
import {
	createNearReports,
	createReportReader,
	type NearReports,
	type ReportReader,
} from './near-reports.ts';
import { createRemovedReports, type RemovedReport } from './removed-reports.ts';
import { createStoryLinks, type StoryLinks } from './story-links.ts';
import { createStoryRows, type StoryRows } from './story-rows.ts';
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
	const stories = createStoryJoiner(database, links);
	const tables = { reports, near, links, stories };
	const removed = createRemovedReports(database, now);
	const articlesBefore = words.articles;
	const added = new Set<TimeKey>();
	const changed = new Set<TimeKey>();

	return {
		add(article, key, read) {
			for (const returned of removed.take(article.id)) forget(returned);
			const features = featuresOf(article, read);
			words.count(features.terms, 1);
			reports.remember(key, features);
			added.add(key);
			if (added.size >= linkedAtOnce) linkAdded();
		},

		remove(article, key, read) {
			words.count(featuresOf(article, read).terms, -1);
			forget({ key, article });
		},

		retire(article, key, read) {
			words.count(featuresOf(article, read).terms, -1);
			if (!removed.keep(key, article)) return forget({ key, article });
			stories.remove(key);
			changed.add(key);
		},

		restore: removed.restore,

		flush() {
			for (const expired of removed.takeExpired()) forget(expired);
			for (const key of removed.keepRestored()) added.add(key);
			if (isToLinkAgain(articlesBefore, words.articles)) forgetAll();
			linkAdded();
			words.flush();
			stories.flush();
		},
	};

	function forget({ key, article }: RemovedReport): void {
		const { copies, linked } = unlink(key, featuresOf(article), tables);
		for (const copy of copies) added.add(copy);
		for (const other of linked) changed.add(other);
		added.delete(key);
		changed.delete(key);
	}

	/** Early on, each article still changes how much words weigh. */
	function forgetAll(): void {
		near.clear();
		links.clear();
		stories.clear();
		reports.weighAgain();
		for (const key of allKeys(database)) added.add(key);
	}

	function linkAdded(): void {
		for (const key of [...added].sort((one, other) => one - other)) link(key, tables);
		stories.join([...added, ...changed]);
		added.clear();
		changed.clear();
	}
}

/** The keys of all reports, also of those that were removed. */
function allKeys(database: DatabaseSync): TimeKey[] {
	const keys = database.prepare('SELECT key FROM articles UNION ALL SELECT key FROM removed');
	return keys.all().map((row) => rowNumber(row, 'key'));
}

/** How many new articles are counted before they are linked, so that a load knows what is rare. */
const linkedAtOnce = 3_000;

/** Whether all articles are linked again, because those that arrived change how much words weigh. */
function isToLinkAgain(before: number, now: number): boolean {
	const hasDoubled = Math.floor(Math.log2(now)) > Math.floor(Math.log2(before));
	return now <= linkedAlwaysMax || (hasDoubled && now <= linkedAgainMax);
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
	{ reports, near, links, stories }: LinkTables & { readonly stories: Pick<StoryRows, 'remove'> },
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
function link(key: TimeKey, { reports, near, links }: LinkTables): void {
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

/** A report by its row; `seq` is undefined if it was removed. */
type Row = Report & { readonly key: TimeKey; readonly seq: number | undefined };

/** Joins linked reports into stories, and writes which story each belongs to. */
function createStoryJoiner(database: DatabaseSync, links: StoryLinks) {
	const rows = createStoryRows(database);
	const find = database.prepare(
		`SELECT seq, id, published FROM articles WHERE key = ?1
		UNION ALL SELECT NULL, id, published FROM removed WHERE key = ?1`,
	);

	return {
		...rows,
		/** Finds the stories of these reports, and of all that links connect with them. */
		join(keys: readonly TimeKey[]): void {
			const joined = new Set<TimeKey>();
			for (const key of new Set(keys.map(links.originalOf))) {
				if (joined.has(key)) continue;
				const connected = connectedWith(key);
				for (const one of connected) joined.add(one);
				joinConnected(connected);
			}
		},
	};

	/** All reports that could be in one story with a report, or in one with these; whole stories. */
	function connectedWith(key: TimeKey): ReadonlySet<TimeKey> {
		const connected = new Set([key]);
		for (const one of connected) {
			const story = rows.storyOf(one);
			for (const member of story === undefined ? [] : rows.keysIn(story)) {
				connected.add(links.originalOf(member));
			}
			if (connected.size > connectedMax) continue;
			for (const { key: other, similarity } of links.of(one)) {
				if (similarity >= similarityMin) connected.add(other);
			}
		}
		return connected;
	}

	function joinConnected(keys: ReadonlySet<TimeKey>): void {
		const reports = new Map<TimeKey, Row>();
		for (const row of [...keys].flatMap(readRow)) reports.set(row.key, row);
		for (const story of joinReports([...reports.values()], linksBetween(reports))) {
			const copies = story.flatMap(({ key }) => links.copiesOf(key)).flatMap(readRow);
			const all = [...story, ...copies].sort(oldestFirst);
			const first = all.find(({ seq }) => seq !== undefined);
			for (const report of all) rows.put(report, first?.seq ?? -(all[0] ?? report).key);
		}
	}

	function* linksBetween(reports: ReadonlyMap<TimeKey, Row>): Generator<Link<Row>> {
		for (const report of reports.values()) {
			for (const { key, similarity } of links.of(report.key)) {
				const other = key > report.key ? reports.get(key) : undefined;
				if (other !== undefined) yield [report, other, similarity];
			}
		}
	}

	function readRow(key: TimeKey): Row[] {
		const row = find.get(key);
		if (row === undefined) return [];
		const seq = row.seq === null ? undefined : rowNumber(row, 'seq');
		const id = rowText(row, 'id');
		return [{ key, seq, id, publishedAt: rowText(row, 'published') }];
	}
}

/** In an affair with more connected reports, the others stay in their stories. Range 200 to 2,000. */
const connectedMax = 500;
