import type { APIButtonComponent } from 'discord-api-types/v10';
import { instantOf } from '#src/articles/publication-date.ts';
import type { Brief, PersonInBrief } from '#src/desk/brief.ts';
import type { StoriesOfDay } from '#src/desk/brief-stories.ts';
import { graphDays, type Period, type Quiet } from '#src/desk/lately.ts';
import type { StoryLine } from '#src/desk/story-list.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import type { Freshness } from '#src/sources/freshness.ts';
import { type Block, type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, canTurn, menuRow, type Row, walkButtons } from '../message/controls.ts';
import { followOf, profileOf, timelineOf, trendOf } from '../message/targets.ts';
import {
	quote,
	remaining,
	shorten,
	shortenWith,
	smaller,
	type TextBudget,
} from '../text/plain-text.ts';
import {
	countSince,
	noteClosest,
	noteIgnoredSigns,
	showCounts,
	showDay,
	showInstant,
	showLanguage,
	showPublished,
	showTotals,
	showUnderstood,
	titleOf,
} from '../text/small-print.ts';
import { sparkline } from '../text/sparkline.ts';
import { showLine } from './posted-entry.ts';
import { listEntry } from './statement-entry.ts';
import { storyEntry, storyMenu } from './story-entry.ts';

/** The answer to `/brief`: on the first page the top story, what else is new and who is in it, then lines by day. */
export function renderBrief(brief: Brief, settings: BriefSettings): Message {
	const { pagingOptions, follow, showsImages = false, phrases } = settings;
	const { top, days, people } = brief;
	const language = top ? showLanguage(top, phrases) : '';
	const stories = [...(top ? [top] : []), ...days.flatMap((day) => day.stories)];
	return renderCard({
		accent: inkBlue,
		head: (budget) => showHead(brief, budget, settings),
		blocks: [
			...(top ? [topBlock(top, { showsImages, phrases })] : []),
			{ entries: days.flatMap((day) => dayEntries(day, language, phrases)) },
			...(brief.page === 1 ? [{ entries: [peopleEntry(people, phrases)] }] : []),
		],
		closing: () => showSmallPrint(brief, settings),
		controls: [
			peopleMenu(people, phrases),
			storyMenu(stories, phrases),
			buttonRow(walkButtons('brief', pagingOptions, brief, phrases)),
			buttonRow([
				...timeButtons(brief, settings),
				profileButton(brief, phrases),
				button(phrases.say('followThis'), followOf(follow)),
			]),
		],
	});
}

export type BriefSettings = {
	/** The command’s options, for the page buttons to repeat. */
	readonly pagingOptions: Readonly<Record<string, string>>;
	/** The topic in the form that `/follow` reads. */
	readonly follow?: string | undefined;
	/** The names of the topic in the form that `/trend` reads. */
	readonly trend?: string | undefined;
	/** The `publishedAt` of the first story, if it is known. */
	readonly first?: string | undefined;
	/** How fresh the articles of feeds can be; nothing is said where there are no feeds. */
	readonly freshness?: Freshness | undefined;
	readonly showsImages?: boolean;
	readonly phrases: Phrases;
};

/** The topic, and on the first page how much there is. */
function showHead(
	brief: Brief,
	budget: TextBudget,
	{ first, phrases }: Pick<BriefSettings, 'first' | 'phrases'>,
): string {
	const { topic, missing, holder, understoodFrom, closest, page } = brief;
	const below = [
		page === 1 ? showFacts(brief, first, phrases) : '',
		// What is not what was asked for comes first, with why.
		showUnderstood(
			holder ? { topic, understoodFrom, holder, missing } : { topic, missing },
			phrases,
		),
		noteClosest(closest, phrases),
	].filter((line) => line !== '');
	const small = below.map((line) => `\n${line.trimStart()}`).join('');
	return `## ${showTitle(brief, remaining(budget, '## ', small), phrases)}${small}`;
}

function showTitle({ topic }: Brief, budget: TextBudget, phrases: Phrases): string {
	if (typeof topic === 'string') return quote(topic, phrases);
	return shorten('names' in topic ? titleOf(topic, phrases) : topic.name, budget);
}

