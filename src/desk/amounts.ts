import { numberWords } from '#src/text/number-words.ts';

/** What a written number says: “at least 5” is 5 or more, “5.2 million” is rounded. */
export type Amount = {
	/** As written; its scale, like “million”, is included. */
	readonly number: number;
	readonly low: number;
	readonly high: number;
};

/** Whether both can be true of one thing, because one is rounded or a bound. */
export function canBeSame(one: Amount, other: Amount): boolean {
	return one.low <= other.high && other.low <= one.high;
}

/** A number in digits, without its scale, for a regular expression. */
export const digitsPattern = String.raw`\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?`;

/** Words that multiply the number before them. */
export const scalePattern =
	'hundred|thousand|million|billion|trillion|bn|m|Tausend|Millionen|Mio|Milliarden|Mrd|mille|millions?|milliards?|mil|millones|[万萬億亿]';

/** Reads a number, the word before it that qualifies it, and the word after it that multiplies it. */
export function amountOf(written: string, qualifier = '', scale = ''): Amount | undefined {
	const read = readNumber(written);
	if (read === undefined) return undefined;
	const factor = factorOf(scale);
	const number = read.number * factor;
	const [below, above] = limitsOf(qualifier);
	const rounded = (read.unit * factor) / 2;
	return {
		number,
		low: below === 1 ? number - (above === Infinity ? 0 : rounded) : number * below,
		high: above === 1 ? number + (below === 0 ? 0 : rounded) : number * above,
	};
}

/** The number, and of what unit it can have been rounded to; half of that is the most it is off. */
function readNumber(written: string): { number: number; unit: number } | undefined {
	const word = numberWords.indexOf(written.toLowerCase());
	if (word >= 0) return { number: word, unit: 0 };
	const isGrouped = grouped.test(written);
	const digits = isGrouped ? written.replace(/\D/g, '') : written.replace(',', '.');
	const number = Number(digits);
	if (!Number.isFinite(number) || number > Number.MAX_SAFE_INTEGER) return undefined;
	const decimals = isGrouped ? 0 : (digits.split('.')[1]?.length ?? 0);
	if (decimals > 0) return { number, unit: 10 ** -decimals };
	const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
	return { number, unit: number > 0 && zeros >= roundZerosMin ? 10 ** (zeros - 1) : 0 };
}

const grouped = /^\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+$/;

/** A number with this many zeros at its end may be rounded: 4,980 people are told as 5,000. */
const roundZerosMin = 2;

function factorOf(scale: string): number {
	if (scale === '') return 1;
	const found = factors.find(([words]) => words.test(scale));
	return found?.[1] ?? 1;
}

const factors: readonly (readonly [words: RegExp, factor: number])[] = [
	[/^hundred$/i, 1e2],
	[/^(?:thousand|tausend|mille|mil)$/i, 1e3],
	[/^[万萬]$/, 1e4],
	[/^(?:m|mio|millions?|millionen|millones)$/i, 1e6],
	[/^[億亿]$/, 1e8],
	[/^(?:bn|billion|milliarden|mrd|milliards?)$/i, 1e9],
	[/^trillion$/i, 1e12],
];

/** By what factors the true number can be below and above a qualified one. */
function limitsOf(qualifier: string): Limits {
	return qualifiers.find(({ all }) => all.test(qualifier.trim()))?.limits ?? [1, 1];
}

/** Words before a number that say how exact it is, in one language, for a regular expression. */
export function qualifierPattern(language: keyof QualifierWords): string {
	return qualifiers.map(({ words }) => words[language]).join('|');
}

type Limits = readonly [below: number, above: number];

type QualifierWords = { readonly [Language in 'en' | 'de' | 'fr' | 'es' | 'zh']: string };

const qualifiers = [
	qualifier([1, Infinity], {
		en: 'at least|more than|over',
		de: 'mindestens|mehr als|über',
		fr: 'au moins|plus de',
		es: 'al menos|más de',
		zh: '至少|逾|超[過过]',
	}),
	qualifier([0, 1], {
		en: 'at most|up to|as many as|fewer than|less than|under',
		de: 'höchstens|bis zu|weniger als',
		fr: "au plus|jusqu[’']à|moins de",
		es: 'como máximo|hasta|menos de',
		zh: '至多',
	}),
	qualifier([0.9, 1], {
		en: 'nearly|almost|close to',
		de: 'fast',
		fr: 'près de',
		es: 'casi|cerca de',
		zh: '近',
	}),
	qualifier([0.9, 1.1], {
		en: 'about|around|some|roughly|approximately',
		de: 'etwa|rund',
		fr: 'environ',
		es: 'unos',
		zh: '約|约',
	}),
];

function qualifier(limits: Limits, words: QualifierWords) {
	return { limits, words, all: new RegExp(`^(?:${Object.values(words).join('|')})$`, 'i') };
}
