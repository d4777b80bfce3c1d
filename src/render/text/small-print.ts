import type { Count } from '#src/archive/archive.ts';
import { instantOf, isDay, type PublicationDate } from '#src/articles/publication-date.ts';
import type { ListScope, Page, Totals } from '#src/desk/story-list.ts';
import type { Name } from '#src/names/name.ts';
import { distinguishingSigns } from '#src/text/fold.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { quote, shorten } from './plain-text.ts';

/** “1 story”, “1,204 stories”, “at least 500 stories”. */
export function formatCount({ count, orMore }: Count, one: string, many: string): string {
	const number = formatNumber(count);
	return `${orMore ? 'at least ' : ''}${number} ${count === 1 && !orMore ? one : many}`;
}

/** A whole number as English groups it: `1,204`. */
export function formatNumber(count: number): string {
	return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** The same text as the beginning of a sentence. */
export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** “today”, “yesterday”, “523 days ago”. */
function daysAgo(days: number): string {
	if (days === 0) return 'today';
	return days === 1 ? 'yesterday' : `${formatNumber(days)} days ago`;
}

/** The small print below a list: how much there is in all, since when, how new it is, and which page this is. */
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
			(canTurn ? `page ${page} of ${formatNumber(pages)}` : 'fewer phrases show the others'),
	];
	const line = `-# ${parts.filter(Boolean).join(' · ')}`;
	if (!totals.isStale || totals.newest === undefined) return line;
	const newest = `${showDay(totals.newest, phrases)} (${daysAgo(totals.daysOld)})`;
	return `${line}\n-# ${nothingNewer[totals.scope](newest)}`;
}

const nothingNewer: Record<ListScope, (newest: string) => string> = {
	everything: (newest) => `Nothing newer than ${newest} has been loaded here.`,
	topic: (newest) => `There is nothing newer about this than ${newest}.`,
	source: (newest) => `There is nothing newer from this source than ${newest}.`,
	past: (newest) => `The newest of these is of ${newest}.`,
};

function fromSources(sources: Count): string {
	return sources.count === 0 ? '' : ` from ${formatCount(sources, 'source', 'sources')}`;
}

function showNewest({ newest = '', daysOld }: Totals, phrases: Phrases): string {
	return isDay(newest) ? daysAgo(daysOld) : showDate(newest, phrases);
}

/** When an article appeared: a bare day as that day, an instant in the reader's own zone, “3 hours ago”. */
export function showDate(date: PublicationDate, phrases: Phrases): string {
	return isDay(date) ? showDay(date, phrases) : showInstant(instantOf(date));
}

/** An instant that Discord shows as “3 hours ago” and keeps current. */
export function showInstant(at: Date): string {
	return `<t:${Math.floor(at.getTime() / 1_000)}:R>`;
}

/** An instant as day and time in the reader's own zone. */
export function showMoment(at: Date): string {
	return `<t:${Math.floor(at.getTime() / 1_000)}:f>`;
}

/** The day in UTC, `19 June 2025`. */
export function showDay(date: PublicationDate, phrases: Phrases): string {
	return phrases.day(instantOf(date));
}

/** Says which name the reader's words were taken for; '' where they read the same. */
export function showUnderstood(name: Name, from: string | undefined): string {
	if (from === undefined) return '';
	return `\n-# Showing **${shorten(name.name, nameBudget)}** for ${quote(from)}`;
}

/** Says of words with signs such as `C#` that full text passes them over; '' for words without any. */
export function noteIgnoredSigns(terms: readonly string[]): string {
	const [first] = terms.flatMap((term) => term.split(/\s+/)).filter(hasDistinguishingSign);
	return first === undefined
		? ''
		: `-# Signs are not looked for in the text: ${quote(first)} finds its letters and digits with any sign or none.`;
}

/** Whether a word has signs that are neither around it nor at the end of its sentence. */
function hasDistinguishingSign(word: string): boolean {
	return /^\.?[\p{L}\p{N}]/u.test(word) && distinguishingSigns(word.replace(/[!?]+$/, '')) !== '';
}

const nameBudget = { characters: 150, bytes: 400 };
