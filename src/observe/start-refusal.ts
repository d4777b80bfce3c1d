/** Why the program cannot run, in sentences for whoever started it: what is so, then what to do. */
export class StartRefusal extends Error {
	/** Whether only another configuration helps, so that starting again changes nothing. */
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

/** EX_CONFIG of sysexits.h: starting again is of no use before somebody has changed something. */
export const configurationExitCode = 78;

export function exitCodeFor(error: unknown): number {
	return error instanceof StartRefusal && error.isOfConfiguration ? configurationExitCode : 1;
}

/** What whoever started the program reads; what nobody foresaw comes with all that helps to find it. */
export function describeStartError(error: unknown): string {
	if (error instanceof StartRefusal) return error.message;
	const what = 'Dateline could not start, for a reason that it does not know:';
	return `${what}\n${error instanceof Error ? error.stack : String(error)}`;
}

/** The `code` of an error of the system’s, such as ENOSPC; undefined where it has none. */
export function systemCodeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
