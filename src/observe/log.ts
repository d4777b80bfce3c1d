import { writeSync } from 'node:fs';
import { type Logger, pino } from 'pino';

/** Logs events with fields, one line of JSON each; never a reader’s words or a token. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

type Level = 'debug' | 'info' | 'warn' | 'error';

/**
 * Creates the log on standard error, because standard output is for people. Lines that cannot be
 * written are lost; the next line that can be is preceded by their count.
 */
export function createLog(level: Level): Log {
	return createPino(createStandardWriter(process.stderr, lostLinesRecord), level);
}

function createPino(destination: { write(line: string): void }, level: Level): Log {
	return pino({ base: null, level, serializers: { err: describeError } }, destination);
}

/** The log line that says how many lines were lost. */
export function lostLinesRecord(lines: number): string {
	const records: string[] = [];
	createPino({ write: (line) => records.push(line) }, 'warn').warn({ lines }, 'log-lines-lost');
	return records.join('');
}

/**
 * The fields of an error that can be logged. The errors of REST calls also contain the body, with
 * readers’ words, and the URL, with the interaction’s token.
 */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
	if (!(error instanceof Error)) return { message: 'something other than an error was thrown' };
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

/** Writes lines of text and never throws; a line that cannot be written is lost. */
export type LineWriter = {
	write(text: string): void;
};

type LineWriterSettings = {
	/** Writes some of the bytes and returns how many; throws if it can write none. */
	readonly writeSome: (bytes: Uint8Array) => number;
	/** Blocks this thread. */
	readonly pause: (ms: number) => void;
	/** The line, with its line break, that says how many were lost. */
	readonly describeLost: (lines: number) => string;
};

/** Long enough for a consumer that is briefly slow; one that has stopped must not block the program. */
const timeoutMs = 100;
const pauseMs = 5;

/**
 * Creates a writer of whole lines. A full disk or a closed pipe only costs lines; once a line can be
 * written again, the count of the lost ones is written before it.
 */
export function createLineWriter({
	writeSome,
	pause,
	describeLost,
}: LineWriterSettings): LineWriter {
	let lostLines = 0;
	let isTorn = false;

	return {
		write(text) {
			const before = `${isTorn ? '\n' : ''}${lostLines > 0 ? describeLost(lostLines) : ''}`;
			// Only the first lost line waits, so that a stopped consumer delays the program once.
			const waitMaxMs = lostLines > 0 ? 0 : timeoutMs;
			const extent = writeAll(Buffer.from(before + text), waitMaxMs);
			if (extent === 'all') {
				lostLines = 0;
				isTorn = false;
				return;
			}
			lostLines += 1;
			if (extent === 'some') isTorn = true;
		},
	};

	function writeAll(bytes: Uint8Array, waitMaxMs: number): 'all' | 'some' | 'none' {
		let done = 0;
		let waitedMs = 0;
		while (done < bytes.length) {
			try {
				done += writeSome(bytes.subarray(done));
			} catch (error) {
				if (!isBusy(error) || waitedMs >= waitMaxMs) return done > 0 ? 'some' : 'none';
				pause(pauseMs);
				waitedMs += pauseMs;
			}
		}
		return 'all';
	}
}

function isBusy(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'EAGAIN';
}

/** Creates a writer to standard output or standard error. */
export function createStandardWriter(
	stream: NodeJS.WriteStream & { fd: 1 | 2 },
	describeLost: (lines: number) => string,
): LineWriter {
	// Without a listener, a failed write by other code to this stream would end the program.
	stream.on('error', () => undefined);
	return createLineWriter({
		writeSome: (bytes) => writeSync(stream.fd, bytes),
		pause: (ms) => Atomics.wait(neverChanged, 0, 0, ms),
		describeLost,
	});
}

const neverChanged = new Int32Array(new SharedArrayBuffer(4));
