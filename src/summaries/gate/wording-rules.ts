import { sentencesOf } from '#src/text/sentences.ts';
import { wordSet } from '#src/text/word-set.ts';
import type { Cited } from './cited.ts';
import { isFunctionWord, type ReadText } from './read-text.ts';

/** What in a sentence is about the summary itself, the texts or the model, or fills in where the texts say nothing. */
export function wordsAboutItself({ text }: ReadText, cited: Cited): string | undefined {
	const own = aboutItself.exec(text)?.[0];
	if (own !== undefined) return own;
	const filler = fillers.exec(text)?.[0].toLowerCase();
	const isCited = cited.texts.some((one) => one.text.toLowerCase().includes(filler ?? ''));
	return isCited ? undefined : filler;
}

const texts =
	'(?:article|text|report|stor(?:y|ie)|source|summar(?:y|ie)|passage|document|excerpt|content|input|context|information|data|snippet|prompt|reporting|coverage)s?';
const given =
	'(?:provided|given|available|supplied|above|following|cited|listed|limited|these|this)';

const aboutItself = new RegExp(
	[
		`based (?:solely |only )?on (?:the |all )?(?:${given} )+${texts}`,
		`(?:according to|per|from|in|as per|as (?:stated|described|mentioned|noted) in) (?:the |this |these )?(?:${given} )+${texts}`,
		`\\b(?:the|this|these|both|all|no|two) (?:${given} )*(?:articles?|texts?|sources?|passages?|documents?|excerpts?|summar(?:y|ies)|snippets?|input|context|prompt)(?: \\d+)? (?:say|said|state|mention|describe|discuss|report|note|provide|do|does|contain|include|indicate|suggest|highlight|focus|offer|cover|is|are|give|agree|differ)`,
		`according to (?:the |one |two |both |all )?(?:sources?|articles?|reports?|texts?|documents?)(?! of)\\b`,
		`\\b(?:both|all|these|the two|neither) reports?\\b`,
		`\\bas an? (?:ai|artificial|large|language|assistant)`,
		`language model|\\bchatbot\\b`,
		`\\bi(?:'m| am|’m) (?:sorry|unable|not able)|\\bi (?:can(?:no|')t|cannot|do not|don['’]t|was not|have no)`,
		`^(?:in (?:summary|conclusion|short)|to (?:summari[sz]e|sum up)|overall|summary|note|answer|sure|certainly|here (?:is|are))\\b`,
		`(?:no|not enough|insufficient) (?:further |additional |more |other )?(?:information|details?|context) (?:is|are|was|were|has|have|to|about|on)`,
		`(?:instructions?|system prompt)\\b.{0,40}\\b(?:ignore|follow|above|previous)|\\bignore (?:all |the |any )?(?:previous|above|prior|earlier)`,
		`\\bundefined\\b|\\bnull\\b|\\bnan\\b|\\[object`,
	].join('|'),
	'iu',
);

/** Sentences that read well and say nothing; they are kept if a cited text has the same words. */
const fillers = new RegExp(
	[
		'(?:uncertaint(?:y|ies)|tensions?|questions?|concerns?|doubts?|challenges?) (?:persists?|remains?|continues?|linger|abound|mount)',
		'remains? (?:uncertain|unclear|unknown|to be seen|tense|fluid|volatile|unresolved)',
		'(?:situation|story|investigation|case|matter) (?:is|remains|continues) (?:developing|evolving|ongoing|fluid|unclear|to)',
		'(?:further|more) (?:details|developments|information|updates)',
		'(?:important|worth|notable|crucial) (?:to note|noting|to remember)',
		'(?:highlight|underscore|underline|illustrate|reflect|signal|mark|demonstrate|emphasize|raise)(?:s|d|ed|ing)? (?:the|a|an|how|concerns?|questions?|growing|ongoing|broader|significant)',
		'amid (?:growing|rising|ongoing|heightened|escalating)',
		'(?:could|may|might) have (?:significant|far-reaching|serious|broader|wider) (?:implications|consequences)',
		'(?:significant|major|notable|key) (?:development|step|milestone|shift|escalation)',
		'\\b(?:source|article|report|document)s? (?:no\\. ?|number |#)?\\[?\\d',
		'only time will tell|stay tuned|in a surprising|unprecedented',
	].join('|'),
	'iu',
);

