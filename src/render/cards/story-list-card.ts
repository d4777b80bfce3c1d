import type { Filter } from '#src/archive/archive.ts';
import type { Brief } from '#src/desk/brief.ts';
import type { StoryList } from '#src/desk/story-list.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { buttonRow, canTurn, pageButtons } from '../message/controls.ts';
import { quote, shorten } from '../text/plain-text.ts';
import {
	noteClosest,
	noteIgnoredSigns,
	showHolder,
	showMissing,
	showTotals,
	showUnderstood,
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
	const notes = [days && showDays(days, phrases), noteIgnoredSigns(terms)];
	const understood = showUnderstood(words, understoodFrom);
	const head = [`## Search: ${quote(words)}${understood}`, ...notes].filter(Boolean).join('\n');
	return renderStoryList(head, list, { command: 'search', pagingOptions: { words }, phrases });
}

const dayMs = 86_400_000;

/** Which days a search without words covers, and how to search for a date in the text instead. */
function showDays({ since, until }: Filter, phrases: Phrases): string {
	const first = since && phrases.day(since);
	const last = until && phrases.day(new Date(until.getTime() - dayMs));
	const days =
		first === last
			? first && `on ${first}`
			: [first && `from ${first}`, last && `up to ${last}`].filter(Boolean).join(' ');
	return days === undefined
		? ''
		: `-# Everything published ${days}. Put a date in quotation marks to search for it in the text.`;
}

type Latest = {
	readonly topic: string | undefined;
	/** What the topic was understood as, if it was typed otherwise. */
	readonly understood?: Pick<Brief, 'topic' | 'understoodFrom' | 'holder' | 'missing'>;
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
	const on = topic === undefined ? '' : ` on ${shorten(topic, titlePartBudget)}`;
	const from = source === undefined ? '' : ` from ${shorten(source, titlePartBudget)}`;
	const notes =
		understood === undefined
			? ''
			: showUnderstood(understood.topic, understood.understoodFrom) +
				showHolder(understood.holder, phrases) +
				showMissing(understood.topic, understood.missing);
	return renderStoryList(`## Latest${on}${from}${notes}`, list, {
		command: 'latest',
		pagingOptions,
		phrases,
	});
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
		head: () => [head, noteClosest(list.closest)].filter(Boolean).join('\n'),
		blocks: list.stories.map((story) => ({ entries: [storyEntry(story, phrases)] })),
		closing: () =>
			showTotals(list.totals, list, { phrases, canTurn: canTurn(command, pagingOptions, list) }),
		controls: [
			storyMenu(list.stories, phrases),
			buttonRow(pageButtons(command, pagingOptions, list)),
		],
	});
}
