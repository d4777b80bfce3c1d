import type { Archive } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import type { NameIndex } from '#src/names/name.ts';
import { sentencesOf } from '#src/text/sentences.ts';
import { withoutAskingWords } from './question.ts';
import { parseSearch, type SearchProblem } from './search.ts';
import { extractStory, type StoryExtract, type ToldSentence } from './story-extract.ts';
import { composeStoryList, type Page, type StoryList } from './story-list.ts';
import { composeReports, type StoryReports } from './story-reports.ts';
import { knownNames } from './titles.ts';
import { writeTopics } from './topics.ts';
import { canonicalName } from './understand.ts';
import { type ReadTexts, type WhatReportSays, whatReportSays } from './what-report-says.ts';

/** An article in full: one page of its summary; the first page also shows everything else. */
export type FullStory = Page & {
	readonly article: Article;
	readonly text: string;
	readonly reports: StoryReports;
	readonly extract: ShownExtract;
	readonly says: WhatReportSays;
};

/** What the reports of a story tell together, without what the page above it tells already. */
export type ShownExtract = StoryExtract & {
	/** Whether the page tells its first sentence, so that only additions are left. */
	readonly isToldAbove: boolean;
};

/**
 * Composes a page; after the last one the last again, because the summary can have become shorter.
 * `reports` are all reports of its story, in order of publication.
 */
export function composeFullStory(
	article: Article,
	requestedPage: number,
	reports: readonly Article[] = [article],
	archive: ReadTexts = nothingRead,
): FullStory {
	const { headline, summary = headline, withdrawn } = article;
	const texts = withdrawn || summary === headline ? [''] : summaryPages(summary);
	const page = Math.min(requestedPage, texts.length);
	const text = texts[page - 1] ?? '';
	return {
		article,
		page,
		pages: texts.length,
		text,
		reports: composeReports(reports),
		extract: composeExtract(article, text, reports),
		says: whatReportSays(article, archive),
	};
}

/** A story that one sentence tells needs no extract beside its report. */
function composeExtract(article: Article, text: string, reports: readonly Article[]): ShownExtract {
	const { sentences, disagreements } = extractStory(reports);
	const isShown = (sentence: ToldSentence) =>
		sentence.article.id === article.id &&
		`${article.headline}\n${text}`.includes(sentence.text.split('…', 1)[0] ?? '');
	const [lead] = sentences;
	return {
		sentences: sentences.length > 1 ? sentences.filter((sentence) => !isShown(sentence)) : [],
		disagreements,
		isToldAbove: lead !== undefined && isShown(lead),
	};
}

const nothingRead: ReadTexts = {
	namesIn: () => [],
	rolesIn: () => [],
	statementsIn: () => [],
};

/** The name to follow a story by. */
export type MainName = {
	readonly name: string;
	/** Text that `/follow` reads as this topic. */
	readonly topic: string;
};

/** The first name that a story is about, by kind: topics, places, organizations, people. Undefined if it has none. */
export function mainNameOf(
	{ topics, places, organizations, people }: WhatReportSays,
	names: NameIndex,
): MainName | undefined {
	const [lead] = [
		...topics.map((name) => ({ name, as: 'topic' }) as const),
		...places.map((name) => ({ name, as: 'place' }) as const),
		...organizations.map((name) => ({ name, as: 'organization' }) as const),
		...people.map(({ name }) => ({ name, as: 'person' }) as const),
	];
	if (lead === undefined) return undefined;
	const name = canonicalName(lead.name, lead.as, names);
	return { name, topic: writeTopics([{ kind: 'name', name, as: lead.as }], names) };
}

/** The story that a reader means by its id or by a search, or those that it could be. */
export type FoundStory =
	| { readonly kind: 'one'; readonly article: Article }
	| { readonly kind: 'several'; readonly list: StoryList }
	| { readonly kind: 'none' }
	| SearchProblem;

/** Finds a story by what a reader typed, also with words that only ask; `words` are what was searched for last. */
export function findAskedStory(
	text: string,
	archive: Parameters<typeof findStory>[1] & Parameters<typeof knownNames>[0],
	now: Date,
): { readonly found: FoundStory; readonly words: string } {
	const words = withoutAskingWords(text, knownNames(archive));
	const typed = findStory(text, archive, now);
	return { found: typed.kind === 'none' ? findStory(words, archive, now) : typed, words };
}

/** The most stories that a choice offers. */
const storyChoicesMax = 10;

/** Finds a story by its id or by a search; a number of one or two digits finds nothing. */
export function findStory(
	text: string,
	{ article, search, sources }: Pick<Archive, 'article' | 'search' | 'sources'>,
	now: Date,
): FoundStory {
	const byId = article(text);
	if (byId !== undefined) return { kind: 'one', article: byId };
	if (/^[^\p{L}\p{N}]*\d{1,2}[^\p{L}\p{N}]*$/u.test(text)) return { kind: 'none' };
	const parsed = parseSearch(text, sources(), now);
	if (parsed.kind !== 'search') return parsed;
	const terms = { ...parsed.words, allOnly: true };
	const listing = search(terms, parsed.filter, { offset: 0, limit: storyChoicesMax });
	const [first, second] = listing.stories;
	if (first === undefined) return { kind: 'none' };
	if (second === undefined) return { kind: 'one', article: first.article };
	return { kind: 'several', list: composeStoryList({ page: 1, pages: 1, listing }, now) };
}

/** How much of a summary fits in one message with the names and statements. */
const pageCharactersMax = 1_500;

/** Divides a summary into pages between sentences; nothing is left out. */
export function summaryPages(summary: string): string[] {
	const pages: string[] = [];
	let start = 0;
	let end = 0;
	for (const sentence of sentencesOf(summary)) {
		if (sentence.end - start > pageCharactersMax && end > start) {
			pages.push(summary.slice(start, end));
			start = end;
		}
		while (sentence.end - start > pageCharactersMax) {
			const cut = cutLongSentence(summary, start);
			pages.push(summary.slice(start, cut));
			start = cut;
		}
		end = sentence.end;
	}
	pages.push(summary.slice(start));
	return pages.map((page) => page.trim()).filter((page) => page !== '');
}

/** Where to divide a sentence that is too long for a page: at a space if possible, never inside a character. */
function cutLongSentence(text: string, start: number): number {
	const space = text.lastIndexOf(' ', start + pageCharactersMax);
	if (space > start + pageCharactersMax / 2) return space;
	const isInPair = /[\udc00-\udfff]/.test(text.charAt(start + pageCharactersMax));
	return start + pageCharactersMax - (isInPair ? 1 : 0);
}
