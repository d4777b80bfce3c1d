import { textOf } from '#src/desk/marked.ts';
import type { StoryLine } from '#src/desk/story-line.ts';
import { menuRow, type Row } from './controls.ts';
import { showDay } from './dates.ts';
import { storyOf } from './name-target.ts';
import type { Words } from './words/words.ts';

/** Opens any of the listed stories in full. */
export function storyMenu(stories: readonly StoryLine[], words: Words): Row | undefined {
	const options = stories.map(({ id, headline, source, publishedAt }) => ({
		label: textOf(headline),
		description: [source, showDay(publishedAt, words)].filter(Boolean).join(' · '),
		target: storyOf(id),
	}));
	return menuRow('stories', words.say('readStory'), options);
}
