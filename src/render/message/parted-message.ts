import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Digest } from '#src/desk/digest.ts';
import type { ToldArticle } from '#src/desk/digest-entry.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { fits, remaining, type TextBudget } from '../text/plain-text.ts';
import { inkBlue, type Message, message, separator, textDisplay } from './card.ts';
import { distinct, type Row } from './controls.ts';
import { textBytesMax, textDisplayBytes, textMax } from './limits.ts';

/** A message whose entries can be found again: each is a text of its own, with a component id of its own. */
export type Part = {
	readonly message: Message;
	readonly entries: readonly PlacedEntry[];
	/** The numbers that it says. */
	readonly tally?: Tally;
};

type PlacedEntry = {
	readonly component: number;
	readonly articles: readonly ToldArticle[];
	/** Of a story told before. */
	readonly isUpdate?: true;
};

/** An entry as it is written, within the room of one. */
export type WrittenEntry = Omit<PlacedEntry, 'component'> & { readonly text: string };

export type Parted = {
	/** At most 500 characters and 1,200 bytes, so that there is room for entries. */
	readonly head: string;
	/** Stands above every part but the first, as small print; no longer than a head. */
	readonly again: string;
	readonly entries: readonly WrittenEntry[];
	/** Below the last entry; a line of small print, or ''. */
	readonly closing: string;
	/** Of the last part; with `closing` and ten entries there is room for 16 components in them. */
	readonly controls: readonly (Row | undefined)[];
};

/** The component id of a message’s first entry; the next ones count on. */
const firstEntryId = 100;

/** Ten entries come to 23 components with head and closing. */
const entriesPerPartMax = 10;

/** As long as the number of a part can be. */
const numberRoom = '\n-# 12/34';

/** Makes one message, or as many numbered ones as Discord’s limits ask for, parted between entries. */
export function renderParts(parted: Parted): Part[] {
	const groups = groupEntries(parted);
	return groups.map((entries, index) => {
		const isLast = index === groups.length - 1;
		const number = groups.length > 1 ? `${index + 1}/${groups.length}` : '';
		const head = index === 0 ? firstHead(parted.head, number) : `-# ${parted.again} · ${number}`;
		const components: APIComponentInContainer[] = [textDisplay(head)];
		for (const [place, { text }] of entries.entries()) {
			components.push(separator(place === 0), textDisplay(text, firstEntryId + place));
		}
		if (isLast && parted.closing !== '') {
			components.push(separator(true), textDisplay(parted.closing));
		}
		if (isLast) components.push(...distinct(parted.controls));
		return {
			message: message(components, inkBlue),
			entries: entries.map(({ articles, isUpdate }, place) => ({
				component: firstEntryId + place,
				articles,
				...(isUpdate && { isUpdate }),
			})),
		};
	});
}

function firstHead(head: string, number: string): string {
	return number === '' ? head : `${head}\n-# ${number}`;
}

/** Fills one part after the other; every part keeps room for the head and the closing. */
function groupEntries({ head, again, entries, closing }: Parted): WrittenEntry[][] {
	const texts = entriesPerPartMax + 2;
	const whole = { characters: textMax, bytes: textBytesMax - textDisplayBytes * texts };
	const empty = remaining(
		smaller(remaining(whole, head), remaining(whole, '-# · ', again)),
		numberRoom,
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

/** Why stories waited, and come in one round-up. */
export type WaitReason = 'held' | 'over budget' | 'late';

/** The numbers that the texts of a digest or a round-up say. */
export type Tally = {
	readonly newStories: number;
	readonly changedStories: number;
	/** 0 where they are not said. */
	readonly sources: number;
	/** How many stories come after those in the messages. */
	readonly rest: number;
	/** Of a round-up, whose head counts its stories. */
	readonly reason?: WaitReason | undefined;
};

export function tallyOf({ newStories, changedStories, sources, rest }: Digest): Tally {
	return { newStories, changedStories, sources, rest };
}

/** The line of small print below the stories. */
export function showTotals(
	{ newStories, changedStories, sources, rest }: Tally,
	phrases: Phrases,
): string {
	const told = [
		newStories > 0 && phrases.say('newStories', { count: newStories }),
		changedStories > 0 && phrases.say('toldAgain', { count: changedStories }),
	]
		.filter(Boolean)
		.join(phrases.say('between'));
	const from = sources > 0 ? phrases.say('fromSources', { told, count: sources }) : told;
	return `-# ${[from, rest > 0 && phrases.say('more', { count: rest })].filter(Boolean).join(' · ')}`;
}

/** How many stories waited, and why; '' where none did. */
export function showWaited(
	{ newStories, changedStories, reason }: Tally,
	phrases: Phrases,
): string {
	if (reason === undefined) return '';
	return phrases.say(waited[reason], { count: newStories + changedStories });
}

const waited = {
	held: 'held',
	'over budget': 'overBudget',
	late: 'waited',
} as const;

/** A message that says other numbers; the texts of its stories stay as they are. */
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
			? { ...component, content: replace(replace(component.content, showTotals), showWaited) }
			: component,
	);
	return { ...message, components: [{ ...container, components }] };
}
