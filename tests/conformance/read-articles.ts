import type { Article } from '#src/articles/article.ts';
import type { ArticleReader } from '#src/reading/read-article.ts';
import { type Counts, ratiosOf } from '../../training/scores.ts';
import { anArticle } from '../harness/an-article.ts';
import { type MarkedArticle, readMarkedArticles } from '../harness/marked-articles.ts';
import { type ConformanceSet, type Figure, knownCases, tryAll } from './outcome.ts';
import { type Score, scoreReading } from './score-reading.ts';

/** Twenty articles of our own in eight styles, see the README.md beside them. */
const folder = 'tests/reading/marked-articles';

/**
 * What is read in articles whose people, roles and statements a person marked. An article is a case, which
 * fails if a role or a statement is wrong; its reason also names wrong people.
 */
export function readArticles(createReader: () => ArticleReader): ConformanceSet {
	return {
		name: 'marked articles, read',
		casesMin: 20,
		known: knownCases({
			'a surname whose full name was not found is a person of its own': [
				'07-official-vaccine-plant.txt',
			],
			'“the advisor al-Mansuri” is the other person of that surname': [
				'10-translated-cairo-canal.txt',
			],
			'a firm between commas after “the buyer” reads like its owner': ['18-court-land-title.txt'],
		}),
		run() {
			const articles = readMarkedArticles(folder);
			const read = createReader();
			const scores = articles.map((marked) => scoreReading(marked, read(articleOf(marked))));
			const names = articles.map(({ name }) => name);
			const outcome = tryAll(names, (_, index) => objectionTo(scores[index]));
			return { ...outcome, figures: figuresOf(scores) };
		},
	};
}

/** A marked article as it would arrive. */
export function articleOf({ headline, summary }: MarkedArticle): Article {
	return anArticle({ headline, summary });
}

function objectionTo(score: Score | undefined): string | undefined {
	if (score === undefined) return 'missing';
	const { wrongPeople, wrongRoles, wrongStatements, wrongSpeakers } = score;
	if (wrongRoles.length + wrongStatements.length === 0) return undefined;
	const speakers = wrongSpeakers.map((said) => `wrong speaker: ${said}`);
	const others = wrongStatements.filter((said) => !wrongSpeakers.includes(said));
	return [...speakers, ...others, ...wrongRoles, ...wrongPeople].join('\n  ');
}

/** Whoever reads nothing has no wrong figure, so that recall also has a least value. */
const recallMin = 0.4;

/** The figures of all articles together. */
export function figuresOf(scores: readonly Score[]): Figure[] {
	const parts = ['people', 'roles', 'statements', 'passedOn'] as const;
	const [people, roles, statements, passedOn] = parts.map((part) =>
		ratiosOf(sumOf(scores.map((score) => score[part]))),
	);
	const found = sumOf(scores.map((score) => score.statements)).found;
	const wrongSpeakers = scores.flatMap((score) => score.wrongSpeakers).length;
	return [
		{ name: 'people, precision', value: people?.precision ?? 0 },
		{ name: 'people, recall', value: people?.recall ?? 0, atLeast: recallMin },
		{ name: 'roles, precision', value: roles?.precision ?? 0, atLeast: 0.97 },
		{ name: 'roles, recall', value: roles?.recall ?? 0, atLeast: recallMin },
		{ name: 'statements, precision', value: statements?.precision ?? 0, atLeast: 0.97 },
		{ name: 'statements, recall', value: statements?.recall ?? 0, atLeast: recallMin },
		{ name: 'statements passed on, with who does', value: passedOn?.recall ?? 0 },
		{
			name: `statements, right speaker (${wrongSpeakers} wrong)`,
			value: found === 0 ? 1 : 1 - wrongSpeakers / found,
			atLeast: 1,
		},
	];
}

function sumOf(counts: readonly Counts[]): Counts {
	const sum = (key: keyof Counts) => counts.reduce((total, one) => total + one[key], 0);
	return { right: sum('right'), found: sum('found'), labelled: sum('labelled') };
}
