import type { ArticleChange, DigestEntry, StoryUpdate } from '#src/desk/digest-entry.ts';
import type { Report, SpokenQuotation, StoryLine } from '#src/desk/story-list.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { textOf } from '#src/text/matcher.ts';
import type { Entry } from '../message/card.ts';
import { type MenuOption, maskedLink, menuRow, type Row } from '../message/controls.ts';
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
import { showDate, showDay, showLanguage, showPublished } from '../text/small-print.ts';
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

/** The headline without a link, struck out if it was withdrawn. */
export function showPlainHeadline(
	{ headline, withdrawn }: StoryLine,
	budget: TextBudget,
	phrases: Phrases,
): string {
	const mark = withdrawn ? '~~' : '';
	const label = isVisible(textOf(headline))
		? showHighlighted(headline, atMost(remaining(budget, mark, mark), headlineMax))
		: phrases.say('noHeadline');
	return mark + label + mark;
}

const headlineMax = 400;

function emphasisMarks(isStruck: boolean, isBold: boolean): [string, string] {
	const bold = isBold ? '**' : '';
	const struck = isStruck ? '~~' : '';
	return [bold + struck, struck + bold];
}

/** Source, dates and another language than the reader’s as a line of small print. */
export function showOrigin(story: StoryLine, budget: TextBudget, phrases: Phrases): string {
	const notes = [
		showPublished(story, phrases),
		story.updatedAt && phrases.say('updated', { date: showDate(story.updatedAt, phrases) }),
		story.withdrawn && phrases.say('isWithdrawn'),
		showLanguage(story, phrases),
	].filter(Boolean);
	const after = notes.join(' · ');
	const before = remaining(budget, '\n-# ', ' · ', after);
	const source = story.source && isVisible(story.source) ? shorten(story.source, before) : '';
	return `-# ${escapeLineStart([source, after].filter(Boolean).join(' · '))}`;
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

/** A story with what changed above it. */
export function digestEntry({ story, whatChanged }: DigestEntry, phrases: Phrases): Entry {
	return (budget) => {
		const above = whatChanged ? showUpdate(whatChanged, share(budget, 5), phrases) : '';
		return above + storyEntry(story, phrases)(remaining(budget, above));
	};
}

/** What is new about a story that was told before, in lines of small print. */
export function showUpdate(
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
export function showChanges(changes: readonly ArticleChange[], phrases: Phrases): string {
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
