import { tellingPartOf, tokensOf } from '#src/stories/article-words.ts';
import { countryAt } from '#src/text/countries.ts';
import { foldName } from '#src/text/fold.ts';
import { memoizeText } from '#src/text/memoize.ts';
import { numberWords } from '#src/text/number-words.ts';
import { hasSyllabic } from '#src/text/scripts.ts';
import { wordSet } from '#src/text/word-set.ts';
import { type Amount, amountOf, digitsPattern, qualifierPattern, scalePattern } from './amounts.ts';

/** What a sentence tells, to compare it with others. */
export type SentenceContent = {
	/** Its telling words, names included, as `tellingPartOf` returns them; pairs of characters in scripts without spaces. */
	readonly words: ReadonlySet<string>;
	/** What its capital letters show as names: folded, a country as its code. */
	readonly names: ReadonlySet<string>;
	/** Capitalized words that its beginning or a title’s capitals may explain. */
	readonly possibleNames: ReadonlySet<string>;
	readonly numbers: readonly NumberInSentence[];
	/** Whether somebody denies something. */
	readonly denies: boolean;
};

export type NumberInSentence = {
	readonly amount: Amount;
	/** What it measures or counts; '' if that is not told by the word after it. */
	readonly unit: string;
};

/** Stories that are shown share their sentences with the next time they are shown. Range 500 to 5,000; some 2 KB each. */
const rememberedMax = 2_000;

/** Reads a sentence. */
export const contentOf = memoizeText(readContent, rememberedMax);

