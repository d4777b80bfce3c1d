import type { APISelectMenuOption } from 'discord-api-types/v10';
import type { Article } from '#src/articles/article.ts';
import {
	type ArticleChange,
	composeDigestEntry,
	type DigestEntry,
	type StoryUpdate,
	shownChangesSince,
} from '#src/desk/digest-entry.ts';
import {
	composeStoryLine,
	type Report,
	type SpokenQuotation,
	type StoryLine,
} from '#src/desk/story-list.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { textOf } from '#src/text/matcher.ts';
import type { Entry } from '../message/card.ts';
import {
	type MenuOption,
	maskedLink,
	menuRow,
	type Row,
	toSelectOption,
} from '../message/controls.ts';
import { textBytesMax, textDisplayBytes, textMax } from '../message/limits.ts';
import { storyOf, type Target } from '../message/targets.ts';
import {
	atMost,
	escapeLineStart,
	fits,
	isVisible,
	plain,
	remaining,
	share,
	shorten,
	showHighlighted,
	type TextBudget,
} from '../text/plain-text.ts';
import { showDate, showDay, showInstant, showPublished } from '../text/small-print.ts';
import { verbatim } from './statement-entry.ts';

/**
 * A story in a list: kicker, linked headline, what happened, source and date, other sources. The headline may take
 * half the budget, with its link if that fits too; the gist takes what is left.
 */
export function storyEntry(story: StoryLine, phrases: Phrases): Entry {
	return (budget) => {
		const kicker = showKicker(story.kicker, share(budget, 6));
		const meta = showOrigin(story, share(budget, 3), phrases);
		const others = showOtherReports(story.others, share(budget, 4), phrases);
		const headline = showHeadline(
			story,
			share(remaining(budget, kicker, meta, others), 2),
			phrases,
		);
		const left = remaining(budget, kicker, meta, headline, others, '\n\n');
		const said = story.quotation && showQuotation(story.quotation, share(left, 2), phrases);
		const gist = story.gist && showHighlighted(story.gist, remaining(left, said ?? '', '\n'));
		return [kicker + headline, gist, said, meta].filter(Boolean).join('\n') + others;
	};
}

/** “> “We will rebuild it.” — Sergei Shoigu” */
function showQuotation(
	{ text, speaker }: SpokenQuotation,
	budget: TextBudget,
	phrases: Phrases,
): string {
	const by = ` — ${shorten(speaker, share(budget, 4))}`;
	return `> ${verbatim(text, remaining(budget, '> ', by), phrases)}${by}`;
}

/** The label above a headline as a line of small print; '' without one. */
export function showKicker(kicker: string | undefined, budget: TextBudget): string {
	return kicker && isVisible(kicker) ? `-# ${shorten(kicker, remaining(budget, '-# \n'))}\n` : '';
}

/** The linked headline, bold unless bold marks the search matches in it. */
export function showHeadline(story: StoryLine, budget: TextBudget, phrases: Phrases): string {
	const hasMatch = story.headline.some(({ isMatch }) => isMatch);
	const [open, close] = emphasisMarks(story.withdrawn, !hasMatch);
	const inside = remaining(budget, open, close);
	const label = isVisible(textOf(story.headline))
		? showHighlighted(story.headline, atMost(inside, headlineMax))
		: phrases.say('noHeadline');
	const withLink = maskedLink(label, story.url);
	return open + (fits(withLink, inside) ? withLink : label) + close;
}

const headlineMax = 400;

function emphasisMarks(isStruck: boolean, isBold: boolean): [string, string] {
	const bold = isBold ? '**' : '';
	const struck = isStruck ? '~~' : '';
	return [bold + struck, struck + bold];
}

/** Source and dates as a line of small print. */
export function showOrigin(story: StoryLine, budget: TextBudget, phrases: Phrases): string {
	const dates = [
		showPublished(story, phrases),
		story.updatedAt && phrases.say('updated', { date: showDate(story.updatedAt, phrases) }),
		story.withdrawn && phrases.say('isWithdrawn'),
	].filter(Boolean);
	const after = dates.join(' · ');
	const before = remaining(budget, '\n-# ', ' · ', after);
	const source = story.source && isVisible(story.source) ? shorten(story.source, before) : '';
	return `-# ${escapeLineStart([source, after].filter(Boolean).join(' · '))}`;
}

/** The articles of a posted entry, its lead first: as they are now (undefined if gone) and the version that was posted. */
export type PostedArticles = readonly {
	readonly article: Article | undefined;
	readonly version: string;
	/** The current version, where it is known. */
	readonly currentVersion?: string | undefined;
}[];

/** Whether anything that the entry shows has changed. */
export function isCorrected([lead, ...others]: PostedArticles): boolean {
	if (lead?.article === undefined) return false;
	return changesOf(lead).length > 0 || others.some(hasVisibleChange);
}

/**
 * The text of a posted entry as it would read now, with a line that says what was corrected; a
 * withdrawn story is struck out. Undefined when nothing that it shows has changed, and when the
 * article is gone: without its text the message stays as it is.
 */
