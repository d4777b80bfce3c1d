import { describe, expect, it } from 'vitest';
import type { ArticleInput } from '#src/articles/article.ts';
import { isAbout, mainNamesOf } from '#src/desk/main-names.ts';
import { createTopicsMatcher } from '#src/desk/match-topics.ts';
import { anArticle } from '../harness/an-article.ts';
import { anIndex } from '../harness/an-index.ts';

const places = [
	...['North Korea', 'South Korea', 'Russia', 'China', 'Xiamen', 'Jeju Island', 'New Zealand'],
	...['Sudan', 'South Sudan', 'Guinea', 'Papua New Guinea', 'Ireland', 'Northern Ireland'],
];
const known = [
	...places.map((name) => ({ kind: 'place' as const, name })),
	{ kind: 'place' as const, name: 'Taiwan', aliases: ['臺灣'] },
	{ kind: 'place' as const, name: 'United States', aliases: ['US'] },
	{ kind: 'organization' as const, name: 'Yonhap' },
	{ kind: 'person' as const, name: 'Kim Jong-un', aliases: ['金正恩'] },
	{ kind: 'person' as const, name: 'Sergei Shoigu' },
	{ kind: 'topic' as const, name: 'demining' },
];
const names = anIndex(known);

const aboutStorm = { kind: 'words', words: 'storm' } as const;

/** The names, of all known ones, that an article is about if it mentions all of them. */
function mainIn(article: Partial<ArticleInput>): readonly string[] {
	const main = mainNamesOf({ article: anArticle(article), names: known }, names);
	return known.filter(main.has).map(({ name }) => name);
}

describe('what an article is about', () => {
	it('is in its headline, not in the rest of its text', () => {
		const headline = 'North Korea will send deminers to Kursk, Russia says';
		const summary =
			'Sergei Shoigu said so at the end of a day there, according to Yonhap. South Korea is concerned.';
		expect(mainIn({ headline, summary })).toEqual([
			'North Korea',
			'Russia',
			'Yonhap',
			'Sergei Shoigu',
		]);
	});

	it.each([
		['Chinese officials stay away', ['China']],
		['Moscow sends a ship', ['Russia']],
		['Südkoreanische Schiffe vor der Küste', ['South Korea']],
		['臺灣的新年', ['Taiwan']],
		['US sends a ship', ['United States']],
		['Shoigu arrives', ['Sergei Shoigu']],
		['Kim Jong Un arrives', ['Kim Jong-un']],
		['A ship from New Zealand', ['New Zealand']],
	])('is named in any way: %s', (headline, main) => {
		expect(mainIn({ headline, summary: 'The rest follows.' })).toEqual(main);
	});

	it.each([
		['South Sudan', 'Sudan'],
		['Papua New Guinea', 'Guinea'],
		['Northern Ireland', 'Ireland'],
	])('is not a country whose name is only a part of another: %s', (place, other) => {
		expect(mainIn({ headline: `A ship from ${place}` })).toEqual([place]);
		const headline = `A ship from ${place} to ${other}`;
		expect(new Set(mainIn({ headline }))).toEqual(new Set([place, other]));
	});

	it('is not Guinea in a story from Equatorial Guinea', () => {
		const summary = 'China says so.';
		expect(mainIn({ headline: 'Equatorial Guinea votes', summary })).toEqual(['China']);
	});

	it('is in its first sentence where the headline names nothing of that kind', () => {
		const headline = 'Let us talk in Xiamen';
		const summary = 'Taiwan says that it was surprised. China says nothing.';
		expect(mainIn({ headline, summary })).toEqual(['Xiamen', 'Taiwan']);
	});

	it('is its label and its listed topics too', () => {
		const listed = { kicker: 'China', topics: ['demining'] };
		expect(mainIn({ headline: 'A ship leaves', ...listed })).toEqual(['China', 'demining']);
	});

	it('is all that it mentions if neither headline nor first sentence names anything', () => {
		expect(mainIn({ headline: 'A ship leaves' })).toHaveLength(known.length);
	});

	it.each([
		['ship', true],
		['storm', true],
		['harbor', false],
	])('the words of a topic say in headline and first sentence only: %s', (words, isMain) => {
		const article = anArticle({
			headline: 'A ship leaves',
			summary: 'The storm is over. The harbor is open.',
		});
		const [match] = createTopicsMatcher([{ kind: 'words', words }], names)({ article, names: [] });
		const main = mainNamesOf({ article, names: [] }, names);
		expect(match && isAbout(match, article, main)).toBe(isMain);
	});

	it('the words of a topic can be in a first sentence that begins with where it was written', () => {
		const article = anArticle({
			headline: 'A ship leaves',
			summary: 'TAIPEI (Reuters) - The storm is over. The harbor is open.',
		});
		const [match] = createTopicsMatcher([aboutStorm], names)({ article, names: [] });
		const main = mainNamesOf({ article, names: [] }, names);
		expect(match && isAbout(match, article, main)).toBe(true);
	});
});
