import { type SearchableText, searchableTerms } from '#src/text/matcher.ts';
import { stemLanguageOf } from '#src/text/stop-words.ts';
import { termText } from '#src/text/terms.ts';
import { type Article, type Passage, passagesIn } from './article.ts';

/** A passage with its text in the form that matchers read. */
export type SearchablePassage = Passage & { readonly searchable: SearchableText };

/** The passages of an article, in the language that full text and topics stem it in; `read` returns the terms of a text. */
export function searchablePassagesIn(
	article: Article,
	read: (text: string) => string = termText,
): readonly SearchablePassage[] {
	const passages = passagesIn(article);
	const terms = passages.map(({ text }) => read(text));
	const main = passages.findIndex(({ where }) => where === 'summary');
	// The headline comes first.
	const language = stemLanguageOf(article.language, terms[Math.max(main, 0)] ?? '');
	return passages.map((passage, index) => ({
		...passage,
		searchable: searchableTerms(terms[index] ?? '', language),
	}));
}

/** Several passages in one text; the line breaks keep phrases from matching across two of them. */
export function joinPassages(passages: readonly SearchablePassage[]): SearchableText {
	const terms = passages.map(({ searchable }) => searchable.written);
	return searchableTerms(terms.join('\n').trim(), passages[0]?.searchable.language);
}

/** Whether a passage says what an article is mainly about: headline, kicker and names do. */
export function isInHead({ where }: Passage): boolean {
	return where !== 'summary' && where !== 'statement';
}
