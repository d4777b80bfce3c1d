import { withoutCredentials } from './redact.ts';

/** Why the program cannot run, in sentences for the operator: what happened, then what to do. */
export class StartRefusal extends Error {
	/** Whether the configuration must change first, so that a restart alone does not help. */
	readonly isOfConfiguration: boolean;

	constructor(
		message: string,
		{ cause, isOfConfiguration = false }: { cause?: unknown; isOfConfiguration?: boolean } = {},
	) {
		super(message, { cause });
		this.name = 'StartRefusal';
		this.isOfConfiguration = isOfConfiguration;
	}
}

/** EX_CONFIG of sysexits.h: a restart does not help until somebody changes something. */
export const configurationExitCode = 78;

/** The exit code for an error at start: 78 if the configuration must change, otherwise 1. */
export function exitCodeFor(error: unknown): number {
	return error instanceof StartRefusal && error.isOfConfiguration ? configurationExitCode : 1;
}

/** What the operator reads: the sentences of a refusal, or the stack of an unexpected error. */
export function describeStartError(error: unknown): string {
	if (error instanceof StartRefusal) return error.message;
	const what = 'Dateline could not start, for an unexpected reason:';
	return withoutCredentials(`${what}\n${error instanceof Error ? error.stack : String(error)}`);
}

/** The `code` of a system error, such as ENOSPC; undefined if there is none. */
export function systemCodeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
