import { setImmediate } from 'node:timers/promises';

/** A document as it is stored; undefined: it is removed. */
export type DocumentChange = { readonly key: string; readonly raw: string | undefined };

type CommitSettings = {
	/** Keeps all of the changes, of which no two are of one key; what it throws at is done again. */
	readonly commit: (changes: readonly DocumentChange[]) => void | Promise<void>;
	/** Whether every other write would fail in the same way, so that trying is only waiting. */
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

/** In one commit; larger ones gain little, and hold up everything else in the process. */
const writesMax = 200;
const charactersMax = 1_000_000;

/**
 * Commits together what is asked for in one turn of the event loop, one commit at a time and in
 * order, so that the last write of a key wins. Each write settles with its own commit. When one
 * fails, its writes are tried once more alone, so that a bad one costs no other; in an outage they
 * all fail at once, with those that wait.
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
		for (const [index, one] of group.entries()) {
			await setImmediate();
			try {
				await commit([one.change]);
				one.resolve();
			} catch (error) {
				if (isOutage(error)) return fail(group.slice(index), error);
				one.reject(error);
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

/** How many of those that wait go into the next commit: at least one. */
function groupSize(waiting: readonly PendingWrite[]): number {
	let characters = 0;
	const tooMany = waiting.findIndex(({ change }, index) => {
		characters += change.raw?.length ?? 0;
		return index === writesMax || (index > 0 && characters > charactersMax);
	});
	return tooMany === -1 ? waiting.length : tooMany;
}

function lastOfEachKey(group: readonly PendingWrite[]): DocumentChange[] {
	return [...new Map(group.map(({ change }) => [change.key, change])).values()];
}
