import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleInput } from '#src/articles/article.ts';
import { anArticle } from '../harness/an-article.ts';

type News = Readonly<Record<string, string | readonly Partial<ArticleInput>[]>>;

/** Fills a data folder with files of `articles/`; an article without an id takes one from its file and place. */
export function fillWith(news: News): (dataFolder: string) => void {
	return (dataFolder) => {
		const folder = join(dataFolder, 'articles');
		mkdirSync(folder, { recursive: true });
		for (const [file, content] of Object.entries(news)) {
			writeFileSync(
				join(folder, file),
				typeof content === 'string' ? content : written(file, content),
			);
		}
	};
}

function written(file: string, articles: readonly Partial<ArticleInput>[]): string {
	const stem = file.replace(/\..*/, '');
	const whole = articles.map((article, place) => anArticle({ id: `${stem}-${place}`, ...article }));
	return file.endsWith('.jsonl')
		? whole.map((article) => JSON.stringify(article)).join('\n')
		: JSON.stringify(whole);
}
