import type { Article } from '#src/articles/article.ts';
import { sentencesOf } from '#src/text/sentences.ts';
import { type Cited, readCited, type SpellingsOf } from './gate/cited.ts';
import { checkDates } from './gate/dates-rule.ts';
import { unknownDeed } from './gate/deed-rule.ts';
import { unknownName } from './gate/names-rule.ts';
import { unknownNumber } from './gate/numbers-rule.ts';
import { turnedAround } from './gate/order-rule.ts';
import { changedPolarity } from './gate/polarity-rule.ts';
import { unknownQuotation } from './gate/quotation-rule.ts';
import { type ReadText, readText } from './gate/read-text.ts';
import { unknownSpeaker } from './gate/speaker-rule.ts';
import { unknownTitle } from './gate/titles-rule.ts';
import { brokenForm, leadingPronoun, sharedWords, wordsAboutItself } from './gate/wording-rules.ts';

/** Must be increased whenever the gate lets through less or more. */
export const gateVersion = 2;

/** A sentence of a summary with the reports that it rests on, numbered from 1. */
export type SummarySentence = { readonly text: string; readonly sources: readonly number[] };

/** Why a sentence is not shown. */
export type GateReason =
	| 'citation'
	| 'form'
	| 'about itself'
	| 'pronoun'
	| 'quotation'
	| 'date'
	| 'number'
	| 'title'
	| 'name'
	| 'speaker'
	| 'order'
	| 'deed'
	| 'negation'
	| 'words'
	| 'failure';

export type DroppedSentence = {
	readonly text: string;
	readonly why: GateReason;
	/** The words that were at fault. */
	readonly what: string;
};

export type GatedSummary = {
	readonly kept: readonly SummarySentence[];
	readonly dropped: readonly DroppedSentence[];
};

/**
 * Keeps the sentences that say only what the reports say which they cite; doubts count as no. Every
 * surface shows what is kept here and nothing else. Never throws: a failure inside keeps nothing.
 */
export function gateSummary(
	sentences: readonly SummarySentence[],
	reports: readonly Article[],
	spellings: SpellingsOf = () => [],
): GatedSummary {
	try {
		return judgeAll(sentences, reports, spellings);
	} catch (error) {
		const what = error instanceof Error ? error.message : 'something other than an error';
		return { kept: [], dropped: [{ text: '', why: 'failure', what }] };
	}
}

function judgeAll(
	sentences: readonly SummarySentence[],
	reports: readonly Article[],
	spellings: SpellingsOf,
): GatedSummary {
	const kept: SummarySentence[] = [];
	const dropped: DroppedSentence[] = [];
	for (const { text, sources } of sentences) {
		const distinct = [...new Set(sources)].sort((one, other) => one - other);
		const fault = findFault({ text, sources: distinct }, reports, spellings);
		if (fault === undefined) kept.push({ text, sources: distinct });
		else dropped.push({ text, ...fault });
	}
	return { kept, dropped };
}

type Fault = Omit<DroppedSentence, 'text'>;

function findFault(
	{ text, sources }: SummarySentence,
	reports: readonly Article[],
	spellings: SpellingsOf,
): Fault | undefined {
	const cited = sources.map((number) => reports[number - 1]);
	const wrong = cited.findIndex((report) => report === undefined || report.withdrawn);
	if (sources.length === 0 || wrong >= 0)
		return { why: 'citation', what: `${sources[wrong] ?? ''}` };
	const read = readCited(
		cited.filter((report) => report !== undefined),
		spellings,
	);
	// An entry of several sentences is as good as the worst of them.
	for (const { start, end } of sentencesOf(text)) {
		const fault = faultOf(readText(text.slice(start, end)), read);
		if (fault !== undefined) return fault;
	}
	return text.trim() === '' ? { why: 'form', what: '' } : undefined;
}

function faultOf(sentence: ReadText, cited: Cited): Fault | undefined {
	for (const [why, find] of rules) {
		const what = find(sentence, cited);
		if (what !== undefined) return { why, what };
	}
	return undefined;
}

type Rule = (sentence: ReadText, cited: Cited) => string | undefined;

/** In the order in which they explain best what is wrong. */
const rules: readonly (readonly [GateReason, Rule])[] = [
	['about itself', wordsAboutItself],
	['form', brokenForm],
	['pronoun', leadingPronoun],
	['quotation', unknownQuotation],
	['date', (sentence, cited) => checkDates(sentence, cited).unknown],
	[
		'number',
		(sentence, cited) => unknownNumber(sentence, cited, checkDates(sentence, cited).dates),
	],
	['title', unknownTitle],
	['name', unknownName],
	['speaker', unknownSpeaker],
	['order', turnedAround],
	['deed', unknownDeed],
	['negation', changedPolarity],
	['words', tooFewShared],
];

/** The least share of the telling words that the cited texts have too. Range 0.34 to 0.6, above which paraphrases go. */
const sharedMin = 0.34;

function tooFewShared(sentence: ReadText, cited: Cited): string | undefined {
	return sharedWords(sentence, cited) < sharedMin ? sentence.text : undefined;
}