/** “▁▂▅█ 14 stories from 9 sources in 7 days · 3 today” */
function showFacts(
	{ lately, quiet, totals }: Brief,
	first: string | undefined,
	phrases: Phrases,
): string {
	const { period, reports = [] } = lately ?? {};
	const bars = hasBars(reports) ? `${sparkline(reports)} ` : '';
	// Of one day it is enough to say since when it is quiet.
	const since = first !== undefined && first === quiet?.since ? undefined : first;
	const facts = [
		period === undefined ? countSince(totals, since, phrases) : showPeriod(period, phrases),
		period === undefined ? '' : showToday(period, phrases),
		quiet === undefined ? '' : showQuiet(quiet, phrases),
	];
	return `${bars}${facts.filter((fact) => fact !== '').join(' · ')}`;
}

/** A single report makes no curve. */
function hasBars(reports: readonly number[]): boolean {
	return reports.reduce((sum, count) => sum + count, 0) > 1;
}

function showPeriod({ days, stories, sources }: Period, phrases: Phrases): string {
	return phrases.say('briefPeriod', { days, stories: showCounts({ stories, sources }, phrases) });
}

function showToday({ today }: Period, phrases: Phrases): string {
	if (today.count === 0) return '';
	const amount = phrases.say('briefToday', { count: today.count });
	return today.orMore ? phrases.say('atLeast', { amount }) : amount;
}

function showQuiet({ since, isThisWeek }: Quiet, phrases: Phrases): string {
	return isThisWeek
		? phrases.say('briefQuietWeekday', { day: phrases.weekday(instantOf(since)) })
		: phrases.say('briefQuiet', { day: showDay(since, phrases) });
}

function topBlock(
	story: StoryLine,
	{ showsImages, phrases }: Pick<BriefSettings, 'showsImages' | 'phrases'>,
): Block {
	return {
		entries: [storyEntry(story, phrases)],
		weight: topWeight,
		picture: showsImages && !story.withdrawn ? story.image : undefined,
	};
}

/** The top story may be as long as so many lines. */
const topWeight = 4;

/** The day and its stories, each in a line, which repeats no language that the top story names. */
function dayEntries(
	{ day, stories }: StoriesOfDay,
	topLanguage: string,
	phrases: Phrases,
): readonly Entry[] {
	const lines = stories.map((story): Entry => {
		const language = showLanguage(story, phrases);
		const notes = [
			// Only when it arrived is known, or there is no day above.
			day === undefined || story.dateIsArrival ? showPublished(story, phrases, showDay) : '',
			language === topLanguage ? '' : language,
			story.withdrawn ? phrases.say('isWithdrawn') : '',
		].filter((note) => note !== '');
		return (budget) => showLine(story, { mark: '- ', notes, headlineBudget }, { budget, phrases });
	});
	return day === undefined ? lines : [() => `**${phrases.longDay(instantOf(day))}**`, ...lines];
}

/** Some two lines of a phone, in Latin letters or Chinese. */
const headlineBudget: TextBudget = { characters: 100, bytes: 160 };

/** “**Who is in this** Jo Dow, harbor master; Li Na” */
function peopleEntry(people: readonly PersonInBrief[], phrases: Phrases): Entry {
	const inStories = people.filter(({ knownName }) => knownName === undefined);
	const hasRole = ({ role }: PersonInBrief) => (role === undefined ? 0 : 1);
	const shown = inStories
		.toSorted((one, other) => hasRole(other) - hasRole(one))
		.slice(0, peopleShownMax)
		.map(({ name, role }) => (role === undefined ? name : `${name}, ${cutRole(role)}`));
	const entry = listEntry(phrases.say('whoIsIn'), shown, phrases, '; ');
	return (budget) => entry(smaller(budget, peopleBudget));
}

const peopleShownMax = 3;
/** Three or four lines of a phone. */
const peopleBudget: TextBudget = { characters: 200, bytes: 400 };

