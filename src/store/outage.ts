/** A statement changed nothing: no connection could be made for it, or the server can only be read. */
export class NotWritten extends Error {
	constructor(cause: unknown) {
		super(cause instanceof Error ? cause.message : String(cause), { cause });
	}
}

/** The server failed in the middle of a write, so it is not known whether that happened. */
export class Unconfirmed extends Error {
	constructor(cause: unknown) {
		super('It is not known whether the store has written this.', { cause });
	}
}

/**
 * Whether an error of Postgres is anything but a statement that a healthy server refused. Error classes 08
 * (connection), 53 (resources), 57 (shutdown), 58 and XX (its own faults) mean it is not healthy; those that
 * begin with E are the system’s, such as EPIPE. One that can only be read is in a failover.
 */
export function isOutage(error: unknown): boolean {
	return isReadOnly(error) || !/^(?!08|53|57|58|XX|E)[0-9A-Z]{5}$/.test(codeOf(error));
}

/** Whether Postgres refused a statement because it can only be read. */
export function isReadOnly(error: unknown): boolean {
	return codeOf(error) === '25006';
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}
