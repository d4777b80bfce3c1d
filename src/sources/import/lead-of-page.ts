import { summaryOf } from '../item/summary.ts';
import { decodeText } from '../parse/decode-text.ts';
import { readHtmlPage } from './read-html-page.ts';

/** The page of an item, as it was fetched. */
export type PageRequest = {
	readonly bytes: Uint8Array;
	/** The header `Content-Type`. */
	readonly contentType: string | undefined;
	/** Of the item. */
	readonly headline: string;
};

/**
 * The lead of the report on a page, as a summary of it. Undefined if no report there has the item’s headline: then
 * the page asks for consent or money, or tells of something else. Pure, but slow.
 */
export function leadOfPage({ bytes, contentType, headline }: PageRequest): string | undefined {
	const { reports } = readHtmlPage(decodeText(bytes, contentType));
	const report = reports.find((one) => isSameHeadline(one.headline ?? '', headline));
	return report === undefined ? undefined : summaryOf(headline, report.paragraphs.join('\n'), '');
}

/** Publishers reword a headline for feeds, and add a kicker or their name to one. */
function isSameHeadline(one: string, other: string): boolean {
	const [fewer = [], more = []] = [wordsOf(one), wordsOf(other)].sort(
		(first, second) => first.length - second.length,
	);
	const known = new Set(more);
	const shared = fewer.filter((word) => known.has(word)).length;
	return fewer.length >= wordsMin && shared >= fewer.length * sharedMin;
}

/** Range 2 to 4: a headline has more, the title of a page such as “Just a moment” hardly any. */
const wordsMin = 3;
/** Range 0.5 to 0.8 of the words of the shorter headline. */
const sharedMin = 0.6;

function wordsOf(text: string): readonly string[] {
	const words = text
		.toLowerCase()
		.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu);
	return [...new Set(words)];
}
