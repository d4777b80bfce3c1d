import type { NewArrival } from '#src/archive/archive.ts';
import type { Article, ArticleInput } from '#src/articles/article.ts';
import type { Reading, ReadName, ReadStatement } from '#src/reading/reading.ts';
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

/**
 * Reads the summaries of tests, which write names so that nothing has to be guessed: “Minister Ana Sousa
 * (蘇安) said: “Yes.””. Two capitals are a person, one is one before “said”, and a title or “the city of” is sure.
 */
export function readSimply({ summary = '' }: Article): Reading {
	const names = new Map<string, ReadName>();
	const statements: ReadStatement[] = [];
	for (const found of summary.matchAll(written)) {
		const { title, city, person, native, alone, reporter, said } = found.groups ?? {};
		const name = person ?? city ?? alone ?? reporter ?? '';
		const known = names.get(name);
		const role = title ?? known?.role;
		names.set(name, {
			kind: city === undefined ? 'person' : 'place',
			name,
			aliases: native === undefined ? (known?.aliases ?? []) : [native],
			isSure: role !== undefined || city !== undefined,
			...(role === undefined ? {} : { role }),
		});
		if (said !== undefined) statements.push({ speaker: name, text: said, isQuoted: true });
	}
	return { names: [...names.values()], statements };
}

const written = new RegExp(
	[
		`(?:(?<title>(?:former )?(?:minister|mayor|Minister|Mayor)) )?(?:the city of (?<city>\\p{Lu}\\S+)`,
		`(?<person>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)+)(?: \\((?<native>\\p{Script=Han}+)\\))?`,
		`(?<alone>\\p{Script=Han}{2,})|(?<reporter>\\p{Lu}\\p{Ll}+)(?= said))(?: said: “(?<said>[^”]+)”)?`,
	].join('|'),
	'gu',
);
