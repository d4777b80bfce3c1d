import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArticleInput } from '#src/articles/article.ts';
import { anArchive, firstWindow, foundIds, reportIds } from '../harness/an-archive.ts';

const articles: readonly Partial<ArticleInput>[] = [
	{
		id: 'chips',
		headline: 'Chip makers meet',
		kicker: 'Semiconductor war',
		source: 'Kestrel Post',
	},
	{
		id: 'visit',
		headline: '賴清德訪問臺南市',
		summary: '總統談防衛預算。',
		source: 'Taipei Times',
	},
	{ id: 'visit-simplified', headline: '赖清德谈话', summary: '在台北。', source: 'Taipei Times' },
	{ id: 'kana', headline: 'ニュース速報', summary: '東京でガラス展。' },
	{ id: 'hangul', headline: '서울 뉴스', summary: '한국은행이 발표했다.' },
	{ id: 'cafe', headline: 'São Paulo café opens', summary: 'Coffee in Đà Nẵng, too.' },
	{
		id: 'defense',
		headline: 'Defense talks',
		summary: 'The budget passed. Talks on defense continue.',
		people: [{ name: 'Sergei Shoigu', aliases: ['Шойгу'], role: 'secretary' }],
		organizations: ['Kuomintang'],
		places: ['Kaohsiung'],
		topics: ['arms control'],
		statements: [{ person: 'Шойгу', text: 'Readiness matters.', about: 'the northern fleet' }],
	},
];
const { reader } = anArchive({ 'articles/all.json': articles }, { atEnd: afterAll });

const idsFor = (...all: readonly string[]) => foundIds(reader(), ...all).sort();

describe('full text', () => {
	it.each([
		['two characters in the middle of a Chinese run', '訪問', ['visit']],
		['simplified characters for traditional ones', '赖清德', ['visit', 'visit-simplified']],
		['traditional characters for simplified ones', '賴清德', ['visit', 'visit-simplified']],
		['variants of one place', '台南', ['visit']],
		['Japanese words', 'ニュース', ['kana']],
		['Japanese text in decomposed form', 'カ\u3099ラス', ['kana']],
		['Korean words within a word', '은행', ['hangul']],
		['Korean text in decomposed form', '서울'.normalize('NFD'), ['hangul']],
		['letters without their accents', 'sao paulo', ['cafe']],
		['letters with accents that the text lacks', 'Kàohsiung', ['defense']],
		['decomposed accents', 'café'.normalize('NFD'), ['cafe']],
		['a kicker', 'semiconductor', ['chips']],
		['a person’s alias', 'шойгу', ['defense']],
		['an organization', 'kuomintang', ['defense']],
		['a topic', 'arms control', ['defense']],
		['what was said', 'readiness', ['defense']],
		['what it was said about', 'northern fleet', ['defense']],
	])('finds articles by %s', (_, term, ids) => {
		expect(idsFor(term)).toEqual(ids);
	});

	it('searches a term of several words as a phrase', () => {
		expect(idsFor('budget passed')).toEqual(['defense']);
		expect(idsFor('passed budget')).toEqual([]);
		expect(idsFor('passed', 'budget')).toEqual(['defense']);
	});

	it('does not find Chinese characters that are not adjacent', () => {
		expect(idsFor('清問')).toEqual([]);
	});

	it('leaves out articles that match an excluded term', () => {
		const search = (none: string[]) =>
			reportIds(reader().search({ all: ['賴清德'], none }, {}, firstWindow));
		expect(search(['臺南'])).toEqual(['visit-simplified']);
		expect(search(['臺南', '台北'])).toEqual([]);
	});

	it('finds a source by the filter, not as a term', () => {
		expect(idsFor('Kestrel')).toEqual([]);
		const bySource = reader().newest({ source: 'Kestrel Post' }, firstWindow);
		expect(reportIds(bySource)).toEqual(['chips']);
	});

	it('does not match the mark of a source with private-use characters', () => {
		const marks = [1, 2, 3].flatMap((n) => [`\u{e000}${n}`, `"\u{e000}${n}"`]);
		expect(marks.flatMap((mark) => idsFor(mark))).toEqual([]);
	});

	it('finds nothing for punctuation alone, even beside a word', () => {
		expect(idsFor('?!')).toEqual([]);
		expect(idsFor('budget', '…')).toEqual([]);
	});
});

describe('hostile search terms', () => {
	const search = (all: readonly string[], none: readonly string[] = []) =>
		reader().search({ all, none }, { source: 'Taipei Times' }, firstWindow);
	const naughty = '../shared/conformance/security/blns.json';

	it.each([
		'NEAR(budget passed)',
		'budget OR',
		'AND',
		'NOT',
		'bud*',
		'^budget',
		'text:budget',
		'{text}:a',
		'"',
		'a"b',
		'""',
		'a\u0000b',
		'\ud800',
		'-',
		'+',
		'(',
	])('the term %j does not break a search', (text) => {
		expect(() => search([text], [text])).not.toThrow();
	});

	it('searches FTS5 operators as plain words', () => {
		expect(idsFor('budget OR chip')).toEqual([]);
		expect(idsFor('bud*')).toEqual([]);
	});

	it('random text does not break a search', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string({ unit: 'grapheme' }),
			fc.stringMatching(/^[a"*^:(){}+\-\0 ]{0,20}$/),
		);
		fc.assert(fc.property(fc.array(text), fc.array(text), (all, none) => void search(all, none)));
	});

	it('1,500 terms do not break a search', () => {
		const terms = Array.from({ length: 1_500 }, (_, n) => `w${n}`);
		expect(search(terms, terms).stories).toEqual([]);
		expect(search(['賴清德'], terms).stories).toHaveLength(2);
	});

	it.skipIf(!existsSync(naughty))(
		'naughty strings do not break a search (skipped without ../shared)',
		() => {
			const strings: string[] = JSON.parse(readFileSync(naughty, 'utf8'));
			for (const text of strings) search([text], strings.slice(0, 20));
			expect(strings.length).toBeGreaterThan(500);
		},
	);
});
