import { destination, type Logger, pino } from 'pino';

/** Events with fields, one line of JSON each; never a reader's words, never a token. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Opens the log on standard error, so that standard output stays free for people. */
export function openLog(level: 'debug' | 'info' | 'warn' | 'error'): Log {
	return pino(
		{ base: null, level, serializers: { err: describeError } },
		destination({ dest: 2, sync: true }),
	);
}

/**
 * The parts of an error that may be written down. Errors of REST calls also carry the body that was
 * sent, with readers' words in it, and an address with the interaction's token.
 */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
	if (!(error instanceof Error)) return { message: 'something that is no error was thrown' };
	const { name, message, stack } = error;
	return {
		name,
		message,
		...(error.cause !== undefined && { cause: describeError(error.cause) }),
		...('code' in error && { code: error.code }),
		...('status' in error && { status: error.status }),
		stack,
	};
}
