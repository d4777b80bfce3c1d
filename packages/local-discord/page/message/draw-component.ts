import { componentType } from '../../src/protocol/discord.ts';
import type { PageMessage } from '../../src/protocol/page.ts';
import type { ComponentNode } from '../../src/world/message.ts';
import { element } from '../element.ts';
import { putHtml } from '../reader-html.ts';
import type { Surroundings } from '../session.ts';
import { drawButton } from './draw-button.ts';
import { drawFile, drawGallery, drawThumbnail } from './draw-media.ts';
import type { Acting } from './message-acting.ts';
import { openSelectMenu } from './select-menu.ts';

/** The message that a component belongs to, and what its buttons and menus do. */
export type InMessage = {
	readonly shown: PageMessage;
	readonly surroundings: Surroundings;
	readonly acting: Acting;
};

/** Draws a component as Discord does; one that is not known is named, so that nobody misses it. */
export function drawComponent(node: ComponentNode, at: InMessage): HTMLElement {
	switch (node.type) {
		case componentType.container:
			return drawContainer(node, at);
		case componentType.textDisplay:
			return drawText(at.shown.html[`${node.id}`], at.surroundings);
		case componentType.section:
			return drawSection(node, at);
		case componentType.separator:
			return drawSeparator(node);
		case componentType.actionRow:
			return element('div', { class: 'action-row' }, ...drawAll(node.components, at));
		case componentType.button:
			return drawButton(node, at.acting);
		case componentType.stringSelect:
			return openSelectMenu(node, at.shown.message.id, at.acting);
		case componentType.mediaGallery:
			return drawGallery(node, at.shown.message);
		case componentType.thumbnail:
			return drawThumbnail(node, at.shown.message);
		case componentType.file:
			return drawFile(node, at.shown.message);
		default:
			return element('p', { class: 'not-drawn' }, `Component of type ${node.type}`);
	}
}

export function drawText(
	html: string | undefined,
	{ now, view }: Pick<Surroundings, 'now' | 'view'>,
): HTMLElement {
	const text = element('div', { class: 'markup' });
	putHtml(text, html ?? '', { now: now(), view: view() });
	return text;
}

function drawAll(
	nodes: readonly ComponentNode[] | null | undefined,
	at: InMessage,
): readonly HTMLElement[] {
	return (nodes ?? []).map((node) => drawComponent(node, at));
}

function drawContainer(node: ComponentNode, at: InMessage): HTMLElement {
	const container = element('div', { class: 'container' }, ...drawAll(node.components, at));
	const accent = node.accent_color;
	if (typeof accent === 'number') {
		container.style.setProperty('--accent', `#${accent.toString(16).padStart(6, '0')}`);
	}
	return node.spoiler === true ? veil(container) : container;
}

function drawSection(node: ComponentNode, at: InMessage): HTMLElement {
	const texts = element('div', { class: 'section-texts' }, ...drawAll(node.components, at));
	const accessory = node.accessory ? drawComponent(node.accessory, at) : undefined;
	return element('div', { class: 'section' }, texts, accessory);
}

function drawSeparator({ divider, spacing }: ComponentNode): HTMLElement {
	const size = spacing === 2 ? 'is-large' : '';
	const line = divider === false ? 'is-space' : 'is-line';
	return element('div', { class: `separator ${line} ${size}`.trim(), role: 'presentation' });
}

/** Covers something until it is asked for. */
function veil(covered: HTMLElement): HTMLElement {
	const show = element('button', { type: 'button', class: 'veil' }, 'Spoiler');
	const box = element('div', { class: 'veiled' }, show);
	show.addEventListener('click', () => box.replaceWith(covered));
	return box;
}
