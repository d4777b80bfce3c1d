import type { Archive, NewsDay } from '#src/archive/archive.ts';
import type { Wanted } from '#src/archive/wanted.ts';
import type { Article } from '#src/articles/article.ts';
import type { Name } from '#src/names/name.ts';
import { readReports } from './read-reports.ts';
import { clearestLead } from './story-lead.ts';
import { composeStoryLine, type Page, type StoryLine } from './story-list.ts';
import type { Subject } from './together.ts';

/** One page of the days that mattered most to a topic, newest first. */
export type Timeline = Page & {
	readonly topic: Name | string | Subject;
	/** What the reader typed, if `topic` reads differently. */
	readonly understoodFrom: string | undefined;
	readonly days: readonly TimelineDay[];
	/** How many days all pages have. */
	readonly chosen: number;
	/** How many days had reports. */
	readonly reported: number;
	/** The first of them, if they were not all looked at. */
	readonly since: string | undefined;
};

/** A day and its main story. */
export type TimelineDay = {
	/** In UTC, as `2025-06-19`. */
	readonly day: string;
	/** How many reports about the topic appeared. */
	readonly reports: number;
	/** What the day’s reports of the story say, word for word; undefined if all were withdrawn. */
	readonly sentence: string | undefined;
	/** The report that says it, and the other sources of that day. */
	readonly story: StoryLine;
};

/** What is known of days. */
export type DayArchive = Pick<Archive, 'days' | 'storiesOn' | 'reportsOn'>;

/** Finds the days that mattered, and composes one page of them; the last one if there are fewer. */
export function findTimeline(
	wanted: Wanted,
	requestedPage: number,
	archive: DayArchive,
): Omit<Timeline, 'topic' | 'understoodFrom'> {
	const { days, isComplete } = archive.days(wanted);
	const chosen = chooseDays(wanted, days, archive);
	const pages = Math.max(1, Math.ceil(chosen.length / pageDays));
	const page = Math.min(requestedPage, pages);
	const shown = chosen.slice((page - 1) * pageDays, page * pageDays);
	return {
		page,
		pages,
		days: shown.flatMap((day) => composeDay(day, archive.reportsOn(day.story, day.day))),
		chosen: chosen.length,
		reported: days.length,
		since: isComplete ? undefined : days.at(-1)?.day,
	};
}

type ChosenDay = NewsDay & { readonly story: number };

/** The days that matter most, each with its main story, unless that was a better day’s; newest first. */
function chooseDays(wanted: Wanted, days: readonly NewsDay[], archive: DayArchive): ChosenDay[] {
	const wantedDays = daysWanted(days.length);
	const chosen: ChosenDay[] = [];
	const told = new Set<number>();
	for (const day of rankDays(days).slice(0, 2 * wantedDays)) {
		if (chosen.length === wantedDays) break;
		const story = archive.storiesOn(wanted, day.day).find((one) => !told.has(one));
		if (story === undefined) continue;
		told.add(story);
		chosen.push({ ...day, story });
	}
	return chosen.sort((one, other) => (one.day < other.day ? 1 : -1));
}

/** All of a few days; of many so many that one reads them. */
function daysWanted(reported: number): number {
	return Math.min(daysMax, Math.max(daysMin, Math.round(2 * Math.sqrt(reported))));
}

/**
 * Orders days by how much they matter, most first; of equal ones the newest. Three signs count alike, each as a share
 * of the highest: the reports, their rise over the days before, and how many later reports write the
 * date. The first and the last are what Gholipour Ghalandari and Ifrim (ACL 2020) found to tell most.
 */
export function rankDays(days: readonly NewsDay[]): readonly NewsDay[] {
	const reportsOn = new Map(days.map(({ day, reports }) => [numberOf(day), reports]));
	const signs = days.map((day) => ({
		day,
		values: [day.reports, riseOn(day, reportsOn), day.written],
	}));
	const highest = [0, 1, 2].map((sign) =>
		signs.reduce((most, { values }) => Math.max(most, values[sign] ?? 0), 1),
	);
	const scored = signs.map(({ day, values }) => ({
		day,
		score: values.reduce((sum, value, sign) => sum + value / (highest[sign] ?? 1), 0),
	}));
	return scored.sort((one, other) => other.score - one.score).map(({ day }) => day);
}

/** By how many standard deviations a day has more reports than the days before it, if chance spread them evenly. */
function riseOn({ day, reports }: NewsDay, reportsOn: ReadonlyMap<number, number>): number {
	const number = numberOf(day);
	let before = 0;
	for (let daysBefore = 1; daysBefore <= daysCompared; daysBefore += 1)
		before += reportsOn.get(number - daysBefore) ?? 0;
	const expected = before / daysCompared;
	return Math.max(0, (reports - expected) / Math.sqrt(expected + 1));
}

/** Days since 1970. */
function numberOf(day: string): number {
	return Date.parse(day) / dayMs;
}

function composeDay({ day, reports }: ChosenDay, told: readonly Article[]): TimelineDay[] {
	const lead = clearestLead(readReports(told));
	const article = lead?.report.article ?? told[0];
	if (article === undefined) return [];
	const others = told.filter((one) => one !== article);
	return [{ day, reports, sentence: lead?.text, story: composeStoryLine(article, others) }];
}

/** The number of days on a page: a phone’s screen. */
const pageDays = 5;
/** Range 12 to 25: four pages are soon turned. */
const daysMax = 20;
/** As many days are all shown. Range 5 to 10: up to two pages. */
const daysMin = 8;
/** A week, so that quiet weekends do not make rises of Mondays. */
const daysCompared = 7;
const dayMs = 86_400_000;
