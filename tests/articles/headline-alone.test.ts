import { describe, expect, it } from 'vitest';
import { composeDigestEntry, leadFirst, shownChangesSince } from '#src/desk/digest-entry.ts';
import { composeFullStory } from '#src/desk/full-story.ts';
import { createArticleMatcher } from '#src/desk/match-topics.ts';
import { composeSearchResults } from '#src/desk/story-list.ts';
import { renderStory } from '#src/render/cards/story-card.ts';
import { featuresOf } from '#src/stories/article-features.ts';
import { anArchive, firstWindow, reportIds } from '../harness/an-archive.ts';
import { anArticle } from '../harness/an-article.ts';
import { anIndex } from '../harness/an-index.ts';
import { english } from '../harness/phrases.ts';
import { aPage, now } from '../render/a-page.ts';
import { textsOf } from '../render/broken-limits.ts';

const headline = 'Ferry runs aground off Hualien. All are safe.';
const alone = anArticle({ id: 'alone', headline, summary: undefined });
const told = anArticle({ id: 'told', headline: 'Ferry runs aground', summary: 'It was foggy.' });

describe('an article without a summary', () => {
	it('is found by the words of its headline', () => {
		const archive = anArchive({
			'articles/all.json': [{ id: 'alone', headline, summary: undefined }],
		});
		const found = archive.reader().search({ all: ['aground'], none: [] }, {}, firstWindow);
		expect(reportIds(found)).toEqual(['alone']);
		expect(archive.reader().article('alone')).not.toHaveProperty('summary');
	});

	it('shows its headline once in a list, and no part of it as an excerpt', () => {
		const list = composeSearchResults({ all: ['safe'], none: [] }, aPage([alone]), now);
		expect(composeDigestEntry([alone]).story.gist).toBeUndefined();
		expect(list.stories[0]?.gist).toBeUndefined();
	});

	it('shows its headline once in full, on one page', () => {
		const story = composeFullStory(alone, 2);
		expect(story).toMatchObject({ page: 1, pages: 1, text: '' });
		expect(
			textsOf(renderStory(story, { phrases: english, showsImages: true }))
				.join('\n')
				.match(/aground/g),
		).toHaveLength(1);
	});

	it('lets a report with a summary represent the story', () => {
		expect(leadFirst([alone, told]).map(({ id }) => id)).toEqual(['told', 'alone']);
	});

	it('has a new summary when it gets one, and none when it gets its headline as one', () => {
		const [{ version = '' } = {}] = composeDigestEntry([alone]).articles;
		expect(shownChangesSince(version, { ...alone, summary: 'It was foggy.' })).toEqual(['summary']);
		expect(shownChangesSince(version, { ...alone, summary: headline })).toEqual([]);
	});

	it('says that the headline has a name of which it writes only a part', () => {
		const names = anIndex([{ name: 'Jo Dow' }]);
		const article = anArticle({ headline: 'Dow saves all aboard', summary: undefined });
		const topic = { kind: 'name', name: 'Jo Dow', as: 'person' } as const;
		const match = createArticleMatcher({ topics: [topic], except: [] }, names);
		expect(match({ article, names: [{ kind: 'person', name: 'Jo Dow' }] })).toEqual({
			topic,
			where: 'headline',
			text: 'Jo Dow',
			isWhole: true,
		});
	});

	it('has the features of its headline alone', () => {
		expect(featuresOf(alone)).toEqual(featuresOf({ ...alone, summary: headline }));
	});
});
