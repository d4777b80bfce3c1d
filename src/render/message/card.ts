import {
	type APIComponentInContainer,
	type APIContainerComponent,
	type APISelectMenuOption,
	type APIStringSelectComponent,
	ComponentType,
	MessageFlags,
	SeparatorSpacingSize,
} from 'discord-api-types/v10';
import { remaining, share, type TextBudget } from '../text/plain-text.ts';
import { distinct, type Row } from './controls.ts';
import { textBytesMax, textDisplayBytes, textMax } from './limits.ts';
import { storyIn } from './targets.ts';

/** A piece of a card that writes itself into the room it is given, and never over it; '' for nothing. */
export type Entry = (room: TextBudget) => string;

/** Entries that stand together, under a title of our own words. */
export type Block = {
	readonly title?: string;
	readonly entries: readonly Entry[];
	/** How many shares of the room each of its entries has; 1 unless told otherwise. */
	readonly weight?: number;
	/** What can be pressed below them; left out together with them. */
	readonly controls?: Row | undefined;
};

/** What a message says, before it is known how much of it fits. With two menus and ten buttons 10 blocks come to 40 components. */
export type Card = {
	/** Undefined for a plain grey edge. */
	readonly accent: number | undefined;
	readonly head: Entry;
	readonly blocks: readonly Block[];
	readonly closing?: Entry;
	readonly controls?: readonly (Row | undefined)[];
};

export const inkBlue = 0x2f5d8a;
export const amber = 0xd9a441;

const headRoom: TextBudget = { characters: 1_000, bytes: 2_500 };
const closingRoom: TextBudget = { characters: 400, bytes: 1_000 };

/**
 * Makes the message: head and closing have small rooms of their own, and the entries share all the
 * rest, each as much as is left divided by how many shares are still to come. So it keeps Discord's limits
 * whatever the texts are.
 */
export function renderCard(card: Card): Message {
	const head = card.head(headRoom);
	const closing = card.closing?.(closingRoom) ?? '';
	const blocks = writeBlocks(card.blocks, roomBeside(head, closing, card.blocks.length));
	const components: APIComponentInContainer[] = [textDisplay(head)];
	for (const [index, { text, controls }] of blocks.entries()) {
		components.push(separator(index === 0), textDisplay(text), ...distinct([controls]));
	}
	if (closing !== '') components.push(separator(blocks.length > 0), textDisplay(closing));
	components.push(...distinct(card.controls ?? []));
	return message(components, card.accent);
}

function roomBeside(head: string, closing: string, blocks: number): TextBudget {
	const whole = { characters: textMax, bytes: textBytesMax - textDisplayBytes * (blocks + 2) };
	return remaining(whole, head, closing);
}

type WrittenBlock = { readonly text: string; readonly controls: Row | undefined };

function writeBlocks(blocks: readonly Block[], room: TextBudget): WrittenBlock[] {
	let left = room;
	let sharesLeft = blocks.reduce(
		(sum, { entries, weight = 1 }) => sum + weight * entries.length,
		0,
	);
	const written: WrittenBlock[] = [];
	for (const { title, entries, weight = 1, controls } of blocks) {
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
		if (lines.length > 0) written.push({ text: heading + lines.join('\n'), controls });
	}
	return written;
}

/** `id` is for texts that are to be found again in a message, and is otherwise left to Discord. */
export function textDisplay(content: string, id?: number): APIComponentInContainer {
	return { type: ComponentType.TextDisplay, ...(id === undefined ? {} : { id }), content };
}

export function separator(divider: boolean): APIComponentInContainer {
	return { type: ComponentType.Separator, divider, spacing: SeparatorSpacingSize.Small };
}

/** One container with all of it, and no mention that could ping. */
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
 * A message in Discord's own JSON, ready to send: Components V2, one container, and no mention that
 * could ping. Whether only its reader sees it is the reply's matter, not the message's.
 */
export type Message = {
	readonly flags: number;
	readonly components: [APIContainerComponent];
	readonly allowed_mentions: { readonly parse: [] };
};

/** What Discord called a command by its name without the slash, such as `digest list`; undefined where it has not told. */
export type CommandIdOf = (name: string) => string | undefined;

/**
 * Makes commands that our own words name, `/digest list`, into mentions that can be pressed. Backticks
 * of strangers are escaped, so none of theirs is one. A message that has no room for it stays as it is.
 */
export function mentionCommands(message: Message, idOf: CommandIdOf): Message {
	const [container] = message.components;
	const components = container.components.map((component) => mentionIn(component, idOf));
	const isSame = components.every((component, place) => component === container.components[place]);
	if (isSame || !fitsMessage(components)) return message;
	return { ...message, components: [{ ...container, components }] };
}

function mentionIn(component: APIComponentInContainer, idOf: CommandIdOf): APIComponentInContainer {
	if (component.type !== ComponentType.TextDisplay) return component;
	const content = component.content.replace(namedCommand, (written, first, second) => {
		const whole = second === undefined ? undefined : idOf(`${first} ${second}`);
		if (whole !== undefined) return `</${first} ${second}:${whole}>`;
		const command = idOf(first);
		if (command === undefined) return written;
		return second === undefined ? `</${first}:${command}>` : `</${first}:${command}> \`${second}\``;
	});
	return content === component.content ? component : { ...component, content };
}

const namedCommand = /(?<![\\`])`\/([a-z]+)(?: ([a-z_]+))?`/g;

function fitsMessage(components: readonly APIComponentInContainer[]): boolean {
	const texts = components.flatMap((one) =>
		one.type === ComponentType.TextDisplay ? [one.content] : [],
	);
	const whole = texts.join('');
	const bytes = Buffer.byteLength(whole) + textDisplayBytes * texts.length;
	return whole.length <= textMax && bytes <= textBytesMax;
}

/** The lines of a message’s menus. */
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
