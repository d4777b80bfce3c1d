import { instantOf } from '#src/articles/publication-date.ts';
import type { Chart } from '#src/charts/chart.ts';
import { composeDigestEntry } from '#src/desk/digest-entry.ts';
import type { MostTalked, TalkedGroup, TalkedName } from '#src/desk/most-talked.ts';
import type { TopicSelection } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { type AttachedPicture, inkBlue } from '../message/card.ts';
import { defaultLook, type Look } from '../message/look.ts';
import { type RenderedMessage, renderPosted } from '../message/parted-message.ts';
import { remaining, shorten, type TextBudget } from '../text/plain-text.ts';
import { showTopicSelection } from '../text/topics-text.ts';
import { type RenderedEntry, writeEntry } from './digest-layout.ts';
import { menuOfStories } from './story-entry.ts';
import { describeTrend, nameMarks } from './trend-card.ts';

export type MostTalkedSettings = {
	/** What the digest is about. */
	readonly wanted: TopicSelection;
	/** The moment it is for. */
	readonly at: Date;
	/** For a late digest, the local time that it was due at: `08:00`. */
	readonly late: string | undefined;
	/** Undefined if there is nothing to draw, `missing` if it could not be drawn. */
	readonly picture: AttachedPicture | 'missing' | undefined;
	readonly look?: Look;
	readonly phrases: Phrases;
};

/** The digest of who and what was talked about most; it takes one and a half screens of a phone with its picture. */
export function renderMostTalked(
	talked: MostTalked,
	{ picture, look = defaultLook, ...settings }: MostTalkedSettings,
): RenderedMessage {
	const { phrases } = settings;
	const marks = new Map(namesOf(talked).map((one, index) => [one, nameMarks[index] ?? '']));
	const sections = talked.groups.map((group) => {
		const entry = storyOf(group, settings);
		const lines = group.names.map((one) => `${marks.get(one)} ${showName(one, phrases)}`);
		return { title: lines.join('\n'), entries: entry === undefined ? [] : [entry] };
	});
	const options = sections.flatMap(({ entries }) => entries.map(({ option }) => option));
	return renderPosted({
		head: showHead(talked, { picture, ...settings }),
		attached: typeof picture === 'object' ? picture : undefined,
		caption: marks.size > 1 ? `-# ${phrases.say('trendOwnScale')}` : '',
		sections,
		controls: [menuOfStories(options, phrases)],
		accent: look.accent ?? inkBlue,
	});
}

function namesOf({ groups }: MostTalked): readonly TalkedName[] {
	return groups.flatMap(({ names }) => names);
}

/** Title, days, who else rose and fell, and the notes. */
function showHead(
	talked: MostTalked,
	{ wanted, late, picture, phrases }: Omit<MostTalkedSettings, 'look'>,
): string {
	const kind = `${phrases.say('talkedTitle')} · `;
	const title = `## ${kind}${showTopicSelection(wanted, remaining(titleBudget, kind), phrases)}`;
	const names = namesOf(talked);
	const hasChanged =
		talked.rose.length + talked.fell.length > 0 || names.some(({ change }) => change !== undefined);
	const notes = [
		names.length === 0 && phrases.say('talkedTooLittle'),
		names.length > 0 && talked.hasBefore && !hasChanged && phrases.say('talkedSteady'),
		picture === 'missing' && phrases.say('trendNoPicture'),
		late && phrases.say('late', { time: shorten(late, lateBudget) }),
	].filter(Boolean);
	return [
		title,
		`-# ${showPeriod(talked, phrases)}`,
		talked.rose.length > 0 &&
			phrases.say('talkedRising', { names: showOthers(talked.rose, phrases) }),
		talked.fell.length > 0 &&
			phrases.say('talkedFalling', { names: showOthers(talked.fell, phrases) }),
		...notes.map((note) => `-# ${note}`),
	]
		.filter(Boolean)
		.join('\n');
}

/** Some two lines of a phone. */
const titleBudget: TextBudget = { characters: 80, bytes: 240 };
const lateBudget: TextBudget = { characters: 60, bytes: 120 };
/** One line of a phone with its number. */
const nameBudget: TextBudget = { characters: 80, bytes: 240 };
const otherBudget: TextBudget = { characters: 60, bytes: 150 };

function showPeriod({ firstDay, lastDay, days, hasBefore }: MostTalked, phrases: Phrases): string {
	const values = { first: phrases.day(instantOf(firstDay)), last: phrases.day(instantOf(lastDay)) };
	return hasBefore
		? phrases.say('talkedPeriod', { ...values, days: phrases.number(days) })
		: phrases.say('talkedNoBefore', values);
}

/** “Mira Okonjo 3 → 12 · …” */
function showOthers(names: readonly TalkedName[], phrases: Phrases): string {
	return names
		.map(({ name, reports, before }) => {
			const numbers = `${phrases.number(before)} → ${phrases.number(reports)}`;
			return `${shorten(name.name, otherBudget)} ${numbers}`;
		})
		.join(' · ');
}

/** “**Taiwan** · 40 reports · rose from 20” */
function showName({ name, reports, before, change }: TalkedName, phrases: Phrases): string {
	const facts = [
		`**${shorten(name.name, nameBudget)}**`,
		phrases.say('reports', { count: reports }),
		change && showChange(change, phrases.number(before), phrases),
	];
	return facts.filter(Boolean).join(' · ');
}

function showChange(
	change: NonNullable<TalkedName['change']>,
	number: string,
	phrases: Phrases,
): string {
	switch (change) {
		case 'rose':
			return phrases.say('talkedRose', { number });
		case 'fell':
			return phrases.say('talkedFell', { number });
		case 'new':
			return phrases.say('talkedNew');
	}
}

/** The line of a group’s main story, so that it is corrected like those of other digests. */
function storyOf(
	{ main }: TalkedGroup,
	{ at, phrases }: Pick<MostTalkedSettings, 'at' | 'phrases'>,
): RenderedEntry | undefined {
	if (main === undefined) return undefined;
	const entry = composeDigestEntry([main.article, ...main.others]);
	return writeEntry(entry, { shape: 'line', at }, phrases);
}

/** What is drawn: the names with a story, these days and those before. Undefined if there are none. */
export function chartOfTalked(talked: MostTalked): Chart | undefined {
	const names = namesOf(talked);
	if (names.length === 0) return undefined;
	const { days, firstBefore } = talked;
	const dated = [0, days, 2 * days - 1];
	return {
		panels: names.map(({ series }) => ({ counts: series, marks: [] })),
		dates: dated.map((index) => ({
			index,
			date: new Date(instantOf(firstBefore).getTime() + index * dayMs).getUTCDate(),
		})),
	};
}

const dayMs = 86_400_000;

/** What that picture shows, for those who cannot see it. */
export function describeTalked(talked: MostTalked, phrases: Phrases): string {
	const { firstBefore, lastDay } = talked;
	const firstMs = instantOf(firstBefore).getTime();
	const names = namesOf(talked).map(({ name, series, reports, before }) => {
		const most = Math.max(...series);
		const day = new Date(firstMs + series.lastIndexOf(most) * dayMs).toISOString();
		return { name, totals: { reports: reports + before }, highest: { day, reports: most } };
	});
	return describeTrend({ firstDay: firstBefore, lastDay, names, peaks: [] }, phrases);
}
