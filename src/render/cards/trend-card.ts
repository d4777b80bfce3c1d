import type { APIButtonComponent } from 'discord-api-types/v10';
import { instantOf } from '#src/articles/publication-date.ts';
import type { Chart } from '#src/charts/chart.ts';
import type { StoryLine } from '#src/desk/story-list.ts';
import {
	type NameTrend,
	type Peak,
	type Trend,
	type TrendDays,
	trendDays,
} from '#src/desk/trend.ts';
import type { Name } from '#src/names/name.ts';
import { saying } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import {
	type AttachedPicture,
	type Entry,
	inkBlue,
	type Message,
	renderCard,
} from '../message/card.ts';
import { button, buttonRow } from '../message/controls.ts';
import { pictureTextMax } from '../message/limits.ts';
import { trendOf } from '../message/targets.ts';
import {
	isVisible,
	plainLabel,
	quote,
	remaining,
	share,
	shorten,
	shortenWith,
	type TextBudget,
} from '../text/plain-text.ts';
import { showLanguage } from '../text/small-print.ts';
import { renderNotice } from './notice-card.ts';
import { showHeadline, showOtherReports, storyMenu } from './story-entry.ts';

/** The answer to `/trend`. Everything that the picture shows is in its text too. */
export function renderTrend(trend: Trend, { written, picture, phrases }: TrendSettings): Message {
	const stories = trend.peaks.flatMap(({ story }) => story ?? []);
	return renderCard({
		accent: inkBlue,
		head: (budget) => showHead(trend, budget, phrases),
		attached: picture === 'missing' ? undefined : picture,
		blocks: [
			{ entries: trend.names.map((_, index) => nameEntry(trend, index, phrases)) },
			{
				entries: joinPeaks(trend.peaks).map((peaks) => peakEntry(peaks, trend, phrases)),
				weight: 2,
			},
		],
		closing: () => showNotes(trend, picture, phrases),
		controls: [
			storyMenu(stories, phrases),
			buttonRow(trendDays.map((days) => daysButton(days, { trend, written, phrases }))),
		],
	});
}

type TrendSettings = {
	/** The names in the form that `/trend` reads. */
	readonly written: string;
	/** Undefined if there is nothing to draw, `missing` if it could not be drawn. */
	readonly picture: AttachedPicture | 'missing' | undefined;
	readonly phrases: Phrases;
};

/** The marks of the names, in the colors of their lines. */
export const nameMarks = ['🔵', '🟠', '🟢', '🟣', '🟡'] as const;

function showHead(
	{ names, firstDay, lastDay }: Trend,
	budget: TextBudget,
	phrases: Phrases,
): string {
	const period = `\n-# ${phrases.say('trendPeriod', daysIn({ firstDay, lastDay }, phrases))}`;
	const title = names.map(({ name }) => name.name).join(' · ');
	return `## ${shorten(title, remaining(budget, '## ', period))}${period}`;
}

function daysIn({ firstDay, lastDay }: Pick<Trend, 'firstDay' | 'lastDay'>, phrases: Phrases) {
	return { first: phrases.day(instantOf(firstDay)), last: phrases.day(instantOf(lastDay)) };
}

function nameEntry({ names }: Trend, index: number, phrases: Phrases): Entry {
	return (budget) => {
		const trend = names[index];
		if (trend === undefined) return '';
		const numbers = numbersOf(trend, phrases).join(' · ');
		// The title says it already.
		if (names.length === 1) return numbers;
		const mark = `${nameMarks[index]} `;
		const name = shorten(trend.name.name, remaining(budget, mark, '****', ' · ', numbers));
		return `${mark}**${name}** · ${numbers}`;
	};
}

function numbersOf({ totals, highest, newest }: NameTrend, phrases: Phrases): string[] {
	if (highest === undefined) {
		const day = newest && phrases.day(instantOf(newest));
		return [phrases.say('trendNone'), ...(day ? [phrases.say('trendNewest', { day })] : [])];
	}
	const number = phrases.number(highest.reports);
	const day = phrases.shortDay(instantOf(highest.day));
	return [...countsOf(totals, phrases), phrases.say('trendMost', { day, number })];
}

function countsOf(
	{ reports, stories }: { readonly reports: number; readonly stories: number },
	phrases: Phrases,
): [string, string] {
	return [phrases.say('reports', { count: reports }), phrases.say('stories', { count: stories })];
}

type Peaks = readonly [Peak, ...Peak[]];

/** Peaks of one day, with one story and the same numbers, differ only in their names. */
function joinPeaks(peaks: readonly Peak[]): readonly Peaks[] {
	const joined = new Map<string, Peaks>();
	for (const peak of peaks) {
		const { number, day, reports, stories, story } = peak;
		const key = JSON.stringify([day, reports, stories, story?.id ?? number]);
		joined.set(key, [...(joined.get(key) ?? []), peak] as const);
	}
	return [...joined.values()];
}

/** A day with its numbers and names, and what happened: its main story with the sources. */
function peakEntry(peaks: Peaks, { names }: Trend, phrases: Phrases): Entry {
	return (budget) => {
		const [peak] = peaks;
		const shownNames = peaks.map(({ ofName }) => {
			const name = names[ofName]?.name.name ?? '';
			return `${nameMarks[ofName]} ${shorten(name, share(budget, 4 * peaks.length))}`;
		});
		const facts = [
			`**${peaks.map(({ number }) => number).join(' · ')}**`,
			phrases.shortDay(instantOf(peak.day)),
			...(names.length === 1 ? [] : shownNames),
			// Of a single story, what follows says it.
			...countsOf(peak, phrases).slice(0, peak.stories === 1 ? 1 : 2),
		].join(' · ');
		const { story } = peak;
		if (story === undefined) return `${facts}\n-# ${phrases.say('trendWithdrawn')}`;
		const others = showOtherReports(story.others, share(budget, 4), phrases);
		const source = showSource(story, share(budget, 5), phrases);
		const headline = showHeadline(story, remaining(budget, facts, source, others, '\n'), phrases);
		return `${facts}\n${headline}${source}${others}`;
	};
}

