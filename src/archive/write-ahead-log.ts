import { closeSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** What the commits in a write-ahead log change. */
export type CommittedPages = {
	/** How many pages the database has after the last commit. */
	readonly pageCount: number;
	/** How many frames the log has up to the last commit: one for each page of each commit. */
	readonly frames: number;
	/** The checksums of the changed pages by page number, from 1. */
	readonly sums: ReadonlyMap<number, number>;
};

/** Follows the commits in a write-ahead log, and reads each once. */
export type CommitReader = {
	/**
	 * Reads the commits since the last call, up to the first frame that SQLite would reject too; `pages` are those
	 * that no earlier commit of this log has changed. Undefined if the log has no commit.
	 */
	read(): { readonly committed: CommittedPages; readonly pages: readonly number[] } | undefined;
};

const pageBytes = 4_096;
const headerBytes = 32;
const frameHeaderBytes = 24;
const frameBytes = frameHeaderBytes + pageBytes;
const framesAtOnce = 64;
/** The first word of a log whose checksums are little-endian; 1 more means big-endian. */
const littleEndianMagic = 0x377f0682;

/** All commits in a write-ahead log; undefined if there is none. */
export function readCommittedPages(log: string): CommittedPages | undefined {
	return createCommitReader(log).read()?.committed;
}

/**
 * Creates a reader of a write-ahead log of SQLite, which may be missing. When SQLite begins the log
 * again, so does the reader.
 * Source: https://sqlite.org/fileformat2.html#the_write_ahead_log
 */
export function createCommitReader(log: string): CommitReader {
	let header: Buffer | undefined;
	let state: LogState | undefined;

	return {
		read() {
			const descriptor = openIfThere(log);
			if (descriptor === undefined) return undefined;
			try {
				const current = Buffer.alloc(headerBytes);
				readSync(descriptor, current, { position: 0 });
				if (header?.equals(current) !== true) {
					header = current;
					state = beginLog(current);
				}
				const pages = state === undefined ? [] : readCommits(descriptor, state);
				const committed = state?.committed;
				return committed === undefined ? undefined : { committed, pages };
			} finally {
				closeSync(descriptor);
			}
		},
	};
}

/** Opens a file for reading; undefined if it cannot be opened. */
export function openIfThere(file: string): number | undefined {
	try {
		return openSync(file, 'r');
	} catch {
		return undefined;
	}
}

/** A log as far as it was read: up to its last commit. */
type LogState = {
	readonly salts: Buffer;
	readonly isLittleEndian: boolean;
	/** SQLite’s running checksum. */
	sum: LogChecksum;
	readonly sums: Map<number, number>;
	committed: CommittedPages | undefined;
};

/** Undefined if there is no log with this header. */
function beginLog(header: Buffer): LogState | undefined {
	const isLittleEndian = header.readUInt32BE(0) === littleEndianMagic;
	const sum = addToSum([0, 0], header.subarray(0, 24), isLittleEndian);
	if (header.readUInt32BE(0) === 0 || !isSum(sum, header.subarray(24))) return undefined;
	const salts = header.subarray(16, 24);
	return { salts, isLittleEndian, sum, sums: new Map(), committed: undefined };
}

/** Reads the commits after those that were read, into `state`; returns the pages that none before had changed. */
function readCommits(descriptor: number, state: LogState): number[] {
	const newPages: number[] = [];
	let { sum } = state;
	let frames = state.committed?.frames ?? 0;
	let uncommitted: [page: number, sum: number][] = [];
	for (const frame of framesFrom(descriptor, frames)) {
		const page = frame.subarray(frameHeaderBytes);
		sum = addToSum(sum, frame.subarray(0, 8), state.isLittleEndian);
		sum = addToSum(sum, page, state.isLittleEndian);
		if (!frame.subarray(8, 16).equals(state.salts) || !isSum(sum, frame.subarray(16, 24))) break;
		frames += 1;
		uncommitted.push([frame.readUInt32BE(0), crc32(page)]);
		// Only the last frame of a commit has a page count.
		const pageCount = frame.readUInt32BE(4);
		if (pageCount === 0) continue;
		for (const [number, pageSum] of uncommitted) {
			if (!state.sums.has(number)) newPages.push(number);
			state.sums.set(number, pageSum);
		}
		uncommitted = [];
		state.sum = sum;
		state.committed = { pageCount, frames, sums: state.sums };
	}
	return newPages;
}

/** The whole frames of a log, after so many. */
function* framesFrom(descriptor: number, after: number): Generator<Buffer> {
	const bytes = Buffer.alloc(framesAtOnce * frameBytes);
	for (let position = headerBytes + after * frameBytes; ; position += bytes.length) {
		const length = readSync(descriptor, bytes, { position });
		for (let end = frameBytes; end <= length; end += frameBytes) {
			yield bytes.subarray(end - frameBytes, end);
		}
		if (length < bytes.length) return;
	}
}

/** Two sums over pairs of 32-bit words. */
type LogChecksum = readonly [first: number, second: number];

function addToSum([one, other]: LogChecksum, bytes: Buffer, isLittleEndian: boolean): LogChecksum {
	let [first, second] = [one, other];
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	for (let offset = 0; offset < bytes.length; offset += 8) {
		first = (first + view.getUint32(offset, isLittleEndian) + second) | 0;
		second = (second + view.getUint32(offset + 4, isLittleEndian) + first) | 0;
	}
	return [first, second];
}

function isSum([first, second]: LogChecksum, bytes: Buffer): boolean {
	return bytes.readInt32BE(0) === first && bytes.readInt32BE(4) === second;
}
