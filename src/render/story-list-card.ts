import type { StoryList } from '#src/desk/story-list.ts';
import { inkBlue, renderCard } from './card.ts';
import { buttonRow, pageButtons } from './controls.ts';
import { showTotals } from './counted.ts';
import type { Message } from './message.ts';
import { quote, shorten } from './shorten.ts';
import { storyEntry } from './story-entry.ts';
import { storyMenu } from './story-menu.ts';
import { english } from './words/words.ts';

/** The answer to `/search`; `asked` are the options that paging repeats. */
export function renderFound(list: StoryList, asked: { readonly words: string }): Message {
	return renderStoryList(`## Search: ${quote(asked.words)}`, list, { command: 'search', asked });
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
		closing: () => showTotals(list.totals, list),
		controls: [
			storyMenu(list.stories, english),
			buttonRow(pageButtons(again.command, again.asked, list)),
		],
	});
}
