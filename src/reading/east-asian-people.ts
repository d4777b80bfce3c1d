import { isCommonGivenName } from '#src/names/frequent-names.ts';
import { beginsLike } from '#src/names/syllables.ts';
import { endsBeforeWord, isWordBefore } from '#src/names/unspaced-names.ts';
import { foldName, toSimplified } from '#src/text/fold.ts';
import { placesIn } from '#src/text/unspaced-places.ts';
import {
	chineseFamilyNames,
	chineseStatuses,
	chineseTitles,
	citiesLikePeople,
	japaneseFamilyNames,
	japaneseHonorifics,
	japaneseTitles,
	koreanFamilyNames,
	koreanTitles,
	longChineseFamilyNames,
} from './east-asian-words.ts';

/** A person where a text writes the whole name; `end` is exclusive. */
export type WrittenPerson = {
	readonly start: number;
	readonly end: number;
	readonly role?: string;
	/** A spelling in parentheses after the name. */
	readonly alias?: string;
};

/** Finds people by the titles beside their names, and by a spelling in parentheses; characters alone tell nothing. */
export const findPeopleIn: Readonly<
	Record<'zh' | 'ja' | 'ko', (text: string) => readonly WrittenPerson[]>
> = {
	zh: (text) => [...chinesePeople(text)],
	ja: (text) => [...japanesePeople(text)],
	ko: (text) => [...koreanPeople(text)],
};

const familyName = `(?:${longChineseFamilyNames.join('|')}|[${chineseFamilyNames}])`;
const han = String.raw`\p{Script=Han}`;
/** 前, but not in 日前 (recently) or 目前 (now). */
const chineseStatus = `(?<![日目此之先以事眼当])(?:${chineseStatuses.join('|')})`;
const chineseTitle = new RegExp(`(?:${chineseStatus})?(?:${chineseTitles.join('|')})`, 'gu');
const nameOfCharacters = new RegExp(`^${familyName}${han}{1,2}$`, 'u');

function* chinesePeople(text: string): Generator<WrittenPerson> {
	const simplified = toSimplified(text);
	if (simplified.length !== text.length) return;
	for (const { 0: title, index } of simplified.matchAll(chineseTitle)) {
		const after = index + title.length;
		const end = endOfNameAt(simplified, after);
		if (end !== undefined) {
			const role = roleBefore(text, simplified, after);
			yield person(text, { start: after, end }, role);
		}
		const start = startOfNameBefore(simplified, index);
		if (start !== undefined) yield person(text, { start, end: index }, text.slice(index, after));
	}
	for (const { 1: title = '', 2: name = '', index } of simplified.matchAll(foreignerInChinese)) {
		const start = index + title.length;
		yield person(text, { start, end: start + name.length }, roleBefore(text, simplified, start));
	}
	for (const { 0: written, 1: name = '', 2: latin = '', index } of simplified.matchAll(romanized)) {
		if (!nameOfCharacters.test(name) || !isRomanized(name, latin)) continue;
		const start = index + written.indexOf(name);
		yield person(text, { start, end: start + name.length }, undefined);
	}
}

/** Where the name that begins here ends, if only one end is possible; the next word must show it. */
function endOfNameAt(text: string, start: number): number | undefined {
	const ends = [2, 3, 4]
		.map((length) => start + length)
		.filter((end) => {
			const name = text.slice(start, end);
			return nameOfCharacters.test(name) && !isWord(name) && endsBeforeWord(text.slice(end));
		});
	return ends.length === 1 ? ends[0] : undefined;
}

/** Two characters that are together in other texts too: 林立 (to stand in great numbers). */
function isWord(name: string): boolean {
	return name.length === 2 && wordsOf(name).length === 1;
}

