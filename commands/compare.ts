import { z } from 'zod';
import type { Article } from '#src/articles/article.ts';
import {
	defineCommand,
	publicly,
	type Reply,
	typedOption,
	typedText,
	UserError,
} from '#src/bot/command.ts';
import { replyOnStory } from '#src/bot/found-story.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { suggestStories } from '#src/bot/suggestions.ts';
import { composeComparison } from '#src/desk/compare.ts';
import { findAskedStory } from '#src/desk/full-story.ts';
import { pageNumber } from '#src/desk/story-list.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderComparison } from '#src/render/cards/compare-card.ts';
import { compareOf } from '#src/render/message/targets.ts';

export default defineCommand({
	data: {
		name: 'compare',
		description: 'doesCompare',
		options: [typedOption('story', 'optionStory')],
	},
	options: z.object({ story: typedText('typeStoryWords'), page: pageNumber }),
	for: 'readers',
	seenBy: 'everyone',

	run({ story, page }, newsroom) {
		const { archive, now } = newsroom;
		const asked = findAskedStory(story, archive, now());
		const reply = (article: Article) => comparisonReply(article, page, newsroom);
		return replyOnStory({ typed: story, ...asked }, newsroom, { reply, open: compareOf });
	},

	complete: { story: ({ typed }, newsroom) => suggestStories(typed, newsroom) },
});

function comparisonReply(
	article: Article,
	page: number,
	{ archive, sources, phrases }: Newsroom,
): Reply {
	const story = archive.storyOf(article.id);
	const reports = story === undefined ? [article] : archive.reports(story);
	const reader = { texts: archive, outletOf: sources.outletOf };
	const comparison = composeComparison(reports, page, reader);
	if (comparison === undefined) throw new UserError('withdrawn', saying('compareWithdrawn'));
	return publicly(renderComparison(comparison, phrases));
}
