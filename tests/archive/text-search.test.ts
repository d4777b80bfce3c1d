import { afterAll, describe, expect, it } from 'vitest';
import type { ArticleInput } from '#src/articles/article.ts';
import { parseSearch } from '#src/desk/search.ts';
import { anArchive, firstWindow, reportIds } from '../harness/an-archive.ts';

const day = (date: number) => `2025-06-${String(date).padStart(2, '0')}`;

const articles: readonly Partial<ArticleInput>[] = [
	{ id: 'old-head', headline: 'Tariffs on chips', summary: 'Text.', publishedAt: day(1) },
	{ id: 'names', headline: 'Talks', summary: 'x', topics: ['tariff', 'chip'], publishedAt: day(2) },
	{ id: 'body', headline: 'Talks', summary: 'A tariff on a chip.', publishedAt: day(10) },
	{ id: 'mixed', headline: 'A chip', summary: 'A tariff.', publishedAt: day(14) },
	{ id: 'rat', headline: 'A rat in Berlin', summary: 'Text.', publishedAt: day(3) },
	{ id: 'rate', headline: 'Rate cut', summary: 'Text.', publishedAt: day(4) },
	{ id: 'raten', headline: 'Raten im Rat', language: 'de', summary: 'Text.', publishedAt: day(5) },
	{ id: 'kyiv', headline: 'Drones over Kyiv', summary: 'Air defense.', publishedAt: day(6) },
	{
		id: 'run',
		headline: '柯文哲遭羈押',
		language: 'zh-Hant',
		summary: '法院。',
		publishedAt: day(7),
	},
];
/** Two have all words of a question, one in passing. */
const odesa: readonly Partial<ArticleInput>[] = [
	{
		id: 'about',
		headline: 'Fire in Odesa harbor',
		summary: 'Insurers are to pay for grain that burned in the harbor.',
		publishedAt: day(1),
	},
	{
		id: 'by-chance',
		headline: 'Yearbook',
		summary: `${'Nothing much happened. '.repeat(30)}Odesa, grain, fire, insurers, harbor.`,
		publishedAt: day(9),
	},
	{ id: 'lacking', headline: 'Odesa', summary: 'Fire, harbor and grain.', publishedAt: day(8) },
];

const { reader } = anArchive({ 'articles/all.json': articles }, { atEnd: afterAll });

function search(text: string, connection = reader()) {
	const parsed = parseSearch(text, []);
	if (parsed.kind !== 'search') throw new Error(parsed.kind);
	const listing = connection.search(parsed.words, parsed.filter, firstWindow);
	return { ...listing, ids: reportIds(listing) };
}

describe('words in all their forms', () => {
	it.each(['tariff', 'tariffs', 'Tariff’s'])('finds the same articles by “%s”', (word) => {
		expect(search(word).ids).toEqual(['names', 'old-head', 'mixed', 'body']);
	});

	it('finds a quoted word only as it is written', () => {
		expect(search('"tariffs"').ids).toEqual(['old-head']);
	});

	it('takes a form of one language for that word only in articles of that language', () => {
		expect(search('rates').ids).toEqual(['raten', 'rate']);
		expect(search('rate').ids).toEqual(['raten', 'rate']);
	});

	it('leaves out all forms of an excluded word', () => {
		expect(search('chips -tariffs').ids).toEqual([]);
	});
});

describe('the order of what is found', () => {
	it('puts articles first that have all words in headline, kicker or names, newest first in each part', () => {
		const { ids, total, newest, closest } = search('chips tariffs');
		expect(ids).toEqual(['names', 'old-head', 'mixed', 'body']);
		expect([total.count, newest, closest]).toEqual([4, day(14), undefined]);
	});

	it('pages through both parts as through one list', () => {
		const at = (offset: number) =>
			reportIds(reader().search({ all: ['chip', 'tariff'], none: [] }, {}, { offset, limit: 1 }));
		expect([0, 1, 2, 3, 4].flatMap(at)).toEqual(['names', 'old-head', 'mixed', 'body']);
	});
});

describe('when no article has all words', () => {
	it('finds those with the most telling ones, and says which words the first lacks', () => {
		const { ids, closest } = search('kyiv drones zebra');
		expect(ids).toEqual(['kyiv']);
		expect(closest).toEqual({ after: 0, missing: ['zebra'] });
	});

	it('never counts a word as missing that only asks', () => {
		expect(search('what is the latest on drones in Lisbon?').closest?.missing).toEqual(['Lisbon']);
	});

	it('keeps excluded words, sources and dates excluded', () => {
		expect(search('kyiv zebra -drone').ids).toEqual([]);
		expect(search('kyiv zebra until:2025-06-05').ids).toEqual([]);
	});

	it('finds parts of a text without spaces', () => {
		const { ids, closest } = search('柯文哲律師團聲請停止');
		expect(ids).toEqual(['run']);
		expect(closest?.missing).toEqual(['柯文哲律師團聲請停止']);
	});

	it('finds nothing in place of a phrase or a single word', () => {
		expect(search('"Kyiv drones"').ids).toEqual([]);
		expect(search('zebra').ids).toEqual([]);
	});

	it('reads a sentence in capitals as words, without OR and NOT', () => {
		expect(search('DRONES OVER KYIV OR NOT IN THE ZEBRA').ids).toEqual(['kyiv']);
	});
});

describe('a question', () => {
	it('puts an article that is about it before a newer one that has its words by chance', () => {
		const { reader: harbor } = anArchive({ 'articles/odesa.json': odesa });
		const { ids, closest } = search('fire harbor Odesa insurers grain', harbor());
		expect(ids).toEqual(['about', 'by-chance', 'lacking']);
		expect(closest).toEqual({ after: 2, missing: ['insurers'] });
	});
});

describe('a filter without words', () => {
	it('lists the newest articles that pass it', () => {
		expect(search('since:2025-06-10').ids).toEqual(['mixed', 'body']);
	});
});
