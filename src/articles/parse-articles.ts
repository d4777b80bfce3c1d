import { Article } from './article.ts';
import { articleItems, type ItemOrProblem } from './article-items.ts';
import { objectionsTo, partsOf } from './article-objections.ts';
import { parseItem, problemIn } from './parse-item.ts';
import type { Problem } from './problem.ts';
import type { DataFile } from './read-folder.ts';
import { repeatedIn } from './repeated-keys.ts';

export type { DataFile };

/**
 * An article with the line it starts on, or a problem. A problem's `id` names the article that it
 * cost us; without one it may have cost any article of the file.
 */
export type ParsedArticle =
	| { readonly kind: 'article'; readonly article: Article; readonly line: number }
	| { readonly kind: 'problem'; readonly problem: Problem; readonly id?: string };

/**
 * Parses a file of articles, one at a time and in their order: `.jsonl` holds one a line, anything
 * else one article or a list. A bad article costs no other; nothing in the file makes this throw.
 */
export function* parseArticles(file: DataFile, now: Date): Generator<ParsedArticle> {
	for (const found of articleItems(file)) yield* parseFound(found, now);
}

/** Parses one value of a file: into its article, or all that is wrong with it. */
export function parseFound(found: ItemOrProblem, now: Date): ParsedArticle[] {
	if (found.kind === 'problem') return [told(found.problem, found.recovered)];
	const { item } = found;
	const parsed = parseItem(Article, item);
	const parts = parsed.kind === 'parsed' ? parsed.value : partsOf(item.value);
	const problems = [
		...repeatedIn(item),
		...(parsed.kind === 'refused' ? parsed.problems : []),
		...objectionsTo(parts, now).map(({ path, reason }) =>
			problemIn(item, { path, at: path, reason }),
		),
	];
	if (parsed.kind === 'parsed' && problems.length === 0) {
		return [{ kind: 'article', article: parsed.value, line: item.line }];
	}
	return problems.map((problem) => told(problem, item.value));
}

function told(problem: Problem, value: unknown): ParsedArticle {
	const id = idOf(value);
	return id === undefined ? { kind: 'problem', problem } : { kind: 'problem', problem, id };
}

/** The id of a value that is no article, if it at least has one. */
function idOf(value: unknown): string | undefined {
	if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
	const id = Article.shape.id.safeParse(value.id);
	return id.success ? id.data : undefined;
}
