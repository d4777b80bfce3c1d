import type { Archive } from '#src/archive/archive.ts';

/** What a command may use. */
export type Newsroom = {
	readonly archive: Archive;
	readonly now: () => Date;
	/** The commands as registered, in the order of their names; `id` is undefined until Discord has told it. */
	readonly commands: () => readonly RegisteredCommand[];
	readonly process: () => ProcessFacts;
};

export type RegisteredCommand = {
	readonly name: string;
	readonly description: string;
	readonly for: 'readers' | 'moderators';
	readonly id: string | undefined;
};

/** The running program about itself. */
export type ProcessFacts = {
	readonly version: string;
	readonly startedAt: Date;
	readonly memoryBytes: number;
	/** Undefined until the first heartbeat was answered. */
	readonly gatewayLatencyMs: number | undefined;
};
