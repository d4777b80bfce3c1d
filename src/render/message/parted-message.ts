import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Image } from '#src/articles/article.ts';
import type { ToldArticle } from '#src/desk/digest-entry.ts';
import { fits, remaining, type TextBudget } from '../text/plain-text.ts';
import { besidePicture, inkBlue, type Message, message, separator, textDisplay } from './card.ts';
import { distinct, type Row } from './controls.ts';
import { textBytesMax, textDisplayBytes, textMax } from './limits.ts';
import type { Tally } from './tally.ts';

/** One rendered message. Each of its entries is a separate text with a known component id, so that it can be corrected later. */
export type RenderedMessage = {
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
export type WrittenEntry = Omit<PlacedEntry, 'component'> & {
	readonly text: string;
	/** Shown beside it. */
	readonly picture?: Image | undefined;
};

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
export function renderParts(long: LongMessage): RenderedMessage[] {
	const groups = groupEntries(long);
	return groups.map((entries, index) => {
		const isLast = index === groups.length - 1;
		const number = groups.length > 1 ? `${index + 1}/${groups.length}` : '';
		const head = index === 0 ? firstHead(long.head, number) : `-# ${long.titleAgain} · ${number}`;
		const components: APIComponentInContainer[] = [textDisplay(head)];
		for (const [position, { text, picture }] of entries.entries()) {
			const written = textDisplay(text, firstEntryId + position);
			components.push(separator(position === 0), besidePicture(written, picture));
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
