import { describe, expect, it } from 'vitest';
import type { Article } from '#src/articles/article.ts';
import { countPublishers, publisherOf, withPublisher } from '#src/articles/publisher.ts';
import { composeDigest } from '#src/desk/digest.ts';
import { composeDigestEntry } from '#src/desk/digest-entry.ts';
import { composeStoryLine } from '#src/desk/story-list.ts';
import { listedPublisher, parsePublishers } from '#src/sources/publishers.ts';
import { anArticle } from '../harness/an-article.ts';
import { anOpenArchive } from '../harness/an-open-archive.ts';

const now = new Date('2025-06-20T12:00:00Z');
const json = JSON.stringify({
	publishers: [
		{
			name: 'Example Group',
			aliases: ['The Daily Example'],
			domains: ['example.com', 'daily.example'],
		},
	],
});
const { index } = parsePublishers({ path: 'publishers.json', bytes: Buffer.from(json) });
const find = (text: string) => listedPublisher(index, text)?.name;

const daily = { id: 'daily', source: 'The Daily Example' };
const sport = { id: 'sport', source: { name: 'Sport', url: 'https://sport.example.com' } };
const local = { id: 'local', source: 'Local', url: 'https://www.daily.example/a' };
const other = { id: 'other', source: 'The Other', url: 'https://other.example/a' };

function stamped(article: Parameters<typeof anArticle>[0]): Article {
	return withPublisher(anArticle(article), find);
}

describe('who published an article', () => {
	it.each([
		['the name of its source', daily, 'Example Group'],
		['the address of its source', sport, 'Example Group'],
		['its own address', local, 'Example Group'],
		['nothing that is listed, but its source’s name', other, 'The Other'],
	])('is told by %s', (_, article, publisher) => {
		expect(publisherOf(stamped(article))).toBe(publisher);
	});

	it('counts once, and not at all if nobody is named', () => {
		const articles = [daily, sport, local, other].map(stamped);
		expect(countPublishers([...articles.map(publisherOf), undefined])).toBe(2);
	});

	it('counts once in a list, for whatever it is narrowed to', () => {
		const archive = anOpenArchive(
			{ 'articles/all.json': [daily, sport, local, other] },
			{ findPublisher: find },
		).archive();
		const page = { offset: 0, limit: 5 };
		const listing = archive.search({ all: ['harbor'], none: [] }, {}, page);
		expect(listing.sources).toEqual({ count: 2, orMore: false });
		expect(archive.article('sport')?.publisher).toBe('Example Group');
		expect(listing.stories.map(({ article }) => publisherOf(article)).toSorted()).toEqual([
			'Example Group',
			'Example Group',
			'Example Group',
			'The Other',
		]);
	});

	it('is one of the other sources of a story only once, and never that of the report shown', () => {
		const sources = (lead: Article, ...others: Article[]) =>
			composeStoryLine(lead, others).others.map(({ source }) => source);
		const articles = [sport, local, other].map(stamped);
		expect(sources(stamped(daily), ...articles)).toEqual(['The Other']);
		expect(sources(stamped(other), ...articles)).toEqual(['Sport']);
	});

	it('counts once in a digest', () => {
		const arrived = [daily, sport, local, other].map((article, story) => ({
			article: stamped(article),
			match: { topic: undefined, where: 'headline', text: '', isWhole: true } as const,
			story,
		}));
		expect(composeDigest({ arrived, toldBefore: [], now })?.sources).toBe(2);
	});

	it('is not named as a further source of a story that it reported before', () => {
		const [first, next, third] = [daily, sport, other].map(stamped);
		if (!first || !next || !third) throw new Error('there are three');
		const [{ version = '' } = {}] = composeDigestEntry([first]).articles;
		const toldBefore = [{ articles: [{ article: first, version, story: 1 }] }];
		const updated = (...added: Article[]) =>
			composeDigest({
				arrived: added.map((article) => ({
					article,
					match: { topic: undefined, where: 'headline', text: '', isWhole: true } as const,
					story: 1,
				})),
				toldBefore,
				now,
			})?.entries[0]?.whatChanged;
		expect(updated(next)).toMatchObject({ added: [], isFurther: true });
		expect(updated(next, third)).toMatchObject({ added: ['The Other'], isFurther: true });
		expect(updated(third)).toMatchObject({ added: ['The Other'], isFurther: false });
	});
});
