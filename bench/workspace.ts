import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for everything a run writes. */
export type Workspace = { folder(name: string): string; remove(): void };

/** What an article takes: in its data file, in the database, and in the database while it is being made. */
const bytesPerArticle = 5_000;
const spareBytes = 1_000_000_000;

/** Makes the folder; throws when the disk has no room for this many articles. */
export function openWorkspace(articles: number): Workspace {
	const { bavail, bsize } = statfsSync(tmpdir());
	const needed = articles * bytesPerArticle + spareBytes;
	if (bavail * bsize < needed) {
		const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
		throw new Error(
			`${tmpdir()} has ${gigabytes(bavail * bsize)} free, and the bench needs ${gigabytes(needed)}. Set TMPDIR to a larger disk, or run it with --quick.`,
		);
	}
	const root = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
	return {
		folder: (name) => join(root, name),
		remove: () => rmSync(root, { recursive: true, force: true }),
	};
}
