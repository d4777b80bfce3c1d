import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleInput } from '#src/articles/article.ts';
import { picturesStart } from './pictures-start.ts';

/** A story of `news-….json`: an article, and the invented sources that report it. */
type InventedStory = Omit<ArticleInput, 'id' | 'source'> & { readonly sources: readonly string[] };

/** Writes the invented news of a language that are older than the day of the pictures, as a data folder. */
export function writeOldNews(folder: string, language: string): void {
	mkdirSync(join(folder, 'articles'), { recursive: true });
	write(
		folder,
		'old.json',
		articlesIn(language).filter((article) => !isOfToday(article)),
	);
}

/** Adds the news that the digest is about. */
export function writeNewsOfToday(folder: string, language: string): void {
	write(folder, 'today.json', articlesIn(language).filter(isOfToday));
}

function write(folder: string, file: string, articles: readonly ArticleInput[]): void {
	writeFileSync(join(folder, 'articles', file), JSON.stringify(articles));
}

function articlesIn(language: string): ArticleInput[] {
	const file = new URL(`news-${language}.json`, import.meta.url);
	const stories: readonly InventedStory[] = JSON.parse(readFileSync(file, 'utf8'));
	return stories.flatMap(({ sources, statements = [], ...story }, index) =>
		sources.map((name, later) => ({
			...story,
			statements: later === 0 ? statements : [],
			id: `story-${index}-${later}`,
			language,
			publishedAt: new Date(Date.parse(story.publishedAt) + later * betweenReportsMs).toISOString(),
			source: { name },
			url: `https://news.example/${index}/${later}`,
		})),
	);
}

const betweenReportsMs = 9 * 60_000;

function isOfToday({ publishedAt }: ArticleInput): boolean {
	return picturesStart.getTime() - Date.parse(publishedAt) < digestMs;
}

/** A day, less what the digest of the day before had. */
const digestMs = 23 * 3_600_000;
