import type { NewArrival } from '#src/archive/archive.ts';
import type { ArticleInput } from '#src/articles/article.ts';
import { readSimply } from './a-simple-reader.ts';
import { anArchive, firstWindow, nameId, reportIds, type TestArchive } from './an-archive.ts';
import { anArticle } from './an-article.ts';

/** What a feed brings, each on a day of its own. */
export function arriving(
	id: string,
	summary: string,
	more: Partial<ArticleInput> & { from?: string } = {},
): NewArrival {
	const { from = 'Post', ...article } = more;
	const day = Number(id.replace(/\D/g, '')) || 1;
	const publishedAt = new Date(Date.UTC(2025, 4, day)).toISOString().slice(0, 10);
	return {
		origin: 'feed',
		article: anArticle({
			headline: `Report ${id}`,
			id,
			summary,
			publishedAt,
			source: from,
			...article,
		}),
	};
}

/** An archive that reads its articles with `readSimply`, and has one already, because a first load reads later. */
export function aReadingArchive(files: Parameters<typeof anArchive>[0] = {}): TestArchive {
	return anArchive({ 'articles/old.json': [{ id: 'old' }], ...files }, { readArticle: readSimply });
}

/** The people whom the archive knows, in order. */
export function peopleIn({ reader }: TestArchive): string[] {
	return reader()
		.names.suggest('', 100, ['person'])
		.map(({ name }) => name.name)
		.sort();
}

/** The ids of the articles that mention a name, in order. */
export function naming(archive: TestArchive, name: string): string[] {
	const reader = archive.reader();
	return reportIds(reader.naming(nameId(reader, name), {}, firstWindow)).sort();
}
