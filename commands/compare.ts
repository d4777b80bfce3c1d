import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Article } from '#src/articles/article.ts';
import {
	defineCommand,
	privately,
	publicly,
	type Reply,
	typedMax,
	typedText,
	UserError,
} from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { suggestStories } from '#src/bot/suggestions.ts';
import { composeComparison } from '#src/desk/compare.ts';
import { findAskedStory } from '#src/desk/full-story.ts';
import { pageNumber } from '#src/desk/story-list.ts';
import { nearestNames } from '#src/desk/understand.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderStoryChoice } from '#src/render/cards/choice-card.ts';
import { renderComparison } from '#src/render/cards/compare-card.ts';
import { describeSearchProblem, renderNothingFound } from '#src/render/cards/notice-card.ts';
import { compareOf } from '#src/render/message/targets.ts';

export default defineCommand({
	data: {
		name: 'compare',
		description: 'doesCompare',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'story',
				description: 'optionStory',
				required: true,
				max_length: typedMax,
				autocomplete: true,
			},
		],
	},
	options: z.object({ story: typedText('typeStoryWords'), page: pageNumber }),
	for: 'readers',
	seenBy: 'everyone',

	run({ story, page }, newsroom) {
		const { archive, now, phrases } = newsroom;
		const { found, words } = findAskedStory(story, archive, now());
		switch (found.kind) {
			case 'one':
				return comparisonReply(found.article, page, newsroom);
			case 'several':
				return privately(renderStoryChoice(story, found.list, { phrases, open: compareOf }));
			case 'none':
				return privately(
					renderNothingFound(story, {
						nearest: nearestNames(archive.names().find(words)),
						phrases,
					}),
				);
			default:
				throw new UserError(found.kind, describeSearchProblem(found));
		}
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
