import type { Digest } from '#src/desk/digest.ts';
import type { TopicSelection } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, renderCard } from '../message/card.ts';
import { button, buttonRow } from '../message/controls.ts';
import { defaultLook, type Look } from '../message/look.ts';
import { type RenderedMessage, renderPosted } from '../message/parted-message.ts';
import { readingMinutes } from '../message/phone-lines.ts';
import {
	showRoundUpCount,
	showTally,
	type Tally,
	tallyOf,
	type WaitReason,
} from '../message/tally.ts';
import type { Target } from '../message/targets.ts';
import { plainLabel, remaining, shorten, shortenWith } from '../text/plain-text.ts';
import { showMoment } from '../text/small-print.ts';
import { showTopicSelection } from '../text/topics-text.ts';
import { type EntryWriter, type Layout, layOut, writeEntry } from './digest-layout.ts';
import { menuOfStories } from './story-entry.ts';

export type DigestSettings = {
	/** What the digest is about. */
	readonly wanted: TopicSelection;
	/** The moment it is for. */
	readonly at: Date;
	/** The zone that says which day that is. */
	readonly zone: string;
	/** For a late digest, the local time that it was due at: `08:00`. */
	readonly late: string | undefined;
	/** Whether some of the stories were there before, so that none is called new. */
	readonly hasOlder?: boolean;
	/** Opens the stories after the first `shown`, which are only counted. */
	readonly more: (shown: number) => Target;
	readonly look?: Look;
	readonly phrases: Phrases;
	/** Pass a shared writer where many digests contain the same stories. */
	readonly write?: EntryWriter;
};

/** A scheduled digest: one message, with the best stories that fit in it. */
export function renderDigest(digest: Digest, settings: DigestSettings): RenderedMessage[] {
	const { wanted, phrases } = settings;
	const kind = `${phrases.say('digest')} · `;
	const about = showTopicSelection(wanted, remaining(titleBudget, kind), phrases);
	return renderStories(digest, { title: kind + about }, settings);
}

/** Says that nothing new arrived, for subscriptions that want to know. */
export function renderEmptyDigest({
	wanted,
	since,
	look = defaultLook,
	phrases,
}: {
	readonly wanted: TopicSelection;
	readonly since: Date;
	readonly look?: Look;
	readonly phrases: Phrases;
}): RenderedMessage[] {
	const moment = showMoment(since);
	const isAboutEverything = wanted.topics.length + wanted.except.length === 0;
	const text = isAboutEverything
		? phrases.say('nothingNew', { moment })
		: phrases.say('nothingNewAbout', {
				moment,
				about: showTopicSelection(wanted, aboutBudget, phrases),
			});
	const message = renderCard({ accent: look.accent ?? inkBlue, head: () => text, blocks: [] });
	return [{ message, entries: [] }];
}

/** Stories that had to wait, in one round-up instead of an alert each. */
export function renderRoundUp(
	digest: Digest,
	settings: DigestSettings & { readonly reason: WaitReason },
): RenderedMessage[] {
	const { wanted, phrases, reason } = settings;
	const stories = showRoundUpCount({ ...tallyOf(digest), reason }, phrases);
	const about = `-# ${showTopicSelection(wanted, remaining(aboutBudget, '-# '), phrases)}`;
	const head = { title: `${phrases.say('alerts')} · ${stories}`, below: about, reason };
	return renderStories(digest, head, settings);
}

/** Some two lines of a phone: the sections name the topics too. */
const titleBudget = remaining({ characters: 80, bytes: 240 }, '## ');
const aboutBudget = { characters: 300, bytes: 800 };

function renderStories(
	digest: Digest,
	head: { readonly title: string; readonly below?: string; readonly reason?: WaitReason },
	settings: DigestSettings,
): RenderedMessage[] {
	const { at, more, look = defaultLook, phrases, write = writeEntry } = settings;
	// The minutes are known once the stories are chosen.
	const longest = showHead(digest, head, { ...settings, minutes: 99 });
	const layout = layOut(digest, { head: longest, look, at, write, phrases });
	const rest = digest.rest + digest.entries.length - layout.shown.length;
	const tally = { ...talliedFrom(digest, settings), rest };
	const minutes = readingMinutes(textOf(layout));
	const message = renderPosted({
		head: showHead(digest, head, { ...settings, minutes }),
		top: layout.top,
		picture: look.kind === 'full' && look.thumbnails ? pictureOf(digest) : undefined,
		sections: layout.sections,
		controls: [
			menuOfStories(
				layout.shown.map(({ option }) => option),
				phrases,
			),
			rest > 0
				? buttonRow([button(phrases.say('more', { count: rest }), more(layout.shown.length))])
				: undefined,
		],
		accent: look.accent ?? inkBlue,
	});
	return [{ ...message, tally: { ...tally, ...(head.reason && { reason: head.reason }) } }];
}

function talliedFrom(digest: Digest, { hasOlder }: DigestSettings): Tally {
	return { ...tallyOf(digest), ...(hasOlder && { hasOlder }) };
}

/** Title, day, numbers and time to read; then the notes, if there are any. */
function showHead(
	digest: Digest,
	{ title, below = '' }: { readonly title: string; readonly below?: string },
	settings: DigestSettings & { readonly minutes: number },
): string {
	const { at, zone, late, phrases, minutes } = settings;
	const facts = [
		phrases.longDay(at, zone),
		showTally(talliedFrom(digest, settings), phrases),
		phrases.say('readingTime', { count: minutes }),
	];
	const lateNote = late && `-# ${phrases.say('late', { time: shorten(late, lateBudget) })}`;
	const lines = [`## ${title}`, below, `-# ${facts.filter(Boolean).join(' · ')}`];
	return [...lines, lateNote].filter(Boolean).join('\n');
}

const lateBudget = { characters: 60, bytes: 120 };

function textOf({ shown }: Layout): string {
	return shown.map(({ text }) => text).join('\n');
}

function pictureOf({ entries: [first] }: Digest) {
	return first?.story.withdrawn ? undefined : first?.story.image;
}

/** The title of a forum post: “Digest · Taiwan, chip war · 19 June 2025”. At most 100 characters, no Markdown. */
export function showPostTitle(
	kind: 'digest' | 'alerts',
	{ topics }: TopicSelection,
	{ at, zone, phrases }: { readonly at: Date; readonly zone: string; readonly phrases: Phrases },
): string {
	const names = topics.map((topic) => (topic.kind === 'name' ? topic.name : topic.words));
	const about = shortenWith(
		names.join(phrases.say('between')) || phrases.say('everything'),
		postTitleBudget,
		plainLabel,
	);
	return `${phrases.say(kind)} · ${about} · ${phrases.day(at, zone)}`;
}

const postTitleBudget = { characters: 60, bytes: 240 };
