import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Article } from '#src/articles/article.ts';
import { defineCommand, privately, type Reader, typedMax, typedText, UserError } from '#src/command.ts';
import { openMatcher } from '#src/desk/match-topics.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { renderWhy, renderWhyHere } from '#src/render/why-card.ts';
import { findWithinReach, postingHere } from '#src/subscriptions/tending/within-reach.ts';

export default defineCommand({
	data: {
		name: 'why',
		description: 'Why a story is posted here',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'story',
				description: 'The id of the story',
				required: true,
				max_length: typedMax,
			},
		],
	},
	options: z.object({
		story: typedText('Type the id of a story.'),
		/** Only buttons say it: which subscription posted it. */
		id: z.string().optional(),
	}),
	for: 'readers',
	seenBy: 'reader',

	run({ story, id }, newsroom, reader) {
		const article = newsroom.archive.article(story);
		if (article === undefined) {
			throw new UserError('story-gone', 'There is no such story here, or not any more.');
		}
		return privately(
			id === undefined ? whyHere(article, newsroom, reader) : whyOf(id, article, newsroom, reader),
		);
	},
});

function whyOf(id: string, article: Article, { archive, book }: Newsroom, reader: Reader) {
	const subscription = findWithinReach(book, id, reader);
	if (subscription === undefined) {
		throw new UserError('not-posted-here', 'That is not posted here, or not any more.');
	}
	return renderWhy(openMatcher(subscription.wish, archive.names())(article));
}

function whyHere(article: Article, { archive, book }: Newsroom, reader: Reader) {
	const reasons = postingHere(book, reader).flatMap(({ wish }) => {
		const match = openMatcher(wish, archive.names())(article);
		return match === undefined ? [] : [{ wish, match }];
	});
	if (reasons.length > 0) return renderWhyHere(reasons);
	throw new UserError('not-posted-here', 'Nothing that is followed here is in that story.');
}
