import type { CuratedFile } from '#src/archive/reload/curated-names-table.ts';
import type { SharedArchive } from '#src/archive/sharing.ts';
import type { Lease } from '#src/store/lease.ts';
import { beginAgainIfOther, followEntries, readAll } from './follow-entries.ts';
import type { LogPublisher } from './log-publisher.ts';
import type { SharedLog, SharedLogState } from './shared-log.ts';

/** Keeps an archive up to date with the log in Postgres. */
export type FollowedLog = {
	/** Resolves when the archive has all that the log has now; waits for a log if there is none yet. */
	caughtUp(): Promise<void>;
	/** How many of the log’s entries the archive lacks, as far as is known. */
	lag(): { readonly behind: number; readonly total: number };
	/**
	 * Resolves when the archive has all that the log has, and writes it from now on, under the leader’s
	 * lease. If there is no log yet, that of the archive becomes it.
	 */
	lead(lease: Pick<Lease, 'epoch'>): Promise<void>;
	/** Call it before the archive is closed. */
	close(): Promise<void>;
};

export type FollowSettings = {
	readonly archive: SharedArchive;
	readonly log: Pick<SharedLog, 'state' | 'read' | 'numbers' | 'names' | 'publisher' | 'onChange'>;
	/** Called for what went wrong; it is tried again with the next change, or some seconds later. */
	readonly onTrouble: (error: unknown) => void;
	/** How the log was when it was last read, so that the lag is known at once. */
	readonly known?: SharedLogState | undefined;
	/** How many of the newest entries an empty archive shows while it gets all of them, one number after the other. */
	readonly previews?: readonly number[];
};

/** The first takes a few seconds, the last half a minute. Range 500 to 50,000, because they are in memory. */
const defaultPreviews = [1_000, 20_000];
/** A log of fewer previews is complete about as soon. */
const previewsInLog = 5;

/** Range 1,000 to 50,000. */
const numbersAtOnce = 20_000;

/** Follows the log until it is closed. */
export function followLog(settings: FollowSettings): FollowedLog {
	const { archive, log, onTrouble } = settings;
	let state = settings.known;
	let publisher: LogPublisher | undefined;
	let leader: Leader | undefined;
	const follower = createFollower(settings);
	const passes = createPasses(pass, onTrouble);
	const endings = [
		log.onChange(passes.wake),
		archive.onChange(() => {
			if (leader?.hasNewNames()) passes.wake();
		}),
	];

	return {
		caughtUp: passes.next,
		lag() {
			const { applied } = archive.progress();
			const known = applied === 0 ? archive.facts().articles : applied;
			const total = Math.max(state?.last ?? 0, applied);
			return { behind: Math.max(0, total - known), total };
		},
		lead(lease) {
			publisher = log.publisher(lease);
			return passes.next();
		},
		async close() {
			for (const end of endings) end();
			await passes.close();
		},
	};

	/** Returns whether the archive has all that the log has. */
	async function pass(): Promise<boolean> {
		// Only what is read under the lease is all that there is: whoever led before writes nothing more.
		const leading = publisher;
		state = await log.state();
		if (leader === undefined) {
			if (state !== undefined) await follower.follow(state);
			if (leading === undefined) return state !== undefined;
			leader = createLeader(archive, {
				publisher: leading,
				log,
				names: follower.names(),
				wake: passes.wake,
			});
		}
		await leader.goOn(state);
		return true;
	}
}

function createFollower({ archive, log, previews = defaultPreviews }: FollowSettings) {
	let names: readonly CuratedFile[] = [];
	let version: number | undefined;
	let shown = 0;

	return {
		/** The name files and decisions in Postgres. */
		names: () => names,
		async follow(state: SharedLogState): Promise<void> {
			await beginAgainIfOther(archive, log, state);
			// Before the entries, because an empty archive is then built with them; it shows none now.
			if (version !== state.namesVersion) {
				names = await log.names();
				await archive.curate(names);
				version = state.namesVersion;
				shown = 0;
			}
			await showNewest(state);
			await followEntries(archive, log, state);
		},
	};

	/** Building an archive at once is several times quicker than adding to it, but nothing could be read meanwhile. */
	async function showNewest({ last }: SharedLogState): Promise<void> {
		for (const count of previews) {
			if (count <= shown || last < previewsInLog * count) continue;
			if (archive.progress().applied > 0) return;
			await archive.preview(await readAll(log, last - count));
			shown = count;
		}
	}
}

