import type { DigestEntry } from '#src/desk/digest-entry.ts';
import type { Page } from '#src/desk/story-list.ts';
import type { TopicSelection } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { buttonRow, walkButtons } from '../message/controls.ts';
import { remaining } from '../text/plain-text.ts';
import { showTopicSelection } from '../text/topics-text.ts';
import { writePosted } from './posted-entry.ts';
import { storyMenu } from './story-entry.ts';

/** One page of everything that a digest or round-up covers. */
export type CatchUp = Page & {
	readonly wanted: TopicSelection;
	/** On this page, newest first. */
	readonly entries: readonly DigestEntry[];
	/** On all pages together. */
	readonly stories: number;
	/** How many were already shown above the button that led here; these are left out. */
	readonly skipped: number;
	/** The moment of the answer. */
	readonly at: Date;
};

/** The answer to `/catchup`; the page buttons repeat `options`. */
export function renderCatchUp(
	catchUp: CatchUp,
	options: Readonly<Record<string, string>>,
	phrases: Phrases,
): Message {
	const { wanted, entries, at } = catchUp;
	return renderCard({
		accent: inkBlue,
		head: (budget) => {
			const empty = `## ${phrases.say('catchUp', { about: '' })}`;
			const about = showTopicSelection(wanted, remaining(budget, empty), phrases);
			return `## ${phrases.say('catchUp', { about })}`;
		},
		blocks: [
			{ entries: entries.map((entry) => writePosted(entry, { shape: 'line', at }, phrases)) },
		],
		closing: () => `-# ${showPlace(catchUp, phrases)}`,
		controls: [
			storyMenu(
				entries.map(({ story }) => story),
				phrases,
			),
			buttonRow(walkButtons('catchup', options, catchUp, phrases)),
		],
	});
}

/** “41 stories after the first 18 · page 3 of 3 · That was all of them.” */
function showPlace({ stories, skipped, page, pages }: CatchUp, phrases: Phrases): string {
	const count = { count: stories };
	return [
		skipped > 0
			? phrases.say('storiesAfterFirst', { ...count, skipped })
			: phrases.say('storiesInDigest', count),
		pages > 1 && phrases.say('pageOf', { page, pages }),
		page === pages && phrases.say('endOfStories'),
	]
		.filter(Boolean)
		.join(' · ');
}
