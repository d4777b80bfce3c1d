import type { Article } from '#src/articles/article.ts';
import { namesIn, type Passage, passagesIn } from '#src/articles/passages.ts';
import type { NameIndex, NameKind } from '#src/names/name.ts';
import { canonicalName } from './canonical-name.ts';
import { holdsAny, type Matcher, searchable } from './matching.ts';
import { sentencesOf } from './sentences.ts';

/** A passage with what a matcher reads of it. */
export type ReadPassage = Passage & { readonly searchable: string };

/** What of an article topics are compared with; each is read when it is first asked for. */
export type Reading = {
	readonly article: Article;
	/** Where the article names this canonical name, as it writes it; undefined where it does not. */
	written(name: string, kind: NameKind): string | undefined;
	/** All that full text finds it by: headline, kicker, summary, names with aliases, statements. */
	passages(): readonly ReadPassage[];
	/** What a matcher reads of them all: what is not in it is in none of them. */
	whole(): string;
};

export function readForTopics(article: Article, names: NameIndex): Reading {
	let writtenNames: ReadonlyMap<string, string> | undefined;
	let read: readonly ReadPassage[] | undefined;
	let whole: string | undefined;
	return {
		article,
		written(name, kind) {
			writtenNames ??= readNames(article, names);
			return writtenNames.get(`${kind} ${name}`);
		},
		passages,
		whole() {
			whole ??= passages()
				.map((passage) => passage.searchable)
				.join('\n');
			return whole;
		},
	};

	function passages(): readonly ReadPassage[] {
		read ??= passagesIn(article).map((one) => ({ ...one, searchable: searchable(one.text) }));
		return read;
	}
}

/** How the article writes each name, by kind and canonical name. */
function readNames(article: Article, names: NameIndex): ReadonlyMap<string, string> {
	const written = new Map<string, string>();
	for (const { kind, name } of namesIn(article)) {
		const key = `${kind} ${canonicalName(name, kind, names)}`;
		if (!written.has(key)) written.set(key, name);
	}
	return written;
}

/** What of a passage is worth quoting: the first sentence of a summary that a matcher finds, or all of it. */
export function quotable({ where, text }: Passage, matcher: Matcher): string {
	if (where !== 'summary') return text;
	for (const { start, end } of sentencesOf(text)) {
		const sentence = text.slice(start, end);
		if (holdsAny(searchable(sentence), matcher)) return sentence;
	}
	return text;
}
