import { isBoilerplate, withoutFeedNotes } from '#src/text/boilerplate.ts';
import { sentencesOf, withoutBoilerplate } from '#src/text/sentences.ts';
import { hasTurn } from '#src/text/turns.ts';
import { hasDoubt } from '#src/text/warning-labels.ts';

/** The most that a summary taken from a feed has: at most so many characters, in at most so many sentences. */
export const leadMax = { characters: 600, sentences: 3 } as const;

/**
 * The summary of an item in one line: the first whole sentences of its description, else of its content, without
 * boilerplate. Undefined if neither says more than the headline. A description that is a cut-off beginning of
 * the content gives way to it. Texts have one line a paragraph.
 */
export function summaryOf(
	headline: string,
	description: string,
	content: string,
): string | undefined {
	const described = leadOf(headline, description);
	const isBeginning = described !== undefined && isCutFrom(description, content);
	return (
		(isBeginning ? leadOf(headline, content) : described) ?? leadOf(headline, content) ?? described
	);
}

function leadOf(headline: string, text: string): string | undefined {
	const report = withoutHeadline(headline, reportIn(text));
	const lead = firstSentences(report);
	return saysSomething(lead) ? lead : undefined;
}

/** How much is read of a text, in characters: boilerplate before a lead is never longer. */
const readMax = 6_000;

function reportIn(text: string): string {
	const lines = text
		.slice(0, readMax)
		.split('\n')
		.filter((line) => !isLinkLine(line) && !isBoilerplate(line));
	const report = withoutBoilerplate(proseOf(lines).join('\n')).replace(/\.{3,}/g, '…');
	return isBoilerplate(report) ? '' : withoutFeedNotes(report).replace(markAfterEnd, '');
}

/** “…” or “»” behind a whole sentence, left over from a link. */
const markAfterEnd = /(?<=[.!?。！？]["”’»)\]」』）]*)\s*(?:…|[»›→>]|\[\+\])+$/u;

/**
 * The paragraphs of a text, without names, dates, subheadings, captions, and entries of lists and tables: they
 * have no end, and would read on into the next sentence. All lines, if none is a paragraph. What is introduced,
 * as in “These claims are false:”, is only told with its introduction: its first sentence, as the last one.
 */
function proseOf(lines: readonly string[]): readonly string[] {
	const joined: string[] = [];
	for (const line of lines) {
		const before = joined.at(-1);
		if (before !== undefined && continuesLine.test(line) && !proseEnd.test(before)) {
			joined[joined.length - 1] = `${before} ${line}`;
		} else joined.push(line);
	}
	const at = joined.findIndex(introduces);
	const told = at < 0 ? joined : joined.slice(0, at);
	const introduced = joined[at + 1];
	const isProse = (line: string) => proseEnd.test(line) || line.length > labelMax;
	const prose = told.some(isProse) ? told.filter(isProse) : told.map(withEnd);
	if (at < 0) return told.length === 1 ? told : prose;
	if (introduced === undefined) return prose;
	const label = joined[at] ?? '';
	const introduction = introductionEnd.test(label) ? label : `${label}:`;
	const [first] = quotation.test(introduced) ? [] : sentencesOf(introduced);
	return [
		...(told.some(isProse) ? prose : []),
		withEnd(`${introduction} ${introduced.slice(0, first?.end)}`),
	];
}

/** Whether a line says of what kind the next ones are: it ends with a colon, or is a label like “Satire”. */
function introduces(line: string): boolean {
	const words = line.split(' ').length;
	const isLong =
		words >= introductionMin.words || (dense.test(line) && line.length >= introductionMin.dense);
	if (introductionEnd.test(line)) return isLong || hasDoubt(line) || hasTurn(line);
	return !isLong && !proseEnd.test(line) && hasDoubt(line);
}

/** Its marks say where it ends. */
const quotation = /^["“„«「『]/;

const introductionEnd = /[:：]["”»]?$/u;

/** Shorter ones, as “Key points:” and “By Jane Doe:”, are labels. */
const introductionMin = { words: 4, dense: 8 } as const;

/** A line with an end, so that the next one does not read on. */
function withEnd(line: string): string {
	if (/[.!?。！？।؟۔…:：;；,，]["”’»)\]」』）]*$/u.test(line)) return line;
	return line + (dense.test(line.slice(-1)) ? '。' : '.');
}

/** A line that was only broken, as in a mail, goes on with a small letter. */
const continuesLine = /^["“„«(]?\p{Ll}/u;

/** The end of a sentence, or of one that was cut off. */
const proseEnd = /(?:[.!?。！？।؟۔…]|\[[^\]]{0,6}\])["”’»)\]」』）]*$/u;

/** In characters; range 120–250. Longer lines are text, also in languages that write no stops. */
const labelMax = 150;

/** Lines of aggregators that only link or count: “Comments URL: https://…”, “Points: 12”, “submitted by /u/x”. */
function isLinkLine(line: string): boolean {
	return linkLine.test(line);
}

const linkLine =
	/^(?:(?:#? ?\p{L}[\p{L} ]{0,30}[:：] ?)?(?:https?:\/\/\S+|\d+)|#? ?Comments[:：]? ?\d*|submitted by \/?u\/.*|\[link\] ?(?:\[comments\])?)$/iu;

/** A report that begins with its own headline goes on after it. */
function withoutHeadline(headline: string, report: string): string {
	const title = headline.replace(/[\s.…!?。！？]+$/u, '');
	if (title === '' || report.slice(0, title.length).toLowerCase() !== title.toLowerCase())
		return report;
	const rest = report.slice(title.length);
	// “Fire” begins “Firefighters …”, and “Taiwan votes” begins “Taiwan votes on Sunday.”
	return /^(?:\s*[.…!?。！？:：|–—-]+\s*|\s{2,}|$)/u.test(rest)
		? rest.replace(/^[\s.…!?。！？:：|–—-]+/u, '')
		: report;
}

/** The first whole sentences. One that was cut off, or has no end though others have, is left out unless it is the only one. */
function firstSentences(text: string): string {
	let end = 0;
	let count = 0;
	for (const sentence of sentencesOf(text)) {
		const isFirst = count === 0;
		if (count === leadMax.sentences || sentence.end > leadMax.characters) break;
		if (!isFirst && !wholeEnd.test(text.slice(sentence.start, sentence.end))) break;
		end = sentence.end;
		count += 1;
	}
	return text.slice(0, end).trim();
}

const wholeEnd = /[.!?。！？।؟۔]["”’»)\]」』）]*$/u;

/** Whether a text is more than a label: several words, or as many characters as several words have in Chinese. */
function saysSomething(text: string): boolean {
	const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.length >= wordsMin || (words.join('').length >= denseMin && dense.test(text));
}

const wordsMin = 4;
const denseMin = 8;
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether a description is only the beginning of the content, ending within a sentence. */
function isCutFrom(description: string, content: string): boolean {
	const beginning = withoutFeedNotes(lettersOf(description)).replace(/[\s.…]+$/u, '');
	const isWhole = wholeEnd.test(description.trim()) && !/(?:\.{3}|…)$/.test(description.trim());
	if (isWhole || beginning === '') return false;
	const at = lettersOf(content).indexOf(beginning);
	return at === 0 || (at > 0 && beginning.length >= distinctiveMin);
}

/** In characters; range 20–40. A beginning that is as long stands nowhere else, so that a byline can be before it. */
const distinctiveMin = 25;

function lettersOf(text: string): string {
	return text.slice(0, readMax).replace(/\s+/g, ' ');
}