/** Why a text is not one whole sentence of plain words; undefined if it is. */
export function brokenForm({ text, words }: ReadText, cited: Cited): string | undefined {
	if (words.length < wordsMin || text.length > lettersMax) return text;
	const markup = /[*_#`<>|{}\\~]|\[|\]|https?:|www\.|\n|\p{Cc}|^\s*(?:[-•–—]|\d+[.)])\s/u.exec(
		text,
	)?.[0];
	if (markup !== undefined) return markup;
	const start = text.trimStart().replace(/^["“‘'«(]+/, '');
	if (/^(?:\p{Ll}|[^\p{L}\p{N}$€£])/u.test(start)) return start.slice(0, shownMax);
	return brokenEnd(text.trimEnd(), cited) ?? unpaired(text);
}

/** Fewer words are a label. */
const wordsMin = 4;
/** In code units. A summary’s sentence is shorter, and a reader would not read on. Range 300 to 600. */
const lettersMax = 400;
const shownMax = 40;

function brokenEnd(text: string, cited: Cited): string | undefined {
	const end = text.slice(-shownMax);
	if (!/[.!?。！？]["'”’)»」]*$/u.test(text) || /(?:\.\.|…)["'”’)]*$/u.test(text)) return end;
	if (dangling.test(text)) return end;
	// “the U.S.” can be cut off, unless a report’s own sentence ends so.
	if (!abbreviated.test(text)) return undefined;
	const last = text.split(' ').slice(-3).join(' ').toLowerCase();
	const isCitedEnd = cited.texts.some(({ text: one }) =>
		[...sentencesOf(one)].some((sentence) =>
			one.slice(sentence.start, sentence.end).toLowerCase().endsWith(` ${last}`),
		),
	);
	return isCitedEnd ? undefined : end;
}

const abbreviated =
	/(?<!\p{L})(?:\p{L}\.(?:\p{L}\.)*|(?:mr|mrs|ms|dr|prof|gen|lt|col|maj|sgt|capt|adm|sen|rep|gov|pres|st|mt|no|vs|etc|inc|corp|co|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|jr|sr)\.)["'”’)]*$/iu;

const dangling =
	/(?<![\p{L}])(?:a|an|the|and|or|but|of|to|in|on|at|by|for|from|with|as|that|which|who|than|into|between|about|against|after|before|during|because|while|including|according|its|their|his|her|is|are|was|were|will|would|has|have|had)[.!?]["'”’)]*$/iu;

function unpaired(text: string): string | undefined {
	const count = (mark: string) => text.split(mark).length - 1;
	const isPaired = count('(') === count(')') && count('“') === count('”') && count('"') % 2 === 0;
	return isPaired ? undefined : text.slice(0, shownMax);
}

/** A first word that stands for something said before, in a sentence that may have been dropped. */
export function leadingPronoun({ text, words }: ReadText): string | undefined {
	const first = words[0]?.text ?? '';
	// In a quotation it is the speaker’s own.
	if (/^\s*["“«]/.test(text)) return undefined;
	return pronouns.has(first) ? first : undefined;
}

const pronouns = wordSet(
	'he she they it his her hers their theirs its him them this these those that such both i we you our my your',
);

/** The share of the telling words, by their stems, that the cited texts have too; 0 if there are none. */
export function sharedWords({ words }: ReadText, { stems }: Cited): number {
	const telling = words.filter(({ text }) => !isFunctionWord(text));
	if (telling.length === 0) return 0;
	return telling.filter(({ stem }) => stems.has(stem)).length / telling.length;
}
