import type { Archive } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import type { NameIndex } from '#src/names/name.ts';
import { sentencesOf } from '#src/text/sentences.ts';
import { parseSearch, type SearchProblem } from './search.ts';
import { composeStoryList, type Page, type StoryList } from './story-list.ts';
import { writeTopics } from './topics.ts';
import { canonicalName } from './understand.ts';

/** One article to be read in full: a page of its summary, all else beside the first. */
export type FullStory = Page & { readonly article: Article; readonly text: string };

/** A page beyond the last is the last: the summary may have become shorter. */
export function composeFullStory(article: Article, wanted: number): FullStory {
	const texts = article.withdrawn ? [''] : summaryPages(article.summary);
	const page = Math.min(wanted, texts.length);
	return { article, page, pages: texts.length, text: texts[page - 1] ?? '' };
}

/** What a story is about first. */
export type Lead = {
	readonly name: string;
	/** As `/follow` reads it. */
	readonly topic: string;
};

/** The lead of a story, to follow it; undefined where the story names nothing. */
export function leadOf(
	{ topics, places, organizations, people }: Article,
	names: NameIndex,
): Lead | undefined {
	const [lead] = [
		...topics.map(({ name }) => ({ name, as: 'topic' }) as const),
		...places.map(({ name }) => ({ name, as: 'place' }) as const),
		...organizations.map(({ name }) => ({ name, as: 'organization' }) as const),
		...people.map(({ name }) => ({ name, as: 'person' }) as const),
	];
	if (lead === undefined) return undefined;
	const name = canonicalName(lead.name, lead.as, names);
	return { name, topic: writeTopics([{ kind: 'name', name, as: lead.as }], names) };
}

/** The story that a reader means by its id or by words of it, or those that it could be. */
export type FoundStory =
	| { readonly kind: 'one'; readonly article: Article }
	| { readonly kind: 'several'; readonly list: StoryList }
	| { readonly kind: 'none' }
	| SearchProblem;

/** How many stories a choice offers. */
const choicesMax = 10;

/** Finds a story; a number of one or two digits is no word of one. */
export function findStory(
	text: string,
	{ article, search, sources }: Pick<Archive, 'article' | 'search' | 'sources'>,
	now: Date,
): FoundStory {
	const meant = article(text);
	if (meant !== undefined) return { kind: 'one', article: meant };
	if (/^[^\p{L}\p{N}]*\d{1,2}[^\p{L}\p{N}]*$/u.test(text)) return { kind: 'none' };
	const wanted = parseSearch(text, sources(), now);
	if (wanted.kind !== 'search') return wanted;
	const listing = search(wanted.words, wanted.filter, { offset: 0, limit: choicesMax });
	const [first, second] = listing.articles;
	if (first === undefined) return { kind: 'none' };
	if (second === undefined) return { kind: 'one', article: first };
	return { kind: 'several', list: composeStoryList({ page: 1, pages: 1, listing }, now) };
}

/** So much of a summary fits one message beside the names and statements. */
const pageCharactersMax = 1_500;

/** Parts a summary into pages at the ends of sentences; nothing is left out. */
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

/** Where a sentence that is too long for a page is parted: at a space, else between two characters. */
function cutLongSentence(text: string, start: number): number {
	const space = text.lastIndexOf(' ', start + pageCharactersMax);
	if (space > start + pageCharactersMax / 2) return space;
	const isInPair = /[\udc00-\udfff]/.test(text.charAt(start + pageCharactersMax));
	return start + pageCharactersMax - (isInPair ? 1 : 0);
}
