import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FindPublisher } from '#src/articles/publisher.ts';
import type { ArchiveConnection } from './archive-connection.ts';
import { createReads, openReader } from './archive-reader.ts';
import { positionOf } from './article-log.ts';
import type { LogPosition, RebuildReason } from './database.ts';
import { type ArticleLogSettings, openArticleLog } from './open-article-log.ts';
import { addCommitChecksums } from './page-checksums.ts';
import {
	openTaskWorker,
	type ReadingFailure,
	type TaskWorker,
	type WorkerOutcome,
	type WorkerTask,
} from './reload/run-in-worker.ts';
import { defaultRetention, type Retention } from './retention.ts';
import { createSharing, type LogOrigin, type SharedArchive } from './sharing.ts';
import { openTaskQueue, type TaskQueue } from './task-queue.ts';

/** The folders of an archive, and what else it depends on. */
export type ArchiveSettings = {
	/** Created if it is missing. */
	readonly stateFolder: string;
	readonly dataFolder: string;
	readonly now: () => Date;
	/** By default `defaultRetention`. */
	readonly retention?: Retention;
	/** Called once when the file is unusable and is rebuilt, with what was found; again if rebuilding fails. */
	readonly onRebuilt: (why: RebuildReason, found?: string) => void;
	/** Called for each article that could not be read, so that nothing is known of who is in it. */
	readonly onReadingFailed?: (failure: ReadingFailure) => void;
	/** Who owns a source; by default nobody is known. */
	readonly findPublisher?: FindPublisher;
	/** What runs the tasks; by default a thread. */
	readonly worker?: TaskWorker;
	/** If it is set, the archive follows a log that others write, until it leads; by default the log is its own. */
	readonly sharing?: LogOrigin;
};

/**
 * Opens the archive. It reads one snapshot of its file, and switches to the next, together with the
 * name index, only when a reload is complete. If a read finds damage, the file is rebuilt from the
 * log and the data folder in the background.
 */