export function correctEntry({
	articles: [lead, ...others],
	at,
	budget,
	phrases,
}: {
	readonly articles: PostedArticles;
	readonly at: Date;
	readonly budget: TextBudget;
	readonly phrases: Phrases;
}): string | undefined {
	if (lead?.article === undefined) return undefined;
	const changes = changesOf(lead);
	if (changes.length === 0 && !others.some(hasVisibleChange)) return undefined;
	const what = changes.length > 0 ? showChanges(changes, phrases) : phrases.say('otherReports');
	const line = `\n-# ${phrases.say('corrected', { when: showInstant(at), changes: what })}`;
	const otherArticles = others.flatMap(({ article }) => (article === undefined ? [] : [article]));
	const entry = composeDigestEntry([lead.article, ...otherArticles]);
	return digestEntry(entry, phrases)(remaining(budget, line)) + line;
}

/** What a menu line that opens the article would say now. */
export function correctOption(
	article: Article,
	phrases: Phrases,
): Pick<APISelectMenuOption, 'label' | 'description'> {
	const { value: _, ...option } = toSelectOption(
		'',
		storyOption(composeStoryLine(article), phrases),
	);
	return option;
}

function changesOf({ article, version, currentVersion }: PostedArticles[number]) {
	return article === undefined ? [] : shownChangesSince(version, article, currentVersion);
}

/** Other reports show only their source, so only these changes are visible. */
function hasVisibleChange(report: PostedArticles[number]): boolean {
	return changesOf(report).some(
		(change) => change === 'source' || change === 'withdrawn' || change === 'restored',
	);
}

/** What one text in a message may take, given all its other texts. */
export function budgetBeside(texts: readonly string[]): TextBudget {
	const bytes = textBytesMax - textDisplayBytes * (texts.length + 1);
	return remaining({ characters: textMax, bytes }, ...texts);
}

/** A menu that opens any of the stories, in full unless `open` says otherwise. */
export function storyMenu(
	stories: readonly StoryLine[],
	phrases: Phrases,
	open: (id: string) => Target = storyOf,
): Row | undefined {
	return menuOfStories(
		stories.map((story) => ({ ...storyOption(story, phrases), target: open(story.id) })),
		phrases,
	);
}

/** The same menu from options that are already written. */
export function menuOfStories(options: readonly MenuOption[], phrases: Phrases): Row | undefined {
	return menuRow('stories', phrases.say('readStory'), options);
}

export function storyOption(story: StoryLine, phrases: Phrases): MenuOption {
	const { id, headline, source } = story;
	return {
		label: textOf(headline),
		description: [source, showPublished(story, phrases, showDay)].filter(Boolean).join(' · '),
		target: storyOf(id),
	};
}

/** The budget of one entry, whatever else is in its message: an ordinary story fits whole, and ten take two messages. */
export const entryBudget: TextBudget = { characters: 900, bytes: 2_400 };

/** A story with what changed above it. */
export function digestEntry({ story, whatChanged }: DigestEntry, phrases: Phrases): Entry {
	return (budget) => {
		const above = whatChanged ? showUpdate(whatChanged, share(budget, 5), phrases) : '';
		return above + storyEntry(story, phrases)(remaining(budget, above));
	};
}

function showUpdate(
	{ changes, added, isFurther }: StoryUpdate,
	budget: TextBudget,
	phrases: Phrases,
): string {
	const lines = [
		changes.length > 0
			? `-# ${phrases.say('changed', { changes: showChanges(changes, phrases) })}`
			: '',
		added.length > 0
			? showReports(added.map(unlinked), budget, {
					phrases,
					frame: (sources) => `-# ${phrases.say('nowAlsoBy', { sources })}`,
				})
			: '',
		isFurther && changes.length + added.length === 0 ? `-# ${phrases.say('anotherReport')}` : '',
	];
	return lines
		.filter((line) => line !== '')
		.map((line) => `${line}\n`)
		.join('');
}

function unlinked(source: string): Report {
	return { source, publisher: undefined, url: undefined };
}

/** “the headline, the summary” */
function showChanges(changes: readonly ArticleChange[], phrases: Phrases): string {
	return changes.map((change) => phrases.say(change)).join(phrases.say('between'));
}

/** The other reports of a story as a line of small print, with a line break before it; '' if there are none. */
export function showOtherReports(
	others: readonly Report[],
	budget: TextBudget,
	phrases: Phrases,
): string {
	return showReports(others, budget, {
		phrases,
		frame: (sources) => `\n-# ${phrases.say('also', { sources })}`,
	});
}

/** The sources in the given frame, as many as fit, the rest counted; '' if none is visible. */
export function showReports(
	reports: readonly Report[],
	budget: TextBudget,
	{ phrases, frame }: { readonly phrases: Phrases; readonly frame: (sources: string) => string },
): string {
	const visible = reports.filter(({ source }) => isVisible(source));
	if (visible.length === 0) return '';
	const andMore = phrases.say('andMore', { list: '', count: visible.length });
	const left = remaining(budget, frame(''), andMore);
	let list = '';
	let shown = 0;
	for (const { source, url } of visible) {
		const between = shown === 0 ? '' : phrases.say('between');
		const longer = [maskedLink(plain(source), url), plain(source)]
			.map((name) => list + between + name)
			.find((text) => fits(text, left));
		if (longer === undefined) break;
		list = longer;
		shown += 1;
	}
	if (shown === visible.length) return frame(list);
	const count = visible.length - shown;
	return frame(
		shown > 0 ? phrases.say('andMore', { list, count }) : phrases.say('moreSources', { count }),
	);
}
