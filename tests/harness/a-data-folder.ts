import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ArticleInput } from '#src/articles/article.ts';
import { anArticle } from './an-article.ts';

/** What a file holds: its text, or articles that name only what a test is about; undefined: no such file. */
export type FileContent = string | readonly Partial<ArticleInput>[] | undefined;
export type Files = Readonly<Record<string, FileContent>>;

export type TestFolders = {
	readonly dataFolder: string;
	readonly stateFolder: string;
	/** The archive’s file. */
	readonly file: string;
	/** Writes or removes files of the data folder, without reloading it. */
	write(files: Files): void;
};

/** Later than every article that a test leaves its date. */
export const now = new Date('2025-06-20T12:00:00Z');

/** A data folder with these files and a place for state, removed when the test ends. */
export function aDataFolder(
	files: Files,
	atEnd: (tidy: () => void) => void = onTestFinished,
): TestFolders {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-archive-'));
	atEnd(() => rmSync(folder, { recursive: true }));
	const dataFolder = join(folder, 'data');
	const stateFolder = join(folder, 'state');
	for (const made of [join(dataFolder, 'articles'), stateFolder]) {
		mkdirSync(made, { recursive: true });
	}
	write(files);
	return { dataFolder, stateFolder, file: join(stateFolder, 'archive.sqlite'), write };

	function write(changes: Files): void {
		for (const [path, content] of Object.entries(changes)) {
			const file = join(dataFolder, path);
			mkdirSync(dirname(file), { recursive: true });
			if (content === undefined) rmSync(file);
			else writeFileSync(file, typeof content === 'string' ? content : listOf(content));
		}
	}
}

function listOf(articles: readonly Partial<ArticleInput>[]): string {
	return JSON.stringify(articles.map((article) => anArticle(article)));
}
