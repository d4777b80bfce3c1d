import { closeSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** What the commits in a write-ahead log make of a database: how many pages it has, and the sums of those that changed. */
export type CommittedPages = {
	readonly pageCount: number;
	/** By page number, from 1. */
	readonly sums: ReadonlyMap<number, number>;
};

const logHeaderBytes = 32;
const frameHeaderBytes = 24;
/** In the first word of the log: its checksums read words with the lowest byte first; with 1 more, last. */
const lowestByteFirst = 0x377f0682;

/**
 * Reads which pages were committed to a write-ahead log, up to the first frame that SQLite would not
 * take either; undefined where none were.
 * Source: https://sqlite.org/fileformat2.html#the_write_ahead_log
 */
export function readCommittedPages(log: string, pageBytes: number): CommittedPages | undefined {
	let descriptor: number;
	try {
		descriptor = openSync(log, 'r');
	} catch {
		return undefined;
	}
	try {
		return readFrames(descriptor, pageBytes);
	} finally {
		closeSync(descriptor);
	}
}

function readFrames(descriptor: number, pageBytes: number): CommittedPages | undefined {
	const header = Buffer.alloc(logHeaderBytes);
	if (readSync(descriptor, header) < logHeaderBytes) return undefined;
	const sum = openLogSum(header.readUInt32BE(0) === lowestByteFirst);
	sum.add(header.subarray(0, 24));
	if (!sum.is(header.subarray(24))) return undefined;
	const salts = header.subarray(16, 24);
	const frame = Buffer.alloc(frameHeaderBytes + pageBytes);
	const page = frame.subarray(frameHeaderBytes);
	const written = new Map<number, number>();
	let committed: CommittedPages | undefined;
	while (readSync(descriptor, frame) === frame.length) {
		sum.add(frame.subarray(0, 8));
		sum.add(page);
		if (!frame.subarray(8, 16).equals(salts) || !sum.is(frame.subarray(16, 24))) break;
		written.set(frame.readUInt32BE(0), crc32(page));
		// Only the last frame of a commit says how many pages there are.
		const pageCount = frame.readUInt32BE(4);
		if (pageCount > 0) committed = { pageCount, sums: new Map(written) };
	}
	return committed;
}

/** The running checksum of a log: two sums over pairs of 32-bit words. */
function openLogSum(isLowestByteFirst: boolean) {
	let [first, second] = [0, 0];

	return {
		add(bytes: Buffer): void {
			const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
			for (let place = 0; place < bytes.length; place += 8) {
				first = (first + words.getUint32(place, isLowestByteFirst) + second) | 0;
				second = (second + words.getUint32(place + 4, isLowestByteFirst) + first) | 0;
			}
		},
		is: (bytes: Buffer): boolean =>
			bytes.readInt32BE(0) === first && bytes.readInt32BE(4) === second,
	};
}
