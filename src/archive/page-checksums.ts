import {
	closeSync,
	existsSync,
	fsyncSync,
	openSync,
	readFileSync,
	readSync,
	renameSync,
	writeFileSync,
} from 'node:fs';
import { crc32 } from 'node:zlib';
import { DamageError } from './rows.ts';

const pageBytes = 4_096;
const pagesAtOnce = 256;
const magic = 0x444c5331;
const emptyPageSum = crc32(new Uint8Array(pageBytes));

/**
 * The file with the checksums of all pages of a database; SQLite itself does not notice most damage.
 * Each commit updates it before its pages move from the write-ahead log into the database.
 */
export function checksumFileOf(file: string): string {
	return `${file}-sums`;
}

/** Computes all checksums of a database that nothing is writing to. */
export function writePageChecksums(file: string): void {
	writeChecksums(file, Uint32Array.from(pageChecksums(file)));
}

/**
 * Updates the checksums to the commits that are still in the write-ahead log. Throws a `DamageError`
 * if a page they replace was damaged, because the damage may be part of what was committed.
 */
export function addCommitChecksums(file: string): void {
	const committed = readCommittedPages(`${file}-wal`, pageBytes);
	if (committed === undefined) return;
	const before = readChecksums(file);
	assertUnchanged(file, committed, before);
	writeChecksums(file, checksumsAfter(before, committed));
}

/**
 * Updates the checksums at a start, for commits that a killed process left in the write-ahead log.
 * It compares no pages, because some may already be in the file.
 */
export function addLeftoverCommitChecksums(file: string): void {
	const committed = readCommittedPages(`${file}-wal`, pageBytes);
	if (committed !== undefined) writeChecksums(file, checksumsAfter(readChecksums(file), committed));
}

/** Describes the first difference between a database, with its write-ahead log, and its checksums; undefined if there is none. */
export function findDamage(file: string): string | undefined {
	const sums = readChecksums(file);
	if (sums === undefined) return 'its checksums are missing or damaged';
	if (!existsSync(file)) return 'its file is missing';
	const committed = readCommittedPages(`${file}-wal`, pageBytes);
	const inFile = [...pageChecksums(file)];
	const pageCount = committed?.pageCount ?? inFile.length;
	if (pageCount !== sums.length) return `it has ${pageCount} pages instead of ${sums.length}`;
	const damaged = sums.findIndex(
		(sum, index) => sum !== (committed?.sums.get(index + 1) ?? inFile[index]),
	);
	return damaged < 0 ? undefined : `its page ${damaged + 1} differs from what was written`;
}

function* pageChecksums(file: string): Generator<number> {
	const descriptor = openSync(file, 'r');
	try {
		const bytes = new Uint8Array(pageBytes * pagesAtOnce);
		for (let position = 0; ; position += bytes.length) {
			const length = readSync(descriptor, bytes, { position });
			for (let start = 0; start < length; start += pageBytes) {
				yield crc32(bytes.subarray(start, Math.min(start + pageBytes, length)));
			}
			if (length < bytes.length) return;
		}
	} finally {
		closeSync(descriptor);
	}
}

function checksumsAfter(
	before: Uint32Array | undefined,
	{ pageCount, sums }: CommittedPages,
): Uint32Array {
	const after = new Uint32Array(pageCount).fill(emptyPageSum);
	after.set((before ?? new Uint32Array()).subarray(0, pageCount));
	for (const [page, sum] of sums) after[page - 1] = sum;
	return after;
}

function assertUnchanged(
	file: string,
	{ sums }: CommittedPages,
	before: Uint32Array | undefined,
): void {
	if (before === undefined) throw new DamageError('its checksums are missing or damaged');
	const descriptor = openSync(file, 'r');
	try {
		const bytes = new Uint8Array(pageBytes);
		for (const page of sums.keys()) {
			if (page > before.length) continue;
			readSync(descriptor, bytes, { position: (page - 1) * pageBytes });
			if (crc32(bytes) === before[page - 1]) continue;
			throw new DamageError(`its page ${page} differed from what was written`);
		}
	} finally {
		closeSync(descriptor);
	}
}

/** Undefined if they are missing or damaged. */
function readChecksums(file: string): Uint32Array | undefined {
	let bytes: Buffer;
	try {
		bytes = readFileSync(checksumFileOf(file));
	} catch {
		return undefined;
	}
	if (bytes.length % Uint32Array.BYTES_PER_ELEMENT !== 0) return undefined;
	const stored = new Uint32Array(new Uint8Array(bytes).buffer);
	const sums = stored.subarray(1, -1);
	return stored[0] === magic && stored.at(-1) === checksumOfAll(sums) ? sums : undefined;
}

/** Replaces the checksum file in one step, so that a killed process leaves the old one intact. */
function writeChecksums(file: string, sums: Uint32Array): void {
	const stored = new Uint32Array(sums.length + 2);
	stored[0] = magic;
	stored.set(sums, 1);
	stored[sums.length + 1] = checksumOfAll(sums);
	const temporary = `${checksumFileOf(file)}.new`;
	writeFileSync(temporary, new Uint8Array(stored.buffer));
	flushToDisk(temporary);
	renameSync(temporary, checksumFileOf(file));
}

function checksumOfAll(sums: Uint32Array): number {
	return crc32(new Uint8Array(sums.buffer, sums.byteOffset, sums.byteLength));
}

/** Returns once a file's content is on the disk. */
export function flushToDisk(file: string): void {
	const descriptor = openSync(file, 'r+');
	try {
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

/** What the commits in a write-ahead log change: the number of pages, and the checksums of the changed ones. */
export type CommittedPages = {
	readonly pageCount: number;
	/** By page number, from 1. */
	readonly sums: ReadonlyMap<number, number>;
};

const logHeaderBytes = 32;
const frameHeaderBytes = 24;
/** The first word of a log whose checksums are little-endian; 1 more means big-endian. */
const littleEndianMagic = 0x377f0682;

/**
 * Reads the pages committed to a write-ahead log, up to the first frame that SQLite would reject too;
 * undefined if there is no commit.
 * Source: https://sqlite.org/fileformat2.html#the_write_ahead_log
 */
function readCommittedPages(log: string, pageBytes: number): CommittedPages | undefined {
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
	const sum = createLogChecksum(header.readUInt32BE(0) === littleEndianMagic);
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
		// Only the last frame of a commit has a page count.
		const pageCount = frame.readUInt32BE(4);
		if (pageCount > 0) committed = { pageCount, sums: new Map(written) };
	}
	return committed;
}

/** The running checksum of a log: two sums over pairs of 32-bit words. */
function createLogChecksum(isLittleEndian: boolean) {
	let [first, second] = [0, 0];

	return {
		add(bytes: Buffer): void {
			const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
			for (let offset = 0; offset < bytes.length; offset += 8) {
				first = (first + view.getUint32(offset, isLittleEndian) + second) | 0;
				second = (second + view.getUint32(offset + 4, isLittleEndian) + first) | 0;
			}
		},
		is: (bytes: Buffer): boolean =>
			bytes.readInt32BE(0) === first && bytes.readInt32BE(4) === second,
	};
}
