import { setImmediate } from 'node:timers/promises';

/** A document to be stored, or to be removed if `raw` is undefined. */
export type DocumentChange = { readonly key: string; readonly raw: string | undefined };

type CommitSettings = {
	/** Writes all changes, no two of which have the same key, or throws. Must be safe to repeat. */
	readonly commit: (changes: readonly DocumentChange[]) => void | Promise<void>;
	/** Whether every other write would fail too, so that trying them is pointless. */
	readonly isOutage: (error: unknown) => boolean;
};

/** The writing half of a Keyv adapter. */
export type GroupedWrites = {
	readonly set: (key: string, raw: string) => Promise<void>;
	readonly delete: (key: string) => Promise<boolean>;
};

type PendingWrite = {
	readonly change: DocumentChange;
	readonly resolve: () => void;
	readonly reject: (error: unknown) => void;
};

/** Limits of one commit. Larger ones gain little and block the event loop for longer. */
const writesMax = 200;
const charactersMax = 1_000_000;

/**
 * Commits all writes from one turn of the event loop together, one commit at a time and in order, so
 * that the last write of a key wins. Each write settles with its commit. If a commit fails, its writes
 * are repeated one by one, so that only the bad one fails; in an outage they all fail at once, with
 * all that are waiting.
 */
export function groupWrites({ commit, isOutage }: CommitSettings): GroupedWrites {
	const waiting: PendingWrite[] = [];
	let isCommitting = false;

	function write(change: DocumentChange): Promise<void> {
		const { promise, resolve, reject } = Promise.withResolvers<void>();
		waiting.push({ change, resolve, reject });
		if (!isCommitting) commitAll();
		return promise;
	}

	async function commitAll(): Promise<void> {
		isCommitting = true;
		while (waiting.length > 0) {
			await setImmediate();
			const group = waiting.splice(0, groupSize(waiting));
			try {
				await commit(lastOfEachKey(group));
				for (const { resolve } of group) resolve();
			} catch (error) {
				if (group.length === 1 || isOutage(error)) fail(group, error);
				else await commitAlone(group);
			}
		}
		isCommitting = false;
	}

	async function commitAlone(group: readonly PendingWrite[]): Promise<void> {
		for (const [index, { change, resolve, reject }] of group.entries()) {
			await setImmediate();
			try {
				await commit([change]);
				resolve();
			} catch (error) {
				if (isOutage(error)) return fail(group.slice(index), error);
				reject(error);
			}
		}
	}

	function fail(group: readonly PendingWrite[], error: unknown): void {
		const failed = isOutage(error) ? [...group, ...waiting.splice(0)] : group;
		for (const { reject } of failed) reject(error);
	}

	return {
		set: (key, raw) => write({ key, raw }),
		delete: async (key) => {
			await write({ key, raw: undefined });
			return true;
		},
	};
}

/** How many of the waiting writes go into the next commit: at least one. */
function groupSize(waiting: readonly PendingWrite[]): number {
	let characters = 0;
	const firstLeft = waiting.findIndex(({ change }, index) => {
		characters += change.raw?.length ?? 0;
		return index === writesMax || (index > 0 && characters > charactersMax);
	});
	return firstLeft === -1 ? waiting.length : firstLeft;
}

function lastOfEachKey(group: readonly PendingWrite[]): DocumentChange[] {
	return [...new Map(group.map(({ change }) => [change.key, change])).values()];
}
