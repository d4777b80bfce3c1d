import { isDirection, isInstitution, isOffice } from '#src/names/telling-words.ts';
import { capitalOfCountry, countryAt, countryCodes } from '#src/text/countries.ts';
import { foldName } from '#src/text/fold.ts';
import { inNormalCase } from './people-of-text.ts';
import type { Token } from './tokens.ts';

/** A country or its capital where a sentence writes it, in words, with its usual name in English. */
export type WrittenPlace = {
	readonly start: number;
	readonly end: number;
	readonly name: string;
	/** Whether it can only be this place, not a person or a state of the same name. */
	readonly isSure: boolean;
	/** Whether capitals beside it can make it a part of another name. */
	readonly isAlone: boolean;
};

/** Finds countries and capitals in a sentence, from left to right; words for their people are none. */
export function placesIn(tokens: readonly Token[]): WrittenPlace[] {
	const places: WrittenPlace[] = [];
	for (let start = 0; start < tokens.length; start += 1) {
		const raw = tokens[start]?.text ?? '';
		if (!/^\p{Lu}/u.test(raw) || !mayBegin(foldPlace(raw))) continue;
		const found = placeAt(tokens, start);
		if (found === undefined || isOtherWord(raw, found.name)) continue;
		const end = start + found.words;
		if (isPartOfPlace(tokens, start)) continue;
		const isAlone = !isInOtherName(tokens, start, end);
		places.push({ start, end, name: found.name, isSure: !ambiguous.has(found.name), isAlone });
		start = end - 1;
	}
	return places;
}

/** “U.S.” is “us” here. */
function foldPlace(word: string): string {
	return foldName(word.includes('.') ? word.replaceAll('.', '') : word);
}

/** Most words begin no name of a country or a capital, which saves looking for them. */
function mayBegin(word: string): boolean {
	return firstWords.has(word) || countryAt([word], 0) !== undefined;
}

function placeAt(
	tokens: readonly Token[],
	start: number,
): { readonly name: string; readonly words: number } | undefined {
	const words = tokens.slice(start, start + longestName).map(({ text }) => foldPlace(text));
	for (let count = words.length; count > 0; count -= 1) {
		const country = countryOfName.get(words.slice(0, count).join(' '));
		if (country !== undefined) return { name: country, words: count };
	}
	const found = countryAt(words, 0);
	if (found === undefined || !found.isCapital) return undefined;
	const folded = words.slice(0, found.words).join(' ');
	if (seats.has(folded)) return undefined;
	const written = tokens.slice(start, start + found.words).map(({ text }) => text);
	const name = otherSpellings.get(folded) ?? inNormalCase(written.join(' '));
	return { name, words: found.words };
}

/** “US” is a country, “Us” is not. */
function isOtherWord(raw: string, name: string): boolean {
	return raw.length < 5 && /^(?:United|Democratic)/.test(name) && raw !== raw.toUpperCase();
}

/** “New Mexico”, “Bank of China” */
function isPartOfPlace(tokens: readonly Token[], start: number): boolean {
	const before = tokens[start - 1]?.text ?? '';
	if (before === 'of') return isInstitution(foldName(tokens[start - 2]?.text ?? ''));
	return /^\p{Lu}/u.test(before) && isDirection(foldName(before));
}

/** “Paris Hilton”, “Russia Today” */
function isInOtherName(tokens: readonly Token[], start: number, end: number): boolean {
	const before = tokens[start - 1]?.text ?? '';
	const after = tokens[end]?.text ?? '';
	const isName = (word: string) => /^\p{Lu}/u.test(word) && !isOffice(foldName(word));
	return isName(after) || (start > 1 && isName(before)) || /^[&@#-]$/.test(before);
}

const inEnglish = new Intl.DisplayNames('en', { type: 'region' });

/** The usual English name of the country with an ISO 3166 code. */
export function usualNameOf(code: string): string {
	return usualNames[code] ?? inEnglish.of(code) ?? code;
}

const usualNames: Readonly<Record<string, string>> = {
	BA: 'Bosnia and Herzegovina',
	CD: 'Democratic Republic of the Congo',
	CI: 'Ivory Coast',
	HK: 'Hong Kong',
	MM: 'Myanmar',
	PS: 'Palestine',
	TL: 'East Timor',
	TR: 'Turkey',
	TT: 'Trinidad and Tobago',
};

/** Other names of countries than those of `Intl`; words for their people are not among them. */
const otherNames: Readonly<Record<string, string>> = {
	BA: 'Bosnia',
	CD: 'DR Congo, DRC, Democratic Republic of Congo',
	CZ: 'Czech Republic',
	GM: 'Gambia',
	GB: 'Britain, Great Britain, UK',
	AE: 'UAE',
	MK: 'Macedonia',
	MM: 'Burma',
	NL: 'Holland',
	TT: 'Trinidad',
	US: 'US, USA, America',
	VA: 'Vatican',
};

/** The usual name of a country by each of its folded names. */
const countryOfName: ReadonlyMap<string, string> = new Map(namesOfCountries());

/** Capitals of several words that are not the first of their country. */
const otherCapitals = ['the hague', 'dar es salaam', 'ulan bator'] as const;

const firstWords: ReadonlySet<string> = new Set(
	[...countryOfName.keys(), ...capitalOfCountry.values(), ...otherCapitals].map(
		(name) => name.split(' ')[0] ?? '',
	),
);

const longestName = Math.max(...Array.from(countryOfName.keys(), (name) => name.split(' ').length));

function* namesOfCountries(): Generator<[folded: string, name: string]> {
	for (const code of countryCodes) {
		const name = usualNameOf(code);
		const others = otherNames[code]?.split(', ') ?? [];
		for (const spelling of [name, inEnglish.of(code) ?? code, ...others])
			yield [foldName(spelling), name];
	}
}

/** Where governments sit: they stand for the government, not for the place. */
const seats: ReadonlySet<string> = new Set(['kremlin', 'white house', 'downing street']);

const otherSpellings: ReadonlyMap<string, string> = new Map([
	['kiev', 'Kyiv'],
	['teheran', 'Tehran'],
	['ulan bator', 'Ulaanbaatar'],
]);

/** States and people have these names too. */
const ambiguous: ReadonlySet<string> = new Set(['Georgia', 'Jordan', 'Chad', 'Washington']);
