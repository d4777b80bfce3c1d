import type { Closest, Count, RoleHolder } from '#src/archive/archive.ts';
import { instantOf, isDay, type PublicationDate } from '#src/articles/publication-date.ts';
import type { ListScope, Page, Totals } from '#src/desk/story-list.ts';
import type { Missing, Subject } from '#src/desk/together.ts';
import type { Name } from '#src/names/name.ts';
import type { Key } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { distinguishingSigns, nameKey } from '#src/text/fold.ts';
import { nameOfOtherLanguage } from './language-name.ts';
import { quote, shorten } from './plain-text.ts';

/** “1 story”, “1,204 stories”, “at least 500 stories”. */
export function countStories({ count, orMore }: Count, phrases: Phrases): string {
	const amount = phrases.say('stories', { count });
	return orMore ? phrases.say('atLeast', { amount }) : amount;
}

/** The text with a capital letter, to begin a line. */
export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** “page 2 of 4”. */
export function showPage({ page, pages }: Page, phrases: Phrases): string {
	return phrases.say('pageOf', { page, pages });
}

/** “page 2 of 4”, and on the last page that this was all; empty where there is one page. */
export function showPlace(page: Page, phrases: Phrases): readonly string[] {
	if (page.pages === 1) return [];
	const place = showPage(page, phrases);
	return page.page < page.pages ? [place] : [place, phrases.say('endOfStories')];
}

/** The small print below a list: how many stories in all, since when, how new they are, and which page this is. */
export function showTotals(
	totals: Totals,
	page: Page,
	{
		phrases,
		since,
		canTurn = true,
		isCounted = true,
	}: {
		readonly phrases: Phrases;
		readonly since?: string | undefined;
		readonly canTurn?: boolean;
		/** Whether the number of stories is told; the head of the card can have it already. */
		readonly isCounted?: boolean;
	},
): string {
	const parts = [
		isCounted && capital(countSince(totals, since, phrases)),
		showNewest(totals, phrases),
		...(canTurn ? showListPlace(totals, page, phrases) : [phrases.say('fewerWords')]),
	];
	const told = parts.filter((part) => part !== false && part !== '');
	const lines = [told.join(' · '), totals.isStale ? showStale(totals, phrases) : ''];
	return lines
		.filter((line) => line !== '')
		.map((line) => `-# ${line}`)
		.join('\n');
}

/** “14 stories from 9 sources since 2 January 2024” */
export function countSince(totals: Totals, since: string | undefined, phrases: Phrases): string {
	const stories = showCounts(totals, phrases);
	return since === undefined
		? stories
		: phrases.say('storiesSince', { stories, day: showDay(since, phrases) });
}

/** Of more stories than can be turned through, the last page is not the end. */
function showListPlace({ stories }: Totals, page: Page, phrases: Phrases): readonly string[] {
	const isCut = stories.orMore && page.page === page.pages;
	return isCut ? [showPage(page, phrases), phrases.say('endOfListed')] : showPlace(page, phrases);
}

/** “14 stories from 9 sources” */
export function showCounts(
	{ stories: count, sources }: Pick<Totals, 'stories' | 'sources'>,
	phrases: Phrases,
): string {
	const stories = countStories(count, phrases);
	if (sources.count === 0) return stories;
	const key = sources.orMore ? 'fromSourcesOrMore' : 'fromSources';
	return phrases.say(key, { stories, count: sources.count });
}

function showNewest(totals: Totals, phrases: Phrases): string {
	const { newest, newestIsArrival, isStale, daysOld } = totals;
	if (newest === undefined || isStale) return '';
	if (newestIsArrival) return phrases.say('newestArrived', { when: showDate(newest, phrases) });
	const when = isDay(newest) ? phrases.daysAgo(daysOld) : showDate(newest, phrases);
	return phrases.say('newestWhen', { when });
}

/** Says how old even the newest story is. */
function showStale({ newest, newestIsArrival, daysOld, scope }: Totals, phrases: Phrases): string {
	if (newest === undefined) return '';
	const sentence = phrases.say(newestIsArrival ? 'arrivedOn' : 'isFrom', {
		newest: phrases.say(newestNames[scope]),
		day: showDay(newest, phrases),
		ago: phrases.daysAgo(daysOld),
	});
	return sentence;
}

const newestNames = {
	everything: 'newestHere',
	topic: 'newestAbout',
	source: 'newestFromSource',
	past: 'newestOfThese',
} as const satisfies Record<ListScope, Key>;

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

/** An instant that Discord shows as “3 hours ago”, in the language of whoever reads it, and keeps current. */
export function showInstant(at: Date): string {
	return `<t:${Math.floor(at.getTime() / 1_000)}:R>`;
}

/** An instant as day and time in the reader’s own time zone. */
export function showMoment(at: Date): string {
	return `<t:${Math.floor(at.getTime() / 1_000)}:f>`;
}

/** An instant as time of day in the reader’s own time zone. */
export function showTime(at: Date): string {
	return `<t:${Math.floor(at.getTime() / 1_000)}:t>`;
}

/** The UTC day: `19 June 2025`. */
export function showDay(date: PublicationDate, phrases: Phrases): string {
	return phrases.day(instantOf(date));
}

