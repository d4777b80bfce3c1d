import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import english from 'wink-porter2-stemmer';
import { memoizeText } from './memoize.ts';

/** The languages whose words are found in all their forms. */
export const stemLanguages = ['en', 'de', 'fr', 'es'] as const;

export type StemLanguage = (typeof stemLanguages)[number];

/**
 * The stem that all forms of a word share: `tariffs` and `tariff` have `tariff`. Takes and returns a
 * folded term; a term that is not a word of Latin letters, or of a text in no such language, is its own stem.
 */
export function stemOf(term: string, language: StemLanguage | undefined): string {
	return language === undefined ? term : stemsIn[language](term);
}

const isWord = /^[a-z]{3,}$/;

/** The stemmers expect the accents that folding removed, where an ending has one. */
const stemmers: Readonly<Record<StemLanguage, (term: string) => string>> = {
	en: (term) => english(irregular.get(term) ?? term),
	de: german,
	fr: (term) => french(term.replace(/ee(s?)$/, 'ée$1').replace(/iere(s?)$/, 'ière$1')),
	// “Gobiernos” would lose “nos”, as “vernos” does.
	es: (term) => spanish(term.replace(/([cs])ion$/, '$1ión').replace(/rnos$/, 'rno')),
};

/** A stem takes 2 to 6 µs; 50,000 words are more than a day of news has. */
const stemsIn = {
	en: remembered('en'),
	de: remembered('de'),
	fr: remembered('fr'),
	es: remembered('es'),
};

function remembered(language: StemLanguage): (term: string) => string {
	return memoizeText((term) => (isWord.test(term) ? stemmers[language](term) : term), 50_000);
}

/** English plurals that no ending explains. */
const irregular = new Map([
	['men', 'man'],
	['women', 'woman'],
	['children', 'child'],
	['crises', 'crisis'],
	['wives', 'wife'],
	['knives', 'knife'],
	['thieves', 'thief'],
	['wolves', 'wolf'],
	['feet', 'foot'],
	['teeth', 'tooth'],
	['analyses', 'analysis'],
]);

/** The letters with which all forms of a stem begin, which are its own first ones, unless a word is irregular. */
export function beginningOfForms(stem: string): string {
	if (/^[a-z]{2}/.test(stem)) return stem.slice(0, changing.has(stem) ? 1 : 2);
	return /^[a-zé]/.test(stem) ? '' : stem;
}

/** Stems whose forms differ in their second letter: men, feet, teeth, dying, lying, tying. */
const changing: ReadonlySet<string> = new Set(['man', 'foot', 'tooth', 'die', 'lie', 'tie']);
