import { entryChecksum, type LogEntry } from '#src/archive/log-rows.ts';
import type { LogProgress, SharedArchive } from '#src/archive/sharing.ts';
import type { SharedLog, SharedLogState } from './shared-log.ts';

/** How many entries are applied at once, so that other tasks can take turns. Range 200 to 5,000. */
const entriesAtOnce = 1_000;

/** Empties an archive of another log, or of a state that this one was set back from. */
export async function beginAgainIfOther(
	archive: SharedArchive,
	log: Pick<SharedLog, 'read'>,
	wanted: SharedLogState,
): Promise<void> {
	const { name, last, lastEntry } = archive.progress();
	const isOther = name !== wanted.name || last > wanted.last || !(await isThere(log, lastEntry));
	if (isOther) await archive.begin(wanted.name);
}

/**
 * Whether the log has this entry, and no other one of its number, as it does once it was set back. One that is
 * missing says nothing: the log forgets what is too old and the middle ones of many versions.
 */
async function isThere(
	log: Pick<SharedLog, 'read'>,
	known: LogProgress['lastEntry'],
): Promise<boolean> {
	if (known === undefined) return true;
	const [entry] = await log.read(known.n - 1, 1);
	return entry?.n !== known.n || entryChecksum(entry) === known.sum;
}

/** Adds what the archive lacks. */
export async function followEntries(
	archive: SharedArchive,
	log: Pick<SharedLog, 'read'>,
	wanted: SharedLogState,
): Promise<void> {
	let at = archive.progress();
	while (at.last < wanted.last || at.applied < at.last) {
		const entries = await log.read(at.last, entriesAtOnce);
		const lastRead = entries.at(-1)?.n ?? at.last;
		const isMore = entries.length === entriesAtOnce;
		const last = isMore ? lastRead : Math.max(lastRead, wanted.last);
		await archive.follow({ after: at.last, entries, last, isMore });
		const now = archive.progress();
		if (now.last === at.last && now.applied === at.applied)
			throw new Error('the archive does not take what the log of articles has');
		at = now;
	}
}

/** All entries after a number. */
export async function readAll(
	log: Pick<SharedLog, 'read'>,
	after: number,
): Promise<readonly LogEntry[]> {
	const all: LogEntry[] = [];
	for (;;) {
		const entries = await log.read(all.at(-1)?.n ?? after, entriesAtOnce);
		all.push(...entries);
		if (entries.length < entriesAtOnce) return all;
	}
}
