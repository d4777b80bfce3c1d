import type { APISelectMenuOption } from 'discord-api-types/v10';
import type { Article } from '#src/articles/article.ts';
import {
	type ArticleChange,
	composeDigestEntry,
	shownChangesSince,
} from '#src/desk/digest-entry.ts';
import { composeStoryLine } from '#src/desk/story-list.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { toSelectOption } from '../message/controls.ts';
import { textBytesMax, textDisplayBytes, textMax } from '../message/limits.ts';
import type { EntryShape } from '../message/look.ts';
import { remaining, type TextBudget } from '../text/plain-text.ts';
import { showMoment } from '../text/small-print.ts';
import { isOld, writePosted } from './posted-entry.ts';
import { digestEntry, showChanges, storyOption } from './story-entry.ts';

/** The articles of a posted entry, its lead first: as they are now (undefined if gone) and the version that it shows. */
export type PostedArticles = readonly {
	readonly article: Article | undefined;
	readonly version: string;
	/** The version that was posted, if it was corrected since. */
	readonly posted?: string | undefined;
	/** The current version, where it is known. */
	readonly currentVersion?: string | undefined;
}[];

/** How an entry was posted. */
export type PostedStyle = {
	/** Undefined if an earlier version of Dateline posted it. */
	readonly shape: EntryShape | undefined;
	readonly postedAt: Date;
};

/** Whether anything that the entry shows has changed. */
export function isCorrected([lead, ...others]: PostedArticles, style: PostedStyle): boolean {
	if (lead?.article === undefined) return false;
	return (
		changesOf(lead, style).length > 0 ||
		others.some((one) => changesOf(one, style).some((change) => isVisibleInOther(change, style)))
	);
}

/**
 * The text of a posted entry as it would read now, with a line that says what was corrected; a
 * withdrawn story is struck out. Undefined when nothing that it shows has changed, and when the
 * article is gone: without its text the message stays as it is.
 */
export function correctEntry({
	articles: [lead, ...others],
	style,
	at,
	budget,
	phrases,
}: {
	readonly articles: PostedArticles;
	readonly style: PostedStyle;
	readonly at: Date;
	readonly budget: TextBudget;
	readonly phrases: Phrases;
}): string | undefined {
	if (lead?.article === undefined || !isCorrected([lead, ...others], style)) return undefined;
	const { shape, postedAt } = style;
	const areOthersChanged = others.some((one) =>
		changesSoFar(one, style).some((change) => isVisibleInOther(change, style)),
	);
	const what = [
		showChanges(changesSoFar(lead, style), phrases),
		areOthersChanged ? phrases.say('otherReports') : '',
	];
	const changes = what.filter((part) => part !== '').join(phrases.say('between'));
	const line = `\n-# ${phrases.say('corrected', { when: showMoment(at), changes })}`;
	const otherArticles = others.flatMap(({ article }) => (article === undefined ? [] : [article]));
	const entry = composeDigestEntry([lead.article, ...otherArticles]);
	const write =
		shape === undefined
			? digestEntry(entry, phrases)
			: writePosted(entry, { shape, at: postedAt }, phrases);
	return write(remaining(budget, line)) + line;
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

function changesOf(
	{ article, version, currentVersion }: PostedArticles[number],
	{ shape, postedAt }: PostedStyle,
): readonly ArticleChange[] {
	if (article === undefined) return [];
	const changes = shownChangesSince(version, article, currentVersion);
	if (shape === undefined || shape === 'lead') return changes;
	const hidden: readonly ArticleChange[] =
		shape === 'title' ? ['summary'] : ['summary', 'kicker', ...hiddenDate(article, postedAt)];
	return changes.filter((change) => !hidden.includes(change));
}

/** Also those of earlier corrections, because the line about this one replaces theirs. */
function changesSoFar(one: PostedArticles[number], style: PostedStyle): readonly ArticleChange[] {
	const now = changesOf(one, style);
	if (one.posted === undefined) return now;
	const before = changesOf({ ...one, version: one.posted }, style);
	return [...before, ...now.filter((change) => !before.includes(change))];
}

function hiddenDate(article: Article, postedAt: Date): readonly ArticleChange[] {
	return isOld(article, postedAt) ? [] : ['date'];
}

/** Other reports show only their source, or are only counted, so only these changes are visible. */
function isVisibleInOther(change: ArticleChange, { shape }: PostedStyle): boolean {
	return (
		change === 'withdrawn' || change === 'restored' || (change === 'source' && shape !== 'line')
	);
}

/** What one text in a message may take, given all its other texts. */
export function budgetBeside(texts: readonly string[]): TextBudget {
	const bytes = textBytesMax - textDisplayBytes * (texts.length + 1);
	return remaining({ characters: textMax, bytes }, ...texts);
}
