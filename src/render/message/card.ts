import {
	type APIComponentInContainer,
	type APIContainerComponent,
	type APISelectMenuOption,
	type APIStringSelectComponent,
	type APITextDisplayComponent,
	ComponentType,
	MessageFlags,
	SeparatorSpacingSize,
} from 'discord-api-types/v10';
import type { Image } from '#src/articles/article.ts';
import {
	fits,
	isVisible,
	plainLabel,
	remaining,
	share,
	shortenWith,
	type TextBudget,
} from '../text/plain-text.ts';
import { distinct, type Row } from './controls.ts';
import {
	componentsMax,
	pictureTextMax,
	pictureUrlMax,
	textBytesMax,
	textDisplayBytes,
	textMax,
} from './limits.ts';
import { storyIn } from './targets.ts';

/** A piece of a card: writes its text within a budget; '' for nothing. */
export type Entry = (budget: TextBudget) => string;

/** A group of entries under a title of our own. */
export type Block = {
	readonly title?: string;
	readonly entries: readonly Entry[];
	/** How many shares of the budget each entry gets; 1 by default. */
	readonly weight?: number;
	/** Shown beside the entries. */
	readonly picture?: Image | undefined;
	/** Buttons below the entries; left out if no entry has text. */
	readonly controls?: Row | undefined;
};

/** A picture that is sent with its message. */
export type AttachedPicture = {
	/** Letters, digits, `.`, `-` and `_`, such as `trend.png`. */
	readonly name: string;
	/** What it shows, for those who cannot see it, in at most `pictureTextMax` characters. */
	readonly alt: string;
};

/** The file of an attached picture, a PNG file. */
export type PictureFile = AttachedPicture & { readonly bytes: Uint8Array };

/** The content of a message before its texts are cut to fit. Ten blocks, two menus and ten buttons come to 40 components; an attached picture is one more. */
export type Card = {
	/** The color of its edge; undefined for plain gray. */
	readonly accent: number | undefined;
	readonly head: Entry;
	/** Shown beside the head. */
	readonly picture?: Image | undefined;
	/** Shown below the head; the reply has the file. */
	readonly attached?: AttachedPicture | undefined;
	readonly blocks: readonly Block[];
	readonly closing?: Entry;
	readonly controls?: readonly (Row | undefined)[];
};

export const inkBlue = 0x2f5d8a;
export const amber = 0xd9a441;

const headBudget: TextBudget = { characters: 1_000, bytes: 2_500 };
const closingBudget: TextBudget = { characters: 400, bytes: 1_000 };

/**
 * Makes the message and keeps Discord’s limits whatever the texts are: head and closing have small
 * budgets of their own, and each entry gets what is left divided by the shares still to come.
 */
export function renderCard(card: Card): Message {
	const head = card.head(headBudget);
	const closing = card.closing?.(closingBudget) ?? '';
	const blocks = writeFitting(card.blocks, budgetForBlocks(head, closing, card.blocks.length));
	const components: APIComponentInContainer[] = [besidePicture(textDisplay(head), card.picture)];
	if (card.attached !== undefined) components.push(attachedPicture(card.attached));
	for (const [index, { text, picture, controls }] of blocks.entries()) {
		const shown = besidePicture(textDisplay(text), picture);
		components.push(separator(index === 0), shown, ...distinct([controls]));
	}
	if (closing !== '') components.push(separator(blocks.length > 0), textDisplay(closing));
	components.push(...distinct(card.controls ?? []));
	return message(components, card.accent);
}

function budgetForBlocks(head: string, closing: string, blocks: number): TextBudget {
	const full = { characters: textMax, bytes: textBytesMax - textDisplayBytes * (blocks + 2) };
	return remaining(full, head, closing);
}

type WrittenBlock = { readonly text: string } & Pick<Block, 'picture' | 'controls'>;

/** Writes again with less as long as it is too long: where entries take more than their share, all others get less. */
function writeFitting(blocks: readonly Block[], budget: TextBudget): readonly WrittenBlock[] {
	let allowed = budget;
	for (;;) {
		const { written, left } = writeBlocks(blocks, allowed);
		const spare = {
			characters: left.characters + budget.characters - allowed.characters,
			bytes: left.bytes + budget.bytes - allowed.bytes,
		};
		if (fits('', spare) || !fits('', allowed)) return written;
		allowed = {
			characters: allowed.characters + Math.min(0, spare.characters),
			bytes: allowed.bytes + Math.min(0, spare.bytes),
		};
	}
}

function writeBlocks(
	blocks: readonly Block[],
	budget: TextBudget,
): { readonly written: readonly WrittenBlock[]; readonly left: TextBudget } {
	let left = budget;
	let sharesLeft = blocks.reduce(
		(sum, { entries, weight = 1 }) => sum + weight * entries.length,
		0,
	);
	const written: WrittenBlock[] = [];
	for (const { title, entries, weight = 1, picture, controls } of blocks) {
		const heading = title === undefined ? '' : `**${title}**\n`;
		left = remaining(left, heading);
		const lines: string[] = [];
		for (const entry of entries) {
			const text = entry(remaining(share(left, sharesLeft / weight), '\n'));
			sharesLeft -= weight;
			if (text.trim() === '') continue;
			left = remaining(left, text, '\n');
			lines.push(text);
		}
		if (lines.length > 0) written.push({ text: heading + lines.join('\n'), picture, controls });
	}
	return { written, left };
}

