import { writeSync } from 'node:fs';
import { type Logger, pino } from 'pino';
import { withoutCredentials, withoutQuotedText } from './redact.ts';

/** Logs events with fields, one line of JSON each; never a reader’s words or a token. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

type Level = 'debug' | 'info' | 'warn' | 'error';

/**
 * Creates the log on standard error, because standard output is for people. Lines that cannot be
 * written are lost; the next line that can be is preceded by their count.
 */
export function createLog(level: Level, secrets: readonly string[] = []): Log {
	return createLogTo(createStandardWriter(process.stderr, lostLinesRecord), level, secrets);
}

/**
 * Creates a log that writes lines to `destination`, without credentials: those that can be recognized,
 * and `secrets`, the ones that the configuration has.
 */
export function createLogTo(
	destination: LineWriter,
	level: Level,
	secrets: readonly string[] = [],
): Log {
	const write = (line: string) => destination.write(withoutCredentials(line, secrets));
	const serializers = { err: (error: unknown) => describeError(error) };
	return pino({ base: null, level, serializers, formatters: { log: describeErrors } }, { write });
}

/** The log line that says how many lines were lost. */
export function lostLinesRecord(lines: number): string {
	const records: string[] = [];
	createLogTo({ write: (line) => records.push(line) }, 'warn').warn({ lines }, 'log-lines-lost');
	return records.join('');
}

/** Describes the errors in the fields of an event, however deep they are; `err` has a serializer. */
function describeErrors({ err, ...fields }: Record<string, unknown>): Record<string, unknown> {
	const others = Object.entries(fields).map(([name, value]) => [name, loggable(value)]);
	return { ...(err !== undefined && { err }), ...Object.fromEntries(others) };
}

function loggable(value: unknown, depth = 0): unknown {
	if (value instanceof Error) return describeError(value, depth);
	if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
	if (depth >= depthMax) return '…';
	if (Array.isArray(value)) return value.map((one) => loggable(one, depth + 1));
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [name, loggable(one, depth + 1)]),
	);
}

/** Causes of causes, and objects in objects; some lead back to themselves. */
const depthMax = 5;
/** Of an `AggregateError`. */
const errorsMax = 10;

/**
 * The fields of an error that can be logged. Those of REST calls also contain the body, with readers’
 * words, and the URL, with the interaction’s token; those of Postgres contain the row. Messages can
 * repeat what somebody wrote, so what they quote is left out, also where the stack repeats them.
 */
export function describeError(error: unknown, depth = 0): Readonly<Record<string, unknown>> {
	if (!(error instanceof Error)) return { message: 'something other than an error was thrown' };
	const { name, message, stack = '', cause } = error;
	const describeNext = (one: unknown) =>
		depth < depthMax ? describeError(one, depth + 1) : { message: '…' };
	return {
		name,
		message: withoutQuotedText(message),
		...(cause !== undefined && { cause: describeNext(cause) }),
		...(error instanceof AggregateError && {
			errors: error.errors.slice(0, errorsMax).map(describeNext),
		}),
		...('code' in error && { code: error.code }),
		...('status' in error && { status: error.status }),
		stack: framesOf(stack, message),
	};
}

/** The lines of a stack that say where, without the message before them. */
function framesOf(stack: string, message: string): string {
	const lines = stack.replace(message, '').split('\n');
	return lines.filter((line) => /^ {4}at /.test(line)).join('\n');
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
