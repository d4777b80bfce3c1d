import type { LogEntry } from './log-rows.ts';

/** Part of a change to a log, in their order. All parts of a change are published together or not at all. */
export type LogChange = {
	/** Of the log. */
	readonly name: string;
	readonly isFirst: boolean;
	/** The highest number before the change; undefined if it begins the log where it is published. */
	readonly before: number | undefined;
	/** At most 1,000 new entries. */
	readonly entries: readonly LogEntry[];
	/** The numbers of entries that are no longer kept. */
	readonly forgotten: readonly number[];
	/** The highest number after the change, in its last part. */
	readonly last: number | undefined;
};

/** Returns once a part has been taken, the last one once the whole change is certain; if it throws, the log does not change either. */
export type PublishChange = (change: LogChange) => void;

/** Divides a change into parts, and publishes each when it is complete. */
export type ChangeParts = {
	wrote(entry: LogEntry): void;
	forgot(n: number): void;
	/** Publishes the last part; nothing if nothing has changed. */
	finish(last: number): void;
};

const entriesPerPart = 1_000;

export function createParts(
	publish: PublishChange,
	change: Pick<LogChange, 'name' | 'before'>,
): ChangeParts {
	let entries: LogEntry[] = [];
	let forgotten: number[] = [];
	let isFirst = true;

	return {
		wrote(entry) {
			entries.push(entry);
			if (entries.length === entriesPerPart) send(undefined);
		},
		forgot: (n) => void forgotten.push(n),
		finish(last) {
			const isEmpty = isFirst && entries.length + forgotten.length === 0;
			if (!isEmpty || change.before === undefined) send(last);
		},
	};

	function send(last: number | undefined): void {
		publish({ ...change, isFirst, entries, forgotten, last });
		[entries, forgotten, isFirst] = [[], [], false];
	}
}
