import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Listing } from '#src/archive/archive.ts';
import { type ArticleInput, summaryMax } from '#src/articles/article.ts';
import { parseSearch } from '#src/desk/search.ts';
import { anArchive } from '../harness/an-archive.ts';
import { anArticle } from '../harness/an-article.ts';
import { type ConformanceSet, collections, tryAll } from './outcome.ts';

const folder = `${collections}/retrieval`;

const Document = z.object({ n: z.number(), text: z.string() });
const Question = z.object({ query: z.string(), relevant: z.array(z.number()) });

/** The words of a document that stand in for its headline. */
const headlineCharacters = 60;

/** The nDCG@10 to reach, over the questions with relevant articles; BM25 over whole documents has .649. */
const gainMin = 0.66;

/**
 * Questions in whole sentences, in capitals, about TIME, 1963: each finds something, and what it finds
 * is about it. Constants were chosen on every other question, so both halves are told.
 */
export const questions: ConformanceSet = {
	name: 'TIME 1963, questions',
	casesMin: 42,
	known: new Map(),
	run() {
		if (!existsSync(folder)) return 'absent';
		const asked = readLines('time1963-odd-queries.jsonl', Question);
		const answers = askAll(asked.map(({ query }) => query));
		const gains = asked.flatMap(({ relevant }, index) =>
			relevant.length === 0 ? [] : [gainOf(answers[index] ?? [], relevant)],
		);
		const halves = [0, 1].map((half) => mean(gains.filter((_, index) => index % 2 === half)));
		const meant = asked.flatMap(({ relevant }, index) =>
			relevant.length === 0 ? [] : [gainOf(answers[index] ?? [], relevant.map(meantNumber))],
		);
		const outcome = tryAll(
			asked.map(({ query }) => query),
			(_, index) => (answers[index]?.length === 0 ? 'finds nothing' : undefined),
		);
		const figures = [
			{ name: 'nDCG@10', value: mean(gains), atLeast: gainMin },
			{ name: 'nDCG@10, questions for tuning', value: halves[0] ?? 0 },
			{ name: 'nDCG@10, other questions', value: halves[1] ?? 0 },
			{ name: 'nDCG@10, by the articles that are meant', value: mean(meant) },
		];
		return { ...outcome, figures };
	},
};

function readLines<Line>(file: string, line: z.ZodType<Line>): Line[] {
	return readFileSync(`${folder}/${file}`, 'utf8')
		.split('\n')
		.filter((text) => text !== '')
		.map((text) => line.parse(JSON.parse(text)));
}

/**
 * The set counts two articles that it does not have: from 379 on, and after 370 at the earliest, each number
 * is that of the article two after the one about the question. So no search reaches 1 by the numbers given.
 */
function meantNumber(relevant: number): number {
	return relevant > 370 ? relevant - 2 : relevant;
}

/** The numbers of the ten articles that each question finds, in order. */
function askAll(queries: readonly string[]): readonly (readonly number[])[] {
	const tidies: (() => void)[] = [];
	const lines = readLines('time1963-documents.jsonl', Document).map((document) =>
		JSON.stringify(anArticle(articleOf(document))),
	);
	const { reader } = anArchive(
		{ 'articles/time.jsonl': lines.join('\n') },
		{ atEnd: (tidy) => tidies.push(tidy) },
	);
	try {
		return queries.map((query) => {
			const parsed = parseSearch(query, []);
			if (parsed.kind !== 'search') return [];
			return numbersOf(reader().search(parsed.words, parsed.filter, { offset: 0, limit: 10 }));
		});
	} finally {
		for (const tidy of tidies.toReversed()) tidy();
	}
}

function articleOf({ n, text }: z.infer<typeof Document>): Partial<ArticleInput> {
	const publishedAt = new Date(Date.UTC(1963, 0, n)).toISOString().slice(0, 10);
	const headline = text.slice(0, headlineCharacters).trim();
	return { id: `time-${n}`, headline, summary: text.slice(0, summaryMax).trim(), publishedAt };
}

function numbersOf({ stories }: Listing): number[] {
	return stories.map(({ article: { id } }) => Number(id.replace('time-', '')));
}

/** nDCG@10: 1 if all relevant articles come first, as far as ten have room. */
function gainOf(found: readonly number[], relevant: readonly number[]): number {
	const discount = (rank: number) => 1 / Math.log2(rank + 2);
	const gain = found.reduce((sum, n, rank) => sum + (relevant.includes(n) ? discount(rank) : 0), 0);
	const best = relevant.slice(0, 10).reduce((sum, _, rank) => sum + discount(rank), 0);
	return gain / best;
}

function mean(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
