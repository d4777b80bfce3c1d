import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, ReloadReport } from './archive.ts';
import { type Rebuilt, replaceDatabase } from './database.ts';
import { openReader } from './open-reader.ts';
import { type Committed, runInWorker, type Task } from './reload/run-in-worker.ts';

/** Where the archive lives, where its articles come from, and what time it is. */
export type ArchiveSettings = {
	/** Made when it is missing. */
	readonly stateFolder: string;
	readonly dataFolder: string;
	readonly now: () => Date;
	/** Told when the file on disk could not be used and was made anew. */
	readonly onRebuilt: (why: Rebuilt) => void;
};

/**
 * Opens the archive. It reads one snapshot of its file, and moves to the next, together with the
 * index of names, only when a reload is whole: whoever reads sees the old set or the new.
 */
export function openArchive({ stateFolder, dataFolder, now, onRebuilt }: ArchiveSettings): Archive {
	mkdirSync(stateFolder, { recursive: true });
	const file = join(stateFolder, 'archive.sqlite');
	let reader = openReader(file, onRebuilt);
	reader.holdSnapshot();
	let lastTurn: Promise<unknown> = Promise.resolve();
	let closing: Promise<void> | undefined;
	const listeners = new Set<() => void>();

	return {
		names: () => reader.names,
		sources: () => reader.sources,
		article: (id) => reader.article(id),
		newest: (...asked) => reader.newest(...asked),
		naming: (...asked) => reader.naming(...asked),
		search: (...asked) => reader.search(...asked),
		roles: (...asked) => reader.roles(...asked),
		statements: (...asked) => reader.statements(...asked),
		companions: (...asked) => reader.companions(...asked),
		span: (nameId) => reader.span(nameId),
		facts: () => reader.facts(),
		position: () => reader.position(),
		arrivals: (...asked) => reader.arrivals(...asked),
		async reload(by) {
			const report = await inTurn({ kind: 'reload', by });
			if (report === undefined) throw new Error('a reload ended without a report');
			return report;
		},
		undo: (by) => inTurn({ kind: 'undo', by }),
		onChange(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close() {
			closing ??= lastTurn.then(() => reader.close());
			return closing;
		},
	};

	/** Writers wait for each other; how one ends is told to its caller, and is no matter of the next. */
	async function inTurn(task: Task): Promise<ReloadReport | undefined> {
		if (closing !== undefined) throw new Error('the archive is closed');
		const turn = lastTurn.then(() =>
			runInWorker(
				{ file, dataFolder, task, now: now() },
				{ onCommitted: moveOn, onFinished: settle },
			),
		);
		lastTurn = turn.catch(() => undefined);
		return turn;
	}

	function settle(): void {
		reader.holdSnapshot();
		for (const listener of listeners) listener();
	}

	function moveOn({ finished }: Committed): void {
		reader.close();
		if (finished !== undefined) replaceDatabase(file, finished);
		reader = openReader(file, onRebuilt);
	}
}
