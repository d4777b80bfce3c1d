import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Article, ArticleInput } from '#src/articles/article.ts';
import { hashOf } from '#src/text/fold.ts';
import { anArticle } from './an-article.ts';

/** A file's text, or articles with only the fields that matter to a test; undefined: no such file. */
export type FileContent = string | readonly Partial<ArticleInput>[] | undefined;
/** Files by their path in the data folder. */
export type Files = Readonly<Record<string, FileContent>>;

/** The folders of a test. */
export type TestFolders = {
	readonly dataFolder: string;
	readonly stateFolder: string;
	/** The archive’s file. */
	readonly file: string;
	/** Writes or removes files in the data folder without reloading it. */
	write(files: Files): void;
};

/** Later than the default date of an article. */
export const now = new Date('2025-06-20T12:00:00Z');

/** A data folder with these files, and a state folder; both are removed when the test ends. */
export function aDataFolder(
	files: Files,
	atEnd: (tidy: () => void) => void = onTestFinished,
): TestFolders {
	const root = mkdtempSync(join(tmpdir(), 'dateline-archive-'));
	atEnd(() => rmSync(root, { recursive: true }));
	const dataFolder = join(root, 'data');
	const stateFolder = join(root, 'state');
	for (const folder of [join(dataFolder, 'articles'), stateFolder]) {
		mkdirSync(folder, { recursive: true });
	}
	write(files);
	return { dataFolder, stateFolder, file: join(stateFolder, 'archive.sqlite'), write };

	function write(changes: Files): void {
		for (const [path, content] of Object.entries(changes)) {
			const file = join(dataFolder, path);
			mkdirSync(dirname(file), { recursive: true });
			if (content === undefined) rmSync(file);
			else writeFileSync(file, typeof content === 'string' ? content : toJson(content));
		}
	}
}

function toJson(articles: readonly Partial<ArticleInput>[]): string {
	return JSON.stringify(articles.map(withOwnSummary));
}

/** An article whose summary is unlike those of other ids, so that it is a story of its own unless a test says more. */
export function withOwnSummary(article: Partial<ArticleInput>): Article {
	const { id } = article;
	if (id === undefined) return anArticle(article);
	const words = Array.from({ length: 30 }, (_, n) => letters(hashOf(`${id} ${n}`)));
	const summary = `The harbor opened again after a month of repairs. ${words.join(' ')}.`;
	return anArticle({ summary, ...article });
}

function letters(number: number): string {
	return [...number.toString()].map((digit) => 'bcdfghklmn'[Number(digit)]).join('');
}
