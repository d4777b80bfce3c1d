import type { Article } from '#src/articles/article.ts';
import type { FullStory, MainName, ShownExtract } from '#src/desk/full-story.ts';
import type { Difference } from '#src/desk/story-differences.ts';
import type { ToldSentence } from '#src/desk/story-extract.ts';
import { composeStoryLine } from '#src/desk/story-list.ts';
import type { ListedReport, StoryReports } from '#src/desk/story-reports.ts';
import type { WhatReportSays } from '#src/desk/what-report-says.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import type { ModelSummary } from '#src/summaries/model-summary.ts';
import { type Block, type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import {
	button,
	buttonRow,
	linkButton,
	menuRow,
	pageButtons,
	type Row,
} from '../message/controls.ts';
import { buttonsPerRowMax } from '../message/limits.ts';
import { briefOn, compareOf, followOf, profileOf } from '../message/targets.ts';
import {
	fits,
	plain,
	quote,
	remaining,
	share,
	shorten,
	shortenWith,
	type TextBudget,
} from '../text/plain-text.ts';
import { capital, showPage, showPublished } from '../text/small-print.ts';
import { listEntry, showBy, statementEntry } from './statement-entry.ts';
import { showHeadline, showKicker, showOrigin } from './story-entry.ts';
import { summaryBlock } from './summary-entry.ts';

export type StorySettings = {
	/** The name to follow the story by. */
	readonly mainName?: MainName | undefined;
	/** All its reports as a language model tells them; shown on the first page. */
	readonly modelSummary?: ModelSummary | undefined;
	readonly showsImages: boolean;
	readonly phrases: Phrases;
};

/** The answer to `/story`: one article in full, with its picture on the first page. A withdrawn article shows only its headline. */
export function renderStory(
	story: FullStory,
	{ mainName, modelSummary, showsImages, phrases }: StorySettings,
): Message {
	const { article, page, pages } = story;
	const hasPicture = showsImages && page === 1 && !article.withdrawn;
	const turning = { page, pages, back: phrases.say('previousPage'), on: phrases.say('readOn') };
	return renderCard({
		accent: inkBlue,
		head: (budget) => showHead(article, budget, phrases),
		picture: hasPicture ? article.image : undefined,
		blocks: blocksOf(story, modelSummary, phrases),
		closing: () => (pages > 1 ? `-# ${capital(showPage(story, phrases))}` : ''),
		controls: [
			...(article.withdrawn ? [] : [peopleRow(story.says, phrases), topicsRow(story.says)]),
			buttonRow([
				...pageButtons('story', { story: article.id }, turning),
				linkButton(phrases.say('readOriginal'), article.url),
				hasSeveralSources(story.reports)
					? button(phrases.say('openCompare'), compareOf(article.id))
					: undefined,
				mainName &&
					button(phrases.say('followName', { name: mainName.name }), followOf(mainName.topic)),
			]),
		],
	});
}

function hasSeveralSources({ reports }: StoryReports): boolean {
	return new Set(reports.map(({ source }) => source)).size > 1;
}

function showHead(article: Article, budget: TextBudget, phrases: Phrases): string {
	const story = composeStoryLine(article);
	const kicker = showKicker(story.kicker, { characters: 250, bytes: 500 });
	const origin = showOrigin(story, { characters: 400, bytes: 800 }, phrases);
	const headline = showHeadline(story, remaining(budget, kicker, '## ', '\n', origin), phrases);
	return `${kicker}## ${headline}\n${origin}`;
}

function blocksOf(
	{ article, text, page, reports, extract, says }: FullStory,
	modelSummary: ModelSummary | undefined,
	phrases: Phrases,
): Block[] {
	if (article.withdrawn) return [];
	const beside =
		page === 1
			? [
					...(modelSummary === undefined ? extractBlocks(extract, phrases) : []),
					...differenceBlocks(extract, phrases),
					...reportBlocks(reports, article.id, phrases),
					...statementBlocks(says, article, phrases),
					...nameBlocks(says, phrases),
				]
			: [];
	const entries = [(budget: TextBudget) => shortenWith(text, budget, showParagraphs)];
	const above = modelSummary === undefined || page > 1 ? [] : [summaryBlock(modelSummary, phrases)];
	const weight = summaryWeightBeside([...above, ...beside]);
	return [...above, ...(text === '' ? [] : [{ weight, entries }]), ...beside];
}

/** Gives the summary half the budget, so that its page is shown whole. */
function summaryWeightBeside(blocks: readonly Block[]): number {
	return Math.max(
		summaryWeightMin,
		blocks.reduce((sum, { entries, weight = 1 }) => sum + weight * entries.length, 0),
	);
}

/** More than half the budget beside three statements and four lists of names. */
const summaryWeightMin = 9;
const statementsMax = 3;

function showParagraphs(text: string): string {
	return text.split(/\n\n+/).map(plain).join('\n\n');
}

/** What other sources add to what is shown, or the whole story in short, and the numbers that differ. */
function extractBlocks({ sentences, isToldAbove }: ShownExtract, phrases: Phrases): Block[] {
	const title = phrases.say(isToldAbove ? 'otherReportsAdd' : 'inShort');
	return sentences.length > 0
		? [{ title, entries: sentences.map(toldEntry), weight: toldWeight }]
		: [];
}

function differenceBlocks({ disagreements }: ShownExtract, phrases: Phrases): Block[] {
	const entries = disagreements.map((difference) => differenceEntry(difference, phrases));
	return entries.length > 0 ? [{ title: phrases.say('numbersDiffer'), entries }] : [];
}

/** A sentence takes as much as three reports in the list. */
const toldWeight = 3;

/** “- Nine people were killed in Kyiv. (BBC)”; nothing if it does not fit whole. */
function toldEntry({ text, article }: ToldSentence): Entry {
	return (budget) => {
		const by = showBy({ by: article.source?.name, url: article.url }, share(budget, 2));
		const shown = `- ${plain(text)}${by === '' ? '' : ` (${by})`}`;
		return fits(shown, budget) ? shown : '';
	};
}

/** The reports of a story with several, in order. */
function reportBlocks({ reports }: StoryReports, shownId: string, phrases: Phrases): Block[] {
	if (reports.length < 2) return [];
	const shown = reports.slice(0, reportsMax);
	const left = reports.length - shown.length;
	const more = left > 0 ? [() => `-# ${phrases.say('andOthers', { count: left })}`] : [];
	const entries = shown.map((report) => reportEntry(report, report.id === shownId, phrases));
	return [
		{ title: phrases.say('reports', { count: reports.length }), entries: [...entries, ...more] },
	];
}

const reportsMax = 8;

/** “- 10:02 · BBC · first here · Nine killed in Kyiv” */
function reportEntry(report: ListedReport, isShown: boolean, phrases: Phrases): Entry {
	return (budget) => {
		const start = [
			showPublished(report, phrases),
			showBy({ by: report.source, url: report.url }, share(budget, 3)),
			report.isFirst && phrases.say('firstHere'),
			isShown && phrases.say('shownAbove'),
		]
			.filter(Boolean)
			.join(' · ');
		if (isShown) return `- ${start}`;
		return `- ${start} · ${shorten(report.headline, remaining(budget, '- ', start, ' · '))}`;
	};
}

/** “- “Nine people were killed” (BBC, 3 hours ago) · “11 killed” (Reuters, 2 hours ago)”, or the newest and what it was earlier. */
function differenceEntry({ isUpdate, quotations }: Difference, phrases: Phrases): Entry {
	return (budget) => {
		const each = share(budget, 2 * quotations.length);
		const shown = quotations.slice(0, quotationsMax).map(({ words, article }, index) => {
			const source = showBy({ by: article.source?.name, url: article.url }, each);
			const by = [source, showPublished(article, phrases)].filter(Boolean).join(', ');
			const quotation = quote(words, phrases);
			const isEarlier = isUpdate && index > 0;
			return `${isEarlier ? phrases.say('earlierQuotation', { quotation }) : quotation} (${by})`;
		});
		return `- ${shown.join(' · ')}`;
	};
}

const quotationsMax = 4;

function statementBlocks(
	{ statements }: WhatReportSays,
	{ publishedAt }: Article,
	phrases: Phrases,
): Block[] {
	if (statements.length === 0) return [];
	const shown = statements.slice(0, statementsMax);
	const left = statements.length - shown.length;
	const entries = shown.map(({ person, ...words }) =>
		statementEntry({ ...words, by: person, publishedAt }, phrases),
	);
	const more = left > 0 ? [() => `-# ${phrases.say('moreInReport', { count: left })}`] : [];
	return [{ title: phrases.say('whatWasSaid'), entries: [...entries, ...more] }];
}

function nameBlocks(
	{ people, organizations, places, topics }: WhatReportSays,
	phrases: Phrases,
): Block[] {
	const inStory = people.map(({ name, role }) => (role === undefined ? name : `${name}, ${role}`));
	const entries = [
		listEntry(phrases.say('peopleTitle'), inStory, phrases, '; '),
		listEntry(phrases.say('organizationsTitle'), organizations, phrases),
		listEntry(phrases.say('placesTitle'), places, phrases),
		listEntry(phrases.say('topicsTitle'), topics, phrases),
	];
	return [{ entries }];
}

function peopleRow({ people }: WhatReportSays, phrases: Phrases): Row | undefined {
	if (people.length <= buttonsPerRowMax) {
		return buttonRow(people.map(({ name }) => button(name, profileOf(name))));
	}
	const options = people.map(({ name, role }) => ({
		label: name,
		description: role,
		target: profileOf(name),
	}));
	return menuRow('people', phrases.say('whoIsIn'), options);
}

function topicsRow({ organizations, places, topics }: WhatReportSays): Row | undefined {
	const names = [...topics, ...places, ...organizations];
	return buttonRow(names.slice(0, buttonsPerRowMax).map((name) => button(name, briefOn(name))));
}
