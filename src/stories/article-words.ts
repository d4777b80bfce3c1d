import { foldName } from '#src/text/fold.ts';
import { hasSyllabic, syllabicClass } from '#src/text/scripts.ts';
import { type Term, termsOf } from '#src/text/terms.ts';
import { placesIn, type UnspacedPlace } from '#src/text/unspaced-places.ts';
import { wordSet } from '#src/text/word-set.ts';

/** A word of an article; in scripts where each character is a syllable or a word, a pair of them. */
export type Token = {
	/** Folded. */
	readonly word: string;
	readonly isNumber: boolean;
	/** Whether it begins with a capital letter. */
	readonly isCapital: boolean;
	/** Whether it begins a sentence, where any word has a capital letter. */
	readonly startsSentence: boolean;
	/** What follows a number without a space, or is a unit of time: 車 in 25車, 月 in 6 月. */
	readonly unit?: string | undefined;
	/** The places that a script without spaces names, at the first pair of a run. */
	readonly places?: readonly UnspacedPlace[];
};

/**
 * The first tokens of a text. Its terms are most of its words already; only where a word is more than one
 * term, like “Xi’s”, or a number, the text is read again.
 */
export function tokensOf(
	text: string,
	max: number,
	terms: readonly Term[] = termsOf(text),
): Token[] {
	const tokens: Token[] = [];
	const areTermsWords = familiar.test(text);
	for (let index = 0, end = 0; tokens.length < max; ) {
		const term = areTermsWords ? terms[index] : undefined;
		if (areTermsWords && term === undefined) break;
		if (term !== undefined && term.start >= end && isWord(text, term)) {
			tokens.push({
				word: term.text,
				isNumber: false,
				isCapital: isCapitalAt(text, term.start),
				startsSentence: isSentenceStart(text, end, term.start),
			});
			end = term.end;
		} else {
			wordPattern.lastIndex = Math.max(end, term?.start ?? 0);
			const match = wordPattern.exec(text);
			if (match === null) break;
			tokens.push(...readMatch(text, match, isSentenceStart(text, end, match.index)));
			end = match.index + match[0].length;
		}
		while (areTermsWords && (terms[index]?.end ?? Infinity) <= end) index += 1;
	}
	return tokens;
}

/** Whether a term of a familiar text is a whole word, and no number. */
function isWord(text: string, { text: word, start, end }: Term): boolean {
	const mayBeInitials = text[start + 1] === '.';
	if (end - start !== word.length || mayBeInitials || !isAllLetters(word)) return false;
	const next = text[end];
	return next !== "'" && next !== '’' && next !== '-';
}

function isAllLetters(word: string): boolean {
	for (let index = 0; index < word.length; index++) {
		const unit = word.charCodeAt(index);
		if (unit < 0x61 || unit > 0x7a) return false;
	}
	return true;
}

function isCapitalAt(text: string, index: number): boolean {
	const unit = text.charCodeAt(index);
	return unit < 0x80 ? unit <= 0x5a : startsWithCapital.test(text.charAt(index));
}

/** Whether what is between a word and the one before it ends a sentence. */
function isSentenceStart(text: string, end: number, start: number): boolean {
	if (end === 0) return true;
	if (start === end + 1 && text.charCodeAt(end) === 0x20) return false;
	return beforeSentence.test(text.slice(end, start));
}

function readMatch(text: string, match: RegExpExecArray, startsSentence: boolean): Token[] {
	const [raw] = match;
	const end = match.index + raw.length;
	const isNumber = startsWithDigit.test(raw);
	const isCapital = startsWithCapital.test(raw);
	const shape = { isNumber, isCapital, startsSentence };
	if (isNumber) return [{ ...shape, ...numberOf(raw, text.slice(end, end + 2)) }];
	if (!plainWord.test(raw) && hasSyllabic(raw)) return pairsOf(raw, shape);
	return [{ ...shape, word: wordOf(raw) }];
}

function wordOf(raw: string): string {
	return plainWord.test(raw) ? raw.toLowerCase() : foldName(raw.replace(possessive, ''));
}

/** Reads a number and its unit: one of time belongs to it, another is the next character of a script without spaces. */
function numberOf(raw: string, after: string): Pick<Token, 'word' | 'unit'> {
	const [, digits = raw, time] = numberAndTime.exec(raw) ?? [];
	const word = (plainNumber.test(digits) ? digits : digits.normalize('NFKC'))
		.replace(thousands, '')
		.toLowerCase();
	if (time !== undefined) return { word, unit: timeUnits.get(time) ?? time };
	const [next = ''] = after;
	if (!hasSyllabic(next)) return { word };
	const unit = foldName(next);
	return { word, unit: personUnits.has(unit) ? '人' : unit };
}

function pairsOf(raw: string, shape: Omit<Token, 'word'>): Token[] {
	const run = foldName(raw);
	const places = placesIn(run);
	return characterPairs(run).map((word, index) =>
		index === 0 && places.length > 0 ? { ...shape, word, places } : { ...shape, word },
	);
}

