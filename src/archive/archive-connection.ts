import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import { type FindPublisher, findNoPublisher, withPublisher } from '#src/articles/publisher.ts';
import { type AlikeNames, findAlike } from '#src/names/alike-names.ts';
import type { NameIndex } from '#src/names/name.ts';
import type { NameDecisions } from '#src/names/name-decisions.ts';
import { createNameIndex } from '#src/names/name-index.ts';
import { type RankedNames, rankedNames } from '#src/names/ranked-names.ts';
import { memoize } from '#src/text/memoize.ts';
import type { Archive, ArchiveFacts, MentionedName, SourceCount } from './archive.ts';
import { isBacklogOrigin } from './article-log.ts';
import {
	type LogPosition,
	openForReading,
	type RebuildReason,
	removeDatabase,
} from './database.ts';
import { createDayCounts } from './day-counts.ts';
import { createKnownKeys } from './known-keys.ts';
import { createListings } from './listings.ts';
import { createNameFacts, type NameFacts } from './name-facts.ts';
import { createNewsDays } from './news-days.ts';
import { type CuratedFile, storedCurated } from './reload/curated-names-table.ts';
import { findExpired, type Retention } from './retention.ts';
import {
	idsMentioned,
	isDamage,
	type OnUnreadable,
	type Row,
	readArticle,
	rethrow,
	rowNumber,
	rowText,
} from './rows.ts';
import { createStatements } from './statements.ts';
import { readNameIndex } from './stored-names.ts';
import { createStoryQueries } from './story-windows.ts';

/** A read connection to the archive's file; names and sources are kept in memory as they were at opening. */
export type ArchiveConnection = Omit<
	Archive,
	| 'names'
	| 'sources'
	| 'add'
	| 'reload'
	| 'undo'
	| 'decide'
	| 'alike'
	| 'check'
	| 'settled'
	| 'onChange'
	| 'close'
> & {
	readonly names: NameIndex;
	/** What `names` reads. */
	readonly rankedNames: RankedNames;
	readonly sources: readonly SourceCount[];
	people: NameFacts['people'];
	/** As in `Archive`, without pairs that are `apart`. */
	alike(limit: number, apart: NameDecisions['apart']): readonly AlikeNames[];
	/** Whether articles are still to be read, to be searched for names that are new or have changed, or to be linked into stories again. */
	hasNoted(work: 'unread' | 'rescans' | 'relinks'): boolean;
	/** Whether there are articles that are no longer kept. */
	hasExpired(retention: Retention, now: Date): boolean;
	/** Up to which number of the log it has articles. */
	applied(): number;
	/** The name files and decisions. */
	curated(): readonly CuratedFile[];
	/** Fixes reads to the current state, whatever is written later. */
	holdSnapshot(): void;
	/** Lets go of the snapshot, while nothing is written. */
	releaseSnapshot(): void;
	/** The same connection at the newest state, with its name index, in place of this one. */
	atNewestState(names: RankedNames): ArchiveConnection;
	close(): void;
};

/**
 * How many people are compared for names that look alike, the most mentioned. Range 500 to 2,000: readers wait
 * meanwhile, and where many names are Chinese, 2,000 took more than the 50 ms that they may.
 */
export const comparedPeopleMax = 1_000;

/** How many timelines are remembered, each with all its days, some 100 KB, and the stories of up to forty. */
const timelinesMax = 30;

/** The size of SQLite’s page cache. */
export const connectionCacheKiB = 8_192;

export type ArchiveConnectionSettings = {
	/** The log that a rebuilt file is an index over. */
	readonly log: LogPosition | undefined;
	/** The name index of the current state, if it is known; otherwise it is read from the file. */
	readonly names?: RankedNames | undefined;
	/** Who owns a source; by default nobody is known. */
	readonly findPublisher?: FindPublisher | undefined;
	/** Called when the file was unusable and has been rebuilt. */
	readonly onRebuilt: (why: RebuildReason) => void;
	/** Called for each unreadable article, which its list leaves out. */
	readonly onUnreadable: (error: unknown) => void;
};

/** Opens the archive's file; an unusable one is replaced by an empty one. */
export function openArchiveConnection(
	file: string,
	settings: ArchiveConnectionSettings,
): ArchiveConnection {
	const { database, rebuilt } = openForReading(file, connectionCacheKiB, settings.log);
	if (rebuilt !== undefined) settings.onRebuilt(rebuilt);
	try {
		return createArchiveConnection(database, file, settings);
	} catch (error) {
		database.close();
		if (!isDamage(error) || rebuilt !== undefined) throw error;
		removeDatabase(file);
		settings.onRebuilt('damaged');
		return createArchiveConnection(
			openForReading(file, connectionCacheKiB, settings.log).database,
			file,
			settings,
		);
	}
}

