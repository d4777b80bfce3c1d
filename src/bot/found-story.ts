import type { Article } from '#src/articles/article.ts';
import type { FoundStory } from '#src/desk/full-story.ts';
import { nearestNames } from '#src/desk/understand.ts';
import { renderStoryChoice } from '#src/render/cards/choice-card.ts';
import { describeSearchProblem, renderNothingFound } from '#src/render/cards/notice-card.ts';
import type { Target } from '#src/render/message/targets.ts';
import { privately, type Reply, UserError } from './command.ts';
import type { Newsroom } from './newsroom.ts';

/** A reader’s question about a story. */
type AskedStory = {
	readonly typed: string;
	readonly found: FoundStory;
	/** What was typed without the words that only ask. */
	readonly words: string;
};

/** Replies about the story that a reader means: with a choice of several, or with the nearest names if there is none. */
export function replyOnStory(
	{ typed, found, words }: AskedStory,
	{ archive, phrases }: Newsroom,
	{
		reply,
		open,
	}: {
		readonly reply: (article: Article) => Reply | Promise<Reply>;
		/** What a choice opens; the story in full by default. */
		readonly open?: (id: string) => Target;
	},
): Reply | Promise<Reply> {
	switch (found.kind) {
		case 'one':
			return reply(found.article);
		case 'several':
			return privately(renderStoryChoice(typed, found.list, { phrases, ...(open && { open }) }));
		case 'none': {
			const nearest = nearestNames(archive.names().find(words));
			return privately(renderNothingFound(typed, { nearest, phrases }));
		}
		default:
			throw new UserError(found.kind, describeSearchProblem(found));
	}
}
