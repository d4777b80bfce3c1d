import { describe, expect, it } from 'vitest';
import type { Article } from '#src/articles/article.ts';
import { composeDigestEntry } from '#src/desk/digest-entry.ts';
import { composeFullStory } from '#src/desk/full-story.ts';
import { composeStoryList } from '#src/desk/story-list.ts';
import { renderAlert } from '#src/render/cards/alert-card.ts';
import { renderStory } from '#src/render/cards/story-card.ts';
import { renderLatest } from '#src/render/cards/story-list-card.ts';
import { anArticle } from '../harness/an-article.ts';
import { english } from '../harness/phrases.ts';
import { aPage, now } from './a-page.ts';
import { componentsOf } from './broken-limits.ts';
import { golden } from './golden-file.ts';

/** An article with a picture, and everything else that a card shows. */
const pictured = anArticle({
	id: 'pictured',
	kicker: 'Harbors',
	url: 'https://news.example/quay',
	image: { url: 'https://news.example/quay.jpg', alt: 'The quay at *noon*' },
});
const alertSettings = {
	topics: [],
	why: 'why?story=pictured',
	at: now,
	phrases: english,
};
const fullSettings = { phrases: english, showsImages: true };
const alertOf = (article: Article) =>
	renderAlert(composeDigestEntry([article]), alertSettings)[0]?.message;

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
		['story-bare', renderStory(composeFullStory(bare, 1), fullSettings)],
		['story-pictured', renderStory(composeFullStory(pictured, 1), fullSettings)],
		['alert-pictured', alertOf(pictured)],
		['latest-bare', renderLatest(composeStoryList(aPage([bare, older]), now), latest)],
		['latest-bare-old', renderLatest(composeStoryList(aPage([older]), now), latest)],
	])('the card “%s” matches its golden file', async (name, message) => {
		await golden(message, name);
	});

	it.each([
		[
			'switched off',
			renderStory(composeFullStory(pictured, 1), { ...fullSettings, showsImages: false }),
		],
		[
			'of a withdrawn report',
			renderStory(composeFullStory({ ...pictured, withdrawn: true }, 1), fullSettings),
		],
		['of a withdrawn alert', alertOf({ ...pictured, withdrawn: true })],
		[
			'with an address that is too long',
			alertOf(withPicture(`https://a.example/${'a'.repeat(2_040)}`)),
		],
		['with an address that is none', alertOf(withPicture('https://'))],
		['with an address that is not secure', alertOf(withPicture('http://a.example/a.jpg'))],
	])('a picture %s is left out', (_, message) => {
		const types = message === undefined ? [] : componentsOf(message).map(({ type }) => type);
		expect(types).toContain(10);
		expect(types).not.toContain(11);
	});
});

function withPicture(url: string): Article {
	return { ...pictured, image: { url } };
}
