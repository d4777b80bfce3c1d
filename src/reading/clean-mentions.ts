import { isCommonGivenName } from '#src/names/frequent-names.ts';
import { isOpeningWord } from '#src/names/sentence-words.ts';
import {
	isCalendarWord,
	isInstitutionAfter,
	isLegalForm,
	isNationality,
	isOrdinaryWord,
	isStateTitle,
} from '#src/names/telling-words.ts';
import { countryAt } from '#src/text/countries.ts';
import { foldName } from '#src/text/fold.ts';
import { isGeneralAcronym } from './acronyms.ts';
import { isOrganizationsName } from './organization-names.ts';
import { isAddress, isFunctionWord, isRoleWord } from './role-words.ts';
import type { Span } from './tags.ts';

/**
 * What is left of a span that may be a name: without the title, the article or the “’s” that it contains; two of
 * “Ukraine and Russia”; none of a day, of people of a country, or of words that are plainly no name.
 */
export function cleanMentions(text: string, span: Span): Span[] {
	return partsOf(text, span).flatMap((part) => {
		const trimmed = trim(text, part);
		return trimmed !== undefined && isName(text, trimmed) ? [trimmed] : [];
	});
}

function partsOf(text: string, span: Span): Span[] {
	const raw = text.slice(span.start, span.end);
	const joint = / (?:and|&|or|vs\.?) /.exec(raw);
	if (joint === null) return [span];
	if (span.kind === 'person' && raw.includes(' & ')) return [];
	const [first, second] = [raw.slice(0, joint.index), raw.slice(joint.index + joint[0].length)];
	if (span.kind === 'organization' && /\s/.test(first + second)) return [span];
	return [
		{ ...span, end: span.start + first.length },
		...partsOf(text, { ...span, start: span.end - second.length }),
	];
}

