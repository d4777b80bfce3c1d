import type { Archive } from '#src/archive/archive.ts';
import type { UtcDays } from '#src/archive/wanted.ts';
import { instantOf, type PublicationDate } from '#src/articles/publication-date.ts';
import type { Name } from '#src/names/name.ts';
import { composeStoryLine, type StoryLine } from './story-list.ts';

/** How many days a trend can show. */
export const trendDays = [7, 30, 90] as const;
export type TrendDays = (typeof trendDays)[number];

/** Whether a trend has reports to show, given when the newest one was published. */
export function hasTrend(newest: PublicationDate | undefined, now: Date): boolean {
	const daysMax = Math.max(...trendDays);
	return newest !== undefined && instantOf(newest).getTime() > now.getTime() - daysMax * dayMs;
}

const dayMs = 86_400_000;

/** The most names in one trend: more would be too small to read in one picture. */
export const trendNamesMax = 5;

/** The most peaks in one trend, because each has a number of one digit. */
export const peaksMax = 9;

/** How often names were in the news, by UTC day. */
export type Trend = {
	readonly days: TrendDays;
	/** The first and the last day, such as `2025-06-19`. */
	readonly firstDay: string;
	readonly lastDay: string;
	readonly names: readonly NameTrend[];
	/** Numbered from 1 by date, over all names; at most `peaksMax`. */
	readonly peaks: readonly Peak[];
};

/** How many reports mention a name. */
export type NameTrend = {
	readonly name: Name;
	/** On each day, oldest first. */
	readonly reports: readonly number[];
	readonly totals: { readonly reports: number; readonly stories: number };
	/** The day with the most reports, the first of several; undefined if there are none. */
	readonly highest: { readonly day: string; readonly reports: number } | undefined;
	/** The `publishedAt` of the newest report ever. */
	readonly newest: string | undefined;
};

/** A day on which more was reported than around it. */
export type Peak = {
	/** 1 to `peaksMax`. */
	readonly number: number;
	/** The indexes of its name and of its day in the trend. */
	readonly ofName: number;
	readonly ofDay: number;
	readonly day: string;
	readonly reports: number;
	/** How many stories of this day mention the name. */
	readonly stories: number;
	/** The story that most of these reports tell; undefined if all of them were withdrawn. */
	readonly story: StoryLine | undefined;
};

/** Composes the trend of one to five names up to today. */
export function composeTrend(
	names: readonly Name[],
	{ days, now }: { readonly days: TrendDays; readonly now: Date },
	archive: Pick<Archive, 'reportsPerDay' | 'storiesIn' | 'mainStory' | 'span'>,
): Trend {
	const lastDay = dayOf(now);
	const period = { lastDay, days };
	const dayAt = (index: number) => dayOf(new Date(now.getTime() - (days - 1 - index) * dayMs));
	const counts = names.map(({ id }) =>
		archive.reportsPerDay({ kind: 'name', nameId: id }, { lastDay, days: days + neighborhoodDays }),
	);
	const peaks = findPeaks(counts, neighborhoodDays).map(
		({ series, index, count }, position): Peak => {
			const day = dayAt(index);
			const nameId = names[series]?.id ?? 0;
			const thatDay: UtcDays = { lastDay: day, days: 1 };
			const main = archive.mainStory(nameId, thatDay);
			return {
				number: position + 1,
				ofName: series,
				ofDay: index,
				day,
				reports: count,
				stories: archive.storiesIn(nameId, thatDay),
				story: main && composeStoryLine(main.article, main.others),
			};
		},
	);
	return {
		days,
		firstDay: dayAt(0),
		lastDay,
		names: names.map((name, index) => {
			const reports = counts[index]?.slice(neighborhoodDays) ?? [];
			const most = Math.max(0, ...reports);
			const total = reports.reduce((sum, count) => sum + count, 0);
			return {
				name,
				reports,
				totals: { reports: total, stories: total && archive.storiesIn(name.id, period) },
				highest: most === 0 ? undefined : { day: dayAt(reports.indexOf(most)), reports: most },
				newest: archive.span(name.id)?.last,
			};
		}),
		peaks,
	};
}

function dayOf(at: Date): string {
	return at.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** A day that stands out: the indexes of its series and, after the lead, of its day. */
export type PeakDay = { readonly series: number; readonly index: number; readonly count: number };

/**
 * Finds the days that stand out from their neighborhood, by date and then by series: the highest of their
 * surroundings, and well above what is usual there. If there are too many, each series keeps its best, then
 * the best of all follow. The first `lead` counts of each series only say what was usual before.
 */
export function findPeaks(
	series: readonly (readonly number[])[],
	lead: number,
	max: number = peaksMax,
): readonly PeakDay[] {
	const ranked = series.map((counts, number) => rankPeaks(counts, lead, number));
	const best = ranked.flatMap(([first]) => first ?? []);
	const others = ranked.flatMap(([, ...rest]) => rest).sort(byRise);
	return [...best, ...others]
		.slice(0, max)
		.sort((one, other) => one.index - other.index || one.series - other.series)
		.map(({ series, index, count }) => ({ series, index, count }));
}

type RankedPeak = PeakDay & { readonly rise: number };

function byRise(one: RankedPeak, other: RankedPeak): number {
	return other.rise - one.rise;
}

/** The peaks of one series, the highest rise first. */
function rankPeaks(counts: readonly number[], lead: number, series: number): RankedPeak[] {
	const shown = counts.length - lead;
	// Numbers of closer days would lie on each other in the picture.
	const apart = Math.ceil(shown / daysPerNumber);
	return counts
		.map((count, at) => ({ series, index: at - lead, count, rise: riseAt(counts, at) }))
		.filter(
			({ index, rise }) => index >= 0 && rise >= riseMin && isHighest(counts, index + lead, apart),
		)
		.sort(byRise);
}

/** How many days on each side of a day say what is usual: a week has the same number of Sundays everywhere. */
const neighborhoodDays = 7;

/** How many of its neighbors do not count as usual, because they can belong to this peak or to another. */
const unusualDays = 3;

/** In a picture of this many days numbers of neighboring days have room beside each other. */
const daysPerNumber = 20;

/**
 * How far above the usual a peak is, in standard deviations of reports that come by chance. Range 2 to 4;
 * see `tests/desk/trend.test.ts` for what chance alone brings.
 */
const riseMin = 2.8;

function riseAt(counts: readonly number[], at: number): number {
	const neighbors = [
		...counts.slice(Math.max(0, at - neighborhoodDays), at),
		...counts.slice(at + 1, at + 1 + neighborhoodDays),
	].sort((one, other) => one - other);
	const count = counts[at] ?? 0;
	// Where nothing else was reported for a week before and after, a single report is what happened.
	if (neighbors.at(-1) === 0 && count > 0) return riseMin * count;
	const usual = neighbors.slice(0, -unusualDays);
	const mean = usual.reduce((sum, one) => sum + one, 0) / Math.max(1, usual.length);
	return (count - mean) / Math.sqrt(mean + 0.5);
}

/** Whether no day so near has more, and none before it as many. */
function isHighest(counts: readonly number[], at: number, apart: number): boolean {
	const count = counts[at] ?? 0;
	const before = counts.slice(Math.max(0, at - apart), at);
	const after = counts.slice(at + 1, at + 1 + apart);
	return before.every((one) => one < count) && after.every((one) => one <= count);
}
