import type { NameDecisions } from '#src/names/name-decisions.ts';
import type { Archive, ReloadReport } from './archive.ts';
import type { ArchiveConnection } from './archive-connection.ts';
import type { LogPosition } from './database.ts';
import type { LogChange } from './log-change.ts';
import type { LogEntry } from './log-rows.ts';
import { type CuratedFile, decisionsIn } from './reload/curated-names-table.ts';
import type { FollowedEntries } from './reload/follow-log.ts';
import type { WorkerTask } from './reload/run-in-worker.ts';

/** How far an archive is: its log, and up to which number of it the archive answers. */
export type LogProgress = LogPosition & { readonly applied: number };

/** Has others know a change to the log, completely or not at all; rejects if that is not certain. */
export type Publisher = (change: LogChange) => Promise<void>;

/** An archive that shares its log with others. It follows what one of them writes, or is the one that others follow. */
export type SharedArchive = Archive & {
	progress(): LogProgress;
	/** Adds entries of the same log as they are elsewhere; those that come after missing ones are ignored. */
	follow(followed: FollowedEntries): Promise<void>;
	/** Answers from these newest entries until the log is complete, if the archive has nothing yet. */
	preview(entries: readonly LogEntry[]): Promise<void>;
	/** Replaces log and archive by empty ones, to follow a log of this name from its beginning. */
	begin(name: string): Promise<void>;
	/** Uses these name files and decisions in place of all that there are. */
	curate(files: readonly CuratedFile[]): Promise<void>;
	/** The name files and decisions in use. */
	curated(): readonly CuratedFile[];
	/** From now on articles can be added, and the data folder is read; the log changes only as far as that is published. */
	lead(publisher: Publisher): void;
	/** Publishes the whole log, which has begun nowhere else. */
	publishAll(): Promise<void>;
	/** Publishes which of these numbers of entries are no longer kept here. */
	publishForgotten(numbers: readonly number[]): Promise<void>;
};

/** Where the log of an archive comes from that others share. */
export type LogOrigin = {
	/** Whether it has begun elsewhere, so that a local one that cannot be read is followed again. */
	readonly isCopied: boolean;
};

type SharingSettings = {
	/** Undefined: the log is this archive’s own. */
	readonly sharing: LogOrigin | undefined;
	readonly log: LogPosition;
	readonly connection: () => ArchiveConnection;
	readonly run: (task: WorkerTask) => Promise<ReloadReport | undefined>;
};

/** What changes an archive: its own process, or the log that it follows. */
export function createSharing({ sharing, connection, run, ...first }: SharingSettings) {
	const isShared = sharing !== undefined;
	let isCopied = sharing?.isCopied ?? false;
	let { log } = first;
	let publisher: Publisher | undefined;
	let curated = isShared ? connection().curated() : [];
	let decisions: NameDecisions | undefined;

	return {
		archive: { ...createChanges(), ...createFollowing() },
		async publish(change: LogChange): Promise<void> {
			if (publisher === undefined) throw new Error('nobody publishes the log of articles');
			await publisher(change);
		},
		/** What the worker has to know. */
		forWorker: () => ({
			decisions,
			sharing: isShared ? { isLeader: publisher !== undefined, isCopied, curated } : undefined,
		}),
		/** The pairs of names that were decided to be two people. */
		apart: (): NameDecisions['apart'] =>
			isFollowing() ? decisionsIn(curated).apart : (decisions?.apart ?? []),
		logIs(position: LogPosition): void {
			log = position;
		},
		/** Call it whenever what readers see has changed. */
		readNames(): void {
			if (isShared) curated = connection().curated();
		},
	};

	function isFollowing(): boolean {
		return isShared && publisher === undefined;
	}

	function createChanges(): Pick<Archive, 'add' | 'reload' | 'undo' | 'decide'> {
		return {
			add: async (arrivals) => requireReport(await change({ kind: 'add', arrivals })),
			reload: async (by) => requireReport(await change({ kind: 'reload', by })),
			undo: (by) => change({ kind: 'undo', by }),
			async decide(decided) {
				decisions = decided;
				await change({ kind: 'decide', decisions });
			},
		};
	}

	async function change(task: WorkerTask): Promise<ReloadReport | undefined> {
		if (!isFollowing()) return run(task);
		throw new Error('Only the process that writes the log of articles can do this.');
	}

	function createFollowing(): Omit<SharedArchive, keyof Archive> {
		return {
			progress: () => ({ ...log, applied: connection().applied() }),
			async follow(followed) {
				isCopied = true;
				await run({ kind: 'follow', followed });
			},
			preview: async (entries) => void (await run({ kind: 'preview', entries })),
			async begin(name) {
				isCopied = true;
				await run({ kind: 'begin', name });
			},
			curate: async (files) => void (await run({ kind: 'curate', files })),
			curated: () => curated,
			lead(given) {
				publisher = given;
			},
			async publishAll() {
				await run({ kind: 'publish' });
				isCopied = true;
			},
			publishForgotten: async (numbers) => void (await run({ kind: 'forget', numbers })),
		};
	}
}

function requireReport(report: ReloadReport | undefined): ReloadReport {
	if (report === undefined) throw new Error('a reload ended without a report');
	return report;
}
