import type { DatabaseSync } from 'node:sqlite';
import type { ArticleChanges, ReloadReport } from '../archive.ts';
import type { ArrivalLog } from '../arrival-log.ts';
import { writeState } from '../database.ts';
import { type Held, openArticleWriter } from './article-writer.ts';
import { buildStoredIndex } from './build-stored-index.ts';
import { type CuratedChange, curatedResolver, writeCurated } from './curated-store.ts';
import { openNameLedger } from './name-ledger.ts';
import { rebuildNames } from './rebuild-names.ts';
import type { UndoLog } from './undo-log.ts';

/** What is to become of the archive, as a plain value. */
export type PlannedChanges = {
	/** Ids of articles that go. */
	readonly removed: readonly string[];
	/** New articles and new versions, oldest first: in the order of their time they load fastest. */
	readonly put: Iterable<Held>;
	readonly curated: readonly CuratedChange[];
};

export type Changes = Pick<
	ReloadReport,
	'added' | 'changed' | 'removed' | 'withdrawn' | 'nameFiles'
>;

const reportedMax = 25;

/** Where a reload notes what it does, beside the tables. */
export type Notes = { readonly undo: UndoLog; readonly arrivals: ArrivalLog };

/**
 * Writes planned changes into all tables, and what takes them back into `undo`. The numbers of new
 * arrivals are kept before the transaction around it ends: nobody may ever see one that is forgotten.
 */
export function writeChanges(
	database: DatabaseSync,
	planned: PlannedChanges,
	{ undo, arrivals }: Notes,
): Changes {
	const tally = openTally();
	const previousCurated = writeCurated(database, planned.curated);
	for (const change of previousCurated) undo.curated(change);
	const ledger = openNameLedger(database, curatedResolver(database));
	const writer = openArticleWriter(database, ledger, arrivals);

	if (planned.curated.length > 0) rebuildNames(database, ledger);
	for (const id of planned.removed) {
		const before = writer.remove(id);
		if (before === undefined) continue;
		undo.article(id, before);
		arrivals.leave(id);
		tally.count('removed', before);
	}
	for (const held of planned.put) {
		const before = writer.put(held);
		undo.article(held.article.id, before);
		tally.count(whatHappened(before, held), held);
	}
	writer.settle();
	ledger.settle();
	writeState(database, arrivals.last(), buildStoredIndex(database));
	arrivals.commit();
	return { ...tally.changes(), nameFiles: planned.curated.map(({ file }) => file) };
}

function whatHappened(before: Held | undefined, { article }: Held) {
	if (before === undefined) return 'added';
	const isWithdrawn = article.withdrawn === true && before.article.withdrawn !== true;
	return isWithdrawn ? 'withdrawn' : 'changed';
}

type Tally = Omit<Changes, 'nameFiles'>;

function openTally() {
	const tally = {
		added: noChanges(),
		changed: noChanges(),
		removed: noChanges(),
		withdrawn: noChanges(),
	};

	return {
		count(what: keyof Tally, { article: { id, headline } }: Held): void {
			const changes = tally[what];
			changes.count += 1;
			if (changes.some.length < reportedMax) {
				changes.some.push({ id, headline });
			}
		},
		changes: (): Tally => tally,
	};
}

function noChanges() {
	return { count: 0, some: [] as { id: string; headline: string }[] } satisfies ArticleChanges;
}
