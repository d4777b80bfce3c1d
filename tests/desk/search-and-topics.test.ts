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

describe.each(alike)('%s', (first, ...others) => {
	it('is found however it is written, by a search and by a topic', () => {
		const writings = [first, ...others];
		const articles = writings.map((text, index) => ({ id: `w-${index}`, headline: `Of ${text}:` }));
		const { bySearch, byTopic } = openBoth(articles);
		const all = articles.map(({ id }) => id);
		for (const words of writings) {
			expect([words, bySearch(`"${words}"`)]).toEqual([words, all]);
			expect([words, byTopic(`"${words}"`)]).toEqual([words, all]);
		}
	});
});

describe.each(within)('the words %s', (words, holders, others) => {
	it('find the texts that hold them and no others, by a search and by a topic', () => {
		const articles = [...holders, ...others].map((text, index) => ({
			id: `w-${index}`,
			headline: `Of ${text}:`,
		}));
		const { bySearch, byTopic } = openBoth(articles);
		const holding = articles.slice(0, holders.length).map(({ id }) => id);
		expect(bySearch(`"${words}"`)).toEqual(holding);
		expect(byTopic(`"${words}"`)).toEqual(holding);
	});
});

describe('whatever the articles and the words', () => {
	it('a search finds exactly the articles that a topic of the same words wants', () => {
		const articles = someArticles();
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

describe('full text', () => {
	it('stores exactly the terms of the articles, and divides none further', () => {
		const inputs = someArticles();
		const { file } = anArchive({ 'articles/all.json': inputs }, { atEnd: afterAll });
		const made = inputs
			.flatMap((input) => passagesIn(anArticle(input)))
			.flatMap(({ text }) => termsOf(text).map((term) => term.text));
		expect(storedTerms(file)).toEqual([...new Set(made)].sort());
	});
});

/** The different terms in the full-text index, without the marks between passages and of sources. */
function storedTerms(file: string): readonly string[] {
	const database = new DatabaseSync(file);
	database.exec("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'terms', 'row')");
	const rows = database.prepare('SELECT term FROM temp.vocabulary').all();
	database.close();
	return rows
		.map(({ term }) => String(term))
		.filter((term) => !/^[\ue000\ue001]/.test(term))
		.sort();
}

function someArticles(): readonly Partial<ArticleInput>[] {
	const written = fc.record({ headline: line, kicker: line, summary: line, name: line });
	const articles = fc
		.sample(written, 400)
		.flatMap(({ name, ...texts }, index) =>
			asArticle({ ...texts, id: `a-${index}`, topics: [name] }),
		);
	expect(articles.length).toBeGreaterThan(300);
	return articles;
}

/** Some random texts are not allowed in an article. */
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
			const matches = createArticleMatcher(
				{ topics: [{ kind: 'words', words }], except: [] },
				reader().names,
			);
			const wanted = new Set(idsOf(articles.filter((article) => matches(article) !== undefined)));
			return inOrder.filter((id) => wanted.has(id));
		},
	};
}
