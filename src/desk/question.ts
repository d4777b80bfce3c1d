import type { RoleHolder } from '#src/archive/archive.ts';
import type { Name, NameIndex, NameKind } from '#src/names/name.ts';
import { foldName } from '#src/text/fold.ts';
import { termText } from '#src/text/terms.ts';
import { type BareQuestion, isAskingWord, withoutAsking } from './asking-words.ts';
import { isGrammaticalArticle } from './joining-words.ts';
import {
	type MarkedSpan,
	type MarkedText,
	markNames,
	possessive,
	replaceSpans,
	type Token,
	writtenText,
} from './marked-text.ts';
import {
	alternativesIn,
	anyOf,
	asWord,
	distinctNames,
	type Group,
	isBlank,
	isCrowded,
	isLooseIn,
	isOneOf,
	isPartOfLonger,
	type QuestionToken,
	runsOf,
	splitEither,
	splitExcluding,
	wordsAndNames,
	wordsIn,
	writtenIn,
} from './question-tokens.ts';
import { findBearer, type KnownPeople } from './roles.ts';
import { type KnownNames, markTitled } from './titles.ts';
import {
	findCanonical,
	foundNames,
	isKnown,
	type Meaning,
	namesFoundBy,
	understandTopic,
} from './understand.ts';

/** What a reader’s text is about: known names, and words for everything else. */
export type Question = {
	/** In the order written, each once. */
	readonly names: readonly Name[];
	/** Those that share the only name in the text; otherwise []. */
	readonly several: readonly Name[];
	/** What is left without the names and without the words that only ask; '' if nothing. */
	readonly words: string;
	/** The text without the words that only ask; the names as typed. */
	readonly core: string;
	/** The parts of which the reader wants any, not all, as typed; otherwise []. */
	readonly either: readonly string[];
	/** Whether a word beside a person’s name may belong to a longer name, so that it may be someone else’s. */
	readonly isLoose: boolean;
};

/** What a reader’s text means: a name, one of several, names with words or other names, or words to search for. */
export type QuestionMeaning =
	/** `holder` is the report that gives the person the role in the text. */
	| { readonly kind: 'name'; readonly name: Name; readonly holder?: RoleHolder }
	| Extract<Meaning, { kind: 'several' }>
	/** Stories must have all of it: two or three names, or names and words; or with `isEither` any of the names. */
	| ({ readonly kind: 'together'; readonly isEither: boolean } & Pick<
			Question,
			'names' | 'words' | 'core' | 'isLoose'
	  >)
	/** `people` are those whose names contain the words. */
	| { readonly kind: 'words'; readonly words: string; readonly people: readonly Name[] };

/** Finds what a text means, also by a role; with `as`, which buttons set, a canonical name of that kind comes first. */
export function understandQuestion(
	text: string,
	as: NameKind | undefined,
	known: KnownPeople,
): QuestionMeaning {
	const canonical = as && findCanonical(text, as, known.names);
	if (canonical) return { kind: 'name', name: canonical };
	const { names, several, words, core, isLoose, either } = readQuestion(text, known);
	const [only, ...others] = names;
	if (several.length > 0) return { kind: 'several', names: several };
	const holder = words === '' ? undefined : findBearer(core, known);
	if (holder !== undefined) return { kind: 'name', name: holder.person, holder };
	if (only === undefined) {
		const people = namesFoundBy(known.names.findWritten(words, ['person']), 'part');
		return { kind: 'words', words, people };
	}
	if (others.length === 0 && termText(words) === '') return { kind: 'name', name: only };
	const isEither = either.length > 0;
	if (isEither && words !== '') return { kind: 'words', words: anyOf(either), people: [] };
	return { kind: 'together', names, words, core, isLoose, isEither };
}

/** What to search for in the text: the names as typed and the words; the text itself if it does not ask, or is quoted. */
export function withoutAskingWords(text: string, known: KnownNames): string {
	if (wholeQuote.test(text)) return text;
	const { core, either } = readQuestion(text, known);
	return either.length > 0 ? anyOf(either) : core;
}

/** The most names of a question; further ones are words. */
const questionNamesMax = 3;

/**
 * Reads a text as every command does: the whole text if it is a name; otherwise the known names in it,
 * without fitting titles and the words that only ask. Search operators keep a text as it is.
 */