function readContent(written: string): SentenceContent {
	const text = written.replaceAll('\u2011', '-').replace(abbreviated, '');
	const tokens = tokensOf(text, tokensMax);
	const words = tokens
		.filter(({ isNumber }) => !isNumber)
		.map(({ word }) => tellingPartOf(word))
		.filter((word) => word !== '');
	const long = tokens.filter(({ word, isNumber }) => !isNumber && word.length > 3);
	const capitals = long.filter(({ isCapital }) => isCapital).length;
	const isTitle = !/\.["”]?$/.test(text) && capitals > long.length * titleShareMin;
	return {
		words: new Set(words),
		...namesIn(text, isTitle),
		numbers: numbersIn(text),
		denies: denial.test(text),
	};
}

/** “(JLR)” after a name is no other name. */
const abbreviated = /\s?[(（]\p{Lu}[\p{Lu}\p{N}-]{1,7}s?[)）]/gu;

/** How much of what `one` says `other` says too, from 0 to 1. */
export function shareOf(one: SentenceContent, other: SentenceContent): number {
	if (one.words.size === 0) return 0;
	let shared = 0;
	for (const word of one.words) if (other.words.has(word)) shared += 1;
	return shared / one.words.size;
}

/** Whether both tell one number of one thing, rounded or in other units. */
export function areSameNumber(one: NumberInSentence, other: NumberInSentence): boolean {
	if (one.amount.number === other.amount.number) return true;
	if (one.unit !== other.unit && one.unit !== '' && other.unit !== '') return false;
	const { low, high } = one.amount;
	const tolerance = measures.has(one.unit) ? 0.05 : 0;
	return low * (1 - tolerance) <= other.amount.high && other.amount.low <= high * (1 + tolerance);
}

/** Runs of capitalized words: “Kim Jong-un”, “Ursula von der Leyen”. */
function namesIn(text: string, isTitle: boolean) {
	const names = new Set<string>();
	const possibleNames = new Set<string>();
	for (const match of text.matchAll(capitalizedRun)) {
		const [run] = match;
		const words = run.replaceAll('.', '').split(/[\s’']+/);
		const start = words.findIndex((word) => word.length > 1 && !isNoName(word));
		if (start < 0) continue;
		const kept = words.slice(start).filter((word) => word !== 's');
		if (isNoName(kept.at(-1) ?? '')) kept.pop();
		const country = countryAt(kept.map(foldName), 0);
		const name = country?.words === kept.length ? `=${country.code}` : kept.map(foldName).join(' ');
		if (name === '') continue;
		const startsSentence = start === 0 && sentenceStart.test(text.slice(0, match.index));
		const isDoubtful = country === undefined && (isTitle || (startsSentence && kept.length === 1));
		(isDoubtful ? possibleNames : names).add(name);
	}
	return { names, possibleNames };
}

const sentenceStart =
	/(?:^|(?<!(?<!\p{L})(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Rep|Lt|Col|\p{Lu}))[.!?:]\s)["“‘'«„(]*$/u;

/** Capitals alone make “US” a name, unlike “us”. */
function isNoName(written: string): boolean {
	if (/^\p{Lu}{2,}$/u.test(written)) return false;
	const word = foldName(written);
	return titles.has(word) || tellingPartOf(word) === '';
}

function numbersIn(text: string): NumberInSentence[] {
	if (!anyNumber.test(text)) return [];
	return [...text.matchAll(writtenNumber)].flatMap(({ index, groups = {} }) => {
		const { currency, number = '', scale, unit = '' } = groups;
		if (isYear.test(number) && scale === undefined && currency === undefined) return [];
		const before = text.slice(Math.max(0, index - beforeMax), index);
		if (afterMonth.test(before)) return [];
		const amount = amountOf(number, qualifierBefore.exec(before)?.[1], scale);
		if (amount === undefined) return [];
		if (currency !== undefined || money.test(unit)) return [{ amount, unit: 'money' }];
		return [inMeasure(amount, unit)];
	});
}

function inMeasure(amount: Amount, unit: string): NumberInSentence {
	const found = measureWords.find(([words]) => words.test(unit));
	if (found === undefined)
		return { amount, unit: hasSyllabic(unit) ? unit : tellingPartOf(foldName(unit)) };
	const [, measure, factor] = found;
	const { number, low, high } = amount;
	return {
		amount: { number: number * factor, low: low * factor, high: high * factor },
		unit: measure,
	};
}

/** More words than any sentence that is told. */
const tokensMax = 160;

/** As in features of articles: in a title, at least this share of the longer words has a capital letter. */
const titleShareMin = 0.6;

const particles = '(?:(?:de|del|da|di|du|der|den|van|von|zu|bin|ibn|al|el|la|le) ){0,3}';
const capitalizedRun = new RegExp(
	String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}|(?<![\p{L}\p{N}@#])\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'-][\p{L}\p{N}]+)*(?: ${particles}\p{Lu}[\p{L}\p{M}\p{N}]*\.?(?:[’'-][\p{L}\p{N}]+)*)*`,
	'gu',
);

/** Words with a capital letter that name nobody by themselves: titles, and words for days and offices. */
const titles = wordSet(
	'mr mrs ms dr prof sir lord lady president presidents prime minister ministers chancellor king queen prince princess pope governor gov mayor ' +
		'senator sen rep congressman congresswoman secretary general gen colonel col captain lieutenant sergeant admiral judge justice chief ' +
		'director chairman chairwoman chair spokesman spokeswoman spokesperson ambassador commissioner professor doctor police officials ' +
		'foreign defense defence interior finance state acting former deputy vice ministry department government council court ' +
		'herr frau bundeskanzler bundeskanzlerin minister ministerin prasident presidente ministre ministro senor senora monsieur madame ' +
		'mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec may ' +
		'north south east west northern southern eastern western live breaking exclusive watch video opinion',
);

const words = numberWords.slice(4).join('|');
/** What can be before a number, at most `beforeMax` code units. */
const qualifierBefore = new RegExp(
	String.raw`(?<!\p{L})(${(['en', 'de', 'fr', 'es'] as const).map(qualifierPattern).join('|')}) $`,
	'iu',
);
const beforeMax = 20;
const months =
	'(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|juin|juil|août|ene|abr|ago|dic|okt|dez)';
const afterMonth = new RegExp(String.raw`(?<!\p{L})${months}\p{L}*\.? $`, 'iu');
/** A number, unless it is a part of a word, a date, a time of day, a result or an ordinal. */
const writtenNumber = new RegExp(
	String.raw`(?<![\p{Lu}\p{Ll}\p{N}.,:#第-])(?<currency>(?:US|A|C|NT|HK)?[$€£¥])? ?(?<number>${digitsPattern}|(?:${words})(?!\p{L}))(?!\d|[:.–-]\d|st(?!\p{L})|nd(?!\p{L})|rd(?!\p{L})|th(?!\p{L})|er(?!\p{L}))(?!\.? ?(?:de )?${months}\p{L}*(?!\p{L}))(?! ?[ap]\.?m(?!\p{L}))(?![年月日時时点點]|[号號]|第)[ -]?(?<scale>(?:${scalePattern})(?!\p{Ll}))?[ -]?(?<unit>%|°[CF]?|\p{L}\p{M}?(?:(?<![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{M}]+)?(?: (?:cent|hour))?)?`,
	'giu',
);
const anyNumber = new RegExp(`\\p{N}|(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
const isYear = /^(?:19|20)\d\d$/;

const money =
	/^(?:dollars?|euros?|pounds?|yuan|yen|rupees?|rubles?|roubles?|francs?|francos|pesos?|USD|EUR|GBP|元|円|圓|won)$/i;

/** Measures with other units, in one of them: meters, kilograms, degrees Celsius are left as they are. */
const measureWords: readonly (readonly [words: RegExp, measure: string, factor: number])[] = [
	[/^(?:km|kilomet(?:er|re)s?|Kilometern?|kilomètres?|kilómetros?|公里)$/i, 'length', 1_000],
	[/^(?:miles?|mi|Meilen|millas)$/i, 'length', 1_609],
	[/^(?:m|met(?:er|re)s?|Metern?|mètres?|metros?|米|公尺)$/i, 'length', 1],
	[/^(?:ft|feet|foot)$/i, 'length', 0.3048],
	[/^(?:kg|kilos?|kilograms?|Kilogramm|公斤)$/i, 'mass', 1],
	[/^(?:lbs?)$/i, 'mass', 0.4536],
	[/^(?:tonnes?|Tonnen|toneladas|吨|噸)$/i, 'mass', 1_000],
	[/^(?:tons?)$/i, 'mass', 950],
	[/^(?:km\/h|kmh|kph)$/i, 'speed', 1],
	[/^(?:mph)$/i, 'speed', 1.609],
	[/^(?:hectares?|Hektar|hectáreas)$/i, 'area', 1],
	[/^(?:acres?)$/i, 'area', 0.4047],
	[/^(?:%|per cent|percent|Prozent|pour cent)$/i, '%', 1],
];
const measures = new Set(measureWords.map(([, measure]) => measure).filter((one) => one !== '%'));

/** That somebody says something is not so; not that somebody is refused something. */
const denial = new RegExp(
	[
		String.raw`\b(?:den(?:y|ies|ied|ying)(?! (?:entry|access|bail|asylum|parole|him|her|them|us|visas?|a |an |permission|treatment))(?<!\b(?:was|were|been|being|be) denied)|refut(?:es?|ed)|disput(?:es|ed) (?:that|the|claims?|reports?|this)|(?:reject(?:s|ed)|dismiss(?:es|ed)) (?:the |these |those |all |any |such |as )?(?:\p{L}+ )?(?:claims?|allegations?|accusations?|reports?|charges|suggestions?|false|baseless|rumou?rs)|no evidence (?:of|that|for)|(?:is|are|was|were) (?:not true|untrue|false|baseless)|pleaded not guilty)`,
		String.raw`(?<!\p{L})(?:bestreitet|bestritt(?:en)?|dementiert(?:e|en)?|wies \p{L}+ (?:Vorwürfe|Anschuldigungen)|dément|démenti|a nié|nient?|rejette les accusations|niega|negó|niegan|desmintió|desmiente)(?!\p{L})`,
		'否認|否认|駁斥|驳斥|不實|不实|闢謠|辟谣|澄清|否定した|否定し|부인했|부인하',
	].join('|'),
	'iu',
);