type Leader = {
	hasNewNames(): boolean;
	/** Does what is to be done besides publishing changes: begins the log, follows it after a failure, publishes names. */
	goOn(state: SharedLogState | undefined): Promise<void>;
};

type LeaderSettings = {
	readonly publisher: LogPublisher;
	readonly log: Pick<SharedLog, 'read' | 'numbers'>;
	/** Those in Postgres. */
	readonly names: readonly CuratedFile[];
	readonly wake: () => void;
};

/** Has the archive lead. */
function createLeader(archive: SharedArchive, settings: LeaderSettings): Leader {
	const { publisher, log, wake } = settings;
	let { names } = settings;
	/** Whether a change failed; it may be in Postgres all the same. */
	let isUncertain = false;
	/** Up to which number what is no longer kept here was published. */
	let forgottenTo = 0;
	archive.lead(async (change) => {
		try {
			await publisher.publish(change);
		} catch (error) {
			isUncertain = true;
			wake();
			throw error;
		}
	});

	return {
		hasNewNames,
		async goOn(state) {
			if (state === undefined) await archive.publishAll();
			else if (isUncertain) await becomeCertain(state);
			if (hasNewNames()) await publishNames();
			await publishForgotten();
		},
	};

	/** Another change can fail meanwhile. */
	async function becomeCertain(state: SharedLogState): Promise<void> {
		isUncertain = false;
		try {
			// Tells how far the log is, which may have been replaced because it was damaged.
			await archive.follow({ after: 0, entries: [], last: 0, isMore: true });
			await beginAgainIfOther(archive, log, state);
			await followEntries(archive, log, state);
		} catch (error) {
			isUncertain = true;
			throw error;
		}
	}

	async function publishNames(): Promise<void> {
		const current = archive.curated();
		await publisher.publishNames(current);
		names = current;
	}

	/** While it followed, this archive forgot old articles by itself. */
	async function publishForgotten(): Promise<void> {
		while (forgottenTo < Number.POSITIVE_INFINITY) {
			const numbers = await log.numbers(forgottenTo, numbersAtOnce);
			if (numbers.length > 0) await archive.publishForgotten(numbers);
			forgottenTo = numbers.at(-1) ?? Number.POSITIVE_INFINITY;
		}
	}

	function hasNewNames(): boolean {
		const current = archive.curated();
		const isKnown = ({ file, json }: CuratedFile) =>
			names.some((other) => other.file === file && other.json === json);
		return current !== names && (current.length !== names.length || !current.every(isKnown));
	}
}

/** Runs one pass at a time, and another one if something happened meanwhile. */
type Passes = {
	wake(): void;
	/** Resolves after the first pass that begins from now on and does all there is to do. */
	next(): Promise<void>;
	close(): Promise<void>;
};

function createPasses(pass: () => Promise<boolean>, onTrouble: (error: unknown) => void): Passes {
	const waiting = new Set<() => void>();
	let running: Promise<void> | undefined;
	let isWanted = false;
	let isClosed = false;

	return {
		wake,
		next() {
			const { promise, resolve } = Promise.withResolvers<void>();
			waiting.add(resolve);
			wake();
			return promise;
		},
		async close() {
			isClosed = true;
			await running;
		},
	};

	function wake(): void {
		isWanted = true;
		running ??= run();
	}

	async function run(): Promise<void> {
		while (isWanted && !isClosed) {
			isWanted = false;
			const concerned = [...waiting];
			try {
				if (!(await pass())) continue;
				for (const resolve of concerned) {
					waiting.delete(resolve);
					resolve();
				}
			} catch (error) {
				if (!isClosed) onTrouble(error);
			}
		}
		running = undefined;
	}
}
