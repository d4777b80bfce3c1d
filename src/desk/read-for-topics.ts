import type { Article } from '#src/articles/article.ts';
import type { NameIndex, NameKind } from '#src/names/name.ts';
import { canonicalName } from './canonical-name.ts';
import { fold } from './matching.ts';
import { sentencesOf } from './sentences.ts';

/** A part of an article in which topics are looked for. */
export type Passage = {
	readonly where: 'headline' | 'kicker' | 'summary' | 'statement' | NameKind;
	/** Verbatim. */
	readonly text: string;
	/** As `matcherOf` reads it. */
	readonly folded: string;
};

/** What of an article topics are compared with; each is read when it is first asked for. */
export type Reading = {
	readonly article: Article;
	/** Where the article names this canonical name, as it writes it; undefined where it does not. */
	written(name: string, kind: NameKind): string | undefined;
	/** All that full text finds it by: headline, kicker, summary, names with aliases, statements. */
	passages(): readonly Passage[];
	/** The passages folded, one a line: what is not in it is in none of them. */
	whole(): string;
};

export function readForTopics(article: Article, names: NameIndex): Reading {
	let writtenNames: ReadonlyMap<string, string> | undefined;
	let read: readonly Passage[] | undefined;
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
				.map(({ folded }) => folded)
				.join('\n');
			return whole;
		},
	};

	function passages(): readonly Passage[] {
		read ??= readPassages(article);
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

function readPassages(article: Article): Passage[] {
	const { headline, kicker, summary, statements } = article;
	const names = namesIn(article).flatMap(({ kind, name, aliases }) =>
		[name, ...aliases].map((spelling) => passage(kind, spelling)),
	);
	return [
		passage('headline', headline),
		...(kicker === undefined ? [] : [passage('kicker', kicker)]),
		passage('summary', summary),
		...names,
		...statements.flatMap(({ text, about }) =>
			[text, about ?? ''].map((said) => passage('statement', said)),
		),
	];
}

function passage(where: Passage['where'], text: string): Passage {
	return { where, text, folded: fold(text).text };
}

function namesIn({ people, organizations, places, topics }: Article) {
	const groups = { person: people, organization: organizations, place: places, topic: topics };
	const kinds = ['person', 'organization', 'place', 'topic'] as const;
	return kinds.flatMap((kind) =>
		groups[kind].map(({ name, aliases }) => ({ kind, name, aliases })),
	);
}

/** What of a passage is worth quoting: the first sentence of a summary that a matcher finds, or all of it. */
export function quotable({ where, text }: Passage, matcher: RegExp): string {
	if (where !== 'summary') return text;
	for (const { start, end } of sentencesOf(text)) {
		const sentence = text.slice(start, end);
		if (fold(sentence).text.search(matcher) >= 0) return sentence;
	}
	return text;
}
