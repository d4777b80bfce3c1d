import { componentType } from '../component-type.ts';
import { type ComponentNode, hasFlag, messageFlag, type StoredMessage } from '../message.ts';
import { plainMarkdown } from './markdown-text.ts';

/** Something that can be done with a message by typing its number. */
export type Control = { readonly customId: string; readonly value: string | undefined };

/** A message as lines of text; the number n stands for `controls[n - 1]`. */
export type MessageText = {
	readonly lines: readonly string[];
	readonly controls: readonly Control[];
};

type Manner = { readonly now: Date; readonly dim: (text: string) => string };

/** Writes a message for a terminal. */
export function writeMessage(message: StoredMessage, manner: Manner): MessageText {
	const controls: Control[] = [];
	const number = (control: Control): number => controls.push(control);
	const isPrivate = hasFlag(message.flags, messageFlag.ephemeral);
	const name = message.author.global_name ?? message.author.username;
	const lines = [
		`${name}:${isPrivate ? ` ${manner.dim('Only you can see this')}` : ''}`,
		...(message.content === '' ? [] : plainMarkdown(message.content, manner)),
		...message.components.flatMap((node) => writeComponent(node, number, manner)),
	];
	return { lines, controls };
}

type Numbering = (control: Control) => number;

function writeComponent(node: ComponentNode, number: Numbering, manner: Manner): readonly string[] {
	switch (node.type) {
		case componentType.textDisplay:
			return plainMarkdown(node.content ?? '', manner);
		case componentType.separator:
			return [node.divider === false ? '' : '────'];
		case componentType.actionRow:
			return writeRow(node.components ?? [], number);
		case componentType.mediaGallery:
			return (node.items ?? []).map(
				({ media, description }) => `[${description ?? 'image'}] ${media.url}`,
			);
		case componentType.file:
			return [`[file] ${node.file?.url ?? ''}`];
		default: {
			const inner = (node.components ?? []).flatMap((each) => writeComponent(each, number, manner));
			const isButton = node.accessory?.type === componentType.button;
			return isButton && node.accessory ? [...inner, ...writeRow([node.accessory], number)] : inner;
		}
	}
}

function writeRow(components: readonly ComponentNode[], number: Numbering): readonly string[] {
	const buttons = components
		.filter(({ type }) => type === componentType.button)
		.map((button) => writeButton(button, number));
	const menus = components
		.filter(({ type }) => type === componentType.stringSelect)
		.flatMap((menu) => writeMenu(menu, number));
	return [...(buttons.length > 0 ? [buttons.join(' ')] : []), ...menus];
}

function writeButton(button: ComponentNode, number: Numbering): string {
	const label = button.label ?? button.emoji?.name ?? '';
	if (button.url) return `[${label}] ${button.url}`;
	if (button.disabled) return `(${label})`;
	return `[${number({ customId: button.custom_id ?? '', value: undefined })} ${label}]`;
}

function writeMenu(menu: ComponentNode, number: Numbering): readonly string[] {
	const customId = menu.custom_id ?? '';
	return [
		`${menu.placeholder ?? 'Choose'}:`,
		...(menu.options ?? []).map(({ label, value, description }) => {
			const more = description ? ` (${description})` : '';
			return `  [${number({ customId, value })}] ${label}${more}`;
		}),
	];
}