function trim(text: string, { start, end, kind }: Span): Span | undefined {
	const words = Array.from(text.slice(start, end).matchAll(/\S+/g), ({ 0: word, index }) => ({
		word,
		start: start + index,
	}));
	while (words.length > 0 && isBeforeName(words[0]?.word ?? '', words.length, kind)) words.shift();
	while (words.length > 1 && /^['’]s?$|^\p{Ll}+$/u.test(words.at(-1)?.word ?? '')) words.pop();
	if (kind === 'person' && isOneOf(text, words[0]?.word ?? '', words[1]?.word ?? '')) words.shift();
	const [first] = words;
	const last = words.at(-1);
	if (first === undefined || last === undefined) return undefined;
	const lastWord = last.word.replace(/(?:['’]s?|[,;:!?”"]+)$/, '');
	return { start: first.start, end: last.start + lastWord.length, kind };
}

/** “Charger Vincent Jackson” where the text has “Chargers” */
function isOneOf(text: string, first: string, second: string): boolean {
	return (
		isCommonGivenName(foldName(second)) &&
		!isCommonGivenName(foldName(first)) &&
		new RegExp(`\\b${first.replace(/\W/g, '.')}s\\b`, 'u').test(text)
	);
}

/** Whether the first of so many words is no part of the name. */
function isBeforeName(word: string, count: number, kind: Span['kind']): boolean {
	if (count > 1 && /^the$/i.test(word)) return true;
	if (kind !== 'person' || count === 1) return false;
	if (count > 2 && /^\p{Lu}{3,}$/u.test(word)) return true;
	if (/^(?:prince|princess|king|queen|pope)$/i.test(word)) return count > 2;
	if (relation.test(word)) return true;
	if (isAddress(word) || isStateTitle(foldName(word)) || isFunctionWord(word)) return true;
	return isRoleWord(word) && !isCommonGivenName(foldName(word));
}

/** Begins a sentence before a name; “Son” and “Nan” are names too. */
const relation =
	/^(?:Wife|Husband|Daughter|Mother|Sister|Brother|Mum|Mom|Dad|Gran|Granny|Aunt|Uncle|Widow|Widower|Nephew|Niece|Cousin|Grandson|Granddaughter|Partner|Friend|Colleague|Neighbour|Neighbor)$/;

function isName(text: string, span: Span): boolean {
	const raw = text.slice(span.start, span.end);
	const words = raw.split(/\s+/);
	const folded = words.map(foldName);
	if (!/^[ei]?\p{Lu}|^(?:al|el|as|ad|ul|bin|de|di|da|la|le|van|von)[\s-]\p{Lu}/u.test(raw))
		return false;
	if (/^(?:\p{Lu}\. ?)+$/u.test(raw) || isGeneralAcronym(raw)) return false;
	if (!/\p{Lu}/u.test(raw) || /[@#]|https?:|\d/.test(raw))
		return span.kind === 'organization' && isOrganizationsName(text, span);
	if (folded.every((word) => isNationality(word) || isCalendarWord(word))) return false;
	switch (span.kind) {
		case 'person':
			return isPersonsName(text, span, words, folded);
		case 'organization':
			return (words.length > 1 || !isPlainWord(raw)) && isOrganizationsName(text, span);
		case 'place':
			return !isNationality(folded.at(-1) ?? '') && (words.length > 1 || !isPlainWord(raw));
	}
}

function isPersonsName(
	text: string,
	span: Span,
	words: readonly string[],
	folded: readonly string[],
): boolean {
	const last = folded.at(-1) ?? '';
	if (words.length > personWordsMax || words.some(isMixed)) return false;
	if (words.some((word) => /-(?:of|to|in|and|for|the|by)-/.test(word))) return false;
	if (folded.every((word) => isOrdinaryWord(word) || isOpeningWord(word))) return false;
	if (
		isLegalForm(last) ||
		(isThing(last) && !isCommonGivenName(folded[0] ?? '')) ||
		folded.some(isAlwaysCalendar)
	)
		return false;
	if (thingsBefore.test(folded[0] ?? '') || firmsLikePeople.has(folded.join(' '))) return false;
	const country = countryAt(folded.join(' ').split(' '), 0);
	if (isInThing(text, span)) return false;
	if (words.length === 1) {
		return !isPlainWord(words[0] ?? '') && country === undefined && !isAcronym(words[0] ?? '');
	}
	if (words.every(isAcronym) && words.every((word) => word.length < 4)) return false;
	if (country !== undefined && country.words === folded.join(' ').split(' ').length) return false;
	const before = text.slice(Math.max(0, span.start - 20), span.start);
	return !storms.test(before) && !shipOrStand.test(before);
}

/** “James Madison University”, “Kahn Swick & Foti, LLC” */
function isInThing(text: string, { start, end }: Span): boolean {
	const next = foldName(/^,? (\p{Lu}[\p{L}.]*)/u.exec(text.slice(end, end + 30))?.[1] ?? '');
	const isFollowed =
		text.charAt(end) === ',' ? isLegalForm(next) : isThing(next) || isLegalForm(next);
	return (
		isFollowed ||
		/& $/.test(text.slice(0, start).slice(-2)) ||
		/^ ?& ?\p{Lu}/u.test(text.slice(end, end + 4))
	);
}

const personWordsMax = 6;

/** “ChatGPT”, “GitHub”, “iPhone”; but not “McDonald” or “O’Brien-Walsh”. */
function isMixed(word: string): boolean {
	return word
		.split(/['’‐‑.-]/)
		.some((part) =>
			/\p{Ll}\p{Lu}/u.test(
				part.replace(/^(?:Mac|Mc|Mag|De|Di|Du|La|Le|Van|Von|Fitz|Ó|O)(?=\p{Lu})/u, ''),
			),
		);
}

function isAcronym(word: string): boolean {
	return /^\p{Lu}{2,}$/u.test(word);
}

/** Words that are written like names, but are none alone. */
function isPlainWord(word: string): boolean {
	const folded = foldName(word);
	if (isAcronym(word)) return false;
	if (isNationality(folded) || isCalendarWord(folded) || isAddress(word)) return true;
	return (
		isOrdinaryWord(folded) ||
		isOpeningWord(folded) ||
		isRoleWord(word) ||
		isFunctionWord(word.toLowerCase())
	);
}

/** Months that are no given names, and days. */
function isAlwaysCalendar(word: string): boolean {
	return isCalendarWord(word) && !/^(?:april|may|june|august|mai|mars)$/.test(word);
}

/** Whether a folded word can be the last of a name that is no person’s: “bank”, “stadium”. */
export function isThing(word: string): boolean {
	return isInstitutionAfter(word) || things.test(word);
}

const things =
	/^(?:act|aerospace|air|app|apps|bank|capital|card|cards|code|consulting|corporation|credit|energy|entertainment|financial|finance|forensics|global|health|healthcare|insurance|international|llc|llp|pllc|motors|pharma|platform|platforms|sector|services|shield|solutions|sports|store|studio|tactical|telecom|ventures|airport|alliance|attack|award|awards|avenue|bill|boulevard|breach|bridge|building|center|centre|chair|church|court|end|wing|stand|terrace|arena|pavilion|lounge|gallery|clinic|cloud|committee|conference|cup|day|dynasty|edition|estate|festival|forum|foundation|fund|games|group|hall|hill|house|institution|island|lab|labs|law|library|lake|media|memorial|mountain|network|open|park|plan|plaza|prison|research|analytics|associates|advisors|advisers|prize|project|protocol|report|river|road|router|school|security|server|software|square|station|stadium|street|studios|systems|team|technologies|technology|theatre|theater|tower|trophy|update|valley|week|windows)$/;

/** Names of institutions and places begin with these in other languages. */
const thingsBefore =
	/^(?:institut|instituto|istituto|banco|banque|banca|universite|universidad|universitat|fundacion|fondation|fondazione|casa|villa|chateau|hotel|teatro|theatre|estadio|stadio|stade|rue|avenida|hopital|lycee|ecole|musee|museo|palais|palazzo|plaza|piazza|porto|puerto|hms|uss)$/;

/** Firms and brands that have the full name of a person, folded. */
const firmsLikePeople: ReadonlySet<string> = new Set(
	(
		'aston martin,baker mckenzie,calvin klein,charles schwab,christian dior,clifford chance,davis polk,duane morris,edward jones,eli lilly,estee lauder,ethan allen,' +
		'fannie mae,freddie mac,goldman sachs,grant thornton,harley davidson,hugo boss,jackson lewis,jack daniels,jim beam,john deere,john lewis,' +
		'johnnie walker,jones day,louis vuitton,mary kay,lynch carpenter,merrill lynch,morgan lewis,morgan stanley,norton rose,papa johns,philip morris,' +
		'piper sandler,ralph lauren,raymond james,robert bosch,sherwin williams,stanley black,tim hortons,' +
		'tommy hilfiger,trader joe,wells fargo,yves saint laurent'
	).split(','),
);

/** “The Gerald R. Ford”, “HMS Queen Elizabeth”: not before a person’s full name. */
const shipOrStand = /(?:^|[\s“"(])(?:[Tt]he|HMS|HMAS|HMCS|USS|USNS|RMS|RRS|MV) $/;

const storms =
	/(?:hurricane|typhoon|cyclone|storm|operation|project|camp|fort|mount|lake|saint|st\.) $/i;
