import type { StoryList } from '#src/desk/story-list.ts';
import { inkBlue, renderCard } from './card.ts';
import type { Target } from './controls.ts';
import { capital, counted } from './counted.ts';
import type { Message } from './message.ts';
import { quote } from './shorten.ts';
import { storyMenu } from './story-menu.ts';
import { english } from './words/words.ts';

/** Asks which of several stories is meant, newest first; it is opened in full unless told otherwise. */
export function renderStoryChoice(
	words: string,
	{ stories, totals }: StoryList,
	open?: (id: string) => Target,
): Message {
	const all = counted(totals.stories, 'story holds', 'stories hold');
	const shown = totals.stories.count > stories.length ? `\n-# The newest ${stories.length}.` : '';
	return renderCard({
		accent: inkBlue,
		head: () =>
			`${capital(all)} ${quote(words)}. Which one do you ${open ? 'mean' : 'want to read'}?${shown}`,
		blocks: [],
		controls: [storyMenu(stories, english, open)],
	});
}
