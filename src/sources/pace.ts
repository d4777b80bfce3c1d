import { hashOf } from '#src/text/fold.ts';
import {
	type Failures,
	type FeedState,
	hostOf,
	isPolled,
	type PolledFeed,
	type Rhythm,
} from './feed.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The shortest and longest time between two polls of a feed that is well. */
const pollEveryMs = { min: 5 * minuteMs, max: 6 * hourMs };

/** The longest time between two tries to read a feed that is in trouble. */
const retryEveryMsMax = dayMs;

/** For a feed that says nothing about its rhythm: 10 min … 1 h; a compromise between late and useless. */
const unknownGapMs = hourMs;

/** How many polls a median gap gets. 1 … 4: at 2 an item waits for a quarter of the gap on average. */
const pollsPerGap = 2;

/**
 * A feed that is silent is asked after this share of the silence. 4 … 24: at 12 a newspaper that was
 * silent for 8 hours of night is asked every 40 minutes, one that has been silent for 3 days every 6 hours.
 */
const pollsPerSilence = 12;

/** How many of the newest items a rhythm is taken from: enough for a median, and not last year’s. */
const rhythmItemsMax = 20;

/** How much longer than planned a feed waits, at most, as a share; so that those that start together part. */
const spread = 0.25;

/** What a feed says about its own rhythm. */
export type StatedRhythm = Pick<Rhythm, 'statedMs' | 'restMs'>;

/** The rhythm of a feed, from the dates of its items in any order; dates in the future do not count. */
export function rhythmOf(dates: readonly Date[], stated: StatedRhythm, now: Date): Rhythm {
	const times = dates.map((date) => date.getTime()).filter((time) => time <= now.getTime());
	const newest = [...new Set(times)].sort((one, other) => other - one).slice(0, rhythmItemsMax);
	const gaps = newest.slice(1).map((time, index) => (newest[index] ?? time) - time);
	const gapMs = gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)];
	const [newestMs] = newest;
	return {
		...stated,
		...(gapMs !== undefined && { gapMs }),
		...(newestMs !== undefined && { newestAt: new Date(newestMs).toISOString() }),
	};
}

/** How many items a feed has a day, from their dates: those of the last week, or since its oldest if that is later. */
export function itemsPerDay(dates: readonly Date[], now: Date): number | undefined {
	const ages = dates.map((date) => now.getTime() - date.getTime()).filter((age) => age >= 0);
	if (ages.length < 2) return undefined;
	const weekMs = 7 * dayMs;
	const spanMs = Math.max(Math.min(Math.max(...ages), weekMs), hourMs);
	// The oldest only marks where the span begins.
	return (ages.filter((age) => age < spanMs).length * dayMs) / spanMs;
}

/**
 * How long after a poll a feed is due again, before it is spread: half its median gap, or what it states if
 * its items have no dates; less often the longer it is silent; never sooner than it or its server asks.
 */
export function pollEvery(rhythm: Rhythm, maxAgeMs: number | undefined, now: Date): number {
	const { gapMs, newestAt, statedMs, restMs } = rhythm;
	const silenceMs = newestAt === undefined ? 0 : now.getTime() - Date.parse(newestAt);
	const wantedMs = Math.max(
		(gapMs ?? statedMs ?? unknownGapMs) / pollsPerGap,
		silenceMs / pollsPerSilence,
		restMs ?? 0,
		maxAgeMs ?? 0,
	);
	return Math.min(Math.max(wantedMs, pollEveryMs.min), pollEveryMs.max);
}

/** When a feed that was just polled is due again. */
export function nextDue(
	id: string,
	state: Pick<FeedState, 'rhythm'>,
	{ now, maxAgeMs }: { readonly now: Date; readonly maxAgeMs: number | undefined },
): Date {
	const everyMs = pollEvery(state.rhythm ?? {}, maxAgeMs, now);
	return new Date(now.getTime() + spreadOut(id, everyMs, pollEveryMs.max));
}

/** When a feed in trouble is due again: after twice as long with each failure, and not before the server allows it. */
export function nextRetry(
	id: string,
	state: Pick<FeedState, 'rhythm'> & { readonly failures: Pick<Failures, 'count'> },
	{ now, retryAfterMs }: { readonly now: Date; readonly retryAfterMs: number | undefined },
): Date {
	const everyMs = pollEvery(state.rhythm ?? {}, undefined, now);
	const doubledMs = everyMs * 2 ** Math.min(state.failures.count - 1, 20);
	const waitMs = spreadOut(id, doubledMs, retryEveryMsMax);
	return new Date(now.getTime() + Math.max(waitMs, Math.min(retryAfterMs ?? 0, retryEveryMsMax)));
}

