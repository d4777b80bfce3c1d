import { Article } from '#src/articles/article.ts';
import { parseArticles } from '#src/articles/parse-articles.ts';
import { formatProblem } from '#src/articles/parse-item.ts';
import { composeWordsBrief } from '#src/desk/brief.ts';
import { composeFullStory } from '#src/desk/full-story.ts';
import { renderBrief } from '#src/render/cards/brief-card.ts';
import { renderStory } from '#src/render/cards/story-card.ts';
import { conformanceNewsLines, conformanceNewsNow } from '../harness/conformance-news.ts';
import { english } from '../harness/phrases.ts';
import { aPage } from '../render/a-page.ts';
import { brokenLimits } from '../render/broken-limits.ts';
import { type ConformanceSet, tryAll } from './outcome.ts';

const idOf = (line: string) => `${JSON.parse(line).id}`;

/** Real articles with the flaws of real feeds: the loader accepts every line. */
export const realNews: ConformanceSet = {
	name: 'newsdatahub, through the loader',
	casesMin: 300,
	known: new Map(),
	run() {
		const lines = conformanceNewsLines();
		if (lines === undefined) return 'absent';
		const bytes = Buffer.from(lines.join('\n'));
		const parsed = [...parseArticles({ path: 'news.jsonl', bytes }, conformanceNewsNow)];
		const ids = new Set(parsed.flatMap((one) => (one.kind === 'article' ? [one.article.id] : [])));
		const problems = parsed.flatMap((one) => (one.kind === 'problem' ? [one.problem] : []));
		return tryAll(lines.map(idOf), (id, index) => {
			if (ids.has(id)) return undefined;
			const problem = problems.find(({ line }) => line === index + 1);
			return problem === undefined ? 'lost without a problem' : formatProblem(problem, english);
		});
	},
};

/** The same articles on cards: each in a brief with the next four, and in full. */
export const realNewsCards: ConformanceSet = {
	name: 'newsdatahub, on cards',
	casesMin: 300,
	known: new Map(),
	run() {
		const lines = conformanceNewsLines();
		if (lines === undefined) return 'absent';
		const articles = lines.map((line) => Article.parse(JSON.parse(line)));
		return tryAll(lines.map(idOf), (_, index) => {
			const broken = limitsBrokenBy(articles.slice(index, index + 5));
			return broken.length === 0 ? undefined : broken.join('; ');
		});
	},
};

function limitsBrokenBy(articles: readonly Article[]): string[] {
	const [first] = articles;
	const brief = composeWordsBrief(
		'security',
		[],
		aPage(articles, { pages: 9 }),
		conformanceNewsNow,
	);
	return [
		...brokenLimits(renderBrief(brief, { pagingOptions: { topic: 'security' }, phrases: english })),
		...(first === undefined
			? []
			: brokenLimits(
					renderStory(composeFullStory(first, 1), { phrases: english, showsImages: true }),
				)),
	];
}