/** “in German”, of an article that is not in the reader’s language; '' if it is, or if nobody knows. */
export function showLanguage(
	{ language: tag }: { readonly language: string },
	phrases: Phrases,
): string {
	const language = nameOfOtherLanguage(tag, phrases.language);
	return language === '' ? '' : phrases.say('inLanguage', { language });
}

/** How a reader’s text was understood. */
export type Understood = {
	readonly topic: Name | string | Subject;
	/** What the reader typed; undefined if it reads the same. */
	readonly understoodFrom?: string | undefined;
	/** Which report calls a person what the reader asked for. */
	readonly holder?: RoleHolder | undefined;
	/** What the stories about the topic lack. */
	readonly missing?: Missing | undefined;
};

/** Says what the reader’s text was understood as, and what was left out of it; '' if nothing. */
export function showUnderstood(
	{ topic, understoodFrom, holder, missing }: Understood,
	phrases: Phrases,
): string {
	const shown = showTopic(topic, phrases);
	const lines = [
		understoodFrom !== undefined &&
			!readsLike(shown, understoodFrom) &&
			showTyped(shown, understoodFrom, { holder, phrases }),
		missing !== undefined && showMissing(shown, missing, phrases),
	];
	return lines
		.filter((line) => line !== false)
		.map((line) => `\n-# ${line}`)
		.join('');
}

function showMissing(topic: string, { words, isEachThere }: Missing, phrases: Phrases): string {
	const shown = words.slice(0, missingShownMax).map((word) => quote(word, phrases));
	return isEachThere
		? phrases.say('noneHasWords', { topic, words: phrases.list(shown) })
		: phrases.say('noneMentions', { topic, words: phrases.either(shown) });
}

/** As “**Taiwan** or **Kursk**” and “taiwan or kursk” do. */
function readsLike(shown: string, typed: string): boolean {
	return nameKey(shown.replaceAll('**', '')) === nameKey(typed);
}

function showTyped(
	topic: string,
	typed: string,
	{ holder, phrases }: { readonly holder: RoleHolder | undefined; readonly phrases: Phrases },
): string {
	const names = { topic, typed: quote(typed, phrases) };
	return holder === undefined
		? phrases.say('showing', names)
		: phrases.say('showingAs', { ...names, role: showHolder(holder, phrases) });
}

function showHolder({ role, source, publishedAt }: RoleHolder, phrases: Phrases): string {
	const values = { role: shorten(role, holderBudget), day: showDay(publishedAt, phrases) };
	return source === undefined
		? phrases.say('roleOn', values)
		: phrases.say('roleIn', { ...values, source: shorten(source, holderBudget) });
}

const holderBudget = { characters: 100, bytes: 300 };

function showTopic(topic: Name | string | Subject, phrases: Phrases): string {
	if (typeof topic === 'string') return quote(topic, phrases);
	if (!('names' in topic)) return `**${shorten(topic.name, nameBudget)}**`;
	const budget = topic.names.length > 1 ? nameAmongSeveralBudget : nameBudget;
	const bold = topic.names.map(({ name }) => `**${shorten(name, budget)}**`);
	const names = topic.isEither ? phrases.either(bold) : phrases.list(bold);
	return topic.words === ''
		? names
		: phrases.say('namesWith', { names, words: quote(topic.words, phrases) });
}

const nameBudget = { characters: 150, bytes: 400 };
const nameAmongSeveralBudget = { characters: 50, bytes: 150 };

/** A subject as a title in plain text: `Taiwan · China · “chips”`. */
export function titleOf({ names, words }: Subject, phrases: Phrases): string {
	const written = words && phrases.say('quoted', { text: words });
	return [...names.map(({ name }) => name), written].filter(Boolean).join(' · ');
}

/** Says that some of the stories listed lack words of the search, and which; '' if none do. */
export function noteClosest(closest: Closest | undefined, phrases: Phrases): string {
	if (closest === undefined) return '';
	const { after, missing } = closest;
	const shown = missing.slice(0, missingShownMax).map((word) => quote(word, phrases));
	const more = missing.length - shown.length;
	const words =
		more > 0
			? phrases.say('andMore', { list: shown.join(phrases.say('between')), count: more })
			: phrases.list(shown);
	const note =
		after === 0
			? phrases.say('closestLacks', { words })
			: phrases.say('nextLacks', { count: after, words });
	return `-# ${note}`;
}

const missingShownMax = 5;

/** Says that full text ignores symbols, as in `C#`; '' if the terms have none. */
export function noteIgnoredSigns(terms: readonly string[], phrases: Phrases): string {
	const [first] = terms.flatMap((term) => term.split(/\s+/)).filter(hasSymbol);
	return first === undefined
		? ''
		: `-# ${phrases.say('symbolsIgnored', { word: quote(first, phrases) })}`;
}

/** Whether a word has symbols that are neither around it nor punctuation after it. */
function hasSymbol(word: string): boolean {
	return /^\.?[\p{L}\p{N}]/u.test(word) && distinguishingSigns(word.replace(/[!?]+$/, '')) !== '';
}
