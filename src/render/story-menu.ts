import { textOf } from '#src/desk/marked.ts';
import type { StoryLine } from '#src/desk/story-line.ts';
import { type MenuOption, menuRow, type Row, type Target } from './controls.ts';
import { showDay } from './dates.ts';
import { storyOf } from './name-target.ts';
import type { Words } from './words/words.ts';

/** Opens any of the listed stories, in full unless told otherwise. */
export function storyMenu(
	stories: readonly StoryLine[],
	words: Words,
	open: (id: string) => Target = storyOf,
): Row | undefined {
	return menuOfStories(
		stories.map((story) => ({ ...storyOption(story, words), target: open(story.id) })),
		words,
	);
}

/** The same of options that are written already. */
export function menuOfStories(options: readonly MenuOption[], words: Words): Row | undefined {
	return menuRow('stories', words.say('readStory'), options);
}

export function storyOption(
	{ id, headline, source, publishedAt }: StoryLine,
	words: Words,
): MenuOption {
	return {
		label: textOf(headline),
		description: [source, showDay(publishedAt, words)].filter(Boolean).join(' · '),
		target: storyOf(id),
	};
}
