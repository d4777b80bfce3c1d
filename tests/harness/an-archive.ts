import { onTestFinished } from 'vitest';
import type { Listing, NewArrival, ReloadReport } from '#src/archive/archive.ts';
import { type ArchiveConnection, openArchiveConnection } from '#src/archive/archive-connection.ts';
import type { ArticleLog } from '#src/archive/article-log.ts';
import { type LogPosition, openDatabase, removeDatabase } from '#src/archive/database.ts';
import { openArticleLog } from '#src/archive/open-article-log.ts';
import { addArticles } from '#src/archive/reload/add-articles.ts';
import { decideNames } from '#src/archive/reload/decide-names.ts';
import { type ReadArticle, readNothing } from '#src/archive/reload/readings-writer.ts';
import { reloadFolder } from '#src/archive/reload/reload-folder.ts';
import { undoReload } from '#src/archive/reload/undo-reload.ts';
import {
	readNotedArticles,
	relinkArticles,
	rescanArticles,
} from '#src/archive/reload/write-changes.ts';
import { defaultRetention } from '#src/archive/retention.ts';
import type { NameDecisions } from '#src/names/name-decisions.ts';
import { aDataFolder, type Files, now, type TestFolders } from './a-data-folder.ts';

/** An archive whose writer and reader share the test's thread, which is faster than a worker per test. */
export type TestArchive = TestFolders & {
	/** Reloads for a moderator, or as the program does when it starts. */
	reload(who?: 'byModerator' | 'byItself'): ReloadReport;
	undo(): ReloadReport | undefined;
	/** Adds what feeds bring. */
	add(arrivals: readonly NewArrival[]): ReloadReport;
	/** Applies what moderators decided about names. */
	decide(decisions: NameDecisions): void;
	/** Deletes the archive’s file, and has it made again from the log and the folder. */
	loseArchive(): void;
	/** A connection that reads what was loaded last. */
	reader(): ArchiveConnection;
};

export type TestArchiveSettings = {
	/** Registers the clean-up: `afterAll` for an archive that several tests share. */
	readonly atEnd?: (tidy: () => void) => void;
	readonly now?: Date;
	/** By default nothing is read. */
	readonly readArticle?: ReadArticle;
};

/** An archive that has loaded these files once. */
export function anArchive(
	files: Files,
	{ atEnd = onTestFinished, now: at = now, readArticle = readNothing }: TestArchiveSettings = {},
): TestArchive {
	const folders = aDataFolder(files, atEnd);
	const { file, dataFolder } = folders;
	const log = openArticleLog(file, { now: at });
	let { database } = openDatabase(file, 2_048, positionOf(log));
	let reader: ArchiveConnection | undefined;
	reload('byItself');
	atEnd(() => {
		reader?.close();
		database.close();
		log.close();
	});
	return {
		...folders,
		reload,
		undo,
		add,
		decide,
		loseArchive,
		reader: () => (reader ??= openArchiveConnection(file, throwing)),
	};

	function reload(who: 'byModerator' | 'byItself' = 'byModerator'): ReloadReport {
		closeReader();
		const by = who === 'byItself' ? undefined : 'a moderator';
		const report = reloadFolder(database, { dataFolder, by, now: at, log, readArticle });
		catchUp();
		return report;
	}

	function catchUp(): void {
		while (database.prepare('SELECT 1 FROM unread').get() !== undefined)
			readNotedArticles(database, { readArticle });
		while (database.prepare('SELECT 1 FROM rescans').get() !== undefined) rescanArticles(database);
		while (database.prepare('SELECT 1 FROM relinks').get() !== undefined)
			relinkArticles(database, at);
	}

	function undo(): ReloadReport | undefined {
		closeReader();
		const report = undoReload(database, { by: 'a moderator', now: at, log, readArticle });
		catchUp();
		return report;
	}

	function add(arrivals: readonly NewArrival[]): ReloadReport {
		closeReader();
		const settings = { now: at, retention: defaultRetention, log, readArticle };
		const report = addArticles(database, arrivals, settings);
		catchUp();
		return report;
	}

	function decide(decisions: NameDecisions): void {
		closeReader();
		decideNames(database, { decisions, now: at, log, readArticle });
		catchUp();
	}

	function loseArchive(): void {
		closeReader();
		database.close();
		removeDatabase(file);
		({ database } = openDatabase(file, 2_048, positionOf(log)));
		reload('byItself');
	}

	function closeReader(): void {
		reader?.close();
		reader = undefined;
	}
}

function positionOf(log: ArticleLog): LogPosition {
	return { name: log.name, last: log.last() };
}

/** The first 25 of any list. */
export const firstWindow = { offset: 0, limit: 25 };

/** The ids of all reports in a list of stories, in its order. */
export function reportIds({ stories }: Listing): string[] {
	return stories.flatMap(({ article, others }) => [article, ...others]).map(({ id }) => id);
}

/** The ids of the newest articles, newest first. */
export function newestIds(archive: Pick<ArchiveConnection, 'newest'>): string[] {
	return reportIds(archive.newest({}, firstWindow));
}

/** The ids of the articles that contain all these words, newest first. */
export function foundIds(
	archive: Pick<ArchiveConnection, 'search'>,
	...all: readonly string[]
): string[] {
	return reportIds(archive.search({ all, none: [] }, {}, firstWindow));
}

/** The id of the one name that this text means. */
export function nameId({ names }: Pick<ArchiveConnection, 'names'>, text: string): number {
	const found = names.find(text);
	if (found.kind !== 'one') throw new Error(`“${text}” does not mean exactly one name`);
	return found.name.id;
}

const throwing = {
	log: undefined,
	onRebuilt(why: string): void {
		throw new Error(`the archive was rebuilt, because it was ${why}`);
	},
	onUnreadable(error: unknown): void {
		throw error;
	},
};