/** Makes a wait up to a quarter longer, always as much for the same feed, and at most `maxMs`. */
function spreadOut(id: string, waitMs: number, maxMs: number): number {
	return Math.round(Math.min(waitMs, maxMs / (1 + spread)) * (1 + spread * shareOf(id)));
}

/** A number from 0 to below 1 that is always the same for a feed. */
function shareOf(id: string): number {
	// Multiplied once more, because the hash of ids that differ in their last letter differs little at the top.
	return (Math.imul(hashOf(id) ^ (hashOf(id) >>> 15), 0x2c1b3c6d) >>> 0) / 2 ** 32;
}

/**
 * When a feed is due, given what was stored about it. A clock that was wrong when it was stored, or is wrong
 * now, delays it by at most the wait that was planned, and never by more than a day.
 */
function storedDue(id: string, { polledAt, dueAt }: FeedState, now: Date): number {
	const nowMs = now.getTime();
	if (dueAt === undefined) return nowMs;
	const dueMs = Date.parse(dueAt);
	const plannedMs = polledAt === undefined ? retryEveryMsMax : dueMs - Date.parse(polledAt);
	if (dueMs - nowMs <= Math.min(plannedMs, retryEveryMsMax)) return dueMs;
	return nowMs + shareOf(id) * Math.min(Math.max(plannedMs, 0), pollEveryMs.max);
}

/** Which feeds are due, in memory. */
export type Agenda = {
	/** Notes a feed when it is new, was changed or was polled; one that is not polled is left out. */
	put(polled: PolledFeed, now: Date): void;
	remove(id: string): void;
	/** Takes feeds that are due, those first that wait longest; none is taken again before it is given back. */
	take(now: Date, feedsMax: number): readonly string[];
	/** Gives back a feed; if it was not put meanwhile, nothing came of it, and it is due 15 minutes after it was taken. */
	giveBack(id: string): void;
	count(): number;
	/** Since when the feed that waits longest has been due; undefined if none is. */
	oldestDue(now: Date): Date | undefined;
};

const takenMs = 15 * minuteMs;

/** Feeds of one host that are taken at the same time. 5 … 50: a host answers some 20 a minute, with a pause after each. */
const takenPerHostMax = 20;

type AgendaEntry = { readonly id: string; readonly host: string; dueMs: number };

/** A plain list, because reading 10,000 entries takes a fraction of a millisecond. */
export function createAgenda(): Agenda {
	const entries = new Map<string, AgendaEntry>();
	const taken = new Set<string>();
	let lastMs = Number.NEGATIVE_INFINITY;

	return {
		put(polled, now) {
			followClock(now);
			const { id } = polled.feed;
			const dueMs = storedDue(id, polled.state, now);
			if (isPolled(polled)) entries.set(id, { id, host: hostOf(polled), dueMs });
			else entries.delete(id);
		},
		remove: (id) => entries.delete(id),
		take(now, feedsMax) {
			followClock(now);
			const due = longestDue(entries, taken, { nowMs: lastMs, feedsMax });
			for (const entry of due) {
				entry.dueMs = lastMs + takenMs;
				taken.add(entry.id);
			}
			return due.map(({ id }) => id);
		},
		giveBack: (id) => void taken.delete(id),
		count: () => entries.size,
		oldestDue(now) {
			followClock(now);
			let oldestMs = Number.POSITIVE_INFINITY;
			for (const { dueMs } of entries.values()) oldestMs = Math.min(oldestMs, dueMs);
			return oldestMs <= lastMs ? new Date(oldestMs) : undefined;
		},
	};

	/** When the clock is set back, everything keeps the wait that it had. */
	function followClock(now: Date): void {
		const backMs = lastMs - now.getTime();
		lastMs = now.getTime();
		if (backMs > 0) for (const entry of entries.values()) entry.dueMs -= backMs;
	}
}

function longestDue(
	entries: ReadonlyMap<string, AgendaEntry>,
	taken: ReadonlySet<string>,
	{ nowMs, feedsMax }: { readonly nowMs: number; readonly feedsMax: number },
): readonly AgendaEntry[] {
	const due: AgendaEntry[] = [];
	for (const entry of entries.values()) {
		if (entry.dueMs <= nowMs && !taken.has(entry.id)) due.push(entry);
	}
	due.sort((one, other) => one.dueMs - other.dueMs);
	const ofHost = new Map<string, number>();
	for (const id of taken) {
		const host = entries.get(id)?.host ?? '';
		ofHost.set(host, (ofHost.get(host) ?? 0) + 1);
	}
	const chosen: AgendaEntry[] = [];
	for (const entry of due) {
		if (chosen.length === feedsMax) break;
		const count = ofHost.get(entry.host) ?? 0;
		if (count >= takenPerHostMax) continue;
		ofHost.set(entry.host, count + 1);
		chosen.push(entry);
	}
	return chosen;
}
