import type { DigestEntry } from '#src/desk/digest-entry.ts';
import type { Page } from '#src/desk/story-list.ts';
import type { TopicSelection } from '#src/desk/topics.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { buttonRow, pageButtons } from '../message/controls.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { remaining } from '../text/plain-text.ts';
import { formatCount, formatNumber } from '../text/small-print.ts';
import { showTopicSelection } from '../text/topics-text.ts';
import { digestEntry, storyMenu } from './story-entry.ts';

/** A page of all that a digest or a round-up was made of. */
export type CatchUp = Page & {
	readonly wanted: TopicSelection;
	/** Of this page. */
	readonly tellings: readonly DigestEntry[];
	/** Of all pages. */
	readonly stories: number;
	/** How many stood above the button that led here, and are not among these. */
	readonly skipped: number;
};

/** The answer to `/catchup`; `asked` are the options that paging repeats. */
export function renderCatchUp(
	{ wanted, tellings, stories, skipped, page, pages }: CatchUp,
	asked: Readonly<Record<string, string>>,
	phrases: Phrases,
): Message {
	const turning = { page, pages, back: '‹ Back', on: 'More ›' };
	return renderCard({
		accent: inkBlue,
		head: (room) =>
			`## Catch up · ${showTopicSelection(wanted, remaining(room, '## Catch up · '), phrases)}`,
		blocks: tellings.map((telling) => ({ entries: [digestEntry(telling, phrases)] })),
		closing: () => {
			const count = formatCount({ count: stories, orMore: false }, 'story', 'stories');
			const beyond = skipped > 0 ? ` beyond the first ${formatNumber(skipped)}` : '';
			return `-# ${count}${beyond}${pages > 1 ? ` · page ${page} of ${formatNumber(pages)}` : ''}`;
		},
		controls: [
			storyMenu(
				tellings.map(({ story }) => story),
				phrases,
			),
			buttonRow(pageButtons('catchup', asked, turning)),
		],
	});
}
