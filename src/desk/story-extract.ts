import type { Article } from '#src/articles/article.ts';
import { publisherOf } from '#src/articles/publisher.ts';
import { foldName } from '#src/text/fold.ts';
import { wordSet } from '#src/text/word-set.ts';
import { canBeSame } from './amounts.ts';
import { type Count, countsOfThings, victimsIn } from './counts.ts';
import { type ReadReport, readReports } from './read-reports.ts';
import {
	areSameNumber,
	type NumberInSentence,
	type SentenceContent,
	shareOf,
} from './sentence-content.ts';
import { type Difference, differencesIn } from './story-differences.ts';
import { clearestLead, highest, type SourcedSentence, sumOf, supportOf } from './story-lead.ts';

/** A story told in the words of its reports. */
export type StoryExtract = {
	/** The clearest lead, then what other sources add to it. Empty if there is nothing to tell. */
	readonly sentences: readonly ToldSentence[];
	/** Numbers of one thing that disagree. */
	readonly disagreements: readonly Difference[];
};

/** A sentence of an article, word for word; one that is too long ends at a clause, with “…”. */
export type ToldSentence = { readonly text: string; readonly article: Article };

/**
 * Tells a story by its reports, given in order of publication: the opening that says best what most of them
 * say, then sentences of other sources that add a name, a number or a denial. Withdrawn reports and copies
 * are left out, and so is whatever is in another language than the opening.
 */
export function extractStory(reports: readonly Article[]): StoryExtract {
	const all = readReports(reports);
	const lead = clearestLead(all);
	if (lead === undefined) return { sentences: [], disagreements: [] };
	const inLanguage = all.filter(({ language }) => language === lead.report.language);
	const told = addToLead(lead, inLanguage);
	return {
		sentences: told.map(({ text, report }) => ({ text, article: report.article })),
		disagreements: differencesIn(all.map(({ article }) => article)),
	};
}

/** Adds the sentence that adds most, until none adds anything. */
function addToLead(lead: SourcedSentence, reports: readonly ReadReport[]): SourcedSentence[] {
	const told = [lead];
	const story = storyOf(reports);
	const source = publisherOf(lead.report.article);
	const others = reports.filter(({ article }) => publisherOf(article) !== undefined);
	let candidates = others
		.flatMap((report) => report.sentences.map((sentence) => ({ ...sentence, report })))
		.filter((one) => publisherOf(one.report.article) !== source || mayAddToItself(one, reports));
	while (told.length < sentencesMax && candidates.length > 0) {
		const scored = new Map(candidates.map((one) => [one, additionScore(one, told, story)]));
		const next = highest(candidates, (one) => scored.get(one) ?? 0);
		if (next === undefined || (scored.get(next) ?? 0) <= 0) break;
		told.push(next);
		// What adds nothing now adds nothing later.
		candidates = candidates.filter((one) => one !== next && (scored.get(one) ?? 0) > 0);
	}
	return told;
}

/** A source adds to its own lead only a denial, without which others’ additions would be one-sided. */
function mayAddToItself({ content }: SourcedSentence, reports: readonly ReadReport[]): boolean {
	return content.denies && reports.length > 1;
}

/** What the reports of a story know together. */
type Story = {
	readonly reports: readonly ReadReport[];
	readonly names: ReadonlySet<string>;
	/** The words of all names, and those of sources, which are no news. */
	readonly sourceWords: ReadonlySet<string>;
};

function storyOf(reports: readonly ReadReport[]): Story {
	return {
		reports,
		names: new Set(reports.flatMap(({ names }) => [...names])),
		sourceWords: new Set(
			reports.flatMap(({ article }) => foldName(article.source?.name ?? '').split(' ')),
		),
	};
}

/** How much a sentence adds to those told; 0 if it says the same, something else, or nothing new. */
function additionScore(
	candidate: SourcedSentence,
	told: readonly SourcedSentence[],
	story: Story,
): number {
	const { content, report, place } = candidate;
	const [lead] = told;
	if (lead === undefined || isBackground(candidate.text)) return 0;
	if (told.filter((one) => one.report === report).length >= perReportMax) return 0;
	const ofLead = shareOf(content, lead.content);
	if (ofLead < relatedShareMin) return 0;
	const names = newNames(content, told, story);
	const numbers = newNumbers(content, told);
	const denials = told.filter((one) => one.content.denies);
	if (content.denies && denials.some((one) => overlapOf(content, one.content) >= sameDenialMin))
		return 0;
	const denies = content.denies && denials.length === 0;
	if (names.length + numbers.length === 0 && !denies) return 0;
	// A denial repeats what it denies.
	const sameMin = numbers.length > 0 ? sameButNumberMin : sameShareMin;
	if (!denies && told.some((one) => overlapOf(content, one.content) >= sameMin)) return 0;
	if (told.some((one) => contradict(candidate, one))) return 0;
	const others = story.reports.filter((other) => other !== report);
	const support = sumOf(names.map((name) => supportOf(others, (other) => other.names.has(name))));
	return (
		Math.min(names.length, 2) * 0.6 +
		Math.min(numbers.length, 2) * 0.6 +
		Math.min(support, 1) +
		(denies ? denialGain : 0) +
		ofLead -
		place * 0.1
	);
}