/** The source, and another language than the reader’s; '' without either. */
function showSource(story: StoryLine, budget: TextBudget, phrases: Phrases): string {
	const { source } = story;
	const language = showLanguage(story, phrases);
	const left = remaining(budget, '\n-# ', ' · ', language);
	const shown = [source && isVisible(source) ? shorten(source, left) : '', language];
	const line = shown.filter(Boolean).join(' · ');
	return line === '' ? '' : `\n-# ${line}`;
}

function showNotes(
	{ names, peaks }: Trend,
	picture: TrendSettings['picture'],
	phrases: Phrases,
): string {
	const hasReports = names.some(({ highest }) => highest !== undefined);
	const notes = [
		hasReports && peaks.length === 0 && phrases.say('trendNoPeaks'),
		names.length > 1 && typeof picture === 'object' && phrases.say('trendOwnScale'),
		picture === 'missing' && phrases.say('trendNoPicture'),
	].filter((note) => note !== false);
	return notes.length === 0 ? '' : `-# ${sentences(notes)}`;
}

/** Switches to another number of days; the current one cannot be pressed. */
function daysButton(
	days: TrendDays,
	{
		trend,
		written,
		phrases,
	}: Pick<TrendSettings, 'written' | 'phrases'> & { readonly trend: Trend },
): APIButtonComponent | undefined {
	const toDays = button(phrases.say('trendDays', { count: days }), trendOf(written, days));
	return toDays && (days === trend.days ? { ...toDays, disabled: true } : toDays);
}

/** What a picture of lines shows. */
type DrawnTrend = Pick<Trend, 'firstDay' | 'lastDay' | 'peaks'> & {
	readonly names: readonly (Pick<NameTrend, 'name' | 'highest'> & {
		readonly totals: Pick<NameTrend['totals'], 'reports'>;
	})[];
};

/** What the picture of a trend shows, for those who cannot see it. */
export function describeTrend(trend: DrawnTrend, phrases: Phrases): string {
	const names = trend.names.map(({ name: { name: full }, totals, highest }) => {
		const name = shortenWith(full, altNameBudget, plainLabel);
		if (highest === undefined) return phrases.say('trendAltNone', { name });
		return phrases.say('trendAltName', {
			name,
			reports: saying('reports', { count: totals.reports }),
			day: phrases.day(instantOf(highest.day)),
			number: phrases.number(highest.reports),
		});
	});
	const numbered = trend.peaks.map(
		({ number, day }) => `(${number}) ${phrases.shortDay(instantOf(day))}`,
	);
	const peaks =
		numbered.length === 0 ? [] : [phrases.say('trendAltPeaks', { days: phrases.list(numbered) })];
	const text = phrases.say('trendAlt', {
		...daysIn(trend, phrases),
		names: sentences([...names, ...peaks]),
	});
	return shortenWith(text, altBudget, plainLabel);
}

/** Joins sentences, in Chinese and Japanese without spaces. */
function sentences(texts: readonly string[]): string {
	return texts.join(' ').replaceAll('。 ', '。');
}

const altBudget = { characters: pictureTextMax, bytes: 4 * pictureTextMax };
const altNameBudget = { characters: 80, bytes: 240 };

/** What is drawn of a trend; undefined if there is no report to show. */
export function chartOf({ days, firstDay, names, peaks }: Trend): Chart | undefined {
	if (names.every(({ highest }) => highest === undefined)) return undefined;
	const first = instantOf(firstDay).getTime();
	const dates = Array.from({ length: days }, (_, index) => ({
		index,
		date: instantOf(new Date(first + index * dayMs).toISOString()).getUTCDate(),
	}));
	return {
		panels: names.map(({ reports }, place) => ({
			counts: reports,
			marks: peaks
				.filter(({ ofName }) => ofName === place)
				.map(({ ofDay, number }) => ({ index: ofDay, number })),
		})),
		dates: dates.filter(({ index, date }) => isDated[days](days - 1 - index, date)),
	};
}

const dayMs = 86_400_000;

/** Which days have their date below: all, one a week, or the first and the middle of each month. */
const isDated: Readonly<Record<TrendDays, (daysAgo: number, date: number) => boolean>> = {
	7: () => true,
	30: (daysAgo) => daysAgo % 7 === 0,
	90: (_, date) => date === 1 || date === 15,
};

/** Says that no name is called so, and offers the nearest. */
export function renderNoSuchName(
	text: string,
	nearest: readonly Name[],
	{
		open,
		phrases,
	}: { readonly open: (name: Name) => string | undefined; readonly phrases: Phrases },
): Message {
	const says = phrases.say('sentences', {
		first: phrases.say('trendUnknown', { text: quote(text, phrases) }),
		second: phrases.say(nearest.length === 0 ? 'trendOtherSpelling' : 'trendDidYouMean'),
	});
	const offers = nearest.map((name) => ({ label: name.name, target: open(name) }));
	return renderNotice(says, offers);
}
