import { instantOf, isDay } from '#src/articles/publication-date.ts';
import type { DigestEntry, StoryUpdate } from '#src/desk/digest-entry.ts';
import type { StoryLine } from '#src/desk/story-list.ts';
import { urgentSources } from '#src/desk/urgency.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { maskedLink } from '../message/controls.ts';
import type { EntryShape } from '../message/look.ts';
import {
	escapeLineStart,
	fits,
	isVisible,
	plain,
	remaining,
	share,
	shorten,
	smaller,
	type TextBudget,
} from '../text/plain-text.ts';
import { showFixedDate, showLanguage } from '../text/small-print.ts';
import {
	showChanges,
	showKicker,
	showOtherReports,
	showPlainHeadline,
	showUpdate,
} from './story-entry.ts';

/** What a text depends on besides its story. */
export type EntryStyle = {
	readonly shape: EntryShape;
	/** When it is posted: what is urgent or old is so at that time. */
	readonly at: Date;
};

/** The most that an entry may take, whatever else is in its message; an ordinary story fits whole. */
export const shapeBudgets: Readonly<Record<EntryShape, TextBudget>> = {
	lead: { characters: 1_300, bytes: 3_300 },
	title: { characters: 900, bytes: 2_400 },
	line: { characters: 360, bytes: 900 },
};

/** Writes a story in its shape. */
export function writePosted(
	entry: DigestEntry,
	{ shape, at }: EntryStyle,
	phrases: Phrases,
): (budget: TextBudget) => string {
	return (budget) =>
		shape === 'line'
			? writeLine(entry, at, { budget, phrases })
			: writeStory(entry, { shape, at }, { budget, phrases });
}

/** All that `writePosted` depends on besides entry and language, for whoever keeps texts. */
export function styleKey(entry: DigestEntry, { shape, at }: EntryStyle): string {
	return `${shape} ${isOld(entry.story, at)} ${sourcesWithinTheHour(entry, at)}`;
}

type Writing = { readonly budget: TextBudget; readonly phrases: Phrases };

function writeStory(
	entry: DigestEntry,
	{ shape, at }: EntryStyle,
	{ budget, phrases }: Writing,
): string {
	const { story, whatChanged, opening } = entry;
	const above = [
		showUrgent(entry, at, phrases),
		whatChanged === undefined ? '' : showUpdate(whatChanged, share(budget, 6), phrases),
		showKicker(story.kicker, share(budget, 8)),
	].join('');
	const meta = showOriginWithLink(entry, share(budget, 4), phrases);
	const others = showOtherReports(story.others, share(budget, 5), phrases);
	const mark = '### ';
	const left = remaining(budget, above, meta, others, mark, '\n\n');
	const headline = mark + showPlainHeadline(story, share(left, 2), phrases);
	const text =
		shape === 'lead' && opening !== undefined && !story.withdrawn
			? shorten(opening, remaining(left, headline))
			: '';
	return above + [headline, text, meta].filter(Boolean).join('\n') + others;
}

/** “-# **Breaking** · 4 sources within the hour” */
function showUrgent(entry: DigestEntry, at: Date, phrases: Phrases): string {
	const count = sourcesWithinTheHour(entry, at);
	if (count === 0) return '';
	return `-# **${phrases.say('urgent')}** · ${phrases.say('withinTheHour', { count })}\n`;
}

/** A story that was told before is no longer urgent. */
function sourcesWithinTheHour({ firstReports, whatChanged, story }: DigestEntry, at: Date): number {
	return whatChanged === undefined && !story.withdrawn ? urgentSources(firstReports, at) : 0;
}

/** The source with its link, the dates and another language than the reader’s, as a line of small print. */
function showOriginWithLink({ story }: DigestEntry, budget: TextBudget, phrases: Phrases): string {
	const after = [
		showFixedDate(story, phrases),
		story.updatedAt &&
			phrases.say('updated', { date: showFixedDate({ publishedAt: story.updatedAt }, phrases) }),
		story.withdrawn && phrases.say('isWithdrawn'),
		showLanguage(story, phrases),
	]
		.filter(Boolean)
		.join(' · ');
	const source = showSource(story, remaining(budget, '-# ', ' · ', after), phrases);
	return `-# ${escapeLineStart([source, after].filter(Boolean).join(' · '))}`;
}

