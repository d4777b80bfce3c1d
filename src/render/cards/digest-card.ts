import type { Digest } from '#src/desk/digest.ts';
import type { DigestEntry } from '#src/desk/digest-entry.ts';
import type { Topic, TopicSelection } from '#src/desk/topics.ts';
import { inkBlue, renderCard } from '../message/card.ts';
import { button, buttonRow, linkButton, type MenuOption, type Row } from '../message/controls.ts';
import {
	type Part,
	renderParts,
	showTotals,
	showWaited,
	tallyOf,
	type WaitReason,
	type WrittenEntry,
} from '../message/parted-message.ts';
import { storyOf, type Target } from '../message/targets.ts';
import type { Phrases } from '../phrases/phrases.ts';
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
	readonly title: TopicSelection;
	/** For a late one, the local time that it is for: `08:00`. */
	readonly late: string | undefined;
	/** Whether it only shows what one would look like. */
	readonly isExample?: boolean;
	/** Opens the stories that come after these. */
	readonly more: Target;
	readonly phrases: Phrases;
	/** Writes the entries; given where many digests tell the same stories. */
	readonly write?: EntryWriter;
	/** Further rows, of at most 12 components. */
	readonly controls?: readonly (Row | undefined)[];
};

export type EntryWriter = (telling: DigestEntry, phrases: Phrases) => RenderedEntry;

/** What a digest says of a story, and offers to read of it. */
type RenderedEntry = WrittenEntry & { readonly option: MenuOption };

/** Writes each telling once in a language, however many digests hold it. */
export function createEntryWriter(): EntryWriter {
	const written = new WeakMap<DigestEntry, Map<Phrases, RenderedEntry>>();
	return (telling, phrases) => {
		const byLanguage = written.get(telling) ?? new Map<Phrases, RenderedEntry>();
		const entry = byLanguage.get(phrases) ?? writeEntry(telling, phrases);
		written.set(telling, byLanguage.set(phrases, entry));
		return entry;
	};
}

/** A scheduled round-up, in one message or in numbered parts. */
export function renderDigest(digest: Digest, settings: DigestSettings): Part[] {
	const { title, phrases } = settings;
	const what = `${phrases.say('digest')} · `;
	const about = showTopicSelection(title, remaining(titleBudget, what), phrases);
	return renderEntries(digest, { title: what + about }, settings);
}

/** Says that nothing came, for those who want to hear of it. */
export function renderEmptyDigest({
	title,
	since,
	phrases,
}: {
	readonly title: TopicSelection;
	readonly since: Date;
	readonly phrases: Phrases;
}): Part[] {
	const moment = showMoment(since);
	const isAboutAll = title.topics.length + title.except.length === 0;
	const text = isAboutAll
		? phrases.say('nothingNew', { moment })
		: phrases.say('nothingNewAbout', {
				moment,
				about: showTopicSelection(title, titleBudget, phrases),
			});
	const message = renderCard({
		accent: inkBlue,
		head: () => text,
		blocks: [],
	});
	return [{ message, entries: [] }];
}

/** Stories that waited, in one round-up instead of a message each; `reason` says why they did. */
export function renderRoundUp(
	digest: Digest,
	settings: DigestSettings & { readonly reason: WaitReason },
): Part[] {
	const { title, phrases, reason } = settings;
	const stories = showWaited({ ...tallyOf(digest), reason }, phrases);
	const about = `-# ${showTopicSelection(title, remaining(titleBudget, '-# '), phrases)}`;
	const head = { title: `${phrases.say('alerts')} · ${stories}`, below: about, reason };
	return renderEntries(digest, head, settings);
}

/** Beside the title a head holds what is late, what it is about, and its number. */
const titleBudget = remaining({ characters: 300, bytes: 800 }, '## ');

function renderEntries(
	digest: Digest,
	head: { readonly title: string; readonly below?: string; readonly reason?: WaitReason },
	{ late, isExample, more, phrases, write = writeEntry, controls = [] }: DigestSettings,
): Part[] {
	const { title, below = '', reason } = head;
	const small = late && `-# ${phrases.say('late', { time: shorten(late, lateBudget) })}`;
	const example = isExample && `-# ${phrases.say('example')}`;
	const { entries: tellings, rest } = digest;
	const entries = tellings.map((telling) => write(telling, phrases));
	const tally = { ...tallyOf(digest), ...(reason && { reason }) };
	const parts = renderParts({
		head: [`## ${title}`, below, example, small].filter(Boolean).join('\n'),
		again: title,
		entries,
		closing: showTotals(tally, phrases),
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

function writeEntry(telling: DigestEntry, phrases: Phrases): RenderedEntry {
	return {
		text: digestEntry(telling, phrases)(entryBudget),
		articles: telling.articles,
		option: storyOption(telling.story, phrases),
		...(telling.whatChanged && { isUpdate: true as const }),
	};
}

/** What a post in a forum is called: “Digest · Taiwan, chip war · 19 June 2025”; at most 100 characters, and no Markdown, for Discord reads none there. */
export function showPostTitle(
	what: 'digest' | 'alerts',
	{ topics }: TopicSelection,
	{ at, phrases }: { readonly at: Date; readonly phrases: Phrases },
): string {
	const names = topics.map((topic) => (topic.kind === 'name' ? topic.name : topic.words));
	const about = shortenWith(
		names.join(phrases.say('between')) || phrases.say('everything'),
		aboutBudget,
		plainLabel,
	);
	return `${phrases.say(what)} · ${about} · ${phrases.day(at)}`;
}

const aboutBudget = { characters: 60, bytes: 240 };

/** One new story, told as it arrives. */
export function renderAlert(
	telling: DigestEntry,
	{
		topic,
		why,
		phrases,
	}: {
		/** What it was wanted for; undefined where everything is. */
		readonly topic: Topic | undefined;
		/** Answers “Why this?”. */
		readonly why: Target;
		readonly phrases: Phrases;
	},
): Part[] {
	const { story, articles } = telling;
	const alert = phrases.say('alert');
	const on = topic === undefined ? alert : `${alert} · ${showTopic(topic, phrases)}`;
	return renderParts({
		head: `-# ${on}`,
		again: on,
		entries: [{ text: digestEntry(telling, phrases)(alertBudget), articles }],
		closing: '',
		controls: [
			buttonRow([
				button(phrases.say('whyThis'), why),
				button(phrases.say('read'), storyOf(story.id)),
				linkButton(phrases.say('atSource'), story.url),
			]),
		],
	});
}

/** It stands alone, and may say more than one of ten. */
const alertBudget: TextBudget = { characters: 1_800, bytes: 4_500 };