/** Where the name of at least three characters that ends here begins, if the word before shows it. */
function startOfNameBefore(text: string, end: number): number | undefined {
	return [4, 3]
		.map((length) => end - length)
		.find((start) => {
			const name = text.slice(Math.max(0, start), end);
			if (start < 0 || !nameOfCharacters.test(name)) return false;
			if (citiesLikePeople.has(name) || isPlaceAsWhole(name)) return false;
			return isWordBefore(text.slice(0, start));
		});
}

/** 莫斯科 is a place, but 韓國瑜 only begins like one. */
function isPlaceAsWhole(name: string): boolean {
	return isPlace(name) && !isPlace(name.slice(0, -1));
}

function isPlace(word: string): boolean {
	return word.length > 1 && placesIn(foldName(word)).length > 0;
}

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });
const titleAtEnd = new RegExp(`${chineseTitle.source}$`, 'u');
const organizationWord = /^\p{Script=Han}+[部院局会署党府司厅处队军社厂校大]$/u;
const statusAtEnd = new RegExp(`${chineseStatus}$`, 'u');
const roleMax = 16;

/** The title that ends here, with the country or organization before it; undefined if a word such as “former” is farther away. */
function roleBefore(text: string, simplified: string, end: number): string | undefined {
	const title = titleAtEnd.exec(simplified.slice(0, end))?.[0] ?? '';
	// 行政院長 is the head of the 行政院: its last character belongs to both.
	const shared = /^[部院局署处校市县省州]/u.test(title) ? 1 : 0;
	let start = end - title.length + shared;
	const run = /\p{Script=Han}*$/u.exec(simplified.slice(Math.max(0, start - roleMax), start));
	const words = wordsOf(run?.[0] ?? '');
	while (isPartOfRole(words.at(-1))) start -= words.pop()?.length ?? 0;
	start = Math.min(start, end - title.length);
	const rest = words.join('');
	const isStatusLeft =
		words.some((word) => chineseStatuses.includes(word)) || statusAtEnd.test(rest);
	return isStatusLeft ? undefined : text.slice(start, end);
}

/** The words of the dictionary; 部 and the like belong to the word before them. */
function wordsOf(run: string): string[] {
	const words = Array.from(dictionary.segment(run), ({ segment }) => segment);
	const [before = '', last = ''] = words.slice(-2);
	if (before.length > 1 && last.length === 1 && organizationWord.test(before + last))
		words.splice(-2, 2, before + last);
	return words;
}

function isPartOfRole(word: string | undefined): boolean {
	if (word === undefined) return false;
	return chineseStatuses.includes(word) || organizationWord.test(word) || isPlace(word);
}

const parentheses = String.raw`\s?[（(]([^（()）]{2,40})[)）]`;
const romanized = new RegExp(
	String.raw`(?<!${han})(${han}{2,4})\s?[（(]((?:\p{Lu}[\p{L}'’-]+ ?){2,4})[)）]`,
	'gu',
);

const foreignerInChinese = new RegExp(
	String.raw`(${chineseTitle.source})((?:${han}|·){2,8})(?=\s?[（(]\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){1,3}[)）])`,
	'gu',
);

/** Whether the Latin words can be how the characters sound: 毛宁 (Mao Ning), 賴清德 (Lai Ching-te). */
function isRomanized(name: string, latin: string): boolean {
	const words = foldName(latin).split(' ');
	return [words[0], words.at(-1)].some((word) => word !== undefined && beginsLike(name, word));
}

function person(
	text: string,
	{ start, end }: { readonly start: number; readonly end: number },
	role: string | undefined,
): WrittenPerson {
	const inside = new RegExp(`^${parentheses}`, 'u').exec(text.slice(end))?.[1]?.trim();
	const alias = inside !== undefined && isSpelling(inside) ? inside : undefined;
	return { start, end, ...(role && { role }), ...(alias && { alias }) };
}

