import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Image } from '#src/articles/article.ts';
import type { ToldArticle } from '#src/desk/digest-entry.ts';
import {
	type AttachedPicture,
	attachedPicture,
	besidePicture,
	type Message,
	message,
	pictureCaption,
	separator,
	textDisplay,
} from './card.ts';
import { distinct, type Row } from './controls.ts';
import type { EntryShape } from './look.ts';
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
	readonly shape: EntryShape;
	/** Set if the story was posted before. */
	readonly isUpdate?: true;
};

/** A rendered entry, within the budget of its shape. */
export type WrittenEntry = Omit<PlacedEntry, 'component'> & { readonly text: string };

/** Entries under a title; those without one come last, below a line. */
export type WrittenSection = {
	/** Undefined if there is none. */
	readonly title: string | undefined;
	readonly entries: readonly WrittenEntry[];
};

/** The content of a message that is posted, within Discord’s limits. */
export type PostedContent = {
	/** '' for none. */
	readonly head: string;
	/** Shown below the head; whoever posts the message has the file. */
	readonly attached?: AttachedPicture | undefined;
	/** A text below the attached picture, and only with it; '' for none. */
	readonly caption?: string;
	/** The story that stands first, and its picture. */
	readonly top?: WrittenEntry | undefined;
	readonly picture?: Image | undefined;
	readonly sections: readonly WrittenSection[];
	readonly controls: readonly (Row | undefined)[];
	readonly accent: number;
};

/** The component ids of titles and entries count up from these. */
const firstTitleId = 50;
const firstEntryId = 100;

/** Whether a component is the title of a section. */
export function isSectionTitle({ id = 0 }: APIComponentInContainer): boolean {
	return id >= firstTitleId && id < firstEntryId;
}

/** Whether a component is an entry without a picture. */
export function isEntry(component: APIComponentInContainer | undefined): boolean {
	return component?.id !== undefined && component.id >= firstEntryId;
}

/** Makes the message. */
export function renderPosted({
	head,
	attached,
	caption = '',
	top,
	picture,
	sections,
	controls,
	accent,
}: PostedContent): RenderedMessage {
	const components: APIComponentInContainer[] = head === '' ? [] : [textDisplay(head)];
	const placed: PlacedEntry[] = [];
	if (attached !== undefined) {
		components.push(
			attachedPicture(attached),
			...(caption === '' ? [] : [pictureCaption(caption)]),
		);
	}
	if (head !== '' && (top !== undefined || sections.length > 0)) components.push(separator(true));
	if (top !== undefined) components.push(besidePicture(place(top), picture));
	for (const [index, { title, entries }] of sections.entries()) {
		if (index === 0 ? top !== undefined : title === undefined) components.push(separator(true));
		if (title !== undefined) components.push(textDisplay(title, firstTitleId + index));
		components.push(...entries.map(place));
	}
	components.push(...distinct(controls));
	return { message: message(components, accent), entries: placed };

	function place({ text, ...entry }: WrittenEntry) {
		const component = firstEntryId + placed.length;
		placed.push({ component, ...entry });
		return textDisplay(text, component);
	}
}