/** Whether they count one thing differently, which is told as a difference or is not the same thing after all. */
function contradict(one: SourcedSentence, other: SourcedSentence): boolean {
	return allCountsIn(one).some((count) =>
		allCountsIn(other).some((known) => known.thing === count.thing && !canBeSame(known, count)),
	);
}

function allCountsIn({ text, report }: SourcedSentence): readonly Count[] {
	return [...victimsIn(text, report.language), ...countsOfThings(text)];
}

/** How much one of two sentences says of the other. */
function overlapOf(one: SentenceContent, other: SentenceContent): number {
	return Math.max(shareOf(one, other), shareOf(other, one));
}

/** A sentence about another time. */
function isBackground(text: string): boolean {
	return /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d0s(?!\p{L})|(?<!\p{L})(?:last (?:year|month)|(?:years?|months|decades?) ago|previous year|letztes Jahr|vergangenes Jahr|l[’']an dernier|el año pasado)(?!\p{L})|去年|昨年|지난해/iu.test(
		text,
	);
}

/** Names of which no word was told; a fuller name of somebody who was told is not new. */
function newNames(
	content: SentenceContent,
	told: readonly SourcedSentence[],
	story: Story,
): string[] {
	const possible = [...content.possibleNames].filter((name) => story.names.has(name));
	return [...content.names, ...possible].filter((name) => {
		if (name.startsWith('=')) return !told.some((one) => one.content.names.has(name));
		const words = name.split(' ');
		if (words.every((word) => story.sourceWords.has(word)) || words.some((word) => media.has(word)))
			return false;
		if (told.some((one) => isAcronymIn(name, one.content) || isNameOf(words, one.content)))
			return false;
		return true;
	});
}

function isNameOf(words: readonly string[], content: SentenceContent): boolean {
	return [...content.names, ...content.possibleNames].some((name) => {
		const others = name.split(' ');
		return words.some((word) => word.length > 2 && others.includes(word));
	});
}

/** Whether a name is the initials of one that was told, or the reverse. */
function isAcronymIn(name: string, { names }: SentenceContent): boolean {
	return [...names].some((other) => areInitials(name, other) || areInitials(other, name));
}

function areInitials(short: string, name: string): boolean {
	if (short.length > initialsMax || !name.includes(' ')) return false;
	const words = name.split(' ').filter((word) => word.length > 2);
	return short === words.map((word) => word.charAt(0)).join('');
}

const initialsMax = 5;

/** Agencies, and words that names of media have: who reports something is no news. */
const media = wordSet(
	'reuters afp ap dpa efe tass xinhua kyodo yonhap bbc cnn nbc cbs abc npr kcna tmz agence associated ' +
		'news tv radio channel times post daily herald journal tribune gazette guardian telegraph magazine newspaper zeitung',
);

function newNumbers(
	content: SentenceContent,
	told: readonly SourcedSentence[],
): NumberInSentence[] {
	return content.numbers.filter(
		(number) =>
			!told.some((one) => one.content.numbers.some((known) => areSameNumber(number, known))),
	);
}

/** The most sentences. Range 3 to 6; five fit on a phone’s screen. */
const sentencesMax = 5;
/** The most sentences of one report. */
const perReportMax = 2;
/** How much of a sentence was told if it says the same. Range 0.5 to 0.7. */
const sameShareMin = 0.6;
/** The same for a sentence with a new number, like “…, 40,000 homes without power”. Range 0.7 to 0.8. */
const sameButNumberMin = 0.75;
/** The same for two denials, which put one thing in many ways. Range 0.3 to 0.5. */
const sameDenialMin = 0.4;
/** How much of a sentence the lead must say too, so that it is about the same. Range 0.05 to 0.2. */
const relatedShareMin = 0.12;

const denialGain = 1.2;
