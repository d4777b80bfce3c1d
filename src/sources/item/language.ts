import { eld } from 'eld/extrasmall';

/**
 * The language of a text as a BCP 47 tag: the first declared one that its script allows, else the recognized
 * one, else the one that it is `likely` in, unless it plainly is not, else `und`. Chinese is `zh-Hant` or
 * `zh-Hans` by its characters.
 */
export function languageOf(
	text: string,
	declared: readonly (string | undefined)[],
	likely = 'und',
): string {
	const sample = text.slice(0, sampleMax);
	const script = mainScript(sample);
	const isAllowed = (tag: string) => script === undefined || scriptOf(tag) === script;
	const tags = declared.flatMap((tag) => (tag === undefined ? [] : (languageTag(tag) ?? [])));
	const believed = tags.find(isAllowed);
	const language = believed ?? recognize(sample, script, isAllowed(likely) ? likely : 'und');
	return /^zh(?:-|$)/.test(language) ? chineseTag(language, sample) : language;
}

/** The recognized language of a text as a BCP 47 tag, by default the one that it is `likely` in; undefined if it is not certain. */
export function recognizeLanguage(text: string, likely?: string): string | undefined {
	const language = languageOf(text, [], likely);
	return language === 'und' ? undefined : language;
}

/** More text does not change what is recognized, in characters. */
const sampleMax = 600;

/** A declared language as a canonical BCP 47 tag; undefined for what is none, and for tags that say nothing. */
export function languageTag(declared: string): string | undefined {
	const written = declared
		.trim()
		.replaceAll('_', '-')
		.replace(/[.,; ].*$/, '');
	try {
		const [tag = ''] = Intl.getCanonicalLocales(written);
		return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) && !/^(?:und|mul|zxx|mis)\b/.test(tag)
			? tag
			: undefined;
	} catch {
		return undefined;
	}
}

const scripts = {
	latin: /\p{Script=Latin}/gu,
	han: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
	hangul: /\p{Script=Hangul}/gu,
	cyrillic: /\p{Script=Cyrillic}/gu,
	arabic: /\p{Script=Arabic}/gu,
	hebrew: /\p{Script=Hebrew}/gu,
	greek: /\p{Script=Greek}/gu,
	devanagari: /\p{Script=Devanagari}/gu,
	thai: /\p{Script=Thai}/gu,
} as const;

type Script = keyof typeof scripts;

/** The script of most letters; undefined if there are few, none has most, or it is another one. */
function mainScript(text: string): Script | undefined {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	if (letters < lettersMin) return undefined;
	const most = Object.entries(scripts).find(
		([, pattern]) => (text.match(pattern)?.length ?? 0) > letters / 2,
	);
	// Object.entries forgets which keys an object has.
	return most?.[0] as Script | undefined;
}

/** Fewer letters can all belong to a name in another script. */
const lettersMin = 8;

const scriptCodes: ReadonlyMap<string, Script> = new Map([
	['Latn', 'latin'],
	...['Hans', 'Hant', 'Jpan', 'Hani'].map((code) => [code, 'han'] as const),
	['Kore', 'hangul'],
	['Cyrl', 'cyrillic'],
	['Arab', 'arabic'],
	['Hebr', 'hebrew'],
	['Grek', 'greek'],
	['Deva', 'devanagari'],
	['Thai', 'thai'],
]);

function scriptOf(tag: string): Script | undefined {
	return scriptCodes.get(new Intl.Locale(tag).maximize().script ?? '');
}

function recognize(text: string, script: Script | undefined, likely: string): string {
	if (script === undefined) return likely;
	if (script === 'hangul') return 'ko';
	if (script === 'han') return recognizeHan(text) ?? likely;
	const result = eld.detect(text);
	const scores: Readonly<Record<string, number>> = result.getScores();
	const [best = 0, second = 0] = Object.values(scores).sort((one, other) => other - one);
	const isPlain = (lead: number) => lead * text.length >= plainMin;
	if (!isPlain(best - (scores[likely.split('-')[0] ?? ''] ?? 0))) return likely;
	const isCertain = result.isReliable() && isPlain(best - second);
	return isCertain && !unlike.has(result.language) ? result.language : 'und';
}

/**
 * How far the score of a language, from 0 to 1, must be ahead of another’s, times the length of the text in code
 * units: the longer a text, the smaller a lead is plain. Range 2.5 to 5. With 3, of 3,500 English headlines none is taken for
 * another language and 3 % for none; of 45,000 sentences of up to 12 words in German, Spanish, Portuguese and Italian
 * .3 % and 16 %.
 */
const plainMin = 3;

/** What `eld` also says of languages that it does not know: Malay of Indonesian, Croatian of Bosnian and Serbian. */
const unlike: ReadonlySet<string> = new Set(['ms', 'hr']);

/**
 * Japanese or Chinese, whichever standard has more of the characters; undefined if they have equally many: a short
 * Japanese headline can do without kana.
 */
function recognizeHan(text: string): 'ja' | 'zh' | undefined {
	const characters = text.match(scripts.han) ?? [];
	const countIn = (set: ReadonlySet<string>) =>
		characters.filter((character) => set.has(character)).length;
	const japanese = countIn(jisX0208Common) + (text.match(kana)?.length ?? 0);
	const chinese = Math.max(countIn(big5.all), countIn(gb2312.all));
	if (japanese === chinese) return undefined;
	return japanese > chinese ? 'ja' : 'zh';
}

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;

function chineseTag(tag: string, text: string): string {
	const characters = [...text];
	const traditional = characters.filter((character) => traditionalOnly.has(character)).length;
	const simplified = characters.filter((character) => simplifiedOnly.has(character)).length;
	if (traditional !== simplified) return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
	return tag === 'zh' ? tag : `zh-${new Intl.Locale(tag).maximize().script}`;
}

/** The common and all characters of Taiwan’s and China’s oldest standards: what only one of them has tells them apart. */
const big5 = {
	common: charactersOf('big5', [0xa4, 0xc6]),
	all: charactersOf('big5', [0xa4, 0xf9]),
};
const gb2312 = {
	common: charactersOf('gbk', [0xb0, 0xd7]),
	all: charactersOf('gbk', [0xb0, 0xf7]),
};
/** The common characters of Japan’s standard. */
const jisX0208Common = charactersOf('euc-jp', [0xb0, 0xcf]);
const traditionalOnly = big5.common.difference(gb2312.all);
const simplifiedOnly = gb2312.common.difference(big5.all);

/** The Chinese characters that an encoding writes with a first byte in a range. */
function charactersOf(
	encoding: 'big5' | 'gbk' | 'euc-jp',
	[first, last]: readonly [number, number],
) {
	const seconds = Array.from({ length: 0xfe - 0x40 + 1 }, (_, index) => 0x40 + index);
	const decoder = new TextDecoder(encoding);
	// Below 0xa1, GBK writes characters that GB 2312 does not have.
	const used = seconds.filter((byte) => byte >= 0xa1 || (encoding === 'big5' && byte <= 0x7e));
	const leads = Array.from({ length: last - first + 1 }, (_, index) => first + index);
	const bytes = Uint8Array.from(leads.flatMap((lead) => used.flatMap((byte) => [lead, byte])));
	return new Set(decoder.decode(bytes).match(/\p{Script=Han}/gu));
}
