import type { DigestEntry } from '#src/desk/digest-entry.ts';
import type { Page } from '#src/desk/story-list.ts';
import type { TopicSelection } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { buttonRow, pageButtons } from '../message/controls.ts';
import { remaining } from '../text/plain-text.ts';
import { formatCount, formatNumber } from '../text/small-print.ts';
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
	const turning = { page, pages, back: '‹ Back', on: 'More ›' };
	return renderCard({
		accent: inkBlue,
		head: (budget) =>
			`## Catch up · ${showTopicSelection(wanted, remaining(budget, '## Catch up · '), phrases)}`,
		blocks: entries.map((entry) => ({ entries: [digestEntry(entry, phrases)] })),
		closing: () => {
			const count = formatCount({ count: stories, orMore: false }, 'story', 'stories');
			const offset = skipped > 0 ? ` after the first ${formatNumber(skipped)}` : '';
			return `-# ${count}${offset}${pages > 1 ? ` · page ${page} of ${formatNumber(pages)}` : ''}`;
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
