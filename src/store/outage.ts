/** No connection could be made for a statement, so it never reached the server and changed nothing. */
export class NeverSent extends Error {
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
 * begin with E are the system’s, such as EPIPE.
 */
export function isOutage(error: unknown): boolean {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return !/^(?!08|53|57|58|XX|E)[0-9A-Z]{5}$/.test(code);
}
