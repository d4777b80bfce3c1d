import { isCommonGivenName, isCommonSurname } from '#src/names/frequent-names.ts';
import {
	isCalendarWord,
	isNationality,
	isOrdinaryWord,
	isTitle,
} from '#src/names/telling-words.ts';
import { foldName } from '#src/text/fold.ts';

/** What is known of words, as bits. */
export const wordClasses = {
	given: 1,
	surname: 2,
	honorific: 4,
	title: 8,
	calendar: 16,
	nationality: 32,
	place: 64,
	company: 128,
	organization: 256,
	geography: 512,
	kin: 1024,
	saying: 2048,
	particle: 4096,
	ordinary: 8192,
	/** All its parts can be syllables of Chinese or Korean names. */
	syllable: 16384,
} as const;

/** Tells the classes of a word as it is written, as a sum of `wordClasses`. */
export type KnownWords = (word: string) => number;

/**
 * Reads lists of words: lines of a class and its folded words, after lines that begin with “#”. They add to
 * the words that name index and recognizer know.
 */
export function readKnownWords(lists: readonly string[]): KnownWords {
	const listed = new Map<string, number>();
	for (const line of lists.join('\n').split('\n')) {
		const [label = '', words] = line.split(': ');
		const bit = classOfLabel(label);
		if (bit === undefined || words === undefined) continue;
		for (const word of words.split(' ')) listed.set(word, (listed.get(word) ?? 0) | bit);
	}
	return (word) => classesOf(word, listed);
}

function classOfLabel(label: string): number | undefined {
	return label === 'surnames'
		? wordClasses.surname
		: Object.entries(wordClasses).find(([name]) => name === label)?.[1];
}

function classesOf(word: string, listed: ReadonlyMap<string, number>): number {
	const whole = classesOfPart(foldName(word), listed);
	const parts = word.split(/[-‐‑]/);
	if (parts.length === 1) return whole | (isOfSyllables(word, listed) ? wordClasses.syllable : 0);
	const classes = parts.map((part) => classesOfPart(foldName(part), listed));
	return (
		whole |
		namesInParts(parts, classes) |
		(classes.reduce((all, one) => all & one) & wordClasses.syllable)
	);
}

/** “Fenglian” and “Jinping” are two syllables; so are other words, and what stands before them tells. */
function isOfSyllables(word: string, listed: ReadonlyMap<string, number>): boolean {
	if (!/^[A-Z][a-z]{3,9}$/.test(word)) return false;
	const lower = word.toLowerCase();
	const isSyllable = (part: string) => ((listed.get(part) ?? 0) & wordClasses.syllable) !== 0;
	return Array.from(lower).some(
		(_, index) => isSyllable(lower.slice(0, index)) && isSyllable(lower.slice(index)),
	);
}

/** “Smith-Jones” is a name because a part is, “Clinton-era” is none. */
function namesInParts(parts: readonly string[], classes: readonly number[]): number {
	const isName = parts.every(
		(part, index) => /^\p{Lu}/u.test(part) || (index === 0 && /^(?:al|el)$/i.test(part)),
	);
	if (!isName) return 0;
	return classes.reduce((all, one) => all | one) & (wordClasses.given | wordClasses.surname);
}

function classesOfPart(word: string, listed: ReadonlyMap<string, number>): number {
	let classes = listed.get(word) ?? 0;
	if (isCommonGivenName(word)) classes |= wordClasses.given;
	if (isCommonSurname(word)) classes |= wordClasses.surname;
	if (isTitle(word)) classes |= wordClasses.title;
	if (isCalendarWord(word)) classes |= wordClasses.calendar;
	else if (isOrdinaryWord(word)) classes |= wordClasses.ordinary;
	if (isNationality(word)) classes |= wordClasses.nationality;
	return classes;
}