export function openArchive(settings: ArchiveSettings): SharedArchive {
	const { stateFolder, dataFolder, now, retention = defaultRetention, onRebuilt } = settings;
	const { worker = openTaskWorker(), onReadingFailed = () => {} } = settings;
	mkdirSync(stateFolder, { recursive: true });
	const file = join(stateFolder, 'archive.sqlite');
	addCommitChecksums(file);
	const damage = createDamageWatch(onRebuilt, () => tasks.run({ kind: 'check' }));
	const log = readLogState(file, { now: now(), isCopied: settings.sharing?.isCopied ?? false });
	const { findPublisher } = settings;
	const reader = openReader(file, { log, onRebuilt, onUnreadable: suspect, findPublisher });
	const connection = reader.connection;
	connection().holdSnapshot();
	const run: TaskQueue['run'] = (task) => tasks.run(task);
	const sharing = createSharing({ sharing: settings.sharing, log, connection, run });
	const listeners = new Set<() => void>();
	let verifiedAt: Date | undefined;
	const callbacks = {
		onLogChange: sharing.publish,
		onOutcome: switchToOutcome,
		onFinished: finishTask,
		onReadingFailed,
	};
	const tasks = openTaskQueue(async (task) => {
		const startedAt = now();
		const verify = mustVerify(task, startedAt, verifiedAt);
		const { rankedNames: names } = connection();
		const what = { file, dataFolder, task, retention, names, ...sharing.forWorker() };
		const report = await worker.run({ ...what, now: startedAt, verify }, callbacks);
		if (verify) verifiedAt = startedAt;
		return report;
	});

	const reads = createReads(connection, { onDamage: suspect, isSuspected: damage.isSuspected });
	return {
		...reads,
		...sharing.archive,
		alike: (limit) => reads.alike(limit, sharing.apart()),
		check: async () => void (await tasks.run({ kind: 'check' })),
		settled: () => tasks.settled(),
		onChange(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close: () => tasks.close(() => reader.close(worker)),
	};

	function suspect(error: unknown): void {
		if (!tasks.isClosing()) damage.suspect(error);
	}

	function switchToOutcome(outcome: WorkerOutcome): void {
		sharing.logIs(outcome.log);
		if (outcome.kind === 'sound') return;
		if (outcome.kind === 'built' && outcome.damage !== undefined) damage.report(outcome.damage);
		reader.switchTo(outcome);
		damage.reset();
	}

	function finishTask({ kind }: WorkerOutcome): void {
		if (kind === 'sound') damage.dismiss();
		else {
			connection().holdSnapshot();
			sharing.readNames();
			for (const listener of listeners) listener();
		}
		const recountsMax = kind === 'sound' ? 0 : rankedAfter;
		const next = nextStep(connection(), { retention, now: now(), recountsMax });
		if (next !== undefined) tasks.goOn(next);
	}
}

type NextStep = Parameters<TaskQueue['goOn']>[0];

/** What is still to be done in the background. What is read can make names, so that comes before searching for them. */
function nextStep(
	connection: ArchiveConnection,
	settings: { readonly retention: Retention; readonly now: Date; readonly recountsMax: number },
): NextStep | undefined {
	// Nothing is done for what is replaced soon.
	if (connection.applied() === 0) return undefined;
	if (connection.hasNoted('unread')) return 'read';
	if (connection.hasNoted('rescans')) return 'rescan';
	if (connection.hasNoted('relinks')) return 'relink';
	if (connection.hasExpired(settings.retention, settings.now)) return 'prune';
	return connection.rankedNames.recounts.size > settings.recountsMax ? 'rank' : undefined;
}

/** How long what was verified is trusted: as long as the program waits between its checks. */
const verifiedForMs = 3_600_000;

/** Whether a task verifies the whole file first. What happens all the time does not, so that an article costs the same in a large archive. */
function mustVerify(task: WorkerTask, now: Date, verifiedAt: Date | undefined): boolean {
	const isFrequent =
		frequentTasks.has(task.kind) || (task.kind === 'reload' && task.by === undefined);
	if (!isFrequent || verifiedAt === undefined) return true;
	const elapsedMs = now.getTime() - verifiedAt.getTime();
	return elapsedMs < 0 || elapsedMs >= verifiedForMs;
}

/**
 * After how many recounts names are ranked again; after each check in any case. Range 50 to 500: ranking copies the
 * index, fewer would do so for almost every arrival.
 */
const rankedAfter = 200;

const frequentTasks: ReadonlySet<WorkerTask['kind']> = new Set([
	'add',
	'read',
	'rescan',
	'relink',
	'prune',
	'rank',
	'decide',
	'follow',
	'preview',
	'curate',
	'forget',
]);

/** Has the file checked, once, when a read finds damage. */
type DamageWatch = {
	/** Whether a read found damage and the check is still running. */
	isSuspected(): boolean;
	/** Reports what a read found, and starts the check; further damage is ignored until `reset`. */
	suspect(error: unknown): void;
	/** Reports what a task found, unless a read has already reported damage. */
	report(found: string): void;
	/** The check found no damage. */
	dismiss(): void;
	/** The archive reads a new state. */
	reset(): void;
};

function createDamageWatch(
	onRebuilt: ArchiveSettings['onRebuilt'],
	check: () => Promise<unknown>,
): DamageWatch {
	let state: 'fine' | 'suspected' | 'dismissed' = 'fine';

	return {
		isSuspected: () => state === 'suspected',
		suspect(error) {
			if (state !== 'fine') return;
			state = 'suspected';
			onRebuilt('damaged', reasonOf(error));
			check().catch((failure) => {
				state = 'fine';
				onRebuilt('damaged', reasonOf(failure));
			});
		},
		report(found) {
			if (state !== 'suspected') onRebuilt('damaged', found);
		},
		dismiss() {
			if (state === 'suspected') state = 'dismissed';
		},
		reset() {
			state = 'fine';
		},
	};
}

function readLogState(file: string, settings: ArticleLogSettings): LogPosition {
	const log = openArticleLog(file, settings);
	const state = positionOf(log);
	log.close();
	return state;
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
