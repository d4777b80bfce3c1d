import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Article, ArticleInput } from '#src/articles/article.ts';
import { openMatcher } from '#src/desk/match-topics.ts';
import { parseSearch } from '#src/desk/search.ts';
import { anArchive } from '../harness/an-archive.ts';
import { anArticle } from '../harness/an-article.ts';

/** Writings of the same, which are to be found by each other. */
const alike = [
	['東京・大阪', '東京、大阪', '東京大阪', '東京 大阪。'],
	['ΣΑΣ', 'σας', 'σασ', 'Σας'],
	['мой', 'мои', 'МОЙ', 'мо\u0438\u0306'],
	['ёлка', 'елка', 'ЁЛКА'],
	['U.S.', 'US', 'u.s', 'Us'],
	['café', 'CAFE', 'cafe\u0301', 'Café'],
	['Đà Nẵng', 'da nang', 'ĐÀ NẴNG'],
	['Straße', 'STRASSE', 'strasse', 'STRAẞE'],
	['İstanbul', 'istanbul', 'ISTANBUL', 'ıstanbul'],
	['ﬁne', 'fine', 'ｆｉｎｅ', 'FINE'],
	['２０', '20', '٢٠', '२०', '๒๐'],
	['ｶﾞﾗｽ', 'ガラス', 'カ\u3099ラス'],
	['서울', '서울'.normalize('NFD')],
	['الْعَرَبِيَّة', 'العربية', 'العربيه', 'العـربية'],
	['שָׁלוֹם', 'שלום'],
	['ไทย', 'ไทย'.normalize('NFKD')],
	['हिन्दी', 'हिन्दी'.normalize('NFD')],
	['कि़ताब', 'कि़ताब'.normalize('NFC')],
	['don’t', "don't", 'donʼt', 'don t'],
	['chip-war', 'chip war', 'Chip–War', 'chip_war'],
	['賴清德', '赖清德'],
	['臺南', '台南'],
	['so\u00adft', 'soft', 'SO\u200bFT'],
	['1\ufe0f\u20e3', '1', '①'],
	['H₂O', 'h2o', 'H2O'],
	['𝐁old', 'bold'],
] as const;

describe.each(alike)('%s', (first, ...others) => {
	it('is found however it is written, by a search and by a topic', async () => {
		const writings = [first, ...others];
		const articles = writings.map((text, place) => ({ id: `w-${place}`, headline: `Of ${text}:` }));
		const { bySearch, byTopic } = openBoth(articles);
		const all = articles.map(({ id }) => id);
		for (const words of writings) {
			expect([words, bySearch(`"${words}"`)]).toEqual([words, all]);
			expect([words, byTopic(`"${words}"`)]).toEqual([words, all]);
		}
	});
});

const pieces = [
	...alike.flat(),
	'ай',
	'и',
	'AI芯片',
	'ประเทศไทย',
	'က',
	'ㄱ',
	'ᄀ',
	'½',
	'ﷺ',
	'ゟ',
	'ー',
	'々',
	'〇',
	'ª',
	'№5',
	'℃',
	'J.K.',
	'a.b.com',
	'e.g.',
	'3.5',
	'A.',
	'.',
	'x.y',
	'ʿ',
	'Saʿid',
	'об’єкт',
	'ـ',
	'\u0301',
	'👍🏽',
	'👨‍👩‍👧',
	'C++',
	'C#',
	'AT&T',
	'@mia',
	'#rain',
	'\u200d',
	'\ue000',
	'\ue0001',
	'\ufffd',
	'𠮷',
	'“',
	'·',
	'/',
];
const piece = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...pieces) },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
);
const between = fc.constantFrom(' ', '', '-', '·', '.', ', ', '\u00a0', '’');
const line = fc
	.array(fc.tuple(piece, between), { minLength: 1, maxLength: 5 })
	.map((parts) => parts.flat().join(''));

describe('whatever the articles and the words', () => {
	it('a search finds exactly what a topic of the same words wants', () => {
		const written = fc.record({ headline: line, kicker: line, summary: line, name: line });
		const articles = fc
			.sample(written, 400)
			.flatMap(({ name, ...texts }, place) =>
				asArticle({ ...texts, id: `a-${place}`, topics: [name] }),
			);
		expect(articles.length).toBeGreaterThan(300);
		const { bySearch, byTopic } = openBoth(articles);
		const query = fc
			.array(fc.tuple(fc.constantFrom('', '', '', '-', '"'), fc.oneof(piece, line)), {
				minLength: 1,
				maxLength: 3,
			})
			.map((terms) =>
				terms.map(([sign, text]) => (sign === '"' ? `"${text}"` : sign + text)).join(' '),
			);
		fc.assert(
			fc.property(query, (words) => {
				if (parseSearch(words, []).kind !== 'search') return;
				expect(byTopic(words)).toEqual(bySearch(words));
			}),
			{ numRuns: 500 },
		);
	});
});

/** Some random texts are none that an article may have. */
function asArticle(input: Partial<ArticleInput>): Partial<ArticleInput>[] {
	try {
		anArticle(input);
		return [input];
	} catch {
		return [];
	}
}

/** The ids of the articles that a search finds, and of those that a topic wants, in the same order. */
function openBoth(inputs: readonly Partial<ArticleInput>[]) {
	const articles: readonly Article[] = inputs.map((input) => anArticle(input));
	const { reader } = anArchive({ 'articles/all.json': inputs }, { atEnd: afterAll });
	const window = { offset: 0, limit: articles.length };
	const idsOf = (found: readonly Article[]) => found.map(({ id }) => id).sort();
	const inOrder = idsOf(articles);
	return {
		bySearch(text: string) {
			const search = parseSearch(text, []);
			if (search.kind !== 'search') return [];
			const found = new Set(idsOf(reader().search(search.words, {}, window).articles));
			return inOrder.filter((id) => found.has(id));
		},
		byTopic(words: string) {
			const matches = openMatcher(
				{ topics: [{ kind: 'words', words }], except: [] },
				reader().names,
			);
			const wanted = new Set(idsOf(articles.filter((article) => matches(article) !== undefined)));
			return inOrder.filter((id) => wanted.has(id));
		},
	};
}
