import { writeSync } from 'node:fs';

/** Writes text, and never fails: what cannot be written is lost. */
export type LineWriter = {
	write(text: string): void;
};

type Surroundings = {
	/** Writes some of the bytes and returns how many; throws when it can write none. */
	readonly writeSome: (bytes: Uint8Array) => number;
	/** Keeps this thread waiting. */
	readonly pause: (ms: number) => void;
	/** The line that says how many were lost, with its line break. */
	readonly tellLost: (lines: number) => string;
};

/** A reader that is slow for a moment costs no line; one that has stopped holds nothing up for longer. */
const patienceMs = 100;
const pauseMs = 5;

/**
 * Opens a writer of whole lines. A full disk or a reader that is gone costs lines and nothing else;
 * the first one that can be written again comes after the count of those that were lost.
 */
export function openLineWriter({ writeSome, pause, tellLost }: Surroundings): LineWriter {
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
export function openStandardWriter(
	stream: NodeJS.WriteStream & { fd: 1 | 2 },
	tellLost: (lines: number) => string,
): LineWriter {
	// What others write there may fail as well, and unheard that would end the program.
	stream.on('error', () => undefined);
	return openLineWriter({
		writeSome: (bytes) => writeSync(stream.fd, bytes),
		pause: (ms) => Atomics.wait(nothing, 0, 0, ms),
		tellLost,
	});
}

const nothing = new Int32Array(new SharedArrayBuffer(4));