function characterPairs(run: string): string[] {
	const characters = [...run];
	if (characters.length === 1) return characters;
	return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** Initials, an identifier like CVE-2025-1234, a number with its unit of time, a run without spaces, or a word. */
const wordPattern = new RegExp(
	[
		'(?:\\p{Lu}\\.){2,}',
		'\\p{Lu}[\\p{Lu}\\d]*(?:-\\d+)+',
		'\\p{N}+(?:[.,:\\-–]\\p{N}+)*(?: ?(?:[年月時时分년월]|[日일](?![間间内內後后以간])))?',
		`${syllabicClass}(?:${syllabicClass}|\\p{M})*`,
		`[[\\p{L}\\p{M}\\p{N}]--${syllabicClass}][[\\p{L}\\p{M}\\p{N}'’]--${syllabicClass}]*`,
	].join('|'),
	'gv',
);
/** Texts in Latin letters whose accents are part of them, where every word begins with a term. */
const familiar = /^[\t\n\r -~¡«°·»¿À-ÖØ-öø-ɏ–—‘’“”„…€]*$/;
const startsWithDigit = /^\p{N}/u;
const startsWithCapital = /^\p{Lu}/u;
const beforeSentence = /[.!?:“"「『»]\s*["“‘]?$|\n/u;
const thousands = /(?<=\d),(?=\d{3})/g;
const plainWord = /^[A-Za-z0-9]+$/;
const plainNumber = /^[\d.,:–-]+$/;
const numberAndTime = /^(.*?) ?([年月日時时分년월일])$/u;
const timeUnits = new Map(Object.entries({ 년: '年', 월: '月', 일: '日', 時: '时' }));
/** How Chinese and Japanese count people. */
const personUnits = new Set('人名位死伤亡员');
const possessive = /['’]s$/;

/**
 * What a folded word counts as: the word without English endings that leave it recognizable, like attacks,
 * attacked, attacking; '' if it says nothing about what an article is about.
 */
export function tellingPartOf(word: string): string {
	if (word.length < 2 || commonWords.has(word)) return '';
	if (word.length < 5) return word;
	if (word.endsWith('s')) return word.endsWith('ss') ? word : word.slice(0, -1);
	if (word.endsWith('ed')) return word.slice(0, -2);
	return word.endsWith('ing') ? word.slice(0, -3) : word;
}

/** The number of the month that a token names, from 1. */
export function monthOf({ word, isCapital }: Token): number | undefined {
	return isCapital || word.length > 3 ? months.get(word) : undefined;
}

/** The day of a month that a token gives. */
export function dayOf({ word }: Token): number | undefined {
	const day = Number(/^(\d\d?)(?:st|nd|rd|th|er)?$/.exec(word)?.[1]);
	return day >= 1 && day <= 31 ? day : undefined;
}

/** The month, from 1, in which a day is nearest to a time. */
export function monthOfDay(day: number, at: number): number {
	const today = new Date(at);
	const daysLater = day - today.getUTCDate();
	const isInOtherMonth = Math.abs(daysLater) > halfMonth;
	const month = today.getUTCMonth() - (isInOtherMonth ? Math.sign(daysLater) : 0);
	return ((month + 12) % 12) + 1;
}

const halfMonth = 15;

const months = new Map(monthNames());

/** The months’ names and abbreviations in the five languages, folded. */
function* monthNames(): Generator<[name: string, month: number]> {
	for (const language of ['en', 'de', 'fr', 'es'])
		for (const length of ['long', 'short'] as const) {
			const format = new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' });
			for (let month = 1; month <= 12; month++) {
				const name = foldName(format.format(Date.UTC(2025, month - 1, 15)));
				if (!/\d/.test(name)) yield [name, month];
			}
		}
	yield ['sept', 9];
}

/*
 * Neither these words nor these endings are those of full text (`stop-words.ts` and `stems.ts` in `src/text`).
 * Reports share what a search must keep, like “reported”, “Monday” and “Reuters”; a search drops what only asks.
 * And a stem depends on the language, which an article of a few words does not show, while reports in two
 * languages are compared too.
 */
const commonWords = wordSet(
	'the and for with from that this these those are was were has have had been being its his her ' +
		'their our your you they them who whom whose which what when where why how not but nor than ' +
		'then there here into onto over under after before amid about against between during through ' +
		'until while since says said say tell told new news report reports reported update updated latest more most less least ' +
		'some many much all any both each another other such only also just even still yet may might ' +
		'can could will would shall should must does did done is it in on at by of to as an or if be ' +
		'we he she up out off so no do my me us am one two three first last year years month months week weeks day days today ' +
		'monday tuesday wednesday thursday friday saturday sunday january february march april june ' +
		'july august september october november december according people make made get got take took taken now back ' +
		'across via per amp inc com www http https night morning time going good well come came went think know want like really look asked added ' +
		'pm gmt est posted published associated press reuters ap afp photo image video them him because very too own around near',
);
