import { describe, expect, it } from 'vitest';
import { Language } from '#src/phrases/catalogue.ts';
import { dictionaries } from '#src/phrases/phrases.ts';
import { phrasebook } from '../harness/phrases.ts';
import { everyTranslatedCard, ownTextsOf } from './translated-cards.ts';

/** Names, abbreviations and examples that are the same in every language. */
const shared = wordsOf(
	'Dateline Discord AutoMod README RSS OPML JSON JSONL HTML HTTP HTTPS UTC UTF BCP DNS API URL SSD IP MiB MB ms ' +
		'Taiwan Europe Berlin war chip everyone here or gateway true false null www id publishedAt en zh Hant TW ' +
		'ALLOWED PRIVATE HOSTS feed feeds digests as AM PM proxy internet web bot shards',
);

/** Words that a language shares with English, as its own dictionaries have them. */
const own: Readonly<Record<Exclude<Language, 'en'>, ReadonlySet<string>>> = {
	de: wordsOf(
		'original in server servers thread threads forum forums tag tags option was will so min minute an code text all ' +
			'person filter minus trend also pause am do zone problem name app port status start version system rest form ' +
			'backslash domain ids orange gold cyan magenta beige',
	),
	fr: wordsOf(
		'en source sources article articles date permissions permission messages message forum tag tags post posts arrive ' +
			'possible min page moment minute minutes code options option long pause dates suggestions suggestion compact ' +
			'week end an part six comment place cause port accents version document documents zone me visible second orange ' +
			'olive turquoise cyan violet magenta rose beige public but',
	),
	es: wordsOf('no original min has roles color red control resume magenta beige'),
	'pt-BR': wordsOf(
		'as do original data no tag tags min use serve for item log status link links ids resume magenta',
	),
	'zh-TW': new Set(),
	'zh-CN': new Set(),
	ja: new Set(),
	ko: new Set(),
};

function wordsOf(text: string): ReadonlySet<string> {
	return new Set(text.toLowerCase().split(' '));
}

/** The words of a text in Latin letters, without code, placeholders, addresses, filters and commands. */
function wordsIn(text: string): string[] {
	const prose = text
		.replace(/`[^`]*`|\{\{.*?\}\}|https?:\S+|"[^"]*"|\/\w+(?: \w+)?|\w+:\S*/g, ' ')
		.match(/\p{Script=Latin}[\p{Script=Latin}’']*/gu);
	return (prose ?? []).map((word) => word.toLowerCase());
}

function textsOf(language: Language): (readonly [key: string, text: string])[] {
	return Object.entries(dictionaries[language]).filter(([key]) => !key.startsWith('/'));
}

const english = new Set(textsOf('en').flatMap(([, text]) => wordsIn(text)));

/** The words of our English texts that a text has though its language does not. */
function englishIn(text: string, language: Exclude<Language, 'en'>): string[] {
	return wordsIn(text)
		.filter((word) => word.length > 1 && english.has(word))
		.filter((word) => !shared.has(word) && !own[language].has(word));
}

describe.each(Language.options.filter((language) => language !== 'en'))(
	'texts in %s',
	(language) => {
		it(`no text in ${language} has an English word that is not one of ${language} too`, () => {
			const left = textsOf(language).flatMap(([key, text]) =>
				englishIn(text, language).map((word) => `${key}: ${word}`),
			);
			expect(left).toEqual([]);
		});

		it(`no card in ${language} has an English word, wherever the word comes from`, () => {
			const cards = Object.entries(everyTranslatedCard('Νέα', phrasebook[language]));
			const left = cards.flatMap(([card, message]) =>
				ownTextsOf(message).flatMap((text) =>
					englishIn(text, language).map((word) => `${card}: ${word} in ${text}`),
				),
			);
			expect(left).toEqual([]);
		});

		it(`no text in ${language} is the English one`, () => {
			const same = textsOf(language).filter(([key, text]) => {
				const hasWords = wordsIn(text).some(
					(word) => !shared.has(word) && !own[language].has(word),
				);
				return (
					hasWords && text === Object.entries(dictionaries.en).find(([one]) => one === key)?.[1]
				);
			});
			expect(same).toEqual([]);
		});
	},
);
