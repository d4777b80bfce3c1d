import { z } from 'zod';
import type { Article } from '#src/articles/article.ts';
import { defineCommand, publicly, type Reply, typedOption, typedText } from '#src/bot/command.ts';
import { replyOnStory } from '#src/bot/found-story.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { suggestStories } from '#src/bot/suggestions.ts';
import { composeFullStory, findAskedStory, mainNameOf } from '#src/desk/full-story.ts';
import { pageNumber } from '#src/desk/story-list.ts';
import { spellingsIn } from '#src/names/name.ts';
import { renderStory } from '#src/render/cards/story-card.ts';

export default defineCommand({
	data: {
		name: 'story',
		description: 'doesStory',
		options: [typedOption('story', 'optionStory')],
	},
	options: z.object({ story: typedText('typeStoryWords'), page: pageNumber }),
	for: 'readers',
	seenBy: 'everyone',

	run({ story, page }, newsroom, { guildId }) {
		const { archive, now } = newsroom;
		const asked = findAskedStory(story, archive, now());
		const reply = (article: Article) => fullStoryReply(article, page, { newsroom, guildId });
		return replyOnStory({ typed: story, ...asked }, newsroom, { reply });
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
