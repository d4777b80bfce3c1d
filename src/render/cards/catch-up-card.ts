import type { Telling } from '#src/desk/digest-entry.ts';
import type { Page } from '#src/desk/story-list.ts';
import type { Wanted } from '#src/desk/topics.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { buttonRow, pageButtons } from '../message/controls.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { less } from '../text/plain-text.ts';
import { counted, grouped } from '../text/small-print.ts';
import { showWanted } from '../text/topics-text.ts';
import { storyMenu, tellingEntry } from './story-entry.ts';

/** A page of all that a digest or a round-up was made of. */
export type CatchUp = Page & {
	readonly wanted: Wanted;
	/** Of this page. */
	readonly tellings: readonly Telling[];
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
		head: (room) => `## Catch up · ${showWanted(wanted, less(room, '## Catch up · '), phrases)}`,
		blocks: tellings.map((telling) => ({ entries: [tellingEntry(telling, phrases)] })),
		closing: () => {
			const count = counted({ count: stories, orMore: false }, 'story', 'stories');
			const beyond = skipped > 0 ? ` beyond the first ${grouped(skipped)}` : '';
			return `-# ${count}${beyond}${pages > 1 ? ` · page ${page} of ${grouped(pages)}` : ''}`;
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
