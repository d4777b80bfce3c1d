import { z } from 'zod';
import type { BotFigures, Readiness } from './bot-load.ts';
import { Stretch, Timing } from './measure.ts';

/** What the job of one archive size tells. */
export const ArchiveFigures = z.object({
	articles: z.number(),
	databaseBytes: z.number(),
	load: Stretch,
	/** The resident memory of the process that loads: the most so far, and once garbage is collected. */
	loadPeakBytes: z.number(),
	loadedBytes: z.number(),
	openMs: z.number(),
	unchanged: Stretch,
	oneChanged: Stretch,
	/** By what was asked. */
	queries: z.record(z.string(), Timing),
});

export type ArchiveFigures = z.infer<typeof ArchiveFigures>;

/** What the job of the name index tells. */
export const NamesFigures = z.object({
	names: z.number(),
	indexBytes: z.number(),
	buildMs: z.number(),
	openMs: z.number(),
	/** By what was asked. */
	calls: z.record(z.string(), Timing),
});

export type NamesFigures = z.infer<typeof NamesFigures>;

/** What the job of many one-article files tells. */
export const FilesFigures = z.object({
	files: z.number(),
	load: Stretch,
	unchanged: Stretch,
	touched: Stretch,
});

export type FilesFigures = z.infer<typeof FilesFigures>;

/** What the job of one crowd of subscriptions tells. */
export const DeliveryFigures = z.object({
	/** So many digests, and as many alerts. */
	subscriptions: z.number(),
	/** How many different wishes they have. */
	wishes: z.number(),
	/** From the tick until every digest is owed, which means composed and written. */
	composing: Stretch,
	/** What of that this thread worked; the rest it waited for the disk, or for other programs. */
	composingCpuMs: z.number(),
	/** From there until every message was sent, by a Discord that takes no time, and written down. */
	keeping: Stretch,
	messages: z.number(),
	putsPerSecond: z.number(),
	/** Resident memory beyond what it was before: at most, and once garbage is collected while all is owed. */
	peakBytes: z.number(),
	owedBytes: z.number(),
	/** The first tick after, and those that follow it. */
	firstQuietTickMs: z.number(),
	quietTick: Timing,
	/** From an article’s arrival until the last alert about it is owed. */
	arriving: Timing,
	alertsPerArticle: z.number(),
});

export type DeliveryFigures = z.infer<typeof DeliveryFigures>;

/** The run that took neither longest nor shortest until all was owed; there must be at least one. */
export function middleRun(runs: readonly DeliveryFigures[]): DeliveryFigures {
	const sorted = runs.toSorted((a, b) => a.composing.tookMs - b.composing.tookMs);
	const middle = sorted[Math.floor((sorted.length - 1) / 2)];
	if (middle === undefined) throw new Error('there was no run');
	return middle;
}

/** What the job that sends to a local Discord tells. */
export const SendingFigures = z.object({
	messages: z.number(),
	seconds: z.number(),
	channels: z.number(),
	/** How often Discord, or discord.js for it, said to wait. */
	limited: z.number(),
});

export type SendingFigures = z.infer<typeof SendingFigures>;

/** Everything one run of the bench has measured. */
export type Figures = {
	/** The smallest archive first. */
	readonly archives: readonly ArchiveFigures[];
	readonly names: NamesFigures;
	readonly files: FilesFigures;
	/** Run after run of one crowd of subscriptions. */
	readonly delivery: readonly DeliveryFigures[];
	readonly sending: SendingFigures;
	/** The constant bot first, then Dateline on the fewest articles, Dateline on the most. */
	readonly readiness: readonly Readiness[];
	/** Its memory is in the same order. */
	readonly bots: BotFigures;
};
