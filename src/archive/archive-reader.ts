import type { RankedNames } from '#src/names/ranked-names.ts';
import type { Archive } from './archive.ts';
import {
	type ArchiveConnection,
	type ArchiveConnectionSettings,
	openArchiveConnection,
} from './archive-connection.ts';
import { replaceDatabase } from './database.ts';
import type { DayCounts } from './day-counts.ts';
import type { TaskWorker, WorkerOutcome } from './reload/run-in-worker.ts';
import { DamageError, isDamage } from './rows.ts';
import type { ReportsSelected } from './wanted.ts';

/** Reads the archive, after each task its new state. */
export type Reader = {
	/** The connection that reads now. */
	connection(): ArchiveConnection;
	/** Switches to what a task left; the connection then holds no snapshot. */
	switchTo(outcome: Exclude<WorkerOutcome, { kind: 'sound' }>): void;
	/** Closes the worker, which moves what waits into the file, and then the connection. */
	close(worker: TaskWorker): Promise<void>;
};

/** Opens the archive’s file for reading. */
export function openReader(file: string, settings: ArchiveConnectionSettings): Reader {
	let connection = openArchiveConnection(file, settings);

	return {
		connection: () => connection,
		switchTo(outcome) {
			if (outcome.kind === 'built') {
				connection.close();
				replaceDatabase(file, outcome.finished);
				openAgain(outcome.names);
			} else {
				try {
					connection = connection.atNewestState(outcome.names);
				} catch (error) {
					if (!isDamage(error)) throw error;
					connection.close();
					openAgain();
				}
			}
		},
		async close(worker) {
			connection.releaseSnapshot();
			await worker.close();
			connection.close();
		},
	};

	function openAgain(names?: RankedNames): void {
		connection = openArchiveConnection(file, { ...settings, log: undefined, names });
	}
}

/** What the reads do about damage. */
export type DamageHandling = {
	/** Called with what a read met. */
	onDamage(error: unknown): void;
	/** Whether the archive is being checked for it. */
	isSuspected(): boolean;
};

/** Reads that use the current connection. Names and sources are in memory, so they need no guard. */
export function createReads(
	connection: () => ArchiveConnection,
	{ onDamage, isSuspected }: DamageHandling,
) {
	const guarded = createGuard(onDamage);
	return {
		arrivals: guarded((...query: Parameters<Archive['arrivals']>) => {
			if (isSuspected()) throw new DamageError('the archive is being rebuilt');
			return connection().arrivals(...query);
		}),
		names: () => connection().names,
		sources: () => connection().sources,
		article: guarded((id: string) => connection().article(id)),
		storyOf: guarded((id: string) => connection().storyOf(id)),
		reports: guarded((story: number) => connection().reports(story)),
		reportsOn: guarded((story: number, day: string) => connection().reportsOn(story, day)),
		namesIn: guarded((id: string) => connection().namesIn(id)),
		newest: guarded((...query: Parameters<ArchiveConnection['newest']>) =>
			connection().newest(...query),
		),
		naming: guarded((...query: Parameters<ArchiveConnection['naming']>) =>
			connection().naming(...query),
		),
		namingAll: guarded((...query: Parameters<ArchiveConnection['namingAll']>) =>
			connection().namingAll(...query),
		),
		search: guarded((...query: Parameters<ArchiveConnection['search']>) =>
			connection().search(...query),
		),
		days: guarded((...query: Parameters<ArchiveConnection['days']>) => connection().days(...query)),
		storiesOn: guarded((...query: Parameters<ArchiveConnection['storiesOn']>) =>
			connection().storiesOn(...query),
		),
		namesBeside: guarded((nameId: number) => connection().namesBeside(nameId)),
		roles: guarded((...query: Parameters<ArchiveConnection['roles']>) =>
			connection().roles(...query),
		),
		roleHolders: guarded((...query: Parameters<ArchiveConnection['roleHolders']>) =>
			connection().roleHolders(...query),
		),
		statements: guarded((...query: Parameters<ArchiveConnection['statements']>) =>
			connection().statements(...query),
		),
		alike: guarded((...query: Parameters<ArchiveConnection['alike']>) =>
			connection().alike(...query),
		),
		rolesIn: guarded((articleId: string) => connection().rolesIn(articleId)),
		statementsIn: guarded((articleId: string) => connection().statementsIn(articleId)),
		companions: guarded((...query: Parameters<ArchiveConnection['companions']>) =>
			connection().companions(...query),
		),
		span: guarded((nameId: number) => connection().span(nameId)),
		...readDayCounts(connection, guarded),
		facts: guarded(() => connection().facts()),
		position: guarded(() => connection().position()),
	};
}

function readDayCounts(connection: () => ArchiveConnection, guarded: Guard): DayCounts {
	return {
		reportsPerDay: guarded((...query: Parameters<ArchiveConnection['reportsPerDay']>) =>
			connection().reportsPerDay(...query),
		),
		storiesIn: guarded((...query: Parameters<ArchiveConnection['storiesIn']>) =>
			connection().storiesIn(...query),
		),
		mainStory: guarded((...query: Parameters<ArchiveConnection['mainStory']>) =>
			connection().mainStory(...query),
		),
		namesReported: guarded((day: string, of: ReportsSelected) =>
			connection().namesReported(day, of),
		),
	};
}

type Guard = <Query extends readonly unknown[], Answer>(
	read: (...query: Query) => Answer,
) => (...query: Query) => Answer;

/** Wraps a read so that damage is reported and thrown as a `DamageError`. */
function createGuard(onDamage: (error: unknown) => void): Guard {
	return (read) =>
		(...query) => {
			try {
				return read(...query);
			} catch (error) {
				if (!isDamage(error)) throw error;
				onDamage(error);
				throw new DamageError(error instanceof Error ? error.message : String(error), {
					cause: error,
				});
			}
		};
}
