import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Told } from '#src/desk/digest-entry.ts';
import { fits, less, type Room } from '../text/shorten.ts';
import { inkBlue, type Message, message, separator, textDisplay } from './card.ts';
import { distinct, type Row } from './controls.ts';
import { textBytesMax, textDisplayBytes, textMax } from './limits.ts';
import type { Tally } from './tally.ts';

/** A message whose entries can be found again: each is a text of its own, with a component id of its own. */
export type Part = {
	readonly message: Message;
	readonly entries: readonly PlacedEntry[];
	/** The numbers that it says. */
	readonly tally?: Tally;
};

type PlacedEntry = {
	readonly component: number;
	readonly articles: readonly Told[];
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
	const empty = less(smaller(less(whole, head), less(whole, '-# · ', again)), numberRoom, closing);
	const groups: WrittenEntry[][] = [[]];
	let left = empty;
	for (const entry of entries) {
		const group = groups.at(-1) ?? [];
		const isFull = group.length === entriesPerPartMax || !fits(entry.text, left);
		if (isFull && group.length > 0) {
			groups.push([entry]);
			left = less(empty, entry.text);
		} else {
			group.push(entry);
			left = less(left, entry.text);
		}
	}
	return groups;
}

function smaller(one: Room, other: Room): Room {
	return {
		characters: Math.min(one.characters, other.characters),
		bytes: Math.min(one.bytes, other.bytes),
	};
}
