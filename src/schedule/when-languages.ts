import { foldLetters } from '#src/text/fold.ts';
import { numberWords } from '#src/text/number-words.ts';
import { asianWords } from './when-words-asian.ts';
import { europeanWords } from './when-words-european.ts';

type LanguageTable = {
	readonly translations: readonly (readonly [RegExp, string])[];
	readonly isAccented: boolean;
};

const tables: readonly LanguageTable[] = [
	...europeanWords.map((words) => ({
		isAccented: true,
		translations: words.map(
			([pattern, english]) =>
				[new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'gu'), english] as const,
		),
	})),
	...asianWords.map((words) => ({
		isAccented: false,
		translations: words.map(
			([pattern, english]) => [new RegExp(pattern, 'gu'), ` ${english} `] as const,
		),
	})),
];

/**
 * Everything that a folded text about times can mean in English: the text itself, and its translation
 * from each language. Languages are applied separately, so that none translates the words of another.
 */
export function translateToEnglish(text: string): readonly string[] {
	const translated = tables.map(({ translations, isAccented }) => {
		const plain = isAccented ? foldLetters(text) : text;
		const english = translations.reduce(
			(text, [pattern, english]) => text.replace(pattern, english),
			plain,
		);
		return english.replace(/\s+/g, ' ').trim();
	});
	return [...new Set([text, ...translated].map(numbersAsDigits))];
}

/** Rewrites numbers and times in words, such as `eight`, `half past 8` and `quarter to 9`, and `12 noon` as `noon`. */
function numbersAsDigits(text: string): string {
	return text
		.replace(hourInWords, (word) => `${numberWords.indexOf(word)}`)
		.replace(/\b12(?::00)? ?(?:oclock )?(?=(?:noon|midday|midnight)\b)/g, '')
		.replace(/(?<=\b\d{1,2}) thirty\b/g, ':30')
		.replace(/\bhalf past (\d{1,2})\b/g, '$1:30')
		.replace(/\bquarter past (\d{1,2})\b/g, '$1:15')
		.replace(/\bhalf to (\d{1,2})\b/g, (_, hour) => `${hourBefore(hour)}:30`)
		.replace(/\bquarter (?:to|before) (\d{1,2})\b/g, (_, hour) => `${hourBefore(hour)}:45`)
		.replace(/(?<![\d:.])([1-5]?\d) past (\d{1,2})\b/g, (_, minutes, hour) => timeAt(hour, minutes))
		.replace(/(?<![\d:.])([1-5]?\d) before (\d{1,2})\b/g, (_, minutes, hour) =>
			timeAt(`${hourBefore(hour)}`, `${60 - Number(minutes)}`),
		);
}

const hoursInWords = numberWords.slice(1, 13);
const hourInWords = new RegExp(`\\b(?:${hoursInWords.join('|')})\\b`, 'g');

function timeAt(hour: string, minutes: string): string {
	return `${hour}:${minutes.padStart(2, '0')}`;
}

function hourBefore(hour: string): number {
	return Number(hour) === 1 ? 12 : (Number(hour) + 23) % 24;
}
