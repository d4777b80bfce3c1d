import type { DigestEntry } from '#src/desk/digest-entry.ts';
import type { Page } from '#src/desk/story-list.ts';
import type { TopicSelection } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { buttonRow, pageButtons } from '../message/controls.ts';
import { remaining } from '../text/plain-text.ts';
import { countStories, showPage } from '../text/small-print.ts';
import { showTopicSelection } from '../text/topics-text.ts';
import { digestEntry, storyMenu } from './story-entry.ts';

/** One page of everything that a digest or round-up covers. */
export type CatchUp = Page & {
	readonly wanted: TopicSelection;
	/** On this page. */
	readonly entries: readonly DigestEntry[];
	/** On all pages together. */
	readonly stories: number;
	/** How many were already shown above the button that led here; these are left out. */
	readonly skipped: number;
};

/** The answer to `/catchup`; the page buttons repeat `options`. */
export function renderCatchUp(
	{ wanted, entries, stories, skipped, page, pages }: CatchUp,
	options: Readonly<Record<string, string>>,
	phrases: Phrases,
): Message {
	const turning = {
		page,
		pages,
		back: phrases.say('previousPage'),
		on: phrases.say('nextPage'),
	};
	const title = `## ${phrases.say('catchUp')} · `;
	return renderCard({
		accent: inkBlue,
		head: (budget) => title + showTopicSelection(wanted, remaining(budget, title), phrases),
		blocks: entries.map((entry) => ({ entries: [digestEntry(entry, phrases)] })),
		closing: () => {
			const all = countStories({ count: stories, orMore: false }, phrases);
			const shown = skipped > 0 ? phrases.say('afterFirst', { stories: all, skipped }) : all;
			return `-# ${shown}${pages > 1 ? ` · ${showPage(turning, phrases)}` : ''}`;
		},
		controls: [
			storyMenu(
				entries.map(({ story }) => story),
				phrases,
			),
			buttonRow(pageButtons('catchup', options, turning)),
		],
	});
}