export function readQuestion(text: string, known: KnownNames): Question {
	const whole = questionOf(understandTopic(text, undefined, known.names), text.trim());
	// “Trump -Melania” is not the name with these words.
	if (whole !== undefined && !minusAfterWord.test(text)) return whole;
	if (operator.test(text)) return asTyped(text);
	const excluding = readExcluding(text, known);
	if (excluding !== undefined) return excluding;
	const [, quoted] = wholeQuote.exec(text) ?? [];
	const marked = markNames(quoted ?? text, known.names);
	const bare = withoutAsking(marked.text);
	if (quoted !== undefined && !bare.isAsking) return asTyped(text);
	const read = readBare(marked, bare, known);
	if (read !== undefined && read.names.length + read.several.length > 0) return read;
	return readEither(bare.core, marked, known) ?? read ?? asTyped(text);
}

/** A minus, an alternative, a filter: how `/search` is told exactly what to find. */
const operator =
	/(?<!\S)[-−–][\p{L}\p{N}"“]|\||(?<!\S)(?:OR|NOT)(?!\S)|(?<!\S)-?\p{L}+:\S|\b(?:[Ff]rom|[Ss]ince|[Uu]ntil):/u;
const minusAfterWord = /\S\s+[-−–][\p{L}\p{N}"“]/u;
const wholeQuote = /^\s*["“]([^"“”]+)["”]\s*$/u;

/** Reads “Apple but not Nvidia” as a search does “Apple -Nvidia”, where both are names. */
function readExcluding(text: string, known: KnownNames): Question | undefined {
	const parts = splitExcluding(text);
	if (parts === undefined || !isKnown(parts.unwanted, known.names)) return undefined;
	const { names, core } = readQuestion(parts.wanted, known);
	if (names.length === 0 && !isKnown(core, known.names)) return undefined;
	return asTyped(`${core} -"${parts.unwanted}"`);
}

/** Reads “Putin or Trump” as alternatives also where it stays open who they are. */
function readEither(core: string, { marks }: MarkedText, known: KnownNames): Question | undefined {
	const either = splitEither(writtenText({ text: core, marks }));
	if (either.length < 2 || !either.every((part) => isKnown(part, known.names))) return undefined;
	return asTyped(anyOf(either));
}

function asTyped(text: string): Question {
	return { names: [], several: [], words: text, core: text, either: [], isLoose: false };
}

function questionOf(meaning: Meaning, core: string): Question | undefined {
	if (meaning.kind === 'words') return undefined;
	const names = meaning.kind === 'name' ? [meaning.name] : [];
	const several = meaning.kind === 'several' ? meaning.names : [];
	return { names, several, words: '', core, either: [], isLoose: false };
}

/** Undefined if the text has no known name and does not ask. */
function readBare(marked: MarkedText, bare: BareQuestion, known: KnownNames): Question | undefined {
	const titled = markTitled({ text: bare.core, marks: marked.marks }, known);
	// Only now “say about” follows a name: “what did President Lai say about chips”.
	const { core, isAsking } = withoutAsking(titled.text, bare.isAsking);
	const people = markPeople({ text: core, marks: titled.marks }, { ...known, isAsking });
	const text = isAsking ? { ...people, text: withoutAsking(people.text, isAsking).core } : people;
	const all = wordsAndNames(text);
	const opens = isAsking && marked.text.trimStart().startsWith(text.text.slice(0, all[0]?.end));
	const tokens = all.map((token, index) =>
		isPartOfLonger(text, all, { index, opens }) ? asWord(token) : token,
	);
	const contents = tokens.filter(({ kind }) => kind !== 'joining');
	const written = writtenText({
		...text,
		text: text.text.slice(contents[0]?.start, contents.at(-1)?.end),
	});
	if (contents.every(({ kind }) => kind === 'word')) {
		if (!isAsking) return undefined;
		const alone = questionOf(
			withParticles(text, tokens, known) ?? meaningAlone(text, tokens, known),
			written,
		);
		return alone ?? { ...asTyped(wordsIn(text, tokens)), core: written };
	}
	const [only, ...others] = contents;
	if (only?.kind === 'shared' && others.length === 0) {
		return { ...asTyped(''), several: only.names, core: written };
	}
	const names = distinctNames(tokens).slice(0, questionNamesMax);
	if (names.length === 0) return { ...asTyped(wordsIn(text, tokens.map(asWord))), core: written };
	if (bare.asksWho && tokens.some((_, index) => isCrowded(text, tokens, index))) {
		return { ...asTyped(wordsIn(text, tokens.map(asWord))), core: written };
	}
	const rest = tokens.map((token) => (isOneOf(names, token) ? token : asWord(token)));
	return {
		names,
		several: [],
		words: wordsIn(text, rest),
		core: written,
		either: alternativesIn(text, rest),
		isLoose: tokens.some(
			(token, index) =>
				token.names[0]?.kind === 'person' &&
				(isAsking ? isLooseIn : isCrowded)(text, tokens, index),
		),
	};
}

/** The person whose name begins with joining words, as in “von der Leyen” or “de Gaulle”. */
function withParticles(
	text: MarkedText,
	tokens: readonly QuestionToken[],
	{ names }: KnownNames,
): Meaning | undefined {
	const end = tokens.at(-1)?.end;
	for (const token of tokens) {
		if (token.kind !== 'joining') break;
		const found = names.findWritten(text.text.slice(token.start, end), ['person']);
		if (found.kind === 'one') return { kind: 'name', name: found.name };
	}
	return undefined;
}

/** What words without a name in them mean: together they can be one, or a part of one person’s. */
function meaningAlone(
	text: MarkedText,
	tokens: readonly QuestionToken[],
	{ names }: KnownNames,
): Meaning {
	const words = wordsIn(text, tokens);
	const isNothing: Meaning = { kind: 'words', people: [] };
	const before = tokens[tokens.findIndex(({ kind }) => kind === 'word') - 1];
	const found = names.findWritten(words);
	const isExact = found.kind !== 'none' && found.how === 'exact';
	// “the ferry” is not Bryan Ferry.
	if (!isExact && before !== undefined && isGrammaticalArticle(writtenIn(text, before, before))) {
		return isNothing;
	}
	const isAsWritten = ({ name, aliases }: Name) =>
		[name, ...aliases].some((spelling) => spelling.split(/\s+/).includes(words));
	if (isAskingWord(words) && !foundNames(found).every(isAsWritten)) return isNothing;
	return understandTopic(words, undefined, names);
}

/**
 * Marks people by a part of their names if the text has nothing but names, as in “lai and shoigu in Moscow”,
 * or if capitals tell them from the words of a question, as in “What did Lai decide?”. Otherwise it stays
 * open who is meant.
 */
function markPeople(
	text: MarkedText,
	{ names, isAsking }: Pick<KnownNames, 'names'> & { readonly isAsking: boolean },
): MarkedText {
	const tokens = wordsAndNames(text);
	// “Putin, Macron or Merz” are three, “Lai, William” is one.
	const isList = tokens.some(({ kind }) => kind === 'joining');
	const isAfterComma = ({ start }: Token) => isList && /,\s*$/.test(text.text.slice(0, start));
	const runs = runsOf(tokens, { isIncluded: () => true, isAfterComma });
	const others = tokens.filter(({ kind }) => kind === 'name' || kind === 'shared').length;
	if (runs.length + others < 2 && runs.every(([first, last]) => first === last)) return text;
	// “Johnson and Johnson” is a firm.
	const written = runs.map(([first, last]) => foldName(writtenIn(text, first, last)));
	if (new Set(written).size < runs.length) return text;
	const everyRun = peopleIn(text, runs, names);
	const isAllNames = everyRun.length === runs.length;
	const isCapital = (token: Token) => /^\p{Lu}.*\p{Ll}/u.test(writtenIn(text, token, token));
	const capitals = runsOf(tokens, { isIncluded: isCapital, isAfterComma });
	const people = isAsking ? peopleIn(text, capitals, names) : [];
	const spans = isAllNames ? everyRun : people;
	const isFree = ({ start, end }: MarkedSpan) =>
		!tokens.some(
			({ mark, ...other }) =>
				mark !== undefined &&
				(isBlank(text.text.slice(other.end, start)) || isBlank(text.text.slice(end, other.start))),
		);
	const sure = isAllNames && !spans.every(isFree) ? [] : spans.filter(isFree);
	return sure.length === 0 ? text : replaceSpans(text.text, sure, text.marks);
}

function peopleIn({ text }: MarkedText, runs: readonly Group[], names: NameIndex): MarkedSpan[] {
	return runs.flatMap(([{ start }, { end }]) => {
		const found = names.findWritten(text.slice(start, end).replace(possessive, ''), ['person']);
		return found.kind === 'one' ? [{ start, end, names: [found.name] }] : [];
	});
}
