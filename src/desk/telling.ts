import type { Article } from '#src/articles/article.ts';
import { identitiesOf } from './article-identity.ts';
import { type ArticleChange, versionOf } from './article-version.ts';
import { composeStoryLine, type StoryLine } from './story-line.ts';

/** An article as a message tells it, and which version of it. */
export type Told = {
	readonly id: string;
	readonly version: string;
	/** By what it is known again under another id. */
	readonly known?: readonly string[] | undefined;
};

/** What a message tells of one story. */
export type Telling = {
	readonly story: StoryLine;
	/** Who else reports it, each once, with the address of that report. */
	readonly others: readonly Report[];
	/** Undefined for a story that was not told before. */
	readonly whatChanged: WhatChanged | undefined;
	/** All its articles, the one that `story` shows first. */
	readonly articles: readonly Told[];
};

export type Report = { readonly source: string; readonly url: string | undefined };

export type WhatChanged = {
	/** What changed in the article that `story` shows, where it was told before. */
	readonly changes: readonly ArticleChange[];
	/** Sources that report it since. */
	readonly added: readonly string[];
	/** Whether a source that reported it before, or an unnamed one, reports it again. */
	readonly isFurther: boolean;
};

/** Tells a story by its first article, the others beside it. */
export function composeTelling(
	[lead, ...others]: readonly [Article, ...Article[]],
	whatChanged?: WhatChanged,
): Telling {
	return {
		story: composeStoryLine(lead),
		others: reportsBeside(lead, others),
		whatChanged,
		articles: [lead, ...others].map((article) => ({
			id: article.id,
			version: versionOf(article),
			known: identitiesOf(article),
		})),
	};
}

/** The article to tell a story by: one that stands, that says more than its headline, that can be opened; of these the newest. */
export function leadFirst(articles: readonly [Article, ...Article[]]): [Article, ...Article[]] {
	const [first, ...rest] = articles;
	const lead = rest.reduce((best, article) => (isBetter(article, best) ? article : best), first);
	return [lead, ...articles.filter((article) => article !== lead)];
}

function isBetter(article: Article, best: Article): boolean {
	const difference = goodness(article) - goodness(best);
	if (difference !== 0) return difference > 0;
	if (article.publishedAt !== best.publishedAt) return article.publishedAt > best.publishedAt;
	return article.id < best.id;
}

function goodness({ withdrawn, headline, summary, url }: Article): number {
	return (withdrawn ? 0 : 4) + (summary === headline ? 0 : 2) + (url === undefined ? 0 : 1);
}

function reportsBeside(lead: Article, others: readonly Article[]): Report[] {
	const bySource = new Map<string, Report>();
	for (const { source, url, withdrawn } of others) {
		if (withdrawn || source === undefined || source.name === lead.source?.name) continue;
		if (!bySource.has(source.name)) bySource.set(source.name, { source: source.name, url });
	}
	return [...bySource.values()];
}
