import type { Archive } from '#src/archive/archive.ts';
import type { Name, NameIndex } from '#src/names/name.ts';
import { foldName } from '#src/text/fold.ts';
import { isSyllabic } from '#src/text/scripts.ts';
import { isAskingWord } from './asking-words.ts';
import { isGrammaticalArticle, isJoiningWord } from './joining-words.ts';
import {
	type MarkedSpan,
	type MarkedText,
	possessive,
	replaceSpans,
	type Token,
	tokensOf,
	writtenText,
} from './marked-text.ts';
import { foundNames } from './understand.ts';

/** The roles that stories give a person, as written. */
export type RolesOf = (person: Name) => readonly string[];

/** What names can be looked up with. */
export type KnownNames = { readonly names: NameIndex; readonly rolesOf: RolesOf };

/** Looks names up in an archive. */
export function knownNames({ names, roles }: Pick<Archive, 'names' | 'roles'>): KnownNames {
	return {
		names: names(),
		rolesOf: ({ id }) => roles(id, comparedRolesMax).map(({ role }) => role),
	};
}

/** How many roles of each person are compared with a typed title. */
const comparedRolesMax = 20;

/**
 * Marks each person with a title that fits them as that person, title included; “Mr” fits everybody.
 * Titles that fit nobody stay words.
 */
export function markTitled(text: MarkedText, known: KnownNames): MarkedText {
	let marked = text;
	for (let count = 0; count < titledMax; count += 1) {
		const span = findTitled(marked, known);
		if (span === undefined) break;
		marked = replaceSpans(marked.text, [span], marked.marks);
	}
	return marked;
}

const titledMax = 3;
const surnameTokensMax = 4;
const titleTokensMax = 8;
const peopleMax = 10;

function findTitled(marked: MarkedText, known: KnownNames): MarkedSpan | undefined {
	const tokens = tokensOf(marked);
	for (let length = Math.min(surnameTokensMax, tokens.length - 1); length > 0; length -= 1) {
		for (let from = 0; from + length <= tokens.length; from += 1) {
			const people = peopleAt(marked, tokens.slice(from, from + length), known.names);
			if (people.length === 0) continue;
			const named = { marked, tokens, from, to: from + length, people };
			const span = withTitle(named, known.rolesOf);
			if (span !== undefined) return span;
		}
	}
	return undefined;
}

function peopleAt(marked: MarkedText, tokens: readonly Token[], names: NameIndex): readonly Name[] {
	const [first] = tokens;
	const last = tokens.at(-1);
	if (first?.mark && tokens.length === 1) {
		return first.mark.names.filter(({ kind }) => kind === 'person').slice(0, peopleMax);
	}
	const text = marked.text.slice(first?.start, last?.end);
	if (tokens.some(({ mark }) => mark !== undefined) || isSyllabic(text)) return [];
	if (tokens.some((token) => isAskingWord(marked.text.slice(token.start, token.end)))) return [];
	return foundNames(names.findWritten(text.replace(possessive, ''), ['person'])).slice(
		0,
		peopleMax,
	);
}

type NamedSpan = {
	readonly marked: MarkedText;
	readonly tokens: readonly Token[];
	readonly from: number;
	readonly to: number;
	readonly people: readonly Name[];
};

/** The span of a title and the one person it fits, the longest title first. */
function withTitle(named: NamedSpan, rolesOf: RolesOf): MarkedSpan | undefined {
	const { tokens, from, to } = named;
	for (let length = titleTokensMax; length > 0; length -= 1) {
		const before = tokens.slice(Math.max(0, from - length), from);
		const after = tokens.slice(to, to + length);
		for (const title of [before, after].filter((one) => one.length === length)) {
			const bearers = bearersOf(title, named, rolesOf);
			const whole = [...title, ...tokens.slice(from, to)];
			const start = Math.min(...whole.map((token) => token.start));
			const end = Math.max(...whole.map((token) => token.end));
			if (bearers.length === 1) return { start, end, names: bearers };
		}
	}
	return undefined;
}

function bearersOf(
	title: readonly Token[],
	{ marked, from, to, people }: NamedSpan,
	rolesOf: RolesOf,
): readonly Name[] {
	const written = ({ start, end }: { start: number; end: number }) =>
		writtenText({ text: marked.text.slice(start, end), marks: marked.marks });
	const [first] = title;
	const last = title.at(-1);
	if (first === undefined || last === undefined) return [];
	const isPerson = ({ mark }: Token) => mark?.names.some(({ kind }) => kind === 'person') ?? false;
	if (title.some(isPerson) || title.every(({ mark }) => mark !== undefined)) return [];
	const isOpening = isJoiningWord(written(first)) && !isGrammaticalArticle(written(first));
	if (isOpening || isJoiningWord(written(last))) return [];
	const text = written({ start: first.start, end: last.end });
	if (courtesy.test(foldName(text))) return people;
	if (courtesyToWomen.test(foldName(text))) return to - from > 1 ? people : [];
	const names = title.flatMap(({ mark }) => mark?.names ?? []);
	const words = title.filter(({ mark }) => mark === undefined).map(written);
	const isSpaced = !isSyllabic(words.join(''));
	const fits = (role: string) =>
		isTitleOf(words.join(isSpaced ? ' ' : ''), role) &&
		names.every((name) => isNamedIn(role, name));
	return people.filter((person) => rolesOf(person).some(fits));
}

