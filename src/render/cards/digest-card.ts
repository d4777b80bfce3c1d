import type { Digest } from '#src/desk/digest.ts';
import type { Telling } from '#src/desk/digest-entry.ts';
import type { Topic, Wanted } from '#src/desk/topics.ts';
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
import type { Words } from '../phrases/phrases.ts';
import { less, type Room, shorten, shortenWith, straight } from '../text/plain-text.ts';
import { showMoment } from '../text/small-print.ts';
import { showTopic, showWanted } from '../text/topics-text.ts';
import { entryRoom, menuOfStories, storyOption, tellingEntry } from './story-entry.ts';

export type DigestSettings = {
	/** What the digest is about. */
	readonly title: Wanted;
	/** For a late one, the local time that it is for: `08:00`. */
	readonly late: string | undefined;
	/** Whether it only shows what one would look like. */
	readonly isExample?: boolean;
	/** Opens the stories that come after these. */
	readonly more: Target;
	readonly words: Words;
	/** Writes the entries; given where many digests tell the same stories. */
	readonly write?: EntryWriter;
	/** Further rows, of at most 12 components. */
	readonly controls?: readonly (Row | undefined)[];
};

export type EntryWriter = (telling: Telling, words: Words) => DigestEntry;

/** What a digest says of a story, and offers to read of it. */
type DigestEntry = WrittenEntry & { readonly option: MenuOption };

/** Writes each telling once in a language, however many digests hold it. */
export function openEntryWriter(): EntryWriter {
	const written = new WeakMap<Telling, Map<Words, DigestEntry>>();
	return (telling, words) => {
		const byWords = written.get(telling) ?? new Map<Words, DigestEntry>();
		const entry = byWords.get(words) ?? writeEntry(telling, words);
		written.set(telling, byWords.set(words, entry));
		return entry;
	};
}

/** A scheduled round-up, in one message or in numbered parts. */
export function renderDigest(digest: Digest, settings: DigestSettings): Part[] {
	const { title, words } = settings;
	const what = `${words.say('digest')} · `;
	const about = showWanted(title, less(titleRoom, what), words);
	return renderTellings(digest, { title: what + about }, settings);
}

/** Says that nothing came, for those who want to hear of it. */
export function renderEmptyDigest({
	title,
	since,
	words,
}: {
	readonly title: Wanted;
	readonly since: Date;
	readonly words: Words;
}): Part[] {
	const moment = showMoment(since);
	const isAboutAll = title.topics.length + title.except.length === 0;
	const text = isAboutAll
		? words.say('nothingNew', { moment })
		: words.say('nothingNewAbout', { moment, about: showWanted(title, titleRoom, words) });
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
	const { title, words, reason } = settings;
	const stories = showWaited({ ...tallyOf(digest), reason }, words);
	const about = `-# ${showWanted(title, less(titleRoom, '-# '), words)}`;
	const head = { title: `${words.say('alerts')} · ${stories}`, below: about, reason };
	return renderTellings(digest, head, settings);
}

/** Beside the title a head holds what is late, what it is about, and its number. */
const titleRoom = less({ characters: 300, bytes: 800 }, '## ');

function renderTellings(
	digest: Digest,
	head: { readonly title: string; readonly below?: string; readonly reason?: WaitReason },
	{ late, isExample, more, words, write = writeEntry, controls = [] }: DigestSettings,
): Part[] {
	const { title, below = '', reason } = head;
	const small = late && `-# ${words.say('late', { time: shorten(late, lateRoom) })}`;
	const example = isExample && `-# ${words.say('example')}`;
	const { tellings, rest } = digest;
	const entries = tellings.map((telling) => write(telling, words));
	const tally = { ...tallyOf(digest), ...(reason && { reason }) };
	const parts = renderParts({
		head: [`## ${title}`, below, example, small].filter(Boolean).join('\n'),
		again: title,
		entries,
		closing: showTotals(tally, words),
		controls: [
			menuOfStories(
				entries.map(({ option }) => option),
				words,
			),
			rest > 0 ? buttonRow([button(words.say('more', { count: rest }), more)]) : undefined,
			...controls,
		],
	});
	return parts.map((part) => ({ ...part, tally }));
}

const lateRoom = { characters: 60, bytes: 120 };

function writeEntry(telling: Telling, words: Words): DigestEntry {
	return {
		text: tellingEntry(telling, words)(entryRoom),
		articles: telling.articles,
		option: storyOption(telling.story, words),
		...(telling.whatChanged && { isUpdate: true as const }),
	};
}

/** What a post in a forum is called: “Digest · Taiwan, chip war · 19 June 2025”; at most 100 characters, and no Markdown, for Discord reads none there. */
export function showPostTitle(
	what: 'digest' | 'alerts',
	{ topics }: Wanted,
	{ at, words }: { readonly at: Date; readonly words: Words },
): string {
	const names = topics.map((topic) => (topic.kind === 'name' ? topic.name : topic.words));
	const about = shortenWith(
		names.join(words.say('between')) || words.say('everything'),
		aboutRoom,
		straight,
	);
	return `${words.say(what)} · ${about} · ${words.day(at)}`;
}

const aboutRoom = { characters: 60, bytes: 240 };

/** One new story, told as it arrives. */
export function renderAlert(
	telling: Telling,
	{
		topic,
		why,
		words,
	}: {
		/** What it was wanted for; undefined where everything is. */
		readonly topic: Topic | undefined;
		/** Answers “Why this?”. */
		readonly why: Target;
		readonly words: Words;
	},
): Part[] {
	const { story, articles } = telling;
	const alert = words.say('alert');
	const on = topic === undefined ? alert : `${alert} · ${showTopic(topic, words)}`;
	return renderParts({
		head: `-# ${on}`,
		again: on,
		entries: [{ text: tellingEntry(telling, words)(alertRoom), articles }],
		closing: '',
		controls: [
			buttonRow([
				button(words.say('whyThis'), why),
				button(words.say('read'), storyOf(story.id)),
				linkButton(words.say('atSource'), story.url),
			]),
		],
	});
}

/** It stands alone, and may say more than one of ten. */
const alertRoom: Room = { characters: 1_800, bytes: 4_500 };
