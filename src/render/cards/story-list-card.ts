import type { Filter } from '#src/archive/archive.ts';
import type { StoryList } from '#src/desk/story-list.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { buttonRow, canTurn, pageButtons } from '../message/controls.ts';
import { english } from '../phrases/phrases.ts';
import { quote, shorten } from '../text/plain-text.ts';
import { showSigns, showTotals } from '../text/small-print.ts';
import { storyEntry, storyMenu } from './story-entry.ts';

/** The answer to `/search`; `asked` are the options that paging repeats, and `about` what they were taken for. */
export function renderFound(
	list: StoryList,
	asked: { readonly words: string },
	about: { readonly days?: Filter | undefined; readonly terms: readonly string[] } = { terms: [] },
): Message {
	const notes = [about.days && showDays(about.days), showSigns(about.terms)];
	const head = [`## Search: ${quote(asked.words)}`, ...notes].filter(Boolean).join('\n');
	return renderStoryList(head, list, { command: 'search', asked });
}

const dayMs = 86_400_000;

/** Which days a search without words covers, and how those words are looked for in the text. */
function showDays({ since, until }: Filter): string {
	const from = since && `from ${english.day(since)}`;
	const to = until && `up to ${english.day(new Date(until.getTime() - dayMs))}`;
	const days = [from, to].filter(Boolean).join(' ');
	return days === ''
		? ''
		: `-# All that appeared ${days}. In quotation marks a date is looked for in the text.`;
}

/** The answer to `/latest`, about everything or narrowed to a topic, a source or both. */
export function renderLatest(
	list: StoryList,
	about: { readonly topic: string | undefined; readonly source: string | undefined },
	asked: Readonly<Record<string, string>>,
): Message {
	const on = about.topic === undefined ? '' : ` on ${shorten(about.topic, partRoom)}`;
	const from = about.source === undefined ? '' : ` from ${shorten(about.source, partRoom)}`;
	return renderStoryList(`## Latest${on}${from}`, list, { command: 'latest', asked });
}

const partRoom = { characters: 300, bytes: 800 };

function renderStoryList(
	head: string,
	list: StoryList,
	again: { readonly command: string; readonly asked: Readonly<Record<string, string>> },
): Message {
	return renderCard({
		accent: inkBlue,
		head: () => head,
		blocks: list.stories.map((story) => ({ entries: [storyEntry(story, english)] })),
		closing: () =>
			showTotals(list.totals, list, { canTurn: canTurn(again.command, again.asked, list) }),
		controls: [
			storyMenu(list.stories, english),
			buttonRow(pageButtons(again.command, again.asked, list)),
		],
	});
}
