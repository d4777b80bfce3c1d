import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Article } from '#src/articles/article.ts';
import { defineCommand, privately, publicly, type Reply, typedMax, typedText, UserError } from '#src/command.ts';
import { composeFullStory } from '#src/desk/full-story.ts';
import { pageNumber } from '#src/desk/page.ts';
import { parseSearch } from '#src/desk/parse-search.ts';
import { composeStoryList } from '#src/desk/story-list.ts';
import { nearestOf } from '#src/desk/understand.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { renderNothingFound } from '#src/render/notice.ts';
import { describeSearchProblem } from '#src/render/search-problem.ts';
import { renderStory } from '#src/render/story-card.ts';
import { renderStoryChoice } from '#src/render/story-choice.ts';

const choicesMax = 10;

export default defineCommand({
	data: {
		name: 'story',
		description: 'One story in full',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'story',
				description: 'Words of its headline or text, or its id',
				required: true,
				max_length: typedMax,
			},
		],
	},
	options: z.object({
		story: typedText('Type some words of the story.'),
		page: pageNumber,
	}),
	for: 'readers',
	seenBy: 'everyone',

	run({ story, page }, newsroom) {
		const article = newsroom.archive.article(story);
		return article === undefined ? byWords(story, page, newsroom) : inFull(article, page);
	},
});

function inFull(article: Article, page: number): Reply {
	return publicly(renderStory(composeFullStory(article, page)));
}

function byWords(text: string, page: number, { archive, now }: Newsroom): Reply {
	const search = parseSearch(text, archive.sources());
	if (search.kind !== 'search') throw new UserError(search.kind, describeSearchProblem(search));

	const window = { offset: 0, limit: choicesMax };
	const listing = archive.search(search.words, search.filter, window);
	const [first, second] = listing.articles;
	if (first === undefined) {
		return privately(renderNothingFound(text, nearestOf(archive.names().find(text))));
	}
	if (second === undefined) return inFull(first, page);
	const list = composeStoryList({ page: 1, pages: 1, listing }, now());
	return privately(renderStoryChoice(text, list));
}