type Linked = { readonly source: string | undefined; readonly url: string | undefined };

/** The name of the source, as a link if that fits; without a name the link alone. */
function showSource({ source = '', url }: Linked, budget: TextBudget, phrases: Phrases): string {
	const isNamed = isVisible(source);
	const name = isNamed
		? shorten(source, smaller(budget, sourceBudget))
		: phrases.say('readOriginal');
	const linked = maskedLink(name, url);
	if (linked !== name && fits(linked, budget)) return linked;
	return isNamed ? name : '';
}

const sourceBudget: TextBudget = { characters: 60, bytes: 120 };

/** “- Headline · [Source](…) +2 · Changed: the headline” */
function writeLine(entry: DigestEntry, at: Date, { budget, phrases }: Writing): string {
	const { story, whatChanged } = entry;
	const isUrgent = sourcesWithinTheHour(entry, at) > 0;
	const mark = isUrgent ? `- **${phrases.say('urgent')}** · ` : '- ';
	const notes = [
		isOld(story, at) ? showFixedDate(story, phrases, 'D') : '',
		showLanguage(story, phrases),
		story.withdrawn ? phrases.say('isWithdrawn') : '',
		whatChanged === undefined ? '' : showWhatChanged(whatChanged, share(budget, 3), phrases),
	].filter((note) => note !== '');
	return showLine(story, { mark, notes, headlineBudget: lineHeadlineBudget }, { budget, phrases });
}

type LineStyle = {
	readonly mark: string;
	readonly notes: readonly string[];
	readonly headlineBudget: TextBudget;
};

/** A story in one line: “- Headline · [Source](…) +2 · note”. */
export function showLine(
	story: StoryLine,
	{ mark, notes, headlineBudget }: LineStyle,
	{ budget, phrases }: Writing,
): string {
	const others = story.others.length === 0 ? '' : `\u00a0+${phrases.number(story.others.length)}`;
	const after = [others, ...notes.map((note) => ` · ${note}`)].join('');
	const left = remaining(budget, mark, ' · ', after);
	const headline = showPlainHeadline(story, smaller(share(left, 2), headlineBudget), phrases);
	const source = showSource(story, remaining(left, headline), phrases);
	return `${mark}${headline}${source === '' ? '' : ` · ${source}`}${after}`;
}

/** Some three lines of a phone, in Latin letters or Chinese. */
const lineHeadlineBudget: TextBudget = { characters: 130, bytes: 210 };

function showWhatChanged(
	{ changes, added, isFurther }: StoryUpdate,
	budget: TextBudget,
	phrases: Phrases,
): string {
	if (changes.length > 0) return phrases.say('changed', { changes: showChanges(changes, phrases) });
	if (added.length > 0) {
		const sources = added.map(plain).join(phrases.say('between'));
		const named = phrases.say('nowAlsoBy', { sources });
		const counted = phrases.say('moreSources', { count: added.length });
		return fits(named, budget) ? named : phrases.say('nowAlsoBy', { sources: counted });
	}
	return isFurther ? phrases.say('anotherReport') : '';
}

/** Whether a story was published so long before it was posted that a line shows its date. */
export function isOld({ publishedAt }: Pick<StoryLine, 'publishedAt'>, at: Date): boolean {
	const ageMs = at.getTime() - instantOf(publishedAt).getTime();
	return ageMs > (isDay(publishedAt) ? undatedDayMs : undatedMs);
}

/** What is older has its date. Range 24 to 48 hours: a morning’s digest has the day before. */
const undatedMs = 36 * 3_600_000;
/** A day alone counts from its midnight. */
const undatedDayMs = undatedMs + 12 * 3_600_000;
