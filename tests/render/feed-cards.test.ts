import { describe, it } from 'vitest';
import { composeFullStory } from '#src/desk/full-story.ts';
import { composeStoryList } from '#src/desk/story-list.ts';
import { renderStory } from '#src/render/cards/story-card.ts';
import { renderLatest } from '#src/render/cards/story-list-card.ts';
import { anArticle } from '../harness/an-article.ts';
import { english } from '../harness/phrases.ts';
import { aPage, now } from './a-page.ts';
import { golden } from './golden-file.ts';

/** A headline without a text and without a date. */
const bare = anArticle({
	id: 'bare',
	headline: 'Quay opens',
	summary: undefined,
	publishedAt: '2025-06-19T09:00:00Z',
	dateIsArrival: true,
});
const older = { ...bare, publishedAt: '2025-06-12T09:00:00Z' };
const latest = { topic: undefined, source: undefined, pagingOptions: {}, phrases: english };

describe('cards of articles that feeds brought', () => {
	it.each([
		['story-bare', renderStory(composeFullStory(bare, 1), english)],
		['latest-bare', renderLatest(composeStoryList(aPage([bare, older]), now), latest)],
		['latest-bare-old', renderLatest(composeStoryList(aPage([older]), now), latest)],
	])('the card “%s” matches its golden file', async (name, message) => {
		await golden(message, name);
	});
});
