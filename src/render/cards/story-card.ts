import type { Article } from '#src/articles/article.ts';
import type { FullStory, MainName } from '#src/desk/full-story.ts';
import { composeStoryLine } from '#src/desk/story-list.ts';
import type { ListedReport, Quotation, StoryReports } from '#src/desk/story-reports.ts';
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
import { briefOn, followOf, profileOf } from '../message/targets.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { isSameLanguage, nameOfLanguage } from '../text/language-name.ts';
import {
	plain,
	quote,
	remaining,
	share,
	shorten,
	shortenWith,
	type TextBudget,
} from '../text/plain-text.ts';
import { showPublished } from '../text/small-print.ts';
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
	const turning = { page, pages, back: '‹ Back', on: 'Read on ›' };
	return renderCard({
		accent: inkBlue,
		head: (budget) => showHead(article, budget, phrases),
		picture: hasPicture ? article.image : undefined,
		blocks: [...modelBlocks(story, modelSummary), ...blocksOf(story, phrases)],
		closing: () => (pages > 1 ? `-# Page ${page} of ${pages}` : ''),
		controls: [
			...(article.withdrawn ? [] : [peopleRow(article), topicsRow(article)]),
			buttonRow([
				...pageButtons('story', { story: article.id }, turning),
				linkButton('Read the original', article.url),
				mainName && button(`Follow ${mainName.name}`, followOf(mainName.topic)),
			]),
		],
	});
}

function showHead(article: Article, budget: TextBudget, phrases: Phrases): string {
	const story = composeStoryLine(article);
	const kicker = showKicker(story.kicker, { characters: 250, bytes: 500 });
	const origin =
		showOrigin(story, { characters: 400, bytes: 800 }, phrases) + showLanguage(article, phrases);
	const headline = showHeadline(story, remaining(budget, kicker, '## ', '\n', origin), phrases);
	return `${kicker}## ${headline}\n${origin}`;
}

/** Names the language of an article that is not the reader’s. */
function showLanguage({ language: tag }: Article, phrases: Phrases): string {
	const name = isSameLanguage(tag, phrases.language)
		? undefined
		: nameOfLanguage(tag, phrases.language);
	return name === undefined ? '' : ` · ${phrases.say('inLanguage', { language: name })}`;
}

function blocksOf({ article, text, page, reports }: FullStory, phrases: Phrases): Block[] {
	if (article.withdrawn) return [];
	const entries = [(budget: TextBudget) => shortenWith(text, budget, showParagraphs)];
	const summary = text === '' ? [] : [{ weight: summaryWeight, entries }];
	return page === 1
		? [
				...summary,
				...reportBlocks(reports, article.id, phrases),
				...statementBlocks(article, phrases),
				...nameBlocks(article),
			]
		: summary;
}

function modelBlocks({ article, page }: FullStory, summary: ModelSummary | undefined): Block[] {
	return summary === undefined || article.withdrawn || page > 1 ? [] : [summaryBlock(summary)];
}

/** Gives the summary more than half the budget beside three statements and four lists of names. */
const summaryWeight = 9;
const statementsMax = 3;

function showParagraphs(text: string): string {
	return text.split(/\n\n+/).map(plain).join('\n\n');
}

/** The reports of a story with several, in order, and the numbers in which they differ. */
function reportBlocks(
	{ reports, differences }: StoryReports,
	shownId: string,
	phrases: Phrases,
): Block[] {
	if (reports.length < 2) return [];
	const shown = reports.slice(0, reportsMax);
	const left = reports.length - shown.length;
	const more = left > 0 ? [() => `-# and ${left} more`] : [];
	const entries = shown.map((report) => reportEntry(report, report.id === shownId, phrases));
	const numbers = differences.map(differenceEntry);
	return [
		{ title: `${reports.length} reports`, entries: [...entries, ...more] },
		...(numbers.length > 0 ? [{ title: 'Numbers that differ', entries: numbers }] : []),
	];
}

const reportsMax = 8;

/** “- 10:02 · BBC · first here · Nine killed in Kyiv” */
function reportEntry(report: ListedReport, isShown: boolean, phrases: Phrases): Entry {
	return (budget) => {
		const start = [
			showPublished(report, phrases),
			showBy({ by: report.source, url: report.url }, share(budget, 3)),
			report.isFirst && 'first here',
			isShown && 'shown above',
		]
			.filter(Boolean)
			.join(' · ');
		if (isShown) return `- ${start}`;
		return `- ${start} · ${shorten(report.headline, remaining(budget, '- ', start, ' · '))}`;
	};
}

/** “- “Nine people were killed” (BBC) · “11 killed” (Reuters)” */
function differenceEntry(quotations: readonly Quotation[]): Entry {
	return (budget) => {
		const each = share(budget, 2 * quotations.length);
		const shown = quotations.slice(0, quotationsMax).map(({ words, source, url }) => {
			const by = showBy({ by: source, url }, each);
			return by === '' ? quote(words) : `${quote(words)} (${by})`;
		});
		return `- ${shown.join(' · ')}`;
	};
}

const quotationsMax = 4;

function statementBlocks({ statements, publishedAt }: Article, phrases: Phrases): Block[] {
	if (statements.length === 0) return [];
	const shown = statements.slice(0, statementsMax);
	const left = statements.length - shown.length;
	const entries = shown.map(({ person, text, about }) =>
		statementEntry({ text, about, by: person, publishedAt }, phrases),
	);
	const more = left > 0 ? [() => `-# and ${left} more in the report`] : [];
	return [{ title: 'What was said', entries: [...entries, ...more] }];
}

function nameBlocks({ people, organizations, places, topics }: Article): Block[] {
	const inStory = people.map(({ name, role }) => (role === undefined ? name : `${name}, ${role}`));
	const entries = [
		listEntry('People', inStory, '; '),
		listEntry('Organizations', namesOf(organizations)),
		listEntry('Places', namesOf(places)),
		listEntry('Topics', namesOf(topics)),
	];
	return [{ entries }];
}

function namesOf(names: readonly { readonly name: string }[]): string[] {
	return names.map(({ name }) => name);
}

function peopleRow({ people }: Article): Row | undefined {
	if (people.length <= buttonsPerRowMax) {
		return buttonRow(people.map(({ name }) => button(name, profileOf(name))));
	}
	const options = people.map(({ name, role }) => ({
		label: name,
		description: role,
		target: profileOf(name),
	}));
	return menuRow('people', 'Who is in this', options);
}

function topicsRow({ organizations, places, topics }: Article): Row | undefined {
	const names = namesOf([...topics, ...places, ...organizations]);
	return buttonRow(names.slice(0, buttonsPerRowMax).map((name) => button(name, briefOn(name))));
}
