import { z } from 'zod';
import type { Article } from '#src/articles/article.ts';
import {
	defineCommand,
	privately,
	type Reader,
	typedOption,
	typedText,
	UserError,
} from '#src/bot/command.ts';
import { replyOnStory } from '#src/bot/found-story.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { suggestStories } from '#src/bot/suggestions.ts';
import { findStory } from '#src/desk/full-story.ts';
import { composeWhy, createArticleMatcher } from '#src/desk/match-topics.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderWhy, renderWhyHere } from '#src/render/cards/why-card.ts';
import { whyOf } from '#src/render/message/targets.ts';
import { findVisible, subscriptionsHere } from './subscriptions/find-subscription.ts';
import { describeTimes } from './subscriptions/summary.ts';

export default defineCommand({
	data: {
		name: 'why',
		description: 'doesWhy',
		options: [typedOption('story', 'optionStory')],
	},
	options: z.object({
		story: typedText('typeStoryWords'),
		/** Set by buttons only: the subscription that posted it. */
		id: z.string().optional(),
	}),
	for: 'readers',
	needsSubscriptions: () => true,
	seenBy: 'reader',

	run({ story, id }, newsroom, reader) {
		const { archive, now } = newsroom;
		if (id !== undefined) return privately(whyPosted(id, story, newsroom, reader));
		const found = findStory(story, archive, now());
		const reply = (article: Article) => privately(whyHere(article, newsroom, reader));
		return replyOnStory({ typed: story, found, words: story }, newsroom, { reply, open: whyOf });
	},

	complete: { story: ({ typed }, newsroom) => suggestStories(typed, newsroom) },
});

/** Answers the button below a message: why this subscription posted this story. */
function whyPosted(
	id: string,
	story: string,
	{ archive, book, phrases }: Newsroom,
	reader: Reader,
) {
	const article = archive.article(story);
	if (article === undefined) {
		throw new UserError('story-gone', saying('storyGone'));
	}
	const subscription = findVisible(book, id, reader);
	if (subscription === undefined) {
		throw new UserError('not-posted-here', saying('notPostedHere'));
	}
	const match = createArticleMatcher(
		subscription.wish,
		archive.names(),
	)({
		article,
		names: archive.namesIn(article.id),
	});
	return renderWhy(match && composeWhy(match), phrases);
}

function whyHere(article: Article, { archive, book, phrases }: Newsroom, reader: Reader) {
	const names = archive.namesIn(article.id);
	const reasons = subscriptionsHere(book, reader).flatMap(({ wish, paused }) => {
		const match = createArticleMatcher(wish, archive.names())({ article, names });
		return match === undefined
			? []
			: [
					{
						wish,
						times: describeTimes(wish, phrases),
						isPaused: paused !== undefined,
						why: composeWhy(match),
					},
				];
	});
	if (reasons.length > 0) return renderWhyHere(reasons, phrases);
	throw new UserError('not-posted-here', saying('whyNotFollowed'));
}