/** Set `id` only for texts that must be found again in the message; otherwise Discord sets it. */
export function textDisplay(content: string, id?: number): APITextDisplayComponent {
	return { type: ComponentType.TextDisplay, ...(id === undefined ? {} : { id }), content };
}

/** A text with a picture beside it, unless there is none or Discord would refuse its address. */
export function besidePicture(
	text: APITextDisplayComponent,
	picture: Image | undefined,
): APIComponentInContainer {
	const media = { url: picture?.url ?? '' };
	if (!/^https:\/\/[^\s/]/.test(media.url) || !URL.canParse(media.url)) return text;
	if (media.url.length > pictureUrlMax) return text;
	const alt = shortenWith(picture?.alt ?? '', pictureTextBudget, plainLabel);
	const accessory = {
		type: ComponentType.Thumbnail as const,
		media,
		...(isVisible(alt) ? { description: alt } : {}),
	};
	return { type: ComponentType.Section, components: [text], accessory };
}

/** A file of the message, over its whole width. */
export function attachedPicture({ name, alt }: AttachedPicture): APIComponentInContainer {
	const item = { media: { url: attachmentUrl(name) }, description: alt };
	return { type: ComponentType.MediaGallery, items: [item] };
}

/** The address by which a component names a file of its message. */
export function attachmentUrl(name: string): string {
	return `attachment://${name}`;
}

/** The id of a text about the picture above it, which goes with the picture. */
const captionId = 40;

export function pictureCaption(text: string): APIComponentInContainer {
	return textDisplay(text, captionId);
}

const pictureTextBudget = { characters: pictureTextMax, bytes: 4 * pictureTextMax };

/** The message with its texts but without pictures and their captions; the same one if it has none. */
export function withoutPictures(message: Message): Message {
	const [container] = message.components;
	const components = container.components.flatMap((component) => {
		if (component.type === ComponentType.MediaGallery || component.id === captionId) return [];
		return component.type === ComponentType.Section ? component.components : [component];
	});
	const hasPictures = container.components.some(
		({ type }) => type === ComponentType.Section || type === ComponentType.MediaGallery,
	);
	return hasPictures ? { ...message, components: [{ ...container, components }] } : message;
}

export function separator(divider: boolean): APIComponentInContainer {
	return { type: ComponentType.Separator, divider, spacing: SeparatorSpacingSize.Small };
}

/** One container with all components, and no mention that could ping. */
export function message(
	components: APIComponentInContainer[],
	accent: number | undefined,
): Message {
	const container = { type: ComponentType.Container, components } as const;
	return {
		flags: MessageFlags.IsComponentsV2,
		components: [accent === undefined ? container : { ...container, accent_color: accent }],
		allowed_mentions: { parse: [] },
	};
}

/**
 * A message in Discord’s own JSON, ready to send: Components V2, one container, and no mention that
 * could ping. The reply decides whether it is ephemeral.
 */
export type Message = {
	readonly flags: number;
	readonly components: [APIContainerComponent];
	readonly allowed_mentions: { readonly parse: [] };
};

/** The message with a text of our own above all others; undefined if there is no space for it. */
export function withTextAbove(message: Message, text: string): Message | undefined {
	const [container] = message.components;
	const components = [textDisplay(text), separator(true), ...container.components];
	const hasSpace = fitsMessage(components) && countComponents(components) < componentsMax;
	return hasSpace ? { ...message, components: [{ ...container, components }] } : undefined;
}

/** With those inside others, without the container. */
function countComponents(components: readonly APIComponentInContainer[]): number {
	return components.reduce((count, component) => {
		const accessory = component.type === ComponentType.Section ? 1 : 0;
		const inside = 'components' in component ? component.components.length : 0;
		return count + 1 + inside + accessory;
	}, 0);
}

/** Whether Discord takes this much text in one message. */
export function fitsMessage(components: readonly APIComponentInContainer[]): boolean {
	const texts = components.flatMap((component) => {
		if (component.type === ComponentType.Section)
			return component.components.map(({ content }) => content);
		return component.type === ComponentType.TextDisplay ? [component.content] : [];
	});
	const whole = texts.join('');
	const bytes = Buffer.byteLength(whole) + textDisplayBytes * texts.length;
	return whole.length <= textMax && bytes <= textBytesMax;
}

/** All options of a message’s menus. */
export function offersIn({ components: [container] }: Message): APISelectMenuOption[] {
	return container.components.flatMap(menusIn).flatMap(({ options }) => options);
}

/** The ids of the stories that a message’s menus open. */
export function storiesOffered(message: Message): string[] {
	return offersIn(message).flatMap(({ value }) => storyIn(value) ?? []);
}

export function menusIn(
	component: APIComponentInContainer | undefined,
): APIStringSelectComponent[] {
	if (component?.type !== ComponentType.ActionRow) return [];
	return component.components.filter((one) => one.type === ComponentType.StringSelect);
}
