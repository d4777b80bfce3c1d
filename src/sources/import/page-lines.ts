import { isBoilerplate, withoutFeedNotes } from '#src/text/boilerplate.ts';
import { withoutLabels } from '#src/text/labels.ts';
import { sentencesOf } from '#src/text/sentences.ts';
import { readWrittenDate } from '../parse/written-date.ts';
import { isWhole } from './report.ts';

/**
 * What a line of a page is. `label`: too short for a headline. `teaser`: a kicker, then a headline or a whole
 * report. `cut`: a report that the page cuts off.
 */
export type LineKind =
	| 'blank'
	| 'ignored'
	| 'date'
	| 'kicker'
	| 'label'
	| 'teaser'
	| 'heading'
	| 'cut'
	| 'paragraph';

/** A line of a page, counted from 1, with its spaces folded. */
export type Line = { readonly line: number; readonly text: string; readonly kind: LineKind };

/** Splits a text into lines and says what each is. */
export function linesOf(text: string): Line[] {
	return text.split(/\r\n|[\n\r\u2028\u2029]/).map((written, index) => {
		const line = written.replace(/\s+/g, ' ').trim();
		const isFurniture = line !== '' && isPageFurniture(line);
		const report = isFurniture ? line : withoutCalls(line);
		return { line: index + 1, text: report, kind: isFurniture ? 'ignored' : kindOf(report) };
	});
}

/** Without “Read more” and the like behind a report: the page goes on elsewhere, but cuts no sentence off. */
function withoutCalls(line: string): string {
	const text = withoutFeedNotes(line);
	const sentences = [...sentencesOf(text)];
	const last = sentences.findLastIndex(({ start, end }) => !isBoilerplate(text.slice(start, end)));
	return text.slice(0, sentences[last]?.end ?? 0);
}

/** What a text in one line is. */
export function kindOf(text: string): LineKind {
	if (text === '') return 'blank';
	if (isPageFurniture(text)) return 'ignored';
	if (readWrittenDate(text) !== undefined) return 'date';
	if (kickerBefore.test(text)) return 'teaser';
	const isEnded = isWhole(text);
	if (!isEnded && text.length <= kickerMax && capitals.test(text)) return 'kicker';
	if (isEnded) return 'paragraph';
	const hasSentence = [...sentencesOf(text)].length > 1;
	if (hasSentence || text.length > headingMax || /(?:…|\.\.\.)\]?$/.test(text)) return 'cut';
	return lengthInWords(text) < headingWordsMin ? 'label' : 'heading';
}

/** Longer than any headline in one line, in characters. */
const headingMax = 180;
/** Longer than any kicker, in characters. */
const kickerMax = 40;
/** A headline has a subject and says something of it; shorter lines are sections, menus and subheadings. */
const headingWordsMin = 4;

/** A Chinese or Japanese word has some two characters. */
function lengthInWords(text: string): number {
	const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
	return dense > 0 ? dense / 2 : text.split(' ').length;
}

/** “CHIP WAR: …”, “【兩岸】…”, “CROSS-STRAIT | …”; the first group or the second is the kicker. */
const kickerBefore =
	/^(?:(?!https?:)(\p{Lu}[\p{Lu}\p{N}’'&/.,-]*(?: [\p{Lu}\p{N}’'&/.,-]+){0,4}) ?(?:[:：|｜]|[—–](?= )) ?(?=["“„«‘'¿¡]?[\p{L}\p{N}])|[【〖]([^】〗]{1,20})[】〗] ?(?=\S))/u;

/** A line of capitals, at most four words. */
const capitals = /^\p{Lu}[\p{Lu}\p{N}’'&/.-]*(?: [\p{Lu}\p{N}’'&/.-]+){0,3}$/u;

/** Splits a teaser into its kicker and the text after it. */
export function splitKicker(teaser: string): {
	readonly kicker: string | undefined;
	readonly text: string;
} {
	const [before, inCapitals, inBrackets] = kickerBefore.exec(teaser) ?? [''];
	return { kicker: (inCapitals ?? inBrackets)?.trim(), text: teaser.slice(before.length) };
}

/** Credits, bylines, menus, rights and addresses: no part of any report. */
function isPageFurniture(text: string): boolean {
	return (
		isBoilerplate(text) ||
		byline.test(text) ||
		furniture.test(text) ||
		consent.test(text) ||
		menu.test(text) ||
		withoutLabels(`${text} X`) === 'X'
	);
}

/** “We use cookies …”, in the words of whoever asks; “The EU bans cookies” is news. */
const consent =
	/^(?:(?:we|this (?:web ?)?site|our (?:web ?)?site|by (?:using|continuing|clicking)|wir|diese (?:web)?seite|unsere (?:web)?seite|nous|ce site|notre site|(?:este|nuestro) sitio|utilizamos|usamos|我們|本網站|本站|我们|本网站|当サイト|当社).{0,80}(?:\bcookies?\b|cookie|クッキー)|we (?:value|respect) your privacy\b|(?:accept|reject)(?: all)?(?: cookies)?$|(?:alle )?(?:cookies )?(?:akzeptieren|ablehnen|zustimmen)$|(?:tout )?(?:accepter|refuser)$|(?:aceptar|rechazar)(?: todo| todas)?$|(?:全部)?接受$|同意$)/iu;

/** “Home | World | Sports” */
const menu = /^[^.!?。|]{1,30}(?: ?[|｜•·›»] ?[^.!?。|｜•·›»]{1,30}){2,}$/u;

/** “By Ann Example / Staff reporter, in Taipei” */
const byline = /^(?:By|Von|Par|Por) \p{Lu}[^.!?]{1,60} \/ [^.!?]{1,60}$/u;

const furniture =
	/^(?:https?:\/\/\S+$|(?:photo|foto|image|video|picture|bild|graphic|caption|圖|圖片|照片)s?\b ?[:：]|(?:©|\(c\)|copyright\b).{0,120}$|.{0,80}\ball rights reserved\.?$|(?:home|menu|search|login|log in|sign in|share|print|e-?mail|comments?(?: \(\d+\))?|\d+ comments?|most (?:read|popular)|latest news|top stories|related (?:articles|stories|news)|more (?:news|stories)(?: .{0,30})?|you may also like|newsletter|cookie settings|back to top|startseite|anmelden|drucken|accueil|connexion|inicio|首頁|登入|分享|列印|留言)$|page ?\d+$|[\p{P}\p{S}\s]+$)/iu;
