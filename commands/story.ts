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
import { composeFullStory, findAskedStory, mainNameOf } from '#src/desk/full-story.ts';
import { pageNumber } from '#src/desk/story-list.ts';
import { nearestNames } from '#src/desk/understand.ts';
import { spellingsIn } from '#src/names/name.ts';
import { renderStoryChoice } from '#src/render/cards/choice-card.ts';
import { describeSearchProblem, renderNothingFound } from '#src/render/cards/notice-card.ts';
import { renderStory } from '#src/render/cards/story-card.ts';

export default defineCommand({
	data: {
		name: 'story',
		description: 'doesStory',
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

	run({ story, page }, newsroom, { guildId }) {
		const { archive, now, phrases } = newsroom;
		const { found, words } = findAskedStory(story, archive, now());
		switch (found.kind) {
			case 'one':
				return fullStoryReply(found.article, page, { newsroom, guildId });
			case 'several':
				return privately(renderStoryChoice(story, found.list, { phrases }));
			case 'none': {
				const nearest = nearestNames(archive.names().find(words));
				return privately(renderNothingFound(story, { nearest, phrases }));
			}
			default:
				throw new UserError(found.kind, describeSearchProblem(found));
		}
	},

	complete: { story: ({ typed }, newsroom) => suggestStories(typed, newsroom) },
});

async function fullStoryReply(
	article: Article,
	page: number,
	{ newsroom, guildId }: { newsroom: Newsroom; guildId: string | undefined },
): Promise<Reply> {
	const { archive, book, summaries, phrases } = newsroom;
	const showsImages = book.showsImages(guildId);
	const story = archive.storyOf(article.id);
	const reports = story === undefined ? [article] : archive.reports(story);
	const full = composeFullStory(article, page, reports, archive);
	const names = archive.names();
	const mainName = mainNameOf(full.says, names);
	const modelSummary = page === 1 ? await summaries?.of(reports, spellingsIn(names)) : undefined;
	return publicly(renderStory(full, { mainName, modelSummary, showsImages, phrases }));
}
