import { type Logger, pino } from 'pino';
import { openStandardWriter } from './write-lines.ts';

/** Events with fields, one line of JSON each; never a reader's words, never a token. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

type Level = 'debug' | 'info' | 'warn' | 'error';

/**
 * Opens the log on standard error, so that standard output stays free for people. Lines that cannot
 * be written are lost, and counted in the next one that can.
 */
export function openLog(level: Level): Log {
	return pinoOn(openStandardWriter(process.stderr, lostLines), level);
}

function pinoOn(destination: { write(line: string): void }, level: Level): Log {
	return pino({ base: null, level, serializers: { err: describeError } }, destination);
}

/** The log’s own line about lines that were lost. */
export function lostLines(lines: number): string {
	const written: string[] = [];
	pinoOn({ write: (line) => written.push(line) }, 'warn').warn({ lines }, 'log-lines-lost');
	return written.join('');
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
