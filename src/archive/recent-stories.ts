import { DatabaseSync } from 'node:sqlite';
import { Article } from '#src/articles/article.ts';

/**
 * Reads the stories with a report published since then from an archive’s file, in use or not: their
 * reports, in order of publication. Throws if there is no such file or it is another version’s.
 */
export function readRecentStories(file: string, since: Date): readonly (readonly Article[])[] {
	const database = new DatabaseSync(file, { readOnly: true });
	try {
		const stories = new Map<number, Article[]>();
		const rows = database.prepare(recentReports).iterate(since.toISOString().slice(0, 10));
		for (const { story, json } of rows) {
			const article = Article.safeParse(JSON.parse(String(json))).data;
			if (article === undefined) continue;
			const reports = stories.get(Number(story));
			if (reports === undefined) stories.set(Number(story), [article]);
			else reports.push(article);
		}
		return [...stories.values()];
	} finally {
		database.close();
	}
}

const recentReports = `
	SELECT story, json FROM articles JOIN stories USING (key) JOIN texts USING (key)
	WHERE published >= ? ORDER BY key
`;
