import type { MentionedName } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import type { NameIndex } from '#src/names/name.ts';
import { surnameOf } from '#src/names/surname-of.ts';
import { foldName } from '#src/text/fold.ts';
import { containsAny, matcherOf, searchable } from '#src/text/matcher.ts';
import { sentencesOf, withoutBoilerplate } from '#src/text/sentences.ts';
import { stemLanguageOf } from '#src/text/stop-words.ts';
import { countriesIn, countryCalled } from './country-words.ts';
import type { Match } from './match-topics.ts';
import { type ArticleToMatch, spellingsOf, writtenIn } from './searchable-article.ts';
import { canonicalName } from './understand.ts';

/** Tells whether an article is about a name, or only mentions it. */
export type MainNames = { has(name: MentionedName): boolean };

/**
 * What an article is about: its listed topics and, of countries, other places, organizations and people each,
 * those in its headline or label, or else those in its first sentence. If none is there, all that it mentions.
 */
export function mainNamesOf(
	{ article, names: mentioned }: ArticleToMatch,
	names: NameIndex,
): MainNames {
	const openings = [headOf(article), leadOf(article)].map((text) => readOpening(text, article));
	const byKind = Map.groupBy(
		mentioned.map((name) => readName(name, names)),
		({ kind }) => kind,
	);
	const main = [...byKind.values()].flatMap((own) => {
		const written = openings.map((opening) => own.filter((name) => isIn(opening, name)));
		return written.find(({ length }) => length > 0) ?? [];
	});
	const keyOf = ({ kind, name }: MentionedName) => `${kind} ${canonicalName(name, kind, names)}`;
	const listed = article.topics.map(({ name }) => ({ kind: 'topic' as const, name }));
	const about = main.length > 0 ? main.map(({ name }) => name) : mentioned;
	const keys = new Set([...listed, ...about].map(keyOf));
	return { has: (name) => keys.has(keyOf(name)) };
}

/** Whether an article is about the topic that it matches: words can be in its headline, label or first sentence. */
export function isAbout({ topic, where, text }: Match, article: Article, main: MainNames): boolean {
	if (topic?.kind === 'name') return main.has({ kind: topic.as, name: topic.name });
	if (where === 'summary') return isInLead(text, article);
	return where === 'headline' || where === 'kicker' || where === 'topic';
}

function isInLead(sentence: string, article: Article): boolean {
	const matcher = matcherOf([`"${withoutBoilerplate(sentence)}"`]);
	return matcher !== undefined && containsAny(searchable(leadOf(article), undefined), matcher);
}

function headOf({ kicker = '', headline }: Article): string {
	return `${kicker}\n${headline}`;
}

function leadOf({ summary = '' }: Article): string {
	const text = withoutBoilerplate(summary);
	const [first] = sentencesOf(text);
	return text.slice(first?.start, first?.end);
}

type Opening = Parameters<typeof writtenIn>[0] & { readonly countries: ReadonlySet<string> };

function readOpening(text: string, { language }: Article): Opening {
	const stems = stemLanguageOf(language, text);
	return { text, searchable: searchable(text, stems), countries: countriesIn(text) };
}

type ReadName = {
	readonly name: MentionedName;
	readonly kind: MentionedName['kind'] | 'country';
	/** Of a country only those that `countriesIn` does not know. */
	readonly spellings: readonly string[];
	/** Its code, if it is a country. */
	readonly country: string | undefined;
};

function readName(name: MentionedName, names: NameIndex): ReadName {
	const spellings = spellingsOf(name, names);
	if (name.kind === 'person') {
		const surname = surnameIn(spellings);
		const all = surname === undefined ? spellings : [...spellings, surname];
		return { name, kind: name.kind, spellings: all, country: undefined };
	}
	const country = name.kind === 'place' ? spellings.map(countryCalled).find(Boolean) : undefined;
	if (country === undefined) return { name, kind: name.kind, spellings, country };
	const others = spellings.filter((spelling) => countryCalled(spelling) === undefined);
	return { name, kind: 'country', spellings: others, country };
}

/** As it is written in the name. */
function surnameIn([name = '', ...aliases]: readonly string[]): string | undefined {
	const surname = surnameOf({ name, aliases });
	return name.split(' ').find((word) => foldName(word) === surname);
}

function isIn(opening: Opening, { spellings, country }: ReadName): boolean {
	if (country !== undefined && opening.countries.has(country)) return true;
	return spellings.some((spelling) => writtenIn(opening, spelling) !== undefined);
}