function createArchiveConnection(
	database: DatabaseSync,
	file: string,
	settings: ArchiveConnectionSettings,
): ArchiveConnection {
	const { onUnreadable, findPublisher = findNoPublisher } = settings;
	const { names: ranked = rankedNames(readNameIndex(database)) } = settings;
	const names = createNameIndex(ranked);
	const sources = readSources(database);
	// Reading the name index has filled SQLite’s cache with pages that are not needed again.
	if (settings.names === undefined) database.exec('PRAGMA shrink_memory');
	const known = createKnownKeys();
	const listings = createListings(database, onUnreadable, findPublisher, known);
	const { newest, naming, namingAll, search } = listings;
	const dayCounts = createDayCounts(database, onUnreadable, findPublisher, known);
	const { reportsPerDay, storiesIn, mainStory, namesReported } = dayCounts;
	const { days, storiesOn } = createNewsDays(database, onUnreadable);
	const read = (row: Row) => withPublisher(readArticle(row), findPublisher);
	const mentioned = database.prepare('SELECT listed, found FROM articles WHERE id = ?');
	const article = database.prepare(
		'SELECT sum, json FROM articles JOIN texts USING (key) WHERE id = ?',
	);

	return {
		names,
		rankedNames: ranked,
		sources,
		newest: memoize(newest),
		naming: memoize(naming),
		namingAll: memoize(namingAll),
		search: memoize(search),
		reportsPerDay: memoize(reportsPerDay),
		storiesIn: memoize(storiesIn),
		mainStory: memoize(mainStory),
		namesReported,
		days: memoize(days, timelinesMax),
		storiesOn: memoize(storiesOn, timelinesMax * 40),
		...createNameQueries(database, names, onUnreadable),
		article(id) {
			const row = article.get(id);
			return row === undefined ? undefined : read(row);
		},
		...createStoryQueries(database, read),
		namesIn: memoize((id: string) => {
			const row = mentioned.get(id);
			return row === undefined ? [] : namesMentioned(row, names);
		}),
		...createArrivalQueries(database, names, read),
		facts: () => readFacts(database, { file, names: names.size }),
		hasNoted: (work) => database.prepare(`SELECT 1 FROM ${work} LIMIT 1`).get() !== undefined,
		hasExpired: (retention, now) => findExpired(database, { retention, now, limit: 1 }).length > 0,
		applied: () => rowNumber(database.prepare('SELECT applied FROM state').get(), 'applied'),
		curated: () => storedCurated(database),
		holdSnapshot() {
			// Its first read ties a transaction to the newest state.
			database.exec('BEGIN; SELECT one FROM state');
		},
		releaseSnapshot,
		atNewestState(names) {
			releaseSnapshot();
			return createArchiveConnection(database, file, { ...settings, names });
		},
		close: () => database.close(),
	};

	function releaseSnapshot(): void {
		if (database.isTransaction) database.exec('COMMIT');
	}
}

/** What is known about names; lists are remembered. */
function createNameQueries(
	database: DatabaseSync,
	{ byId }: NameIndex,
	onUnreadable: OnUnreadable = rethrow,
) {
	const { people, rolesIn, namesBeside, ...facts } = createNameFacts(database, byId);
	const { statements, statementsIn } = createStatements(database, { nameById: byId, onUnreadable });
	return {
		people,
		alike: memoize((limit: number, apart: NameDecisions['apart']) =>
			findAlike(people(comparedPeopleMax), apart, limit),
		),
		roles: memoize(facts.roles),
		roleHolders: memoize(facts.roleHolders),
		rolesIn: memoize(rolesIn),
		namesBeside,
		statements: memoize(statements),
		statementsIn: memoize(statementsIn),
		companions: memoize(facts.companions),
		span: memoize(facts.span),
	};
}

function namesMentioned(row: Row, names: NameIndex): MentionedName[] {
	return idsMentioned(row).flatMap((id) => {
		const name = names.byId(id);
		return name === undefined ? [] : [{ kind: name.kind, name: name.name }];
	});
}

function readSources(database: DatabaseSync): SourceCount[] {
	return database
		.prepare('SELECT name, articles FROM sources ORDER BY articles DESC, name')
		.all()
		.map((row) => ({ name: rowText(row, 'name'), articles: rowNumber(row, 'articles') }));
}

function readFacts(
	database: DatabaseSync,
	{ file, names }: { file: string; names: number },
): ArchiveFacts {
	const state = database
		.prepare('SELECT articles, reloaded_at, reloaded_by, problems FROM state')
		.get();
	const newest = database.prepare('SELECT published FROM articles ORDER BY key DESC LIMIT 1').get();
	return {
		articles: rowNumber(state, 'articles'),
		names,
		newest: newest === undefined ? undefined : rowText(newest, 'published'),
		databaseBytes: bytesOnDisk(file) + bytesOnDisk(`${file}-wal`),
		lastReload: state?.reloaded_at === null ? undefined : lastReloadIn(state),
		undoable: isUndoable(database),
	};
}

function isUndoable(database: DatabaseSync): boolean {
	const query = database.prepare(
		'SELECT EXISTS (SELECT 1 FROM undo) OR EXISTS (SELECT 1 FROM undo_curated) AS undoable',
	);
	return rowNumber(query.get(), 'undoable') === 1;
}

function lastReloadIn(state: Row | undefined): ArchiveFacts['lastReload'] {
	return {
		at: new Date(rowText(state, 'reloaded_at')),
		by: state?.reloaded_by === null ? undefined : rowText(state, 'reloaded_by'),
		problemCount: rowNumber(state, 'problems'),
	};
}

function bytesOnDisk(file: string): number {
	return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The order of arrival, in which a late article is last however old its news is. */
function createArrivalQueries(
	database: DatabaseSync,
	names: NameIndex,
	read: (row: Row) => Article,
): Pick<Archive, 'position' | 'arrivals'> {
	const position = database.prepare('SELECT archive, last_seq FROM state');
	const arrivals = database.prepare(
		`SELECT seq, listed, found, story, sum, origin, json
		FROM articles JOIN texts USING (key) JOIN stories USING (key)
		WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?`,
	);

	return {
		position() {
			const row = position.get();
			return { archive: rowText(row, 'archive'), seq: rowNumber(row, 'last_seq') };
		},
		arrivals: ({ after, upTo }, limit) =>
			arrivals.all(after, upTo, limit).map((row) => ({
				seq: rowNumber(row, 'seq'),
				article: read(row),
				names: namesMentioned(row, names),
				story: rowNumber(row, 'story'),
				isBacklog: isBacklogOrigin(rowText(row, 'origin')),
			})),
	};
}
