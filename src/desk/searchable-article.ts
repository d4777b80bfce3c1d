import type { Arrival, MentionedName } from '#src/archive/archive.ts';
import { type Article, namesIn } from '#src/articles/article.ts';
import {
	joinPassages,
	type SearchablePassage,
	searchablePassagesIn,
} from '#src/articles/searchable-passages.ts';
import { type NameIndex, type NameKind, nameKinds } from '#src/names/name.ts';
import { containsAny, highlight, matcherOf, type SearchableText } from '#src/text/matcher.ts';
import { canonicalName, namesFoundBy } from './understand.ts';

/** An article, and the canonical names that it mentions: lists or writes. */
export type ArticleToMatch = Pick<Arrival, 'article' | 'names'>;

/** An article in the forms that topics are matched with. */
export type SearchableArticle = {
	readonly article: Article;
	/** Whether the article mentions a canonical name. */
	mentions(name: MentionedName): boolean;
	/** How the article lists a canonical name; undefined if it does not list that name. */
	listedAs(name: MentionedName): string | undefined;
	/** Everything that full text searches: headline, kicker, summary, names with aliases, statements. */
	passages(): readonly SearchablePassage[];
	/** The `searchable` of all passages together, which quickly rules out most articles. */
	fullText(): SearchableText;
};

/** Computes each form when it is first needed. */
export function createSearchableArticle(
	{ article, names: mentioned }: ArticleToMatch,
	names: NameIndex,
): SearchableArticle {
	let mentionedKeys: ReadonlySet<string> | undefined;
	let spellings: ReadonlyMap<string, string> | undefined;
	let searchablePassages: readonly SearchablePassage[] | undefined;
	let fullText: SearchableText | undefined;
	return {
		article,
		mentions(name) {
			mentionedKeys ??= new Set(mentioned.map(keyOf));
			return mentionedKeys.has(keyOf(name));
		},
		listedAs(name) {
			spellings ??= readSpellings(article, names);
			return spellings.get(keyOf(name));
		},
		passages,
		fullText() {
			fullText ??= joinPassages(passages());
			return fullText;
		},
	};

	function passages(): readonly SearchablePassage[] {
		searchablePassages ??= searchablePassagesIn(article);
		return searchablePassages;
	}
}

function keyOf({ kind, name }: MentionedName): string {
	return `${kind} ${name}`;
}

/** How the article lists each name, by its key. */
function readSpellings(article: Article, names: NameIndex): ReadonlyMap<string, string> {
	const spellings = new Map<string, string>();
	for (const { kind, name } of namesIn(article)) {
		const key = keyOf({ kind, name: canonicalName(name, kind, names) });
		if (!spellings.has(key)) spellings.set(key, name);
	}
	return spellings;
}

/** Where the text writes a name, and how; if it writes only a part, such as a surname, the summary or all there is. */
export function whereWritten(
	article: SearchableArticle,
	name: MentionedName,
	names: NameIndex,
): Pick<SearchablePassage, 'where' | 'text'> {
	const spellings = spellingsOf(name, names);
	const passages = article.passages();
	for (const passage of passages) {
		if (isNameKind(passage.where)) continue;
		for (const spelling of spellings) {
			const text = writtenIn(passage, spelling);
			if (text !== undefined) return { where: passage.where, text };
		}
	}
	const hasSummary = passages.some(({ where }) => where === 'summary');
	return { where: hasSummary ? 'summary' : 'headline', text: name.name };
}

/** How a passage writes a spelling; a short one only counts as it is, because “us” is not the US. */
export function writtenIn(
	passage: Pick<SearchablePassage, 'text' | 'searchable'>,
	spelling: string,
): string | undefined {
	const matcher = matcherOf([`"${spelling}"`]);
	if (matcher === undefined || !containsAny(passage.searchable, matcher)) return undefined;
	const found = highlight(passage.text, matcher, passage.searchable.language).filter(
		({ isMatch }) => isMatch,
	);
	const same = found.find(({ text }) => text === spelling);
	return spelling.length <= shortMax ? same?.text : (same ?? found[0])?.text;
}

/** In code units. */
const shortMax = 3;

function isNameKind(where: SearchablePassage['where']): where is NameKind {
	return nameKinds.some((kind) => kind === where);
}

/** A canonical name, first, and its aliases. */
export function spellingsOf({ kind, name }: MentionedName, names: NameIndex): readonly string[] {
	const known = namesFoundBy(names.findWritten(name, [kind]), 'exact');
	const itself = known.find((found) => found.name === name);
	return itself === undefined ? [name] : [itself.name, ...itself.aliases];
}