function isNamedIn(role: string, { name, aliases }: Name): boolean {
	const folded = ` ${foldName(role)} `;
	return [name, ...aliases].some(
		(spelling) =>
			folded.includes(` ${foldName(spelling)} `) ||
			(isSyllabic(spelling) && folded.includes(foldName(spelling))),
	);
}

/** Titles that say nothing about what someone does. */
const courtesy = /^(?:mr|mx|herrn?|monsieur|senor|sr|先生)$/;

/** With a surname alone, “Mrs” can be a relative of the one whom the desk knows. */
const courtesyToWomen = /^(?:mrs|ms|miss|frau|madame|mme|mlle|senora|sra|女士|小姐|夫人|太太)$/;

/** Whether each word of a title is in the role, begins a word in it (`Gov.`), or is made of its initials (`PM`). */
export function isTitleOf(title: string, role: string): boolean {
	const roleWords = [...foldName(role).split(' '), ...inEnglish(role).split(' ')];
	const initials = initialsOf(role) + initialsOf(inEnglish(role));
	const isInRole = (word: string) =>
		roleWords.includes(word) ||
		(word.length > 2 && roleWords.some((roleWord) => roleWord.startsWith(word))) ||
		(word.length > 1 && initials.includes(word)) ||
		(isSyllabic(word) && roleWords.some((roleWord) => roleWord.includes(word)));
	const words = inEnglish(title)
		.split(' ')
		.filter((word) => !isJoiningWord(word));
	return words.length > 0 && words.every(isInRole);
}

function initialsOf(role: string): string {
	return ` ${foldName(role)
		.split(' ')
		.map((word) => word.charAt(0))
		.join('')}`;
}

/** A folded role with the commonest titles in English, because reports in several languages give one person’s roles. */
export function inEnglish(role: string): string {
	let english = foldName(role).replace(formerPrefix, 'former ');
	for (const [pattern, title] of titlesInEnglish) english = english.replace(pattern, ` ${title} `);
	return english.replace(/\s+/g, ' ').trim();
}

/** “expresidente”, “Exkanzler”, “Altbundeskanzler” */
const formerPrefix =
	/(?<!\p{L})(?:ex|alt)(?=presiden|primer|minist|alcald|cancill|gobernad|(?:bundes)?(?:kanzler|prasident)|premier|burgermeister)/gu;

/** Whether a folded word is of a title in English. */
export function isTitleWord(word: string): boolean {
	return titleWords.has(word);
}

/** German, French, Spanish and Chinese titles, folded; longer ones first. */
const titlesInEnglish: readonly (readonly [RegExp, string])[] = (
	[
		[
			'premierminister(?:in)?|premiere? ministre|primera? ministr[oa]|premier(?! league)',
			'首相|行政院长|总理',
			'prime minister',
		],
		[
			'aussenminister(?:in)?|ministre des affaires etrangeres|ministr[oa] de (?:asuntos |relaciones )?exteriores',
			'外交部长|外长|外相',
			'foreign minister',
		],
		[
			'verteidigungsminister(?:in)?|ministre de la defense|ministr[oa] de defensa|defence minister',
			'国防部长|防长',
			'defense minister',
		],
		[
			'generalsekretar(?:in)?|secretaire generale?|secretari[oa] general',
			'秘书长',
			'secretary general',
		],
		[
			'ceo|chief executive officer|vorstandschef(?:in)?|vorstandsvorsitzende[rn]?|pdg|director(?:a)? (?:general )?ejecutiv[oa]|directeur general|directrice generale',
			'首席执行官|执行长|行政总裁',
			'chief executive',
		],
		['pm', '', 'prime minister'],
		['(?:bundes|staats)?prasident(?:in)?|presidente|presidenta', '总统|国家主席', 'president'],
		['spokes(?:man|woman)|sprecher(?:in)?|porte parole|portavoz', '发言人', 'spokesperson'],
		['chair(?:man|woman|person)?|vorsitzende[rn]?', '主席', 'chair'],
		['machthaber(?:in)?|dirigeante?|dirigente|lider', '领导人|领袖', 'leader'],
		['kronprinz|prince heritier|principe heredero', '王储|王太子', 'crown prince'],
		['primera dama|premiere dame', '第一夫人', 'first lady'],
		['ex|fruhere[rn]?|ehemalige[rn]?|ancien(?:ne)?', '', 'former'],
		['(?:bundes)?kanzler(?:in)?|chanceliere?', '德国总理', 'chancellor'],
		['ministerin|ministre|ministr[oa]', '部长', 'minister'],
		['(?:ober)?burgermeister(?:in)?|maire|alcalde(?:sa)?', '市长', 'mayor'],
		['gouverneur(?:in)?|gobernadora?', '州长|省长', 'governor'],
		['konig|roi|rey', '国王', 'king'],
		['konigin|reine|reina', '女王', 'queen'],
		['papst|pape|papa', '教宗|教皇', 'pope'],
		['defence', '国防', 'defense'],
	] as const
).map(([spaced, unspaced, title]) => [
	new RegExp(
		`(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{N}])${unspaced === '' ? '' : `|${unspaced}`}`,
		'gu',
	),
	title,
]);

const titleWords: ReadonlySet<string> = new Set([
	...titlesInEnglish.flatMap(([, title]) => title.split(' ')),
	...'vice deputy acting leader secretary ambassador senator director head speaker prince emperor'.split(
		' ',
	),
]);