function cutRole(role: string): string {
	return shortenWith(role, roleBudget, (text) => text);
}

const roleBudget: TextBudget = { characters: 40, bytes: 90 };

/** What is needed less than news: how the text was read, what it lacks, how much there is in all and how fresh it is. */
function showSmallPrint(
	brief: Brief,
	{ pagingOptions, freshness, phrases }: BriefSettings,
): string {
	const { topic, understoodFrom, holder, lately } = brief;
	const figures = showTotals(
		isNewestSaid(brief) ? withoutNewest(brief.totals) : brief.totals,
		brief,
		{
			phrases,
			canTurn: canTurn('brief', pagingOptions, brief),
			isCounted: brief.page > 1 || hasMore(brief),
		},
	);
	const hasDays = brief.quiet !== undefined || brief.days.some(({ day }) => day !== undefined);
	const utc = hasDays ? `-# ${phrases.say('daysInUtc')}` : '';
	const bars = hasBars(lately?.reports ?? [])
		? `-# ${phrases.say('briefBars', { days: graphDays })}`
		: utc;
	return [
		holder ? '' : showUnderstood({ topic, understoodFrom }, phrases).trimStart(),
		typeof topic === 'string' ? noteIgnoredSigns([topic], phrases) : '',
		figures,
		bars,
		showFreshness(freshness, phrases),
	]
		.filter((line) => line !== '')
		.join('\n');
}

/** Whether the head says since when it is quiet, or the story below it is the newest and has its date. */
function isNewestSaid({ quiet, top, totals }: Brief): boolean {
	return quiet !== undefined || top?.publishedAt === totals.newest;
}

function withoutNewest(totals: Brief['totals']): Brief['totals'] {
	return { ...totals, newest: undefined, isStale: false };
}

/** Whether there are older stories than those that the head counts. */
function hasMore({ lately, totals }: Brief): boolean {
	const counted = lately?.period?.stories;
	return counted !== undefined && counted.count < totals.stories.count;
}

/** Tells a reader whether what is not here can have happened: whether the sources are being read. */
function showFreshness(freshness: Freshness | undefined, phrases: Phrases): string {
	const { feeds, unread, readAt } = freshness ?? noFeeds;
	if (feeds === 0 || readAt === undefined) return '';
	const when = showInstant(readAt);
	if (unread === feeds) return `-# ${phrases.say('lastRead', { when })}`;
	const missing = unread === 0 ? '' : ` · ${phrases.say('sourcesUnread', { unread, feeds })}`;
	return `-# ${phrases.say('sourcesRead', { when })}${missing}`;
}

const noFeeds: Freshness = { feeds: 0, unread: 0, readAt: undefined };

/** Of one story there is nothing to see over time, and of words that no story has neither. */
function timeButtons(
	{ topic, totals, closest }: Brief,
	{ pagingOptions: { topic: typed = '' }, trend, phrases }: BriefSettings,
): (APIButtonComponent | undefined)[] {
	if (totals.stories.count < 2 || closest?.after === 0) return [];
	const isName = typeof topic !== 'string' && !('names' in topic);
	return [
		button(phrases.say('openTimeline'), timelineOf(isName ? topic : typed)),
		trend === undefined ? undefined : button(phrases.say('openTrend'), trendOf(trend)),
	];
}

function profileButton({ topic }: Brief, phrases: Phrases): APIButtonComponent | undefined {
	const isPerson = typeof topic !== 'string' && 'kind' in topic && topic.kind === 'person';
	return isPerson ? button(phrases.say('profileButton'), profileOf(topic)) : undefined;
}

function peopleMenu(people: readonly PersonInBrief[], phrases: Phrases): Row | undefined {
	const options = people.map(({ name, knownName, role, publishedAt }) => ({
		label: name,
		description: knownName
			? phrases.say('inReports', { count: knownName.mentions })
			: role && publishedAt && `${showDay(publishedAt, phrases)}: ${role}`,
		target: profileOf(knownName ?? name),
	}));
	return menuRow('people', phrases.say('whoIsIn'), options);
}
