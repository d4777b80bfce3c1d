import { writeSync } from 'node:fs';
import { type Logger, pino } from 'pino';

/** Events with fields, one line of JSON each; never a reader's words, never a token. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

type Level = 'debug' | 'info' | 'warn' | 'error';

/**
 * Opens the log on standard error, so that standard output stays free for people. Lines that cannot
 * be written are lost, and counted in the next one that can.
 */
export function createLog(level: Level): Log {
	return createPino(createStandardWriter(process.stderr, lostLinesRecord), level);
}

function createPino(destination: { write(line: string): void }, level: Level): Log {
	return pino({ base: null, level, serializers: { err: describeError } }, destination);
}

/** The log’s own line about lines that were lost. */
export function lostLinesRecord(lines: number): string {
	const written: string[] = [];
	createPino({ write: (line) => written.push(line) }, 'warn').warn({ lines }, 'log-lines-lost');
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

/** Writes text, and never fails: what cannot be written is lost. */
export type LineWriter = {
	write(text: string): void;
};

type LineWriterSettings = {
	/** Writes some of the bytes and returns how many; throws when it can write none. */
	readonly writeSome: (bytes: Uint8Array) => number;
	/** Keeps this thread waiting. */
	readonly pause: (ms: number) => void;
	/** The line that says how many were lost, with its line break. */
	readonly describeLost: (lines: number) => string;
};

/** A reader that is slow for a moment costs no line; one that has stopped holds nothing up for longer. */
const patienceMs = 100;
const pauseMs = 5;

/**
 * Opens a writer of whole lines. A full disk or a reader that is gone costs lines and nothing else;
 * the first one that can be written again comes after the count of those that were lost.
 */
export function createLineWriter({
	writeSome,
	pause,
	describeLost: tellLost,
}: LineWriterSettings): LineWriter {
	let lost = 0;
	let isTorn = false;

	return {
		write(text) {
			const before = `${isTorn ? '\n' : ''}${lost > 0 ? tellLost(lost) : ''}`;
			// It was patient when it lost the first one.
			const patience = lost > 0 ? 0 : patienceMs;
			const written = writeAll(Buffer.from(before + text), patience);
			if (written === 'all') {
				lost = 0;
				isTorn = false;
				return;
			}
			lost += 1;
			if (written === 'some') isTorn = true;
		},
	};

	function writeAll(bytes: Uint8Array, patience: number): 'all' | 'some' | 'none' {
		let done = 0;
		let waitedMs = 0;
		while (done < bytes.length) {
			try {
				done += writeSome(bytes.subarray(done));
			} catch (error) {
				if (!isBusy(error) || waitedMs >= patience) return done > 0 ? 'some' : 'none';
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

/** Opens a writer to standard output or standard error. */
export function createStandardWriter(
	stream: NodeJS.WriteStream & { fd: 1 | 2 },
	tellLost: (lines: number) => string,
): LineWriter {
	// What others write there may fail as well, and unheard that would end the program.
	stream.on('error', () => undefined);
	return createLineWriter({
		writeSome: (bytes) => writeSync(stream.fd, bytes),
		pause: (ms) => Atomics.wait(nothing, 0, 0, ms),
		describeLost: tellLost,
	});
}

const nothing = new Int32Array(new SharedArrayBuffer(4));
