import type { Closest, Count, RoleHolder } from '#src/archive/archive.ts';
import { instantOf, isDay, type PublicationDate } from '#src/articles/publication-date.ts';
import type { ListScope, Page, Totals } from '#src/desk/story-list.ts';
import type { Subject } from '#src/desk/together.ts';
import type { Name } from '#src/names/name.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { distinguishingSigns } from '#src/text/fold.ts';
import { quote, shorten } from './plain-text.ts';

/** “1 story”, “1,204 stories”, “at least 500 stories”. */
export function formatCount({ count, orMore }: Count, one: string, many: string): string {
	const number = formatNumber(count);
	return `${orMore ? 'at least ' : ''}${number} ${count === 1 && !orMore ? one : many}`;
}

/** A whole number with English grouping: `1,204`. */
export function formatNumber(count: number): string {
	return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** The text with a capital letter, to begin a sentence. */
export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** “today”, “yesterday”, “523 days ago”. */
function daysAgo(days: number): string {
	if (days === 0) return 'today';
	return days === 1 ? 'yesterday' : `${formatNumber(days)} days ago`;
}

/** The small print below a list: how many stories in all, since when, how new they are, and which page this is. */
export function showTotals(
	totals: Totals,
	{ page, pages }: Page,
	{
		phrases,
		since,
		canTurn = true,
	}: {
		readonly phrases: Phrases;
		readonly since?: string | undefined;
		readonly canTurn?: boolean;
	},
): string {
	const stories =
		capital(formatCount(totals.stories, 'story', 'stories')) + fromSources(totals.sources);
	const parts = [
		since === undefined ? stories : `${stories} since ${showDay(since, phrases)}`,
		totals.newest !== undefined && !totals.isStale && `newest ${showNewest(totals, phrases)}`,
		pages > 1 &&
			(canTurn ? `page ${page} of ${formatNumber(pages)}` : 'use fewer words to see the rest'),
	];
	const line = `-# ${parts.filter(Boolean).join(' · ')}`;
	if (!totals.isStale || totals.newest === undefined) return line;
	const newest = `${showDay(totals.newest, phrases)} (${daysAgo(totals.daysOld)})`;
	const when = totals.newestIsArrival ? `arrived on ${newest}` : `is from ${newest}`;
	return `${line}\n-# ${newestNames[totals.scope]} ${when}.`;
}

const newestNames: Record<ListScope, string> = {
	everything: 'The newest story here',
	topic: 'The newest story about this',
	source: 'The newest story from this source',
	past: 'The newest of these',
};

function fromSources(sources: Count): string {
	return sources.count === 0 ? '' : ` from ${formatCount(sources, 'source', 'sources')}`;
}

function showNewest({ newest = '', newestIsArrival, daysOld }: Totals, phrases: Phrases): string {
	if (newestIsArrival) return `arrived ${showDate(newest, phrases)}`;
	return isDay(newest) ? daysAgo(daysOld) : showDate(newest, phrases);
}

/** When an article was published: a bare day as that day, an instant as “3 hours ago”. */
export function showDate(date: PublicationDate, phrases: Phrases): string {
	return isDay(date) ? showDay(date, phrases) : showInstant(instantOf(date));
}

/** The date of an article, and whether it is only that of its arrival. */
export type ArticleDate = {
	readonly publishedAt: PublicationDate;
	readonly dateIsArrival?: true | undefined;
};

/** When an article was published; if that is not known, when it arrived, and that this is when. */
export function showPublished(
	{ publishedAt, dateIsArrival }: ArticleDate,
	phrases: Phrases,
	show: (date: PublicationDate, phrases: Phrases) => string = showDate,
): string {
	const date = show(publishedAt, phrases);
	return dateIsArrival ? phrases.say('arrived', { date }) : date;
}

/**
 * When an article was published, for texts that are read later: a bare day as that day, an instant in the
 * reader’s zone, as day and time (`f`) or as day (`D`).
 */
export function showFixedDate(date: ArticleDate, phrases: Phrases, style: 'f' | 'D' = 'f'): string {
	return showPublished(date, phrases, (at) =>
		isDay(at)
			? showDay(at, phrases)
			: `<t:${Math.floor(instantOf(at).getTime() / 1_000)}:${style}>`,
	);
}

/** An instant that Discord shows as “3 hours ago” and keeps current. */
export function showInstant(at: Date): string {
	return `<t:${Math.floor(at.getTime() / 1_000)}:R>`;
}

/** An instant as day and time in the reader’s own time zone. */
export function showMoment(at: Date): string {
	return `<t:${Math.floor(at.getTime() / 1_000)}:f>`;
}

/** The UTC day: `19 June 2025`. */
export function showDay(date: PublicationDate, phrases: Phrases): string {
	return phrases.day(instantOf(date));
}

/** Says what the reader’s text was understood as; '' if it reads the same. */
export function showUnderstood(topic: Name | string | Subject, from: string | undefined): string {
	return from === undefined ? '' : `\n-# Showing ${showTopic(topic)} for ${quote(from)}`;
}

/** Which report calls a person what the reader asked for; '' if the reader asked for no role. */
export function showHolder(holder: RoleHolder | undefined, phrases: Phrases): string {
	if (holder === undefined) return '';
	const { role, source, publishedAt } = holder;
	const where = source === undefined ? '' : ` in ${shorten(source, holderBudget)}`;
	return `: ${shorten(role, holderBudget)}${where}, ${showDay(publishedAt, phrases)}`;
}

const holderBudget = { characters: 100, bytes: 300 };

/** Says which words no story about the topic has; '' if none are missing. */
export function showMissing(topic: Name | string | Subject, words: string | undefined): string {
	if (words === undefined) return '';
	const about = showTopic(topic);
	return `\n-# No story about ${about} mentions ${quote(words)}. Showing all about ${about}.`;
}

function showTopic(topic: Name | string | Subject): string {
	if (typeof topic === 'string') return quote(topic);
	if (!('names' in topic)) return `**${shorten(topic.name, nameBudget)}**`;
	const budget = topic.names.length > 1 ? nameAmongSeveralBudget : nameBudget;
	const names = topic.names
		.map(({ name }) => `**${shorten(name, budget)}**`)
		.join(topic.isEither ? ' or ' : ' and ');
	return topic.words === '' ? names : `${names} with ${quote(topic.words)}`;
}

/** A subject as a title in plain text: `Taiwan · China · “chips”`. */
export function titleOf({ names, words }: Subject): string {
	return [...names.map(({ name }) => name), words && `“${words}”`].filter(Boolean).join(' · ');
}

/** Says that some of the stories listed lack words of the search, and which; '' if none do. */
export function noteClosest(closest: Closest | undefined): string {
	if (closest === undefined) return '';
	const { after, missing } = closest;
	const words = missing.slice(0, missingShownMax).map((word) => quote(word));
	const more = missing.length > missingShownMax ? [`${missing.length - missingShownMax} more`] : [];
	const list = new Intl.ListFormat('en').format([...words, ...more]);
	if (after === 0) return `-# No story here has all of these words. The closest one lacks ${list}.`;
	const count = formatCount({ count: after, orMore: false }, 'story has', 'stories have');
	return `-# ${count} all of these words. The next one lacks ${list}.`;
}

const missingShownMax = 5;

/** Says that full text ignores symbols, as in `C#`; '' if the terms have none. */
export function noteIgnoredSigns(terms: readonly string[]): string {
	const [first] = terms.flatMap((term) => term.split(/\s+/)).filter(hasSymbol);
	return first === undefined
		? ''
		: `-# Symbols are ignored: only the letters and digits of ${quote(first)} are searched for.`;
}

/** Whether a word has symbols that are neither around it nor punctuation after it. */
function hasSymbol(word: string): boolean {
	return /^\.?[\p{L}\p{N}]/u.test(word) && distinguishingSigns(word.replace(/[!?]+$/, '')) !== '';
}

const nameBudget = { characters: 150, bytes: 400 };
const nameAmongSeveralBudget = { characters: 50, bytes: 150 };
