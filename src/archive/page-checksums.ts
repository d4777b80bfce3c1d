import {
	closeSync,
	existsSync,
	fstatSync,
	fsyncSync,
	openSync,
	readFileSync,
	readSync,
	renameSync,
	writeFileSync,
} from 'node:fs';
import { crc32 } from 'node:zlib';
import { DamageError } from './rows.ts';
import {
	type CommittedPages,
	createCommitReader,
	openIfThere,
	readCommittedPages,
} from './write-ahead-log.ts';

const pageBytes = 4_096;
const pagesAtOnce = 256;
const magic = 0x444c5331;
const emptyPageSum = crc32(new Uint8Array(pageBytes));

/**
 * The file with the checksums of all pages of a database; SQLite itself does not notice most damage.
 * It is brought up to date before pages move from the write-ahead log into the database; until then the
 * log’s own checksums cover them.
 */
export function checksumFileOf(file: string): string {
	return `${file}-sums`;
}

/** Computes all checksums of a database that nothing is writing to. */
export function writePageChecksums(file: string): void {
	writeChecksums(file, Uint32Array.from(pageChecksums(file)));
}

/** Follows the commits to a database. */
export type CommitWatch = {
	/** Throws a `DamageError` if a page that a commit replaces was damaged, because the damage may be part of what was committed. */
	verify(): void;
	/** How many pages wait in the write-ahead log. */
	waiting(): number;
	/** Updates the checksums, and only then has what waits moved into the database. */
	settle(move: () => void): void;
	/** Throws a `DamageError` if the write-ahead log has lost a commit. */
	verifyLog(): void;
};

/** Watches the commits from now on; of those that wait already, pages may be in the database, so they are not compared. */
export function watchCommits(file: string): CommitWatch {
	const commits = createCommitReader(logOf(file));
	let committed = commits.read()?.committed;

	return {
		verify() {
			const news = commits.read();
			committed = news?.committed;
			if (news !== undefined) assertUnchanged(file, news.pages);
		},
		waiting: () => committed?.frames ?? 0,
		settle(move) {
			if (committed !== undefined) addToChecksums(file, committed);
			move();
			committed = commits.read()?.committed;
		},
		verifyLog() {
			const frames = readCommittedPages(logOf(file))?.frames ?? 0;
			if (frames < (committed?.frames ?? 0))
				throw new DamageError('its write-ahead log is cut short');
		},
	};
}

/** Updates the checksums for commits that wait in the write-ahead log, such as those of a killed process. */
export function addCommitChecksums(file: string): void {
	const committed = readCommittedPages(logOf(file));
	if (committed !== undefined) addToChecksums(file, committed);
}

function addToChecksums(file: string, committed: CommittedPages): void {
	writeChecksums(file, checksumsAfter(readChecksums(file), committed));
}

function logOf(file: string): string {
	return `${file}-wal`;
}

/**
 * Describes the first difference between a database and its checksums; undefined if there is none. Pages in its
 * write-ahead log replace those in its file, and SQLite reads none whose own checksum differs.
 */
export function findDamage(file: string): string | undefined {
	const sums = readChecksums(file);
	if (sums === undefined) return 'its checksums are missing or damaged';
	if (!existsSync(file)) return 'its file is missing';
	const committed = readCommittedPages(logOf(file));
	const inFile = [...pageChecksums(file)];
	const pageCount = committed?.pageCount ?? inFile.length;
	const expected = committed === undefined ? sums : checksumsAfter(sums, committed);
	if (pageCount !== expected.length) return `it has ${pageCount} pages instead of ${sums.length}`;
	const damaged = expected.findIndex(
		(sum, index) => sum !== (committed?.sums.get(index + 1) ?? inFile[index] ?? emptyPageSum),
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

/** Compares pages of a database with their checksums, which must exist. */
function assertUnchanged(file: string, pages: readonly number[]): void {
	const database = openSync(file, 'r');
	const checksums = openIfThere(checksumFileOf(file));
	try {
		if (checksums === undefined) throw new DamageError('its checksums are missing or damaged');
		const page = new Uint8Array(pageBytes);
		const sum = new Uint32Array(1);
		const pageCount = fstatSync(checksums).size / sum.byteLength - 2;
		for (const number of pages) {
			if (number > pageCount) continue;
			readSync(database, page, { position: (number - 1) * pageBytes });
			readSync(checksums, sum, { position: number * sum.byteLength });
			if (crc32(page) === sum[0]) continue;
			throw new DamageError(`its page ${number} differed from what was written`);
		}
	} finally {
		closeSync(database);
		if (checksums !== undefined) closeSync(checksums);
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