/** A name in Latin letters of two or more words, or one in Chinese characters. */
function isSpelling(inside: string): boolean {
	if (nameOfCharacters.test(toSimplified(inside))) return true;
	if (!/^\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}[\p{L}'’-]*\.?|bin|al|de|van|von|der))+$/u.test(inside))
		return false;
	const words = foldName(inside).split(' ');
	return words.length > 1 && (words.length < 4 || isCommonGivenName(words[0] ?? ''));
}

/** Words of companies and institutions, which begin like people: 野村証券, 千葉大学. */
const institution =
	/[県市区町村府都道省庁党会社部院組屋堂所署局]|^大$|証券|銀行|電気|電機|工業|建設|製薬|商事|運輸|産業|製作|不動産|食品|化学|物産|鉄道|生命|信託|酒造|大学|高校|中学|通商|自動車/u;
const japaneseStatus = '(?:元|前|現|次期|新)?';
const japanesePerson = new RegExp(
	`(?<=^|[^${han}々]|${japaneseTitles.join('|')})(${japaneseFamilyNames.join('|')})(${han}{1,3}?)(${japaneseStatus}(?:${japaneseTitles.join('|')}))`,
	'gu',
);
const foreignerInJapanese = new RegExp(
	`(?<![ァ-ヶー・])([ァ-ヶー]{2,}(?:[・＝][ァ-ヶー]{1,})+)(${japaneseStatus}(?:${japaneseTitles.join('|')}))`,
	'gu',
);

function* japanesePeople(text: string): Generator<WrittenPerson> {
	for (const { 1: family = '', 2: given = '', 3: title = '', index } of text.matchAll(
		japanesePerson,
	)) {
		if (institution.test(given)) continue;
		yield person(text, { start: index, end: index + family.length + given.length }, office(title));
	}
	for (const { 1: name = '', 2: title = '', index } of text.matchAll(foreignerInJapanese))
		yield person(text, { start: index, end: index + name.length }, office(title));
}

function office(title: string): string | undefined {
	return japaneseHonorifics.has(title) ? undefined : title;
}

const koreanStatus = '(?:전|현|신임|차기|임시) ';
const koreanOrganization = '(?:[가-힣]{1,8}[당부원청위처힘회시도실국]|[A-Z]{2,5}) ';
const koreanPerson = new RegExp(
	String.raw`(?<![가-힣])([${koreanFamilyNames}][가-힣]{2})((?: ?\([^()]{2,20}\))?) ((?:${koreanStatus})?(?:${koreanOrganization})?(?:${koreanStatus})?(?:${koreanTitles.join('|')}))(?=[은는이가을를의에와과도로측께]|[^가-힣]|$)`,
	'gu',
);
const koreanWithCharacters = new RegExp(
	String.raw`(?<![가-힣])([${koreanFamilyNames}][가-힣]{1,2}) ?\(([${chineseFamilyNames}${'李張陳楊黃趙吳孫馬鄭許韓馮鄧蕭蔣葉蘇呂盧鍾陸賈韋鄒閻龍賀顧龔萬錢嚴湯賴簡連藍溫饒樂蘭顏麥盧裵裴沈南魚丁玄'}]${han}{1,2})\)`,
	'gu',
);

function* koreanPeople(text: string): Generator<WrittenPerson> {
	for (const { 1: name = '', 3: title = '', index } of text.matchAll(koreanPerson)) {
		if (!isKoreanName(name, text)) continue;
		const role = title === '씨' ? undefined : title;
		yield person(text, { start: index, end: index + name.length }, role);
	}
	for (const { 1: name = '', index } of text.matchAll(koreanWithCharacters))
		yield person(text, { start: index, end: index + name.length }, undefined);
}

/**
 * A noun with a particle can look like a name, as 정부의 (of the government) does: what ends like one is a name
 * only if the text writes it with another particle too.
 */
function isKoreanName(name: string, text: string): boolean {
	if (/[의을를에와과로]$/u.test(name)) return false;
	if (!/[은는이가도만]$/u.test(name)) return true;
	return new RegExp(`(?<![가-힣])${name}(?:은|는|이|가|을|를|의|에게|과|와)(?![가-힣])`, 'u').test(
		text,
	);
}
