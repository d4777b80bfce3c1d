import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Article, type ArticleInput, passagesIn } from '#src/articles/article.ts';
import { createArticleMatcher } from '#src/desk/match-topics.ts';
import { parseSearch } from '#src/desk/search.ts';
import { termsOf } from '#src/text/terms.ts';
import { anArchive } from '../harness/an-archive.ts';
import { anArticle } from '../harness/an-article.ts';
import { alike, line, piece, within } from '../harness/written-texts.ts';

it.each(alike)(
	'finds “%s” however it is written, by a search and by a topic',
	(first, ...others) => {
		const spellings = [first, ...others];
		const articles = spellings.map((text, index) => ({
			id: `w-${index}`,
			headline: `Of ${text}:`,
		}));
		const { bySearch, byTopic } = finders(articles);
		const all = articles.map(({ id }) => id);
		for (const text of spellings) {
			expect([text, bySearch(`"${text}"`)]).toEqual([text, all]);
			expect([text, byTopic(`"${text}"`)]).toEqual([text, all]);
		}
	},
);

it.each(within)(
	'finds “%s” only in texts that contain it, by a search and by a topic',
	(words, matching, others) => {
		const articles = [...matching, ...others].map((text, index) => ({
			id: `w-${index}`,
			headline: `Of ${text}:`,
		}));
		const { bySearch, byTopic } = finders(articles);
		const expected = articles.slice(0, matching.length).map(({ id }) => id);
		expect(bySearch(`"${words}"`)).toEqual(expected);
		expect(byTopic(`"${words}"`)).toEqual(expected);
	},
);

describe('random articles and words', () => {
	it('finds the same articles by a search and by a topic of the same words', () => {
		const articles = someArticles();
		const { bySearch, byTopic } = finders(articles);
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

describe('random articles and words in several languages', () => {
	it('finds the same articles by a search and by a topic of any form of a word', () => {
		const forms = ['tariff', 'tariffs', 'rates', 'rat', 'raten', 'rate', 'gobiernos', 'elected'];
		const word = fc.constantFrom(...forms, 'gobierno', 'elections', 'by-election', 'by-elections');
		const articles = fc
			.sample(
				fc.record({
					headline: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
					language: fc.constantFrom('en', 'de', 'fr', 'es', 'zh-Hant'),
				}),
				200,
			)
			.map((article, index) => ({ ...article, id: `a-${index}` }));
		const { bySearch, byTopic } = finders(articles);
		const query = fc.array(fc.tuple(fc.constantFrom('', '', '-', '"'), word), {
			minLength: 1,
			maxLength: 3,
		});
		fc.assert(
			fc.property(query, (words) => {
				const text = words.map(([sign, word]) => sign + word + (sign === '"' ? '"' : '')).join(' ');
				expect([text, byTopic(text)]).toEqual([text, bySearch(text)]);
			}),
		);
	});
});

describe('full text', () => {
	it('stores exactly the terms of the articles in full text, without dividing them further', () => {
		const inputs = someArticles();
		const { file } = anArchive({ 'articles/all.json': inputs }, { atEnd: afterAll });
		const terms = inputs
			.flatMap((input) => passagesIn(anArticle(input)))
			.flatMap(({ text }) => termsOf(text).map((term) => term.text));
		expect(storedTerms(file)).toEqual([...new Set(terms)].sort());
	});
});

/** The terms in the full-text index, without marks and marked terms. */
function storedTerms(file: string): readonly string[] {
	const database = new DatabaseSync(file);
	database.exec("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'terms', 'row')");
	const rows = database.prepare('SELECT term FROM temp.vocabulary').all();
	database.close();
	return rows
		.map(({ term }) => String(term))
		.filter((term) => !/^[\ue000-\ue003]/.test(term))
		.sort();
}

function someArticles(): readonly Partial<ArticleInput>[] {
	const texts = fc.record({ headline: line, kicker: line, summary: line, name: line });
	const articles = fc
		.sample(texts, 400)
		.flatMap(({ name, ...rest }, index) =>
			asArticle({ ...rest, id: `a-${index}`, topics: [name] }),
		);
	expect(articles.length).toBeGreaterThan(300);
	return articles;
}

/** Returns [] for random texts that articles do not allow. */
function asArticle(input: Partial<ArticleInput>): Partial<ArticleInput>[] {
	try {
		anArticle(input);
		return [input];
	} catch {
		return [];
	}
}

/** Days so far apart that each article is a story of its own. */
function dayApart(index: number): string {
	return new Date(Date.UTC(2001, 0, 1 + 5 * index)).toISOString();
}

/** Functions that return the ids of the articles that a search or a topic finds, in the same order. */
function finders(allInputs: readonly Partial<ArticleInput>[]) {
	const inputs = allInputs.map((input, index) => ({ ...input, publishedAt: dayApart(index) }));
	const articles: readonly Article[] = inputs.map((input) => anArticle(input));
	const { reader } = anArchive({ 'articles/all.json': inputs }, { atEnd: afterAll });
	const window = { offset: 0, limit: articles.length };
	const idsOf = (found: readonly Article[]) => found.map(({ id }) => id).sort();
	const inOrder = idsOf(articles);
	return {
		bySearch(text: string) {
			const search = parseSearch(text, []);
			if (search.kind !== 'search') return [];
			const { stories, closest } = reader().search(search.words, {}, window);
			const whole = stories.slice(0, closest?.after).map(({ article }) => article);
			const found = new Set(idsOf(whole));
			return inOrder.filter((id) => found.has(id));
		},
		byTopic(words: string) {
			const matches = createArticleMatcher(
				{ topics: [{ kind: 'words', words }], except: [] },
				reader().names,
			);
			const wanted = new Set(
				idsOf(articles.filter((article) => matches({ article, names: [] }) !== undefined)),
			);
			return inOrder.filter((id) => wanted.has(id));
		},
	};
}
