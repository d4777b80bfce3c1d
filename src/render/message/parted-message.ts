import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Digest } from '#src/desk/digest.ts';
import type { ToldArticle } from '#src/desk/digest-entry.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { fits, remaining, type TextBudget } from '../text/plain-text.ts';
import { inkBlue, type Message, message, separator, textDisplay } from './card.ts';
import { distinct, type Row } from './controls.ts';
import { textBytesMax, textDisplayBytes, textMax } from './limits.ts';

/** One rendered message. Each of its entries is a separate text with a known component id, so that it can be corrected later. */
export type Part = {
	readonly message: Message;
	readonly entries: readonly PlacedEntry[];
	/** The numbers in its texts. */
	readonly tally?: Tally;
};

type PlacedEntry = {
	readonly component: number;
	readonly articles: readonly ToldArticle[];
	/** Set if the story was posted before. */
	readonly isUpdate?: true;
};

/** A rendered entry, within the budget of one. */
export type WrittenEntry = Omit<PlacedEntry, 'component'> & { readonly text: string };

/** The content of a message, or of several numbered ones if it does not fit into one. */
export type LongMessage = {
	/** At most 500 characters and 1,200 bytes, so that entries fit below it. */
	readonly head: string;
	/** Small print above every part but the first; no longer than a head. */
	readonly titleAgain: string;
	readonly entries: readonly WrittenEntry[];
	/** A line of small print below the last entry, or ''. */
	readonly closing: string;
	/** Rows below the last part; beside ten entries and `closing`, at most 16 components fit. */
	readonly controls: readonly (Row | undefined)[];
};

/** The component id of a message’s first entry; the others count up from it. */
const firstEntryId = 100;

/** Ten entries with head and closing come to 23 components. */
const entriesPerPartMax = 10;

/** The longest number that a part can have. */
const longestNumber = '\n-# 12/34';

/** Makes one message, or as many numbered ones as Discord’s limits require; no entry is split. */
export function renderParts(long: LongMessage): Part[] {
	const groups = groupEntries(long);
	return groups.map((entries, index) => {
		const isLast = index === groups.length - 1;
		const number = groups.length > 1 ? `${index + 1}/${groups.length}` : '';
		const head = index === 0 ? firstHead(long.head, number) : `-# ${long.titleAgain} · ${number}`;
		const components: APIComponentInContainer[] = [textDisplay(head)];
		for (const [position, { text }] of entries.entries()) {
			components.push(separator(position === 0), textDisplay(text, firstEntryId + position));
		}
		if (isLast && long.closing !== '') {
			components.push(separator(true), textDisplay(long.closing));
		}
		if (isLast) components.push(...distinct(long.controls));
		return {
			message: message(components, inkBlue),
			entries: entries.map(({ articles, isUpdate }, position) => ({
				component: firstEntryId + position,
				articles,
				...(isUpdate && { isUpdate }),
			})),
		};
	});
}

function firstHead(head: string, number: string): string {
	return number === '' ? head : `${head}\n-# ${number}`;
}

/** Fills one part after another; each keeps space for the head and the closing. */
function groupEntries({ head, titleAgain, entries, closing }: LongMessage): WrittenEntry[][] {
	const texts = entriesPerPartMax + 2;
	const full = { characters: textMax, bytes: textBytesMax - textDisplayBytes * texts };
	const empty = remaining(
		smaller(remaining(full, head), remaining(full, '-# · ', titleAgain)),
		longestNumber,
		closing,
	);
	const groups: WrittenEntry[][] = [[]];
	let left = empty;
	for (const entry of entries) {
		const group = groups.at(-1) ?? [];
		const isFull = group.length === entriesPerPartMax || !fits(entry.text, left);
		if (isFull && group.length > 0) {
			groups.push([entry]);
			left = remaining(empty, entry.text);
		} else {
			group.push(entry);
			left = remaining(left, entry.text);
		}
	}
	return groups;
}

function smaller(one: TextBudget, other: TextBudget): TextBudget {
	return {
		characters: Math.min(one.characters, other.characters),
		bytes: Math.min(one.bytes, other.bytes),
	};
}

/** Why stories had to wait for a round-up. */
export type WaitReason = 'held' | 'over budget' | 'late';

/** The numbers in the texts of a digest or a round-up. */
export type Tally = {
	readonly newStories: number;
	readonly changedStories: number;
	/** 0 if not shown. */
	readonly sources: number;
	/** How many stories are only counted. */
	readonly rest: number;
	/** Only for a round-up, whose head counts its stories. */
	readonly reason?: WaitReason | undefined;
};

export function tallyOf({ newStories, changedStories, sources, rest }: Digest): Tally {
	return { newStories, changedStories, sources, rest };
}

/** The line of small print below the stories. */
export function showTally(
	{ newStories, changedStories, sources, rest }: Tally,
	phrases: Phrases,
): string {
	const stories = [
		newStories > 0 && phrases.say('newStories', { count: newStories }),
		changedStories > 0 && phrases.say('updates', { count: changedStories }),
	]
		.filter(Boolean)
		.join(phrases.say('between'));
	const from = sources > 0 ? phrases.say('fromSources', { stories, count: sources }) : stories;
	return `-# ${[from, rest > 0 && phrases.say('more', { count: rest })].filter(Boolean).join(' · ')}`;
}

/** “3 stories during quiet hours”; '' for anything but a round-up. */
export function showWaited(
	{ newStories, changedStories, reason }: Tally,
	phrases: Phrases,
): string {
	if (reason === undefined) return '';
	return phrases.say(waitPhrases[reason], { count: newStories + changedStories });
}

const waitPhrases = {
	held: 'quietHours',
	'over budget': 'overHourlyLimit',
	late: 'delayed',
} as const;

/** Replaces the numbers in a message; the texts of its stories stay as they are. */
export function recount(
	message: Message,
	{ before, after }: { readonly before: Tally; readonly after: Tally },
	phrases: Phrases,
): Message {
	const [container] = message.components;
	const replace = (text: string, show: (tally: Tally, phrases: Phrases) => string) => {
		const old = show(before, phrases);
		return old === '' ? text : text.replace(old, () => show(after, phrases));
	};
	const components = container.components.map((component) =>
		'content' in component && component.id === undefined
			? { ...component, content: replace(replace(component.content, showTally), showWaited) }
			: component,
	);
	return { ...message, components: [{ ...container, components }] };
}
