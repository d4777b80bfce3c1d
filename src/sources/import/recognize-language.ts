import { toSimplified } from '#src/text/fold.ts';

/**
 * The language of a text as a BCP 47 tag: English, German, French, Spanish, Chinese by its characters, Japanese or
 * Korean. Undefined for any other, and where several are as likely.
 */
export function recognizeLanguage(text: string): string | undefined {
	const start = text.slice(0, readMax);
	const count = (pattern: RegExp) => start.match(pattern)?.length ?? 0;
	const letters = count(/\p{L}/gu);
	if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > letters / 10) return 'ja';
	if (count(/\p{Script=Hangul}/gu) > letters / 2) return 'ko';
	if (count(/\p{Script=Han}/gu) > letters / 2)
		return toSimplified(start) === start ? 'zh-Hans' : 'zh-Hant';
	const words = start.toLowerCase().match(/\p{L}+/gu) ?? [];
	const votes = Object.entries(commonWords)
		.map(([language, common]) => ({
			language,
			share: words.filter((word) => common.has(word)).length / words.length,
		}))
		.sort((one, other) => other.share - one.share);
	const [most, second] = votes;
	if (most === undefined || second === undefined) return undefined;
	return most.share >= shareMin && most.share >= 1.5 * second.share ? most.language : undefined;
}

/** Enough to tell a language, in characters. */
const readMax = 2_000;

/** The share of common words; texts in these languages have 0.2 and more, in others mostly below 0.1. */
const shareMin = 0.12;

/** Words that are frequent in one of the languages. Italian, Portuguese and Dutch stand here to be told apart. */
const commonWords: Readonly<Record<string, ReadonlySet<string>>> = {
	en: wordSet(
		'the of and to in that is was for on with as by at from it has had are were be said not its his he they this which after will',
	),
	de: wordSet(
		'der die das und den dem des ein eine einen im in zu mit von auf für ist nicht sich als auch nach bei aus hat werden wurde haben sind dass am',
	),
	fr: wordSet(
		'le la les de des du et en un une dans à au aux que qui pour sur par est a ont été avec sont ne pas plus ce cette',
	),
	es: wordSet(
		'el la los las de del y en un una que por con para se su al es ha han más no fue como este esta',
	),
	it: wordSet(
		'il lo la gli le di del della dei e in un una che per con si è ha non sono alla nel dal più',
	),
	pt: wordSet(
		'o a os as de do da dos das e em um uma que por com para se no na ao é foi não mais são',
	),
	nl: wordSet(
		'de het een en van in is op te dat die voor met zijn niet aan er om ook als bij naar heeft worden',
	),
};

function wordSet(words: string): ReadonlySet<string> {
	return new Set(words.split(' '));
}
