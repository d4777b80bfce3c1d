import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleInput } from '#src/articles/article.ts';
import { withOwnSummary } from './a-data-folder.ts';

type News = Readonly<Record<string, string | readonly Partial<ArticleInput>[]>>;

/** Writes files in `articles/`; an article without an id gets one from its file and index. */
export function fillWith(news: News): (dataFolder: string) => void {
	return (dataFolder) => {
		const folder = join(dataFolder, 'articles');
		mkdirSync(folder, { recursive: true });
		for (const [file, content] of Object.entries(news)) {
			writeFileSync(
				join(folder, file),
				typeof content === 'string' ? content : serialize(file, content),
			);
		}
	};
}

function serialize(file: string, articles: readonly Partial<ArticleInput>[]): string {
	const stem = file.replace(/\..*/, '');
	const complete = articles.map((article, index) =>
		withOwnSummary({ id: `${stem}-${index}`, ...article }),
	);
	return file.endsWith('.jsonl')
		? complete.map((article) => JSON.stringify(article)).join('\n')
		: JSON.stringify(complete);
}
