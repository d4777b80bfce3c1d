import type { Filter } from '#src/archive/wanted.ts';
import type { StoryList } from '#src/desk/story-list.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { buttonRow, canTurn, walkButtons } from '../message/controls.ts';
import { quote, shorten } from '../text/plain-text.ts';
import {
	noteClosest,
	noteIgnoredSigns,
	showTotals,
	showUnderstood,
	type Understood,
} from '../text/small-print.ts';
import { storyEntry, storyMenu } from './story-entry.ts';

/** What was searched for, and how it was understood. */
type ShownSearch = {
	/** Without the words that only ask. */
	readonly words: string;
	/** What the reader typed, if it had such words. */
	readonly understoodFrom?: string | undefined;
	readonly days?: Filter | undefined;
	readonly terms?: readonly string[];
	readonly phrases: Phrases;
};

/** The answer to `/search`. */
export function renderSearchResults(
	list: StoryList,
	{ words, understoodFrom, days, terms = [], phrases }: ShownSearch,
): Message {
	const notes = [days && showDays(days, phrases), noteIgnoredSigns(terms, phrases)];
	const understood = showUnderstood({ topic: words, understoodFrom }, phrases);
	const title = phrases.say('searchFor', { words: quote(words, phrases) });
	const head = [`## ${title}${understood}`, ...notes].filter(Boolean).join('\n');
	return renderStoryList(head, list, { command: 'search', pagingOptions: { words }, phrases });
}

const dayMs = 86_400_000;

/** Which days a search without words covers, and how to search for a date in the text instead. */
function showDays({ since, until }: Filter, phrases: Phrases): string {
	const first = since && phrases.day(since);
	const last = until && phrases.day(new Date(until.getTime() - dayMs));
	if (first === undefined && last === undefined) return '';
	const days = { first: showPeriod(first, last, phrases), second: phrases.say('dateInText') };
	return `-# ${phrases.say('sentences', days)}`;
}

function showPeriod(first: string | undefined, last: string | undefined, phrases: Phrases): string {
	if (first === undefined) return phrases.say('publishedUpTo', { last: last ?? '' });
	if (last === undefined) return phrases.say('publishedFrom', { first });
	return first === last
		? phrases.say('publishedOn', { day: first })
		: phrases.say('publishedBetween', { first, last });
}

type Latest = {
	readonly topic: string | undefined;
	/** What the topic was understood as, if it was typed otherwise. */
	readonly understood?: Understood;
	readonly source: string | undefined;
	/** The command’s options, for the page buttons to repeat. */
	readonly pagingOptions: Readonly<Record<string, string>>;
	readonly phrases: Phrases;
};

/** The answer to `/latest`, about everything or narrowed to a topic, a source or both. */
export function renderLatest(
	list: StoryList,
	{ topic, source, understood, pagingOptions, phrases }: Latest,
): Message {
	const notes = understood === undefined ? '' : showUnderstood(understood, phrases);
	return renderStoryList(`## ${latestTitle(topic, source, phrases)}${notes}`, list, {
		command: 'latest',
		pagingOptions,
		phrases,
	});
}

function latestTitle(
	ofTopic: string | undefined,
	ofSource: string | undefined,
	phrases: Phrases,
): string {
	const topic = shorten(ofTopic ?? '', titlePartBudget);
	const source = shorten(ofSource ?? '', titlePartBudget);
	if (ofTopic === undefined) {
		return ofSource === undefined ? phrases.say('latest') : phrases.say('latestFrom', { source });
	}
	return ofSource === undefined
		? phrases.say('latestOn', { topic })
		: phrases.say('latestOnFrom', { topic, source });
}

const titlePartBudget = { characters: 300, bytes: 800 };

function renderStoryList(
	head: string,
	list: StoryList,
	{
		command,
		pagingOptions,
		phrases,
	}: Pick<Latest, 'pagingOptions' | 'phrases'> & { readonly command: string },
): Message {
	return renderCard({
		accent: inkBlue,
		head: () => [head, noteClosest(list.closest, phrases)].filter(Boolean).join('\n'),
		blocks: list.stories.map((story) => ({ entries: [storyEntry(story, phrases)] })),
		closing: () =>
			showTotals(list.totals, list, { phrases, canTurn: canTurn(command, pagingOptions, list) }),
		controls: [
			storyMenu(list.stories, phrases),
			buttonRow(walkButtons(command, pagingOptions, list, phrases)),
		],
	});
}
