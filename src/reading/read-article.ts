import { stemLanguageOf } from '#src/text/stop-words.ts';
import { termText } from '#src/text/terms.ts';
import { findNames } from './find-names.ts';
import { type CountryLanguage, countryLanguageOf, readCountries } from './foreign-countries.ts';
import { readEastAsian } from './read-east-asian.ts';
import type { Reading, ReadName, WrittenName, WrittenRole } from './reading.ts';
import { isRank, isStatus } from './role-words.ts';
import { readRoles } from './roles.ts';
import { readStatements } from './statements.ts';
import type { Tagger } from './tagger.ts';

/** What is read of an article; `language` is a BCP 47 tag. */
type ReadableArticle = {
	readonly headline: string;
	readonly summary?: string | undefined;
	readonly language?: string | undefined;
};

/** Reads an article; one in a language that is not read yet has nothing in its reading. */
export type ArticleReader = (article: ReadableArticle) => Reading;

/** Creates a reader of articles. */
export function createArticleReader(tagger: Tagger): ArticleReader {
	return ({ headline, summary = '', language = 'en' }) => {
		const foreign = countryLanguageOf(language);
		if (foreign !== undefined) return readForeign(`${headline}\n${summary}`, foreign);
		const terms = termText(`${summary.slice(0, languageMax)} ${headline}`);
		if (stemLanguageOf(language, terms) !== 'en') return { names: [], statements: [] };
		return readEnglish([headline, summary], tagger);
	};
}

function readForeign(text: string, language: CountryLanguage): Reading {
	const places = readCountries(text, language);
	if (language !== 'zh' && language !== 'ja' && language !== 'ko')
		return { names: places, statements: [] };
	const { names, statements } = readEastAsian(text, language);
	return { names: [...names, ...places], statements };
}

/** How much of a text tells its language, in code units: some 60 words. */
const languageMax = 400;

function readEnglish(passages: readonly string[], tagger: Tagger): Reading {
	const { names, written } = findNames(passages, tagger);
	const read = passages.map((text, index) => {
		const here = written[index] ?? [];
		return { text, written: here, roles: readRoles(text, here) };
	});
	const roles = read.flatMap((passage) => passage.roles);
	const introduced = new Set(read.flatMap((passage) => introducedIn(passage)));
	return {
		names: names.map((name) => withRole(name, roles, introduced)),
		statements: read.flatMap(({ text, written: here, roles: there }) =>
			readStatements(text, here, there),
		),
	};
}

function withRole(
	name: ReadName,
	roles: readonly WrittenRole[],
	introduced: ReadonlySet<string>,
): ReadName {
	if (name.kind !== 'person') return name;
	const role = bestRole(roles.filter((one) => one.name === name.name).map(({ text }) => text));
	const isSure = introduced.has(name.name);
	return { ...name, ...(role === undefined ? {} : { role }), isSure };
}

/** The role that says most: an office before a rank, that of now before that of then, and the longer. */
function bestRole(roles: readonly string[]): string | undefined {
	const score = (role: string) =>
		(isRank(role) ? 0 : 100) -
		(/^then\b/i.test(role) ? 50 : 0) +
		Math.min(role.split(' ').length, wordsMax) +
		(isStatus(role.split(' ')[0] ?? '') ? wordsMax : 0);
	return roles.toSorted((one, other) => score(other) - score(one))[0];
}

/** A longer role is not better for it, in words. */
const wordsMax = 8;

/** The people whose full name stands directly after a title, which is enough to know them by. */
function introducedIn({
	text,
	written,
	roles,
}: {
	readonly text: string;
	readonly written: readonly WrittenName[];
	readonly roles: readonly WrittenRole[];
}): string[] {
	return written.flatMap(({ start, end, kind, name }) => {
		if (kind !== 'person' || name === undefined || !/\s/.test(text.slice(start, end))) return [];
		const isTitled = roles.some(
			(role) =>
				role.name === name &&
				role.end <= start &&
				/^ (?:\p{Lu}\p{L}{0,4}\.? )*$/u.test(text.slice(role.end, start)),
		);
		return isTitled ? [name] : [];
	});
}
