import type { Digest } from '#src/desk/digest.ts';
import type { DigestEntry } from '#src/desk/digest-entry.ts';
import type { Topic, TopicSelection } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, renderCard } from '../message/card.ts';
import { button, buttonRow, linkButton, type MenuOption, type Row } from '../message/controls.ts';
import { type RenderedMessage, renderParts, type WrittenEntry } from '../message/parted-message.ts';
import { showRoundUpCount, showTally, tallyOf, type WaitReason } from '../message/tally.ts';
import { storyOf, type Target } from '../message/targets.ts';
import {
	plainLabel,
	remaining,
	shorten,
	shortenWith,
	type TextBudget,
} from '../text/plain-text.ts';
import { showMoment } from '../text/small-print.ts';
import { showTopic, showTopicSelection } from '../text/topics-text.ts';
import { digestEntry, entryBudget, menuOfStories, storyOption } from './story-entry.ts';

export type DigestSettings = {
	/** What the digest is about. */
	readonly wanted: TopicSelection;
	/** For a late digest, the local time that it was due at: `08:00`. */
	readonly late: string | undefined;
	/** Whether this is a preview, made of stories that are not new. */
	readonly isExample?: boolean;
	/** Opens the stories that are only counted. */
	readonly more: Target;
	readonly phrases: Phrases;
	/** Pass a shared writer where many digests contain the same stories. */
	readonly write?: EntryWriter;
	/** Extra rows, at most 12 components in all. */
	readonly controls?: readonly (Row | undefined)[];
};

export type EntryWriter = (entry: DigestEntry, phrases: Phrases) => RenderedEntry;

/** The text of an entry and its line in the menu. */
type RenderedEntry = WrittenEntry & { readonly option: MenuOption };

/** A writer that renders each entry once per language, however many digests contain it. */
export function createEntryWriter(): EntryWriter {
	const written = new WeakMap<DigestEntry, Map<Phrases, RenderedEntry>>();
	return (entry, phrases) => {
		const byLanguage = written.get(entry) ?? new Map<Phrases, RenderedEntry>();
		const rendered = byLanguage.get(phrases) ?? writeEntry(entry, phrases);
		written.set(entry, byLanguage.set(phrases, rendered));
		return rendered;
	};
}

/** A scheduled digest, in one message or in numbered parts. */
export function renderDigest(digest: Digest, settings: DigestSettings): RenderedMessage[] {
	const { wanted, phrases } = settings;
	const kind = `${phrases.say('digest')} · `;
	const about = showTopicSelection(wanted, remaining(titleBudget, kind), phrases);
	return renderEntries(digest, { title: kind + about }, settings);
}

/** Says that nothing new arrived, for subscriptions that want to know. */
export function renderEmptyDigest({
	wanted,
	since,
	phrases,
}: {
	readonly wanted: TopicSelection;
	readonly since: Date;
	readonly phrases: Phrases;
}): RenderedMessage[] {
	const moment = showMoment(since);
	const isAboutEverything = wanted.topics.length + wanted.except.length === 0;
	const text = isAboutEverything
		? phrases.say('nothingNew', { moment })
		: phrases.say('nothingNewAbout', {
				moment,
				about: showTopicSelection(wanted, titleBudget, phrases),
			});
	const message = renderCard({
		accent: inkBlue,
		head: () => text,
		blocks: [],
	});
	return [{ message, entries: [] }];
}

/** Stories that had to wait, in one round-up instead of an alert each. */
export function renderRoundUp(
	digest: Digest,
	settings: DigestSettings & { readonly reason: WaitReason },
): RenderedMessage[] {
	const { wanted, phrases, reason } = settings;
	const stories = showRoundUpCount({ ...tallyOf(digest), reason }, phrases);
	const about = `-# ${showTopicSelection(wanted, remaining(titleBudget, '-# '), phrases)}`;
	const head = { title: `${phrases.say('alerts')} · ${stories}`, below: about, reason };
	return renderEntries(digest, head, settings);
}

/** Leaves space in the head for the notes below the title and the part number. */
const titleBudget = remaining({ characters: 300, bytes: 800 }, '## ');

function renderEntries(
	digest: Digest,
	head: { readonly title: string; readonly below?: string; readonly reason?: WaitReason },
	{ late, isExample, more, phrases, write = writeEntry, controls = [] }: DigestSettings,
): RenderedMessage[] {
	const { title, below = '', reason } = head;
	const lateNote = late && `-# ${phrases.say('late', { time: shorten(late, lateBudget) })}`;
	const exampleNote = isExample && `-# ${phrases.say('example')}`;
	const { rest } = digest;
	const entries = digest.entries.map((entry) => write(entry, phrases));
	const tally = { ...tallyOf(digest), ...(reason && { reason }) };
	const parts = renderParts({
		head: [`## ${title}`, below, exampleNote, lateNote].filter(Boolean).join('\n'),
		titleAgain: title,
		entries,
		// An example is of stories that are not new, which is all that the tally counts.
		closing: isExample ? '' : showTally(tally, phrases),
		controls: [
			menuOfStories(
				entries.map(({ option }) => option),
				phrases,
			),
			rest > 0 ? buttonRow([button(phrases.say('more', { count: rest }), more)]) : undefined,
			...controls,
		],
	});
	return parts.map((part) => ({ ...part, tally }));
}

const lateBudget = { characters: 60, bytes: 120 };

function writeEntry(entry: DigestEntry, phrases: Phrases): RenderedEntry {
	return {
		text: digestEntry(entry, phrases)(entryBudget),
		articles: entry.articles,
		option: storyOption(entry.story, phrases),
		...(entry.whatChanged && { isUpdate: true as const }),
	};
}

/** The title of a forum post: “Digest · Taiwan, chip war · 19 June 2025”. At most 100 characters, no Markdown. */
export function showPostTitle(
	kind: 'digest' | 'alerts',
	{ topics }: TopicSelection,
	{ at, phrases }: { readonly at: Date; readonly phrases: Phrases },
): string {
	const names = topics.map((topic) => (topic.kind === 'name' ? topic.name : topic.words));
	const about = shortenWith(
		names.join(phrases.say('between')) || phrases.say('everything'),
		aboutBudget,
		plainLabel,
	);
	return `${phrases.say(kind)} · ${about} · ${phrases.day(at)}`;
}

const aboutBudget = { characters: 60, bytes: 240 };

/** One new story, posted as it arrives. */
export function renderAlert(
	entry: DigestEntry,
	{
		topic,
		why,
		showsImages,
		phrases,
	}: {
		/** The topic that matched; undefined for a subscription to everything. */
		readonly topic: Topic | undefined;
		/** Answers “Why this?”. */
		readonly why: Target;
		readonly showsImages: boolean;
		readonly phrases: Phrases;
	},
): RenderedMessage[] {
	const { story, articles } = entry;
	const alert = phrases.say('alert');
	const picture = showsImages && !story.withdrawn ? story.image : undefined;
	const title = topic === undefined ? alert : `${alert} · ${showTopic(topic, phrases)}`;
	return renderParts({
		head: `-# ${title}`,
		titleAgain: title,
		entries: [{ text: digestEntry(entry, phrases)(alertBudget), articles, picture }],
		closing: '',
		controls: [
			buttonRow([
				button(phrases.say('whyThis'), why),
				button(phrases.say('read'), storyOf(story.id)),
				linkButton(phrases.say('readOriginal'), story.url),
			]),
		],
	});
}

/** An alert stands alone, so it can be longer than one entry of ten. */
const alertBudget: TextBudget = { characters: 1_800, bytes: 4_500 };
