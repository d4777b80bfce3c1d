import { componentType } from '../../src/protocol/discord.ts';
import type { PageMessage } from '../../src/protocol/page.ts';
import type { ComponentNode, Media, StoredMessage } from '../../src/world/message.ts';
import { element, icon } from '../element.ts';
import { drawButton, drawSelectMenu, type MessageControls } from './controls.ts';
import { drawMarkup, type TimeContext } from './markup.ts';

/** The message that a component belongs to, and what its buttons and menus do. */
export type ComponentContext = TimeContext & {
	readonly shown: PageMessage;
	readonly controls: MessageControls;
};

/** Draws a component as Discord does; an unsupported one is named, so that nobody misses it. */
export function drawComponent(node: ComponentNode, context: ComponentContext): HTMLElement {
	const { shown, controls } = context;
	switch (node.type) {
		case componentType.container:
			return drawContainer(node, context);
		case componentType.textDisplay:
			return drawMarkup(shown.html[`${node.id}`], context);
		case componentType.section:
			return drawSection(node, context);
		case componentType.separator:
			return drawSeparator(node);
		case componentType.actionRow:
			return element('div', { class: 'action-row' }, ...drawAll(node.components, context));
		case componentType.button:
			return drawButton(node, controls);
		case componentType.stringSelect:
			return drawSelectMenu(node, shown.message.id, controls);
		case componentType.mediaGallery:
			return drawGallery(node, shown.message);
		case componentType.thumbnail:
			return drawThumbnail(node, shown.message);
		case componentType.file:
			return drawFile(node, shown.message);
		default:
			return element('p', { class: 'not-drawn' }, `Unsupported component (type ${node.type})`);
	}
}

function drawAll(
	nodes: readonly ComponentNode[] | null | undefined,
	context: ComponentContext,
): readonly HTMLElement[] {
	return (nodes ?? []).map((node) => drawComponent(node, context));
}

function drawContainer(node: ComponentNode, context: ComponentContext): HTMLElement {
	const container = element('div', { class: 'container' }, ...drawAll(node.components, context));
	const accent = node.accent_color;
	if (typeof accent === 'number') {
		container.style.setProperty('--accent', `#${accent.toString(16).padStart(6, '0')}`);
	}
	return node.spoiler === true ? veil(container) : container;
}

function drawSection(node: ComponentNode, context: ComponentContext): HTMLElement {
	const texts = element('div', { class: 'section-texts' }, ...drawAll(node.components, context));
	const accessory = node.accessory ? drawComponent(node.accessory, context) : undefined;
	return element('div', { class: 'section' }, texts, accessory);
}

function drawSeparator({ divider, spacing }: ComponentNode): HTMLElement {
	const size = spacing === 2 ? 'is-large' : '';
	const line = divider === false ? 'is-space' : 'is-line';
	return element('div', { class: `separator ${line} ${size}`.trim(), role: 'presentation' });
}

/** Covers an element with a button that reveals it. */
function veil(covered: HTMLElement): HTMLElement {
	const reveal = element('button', { type: 'button', class: 'veil' }, 'Spoiler');
	const box = element('div', { class: 'veiled' }, reveal);
	reveal.addEventListener('click', () => box.replaceWith(covered));
	return box;
}

function drawGallery({ items }: ComponentNode, message: StoredMessage): HTMLElement {
	const pictures = (items ?? []).map(({ media, description, spoiler }) =>
		drawPicture(media, { description, spoiler, message }),
	);
	const many = pictures.length > 1 ? 'is-many' : '';
	return element('div', { class: `gallery ${many}`.trim() }, ...pictures);
}

function drawThumbnail(node: ComponentNode, message: StoredMessage): HTMLElement {
	const { media, description, spoiler } = node;
	const picture = drawPicture(media, { description, spoiler, message });
	picture.classList.add('thumbnail');
	return picture;
}

function drawFile({ file }: ComponentNode, message: StoredMessage): HTMLElement {
	const name = file?.url.replace(/^attachment:\/\//, '');
	const known = message.attachments.find(({ filename, url }) =>
		[filename, url].includes(name ?? ''),
	);
	return drawDownload(known?.filename ?? nameOf(file?.url ?? ''), known);
}

/** Draws the attached files of an old-style message, which go below its text. */
export function drawAttachments({ attachments }: StoredMessage): readonly HTMLElement[] {
	return attachments.map((attachment) => drawDownload(attachment.filename, attachment));
}

function drawDownload(
	name: string,
	attachment: { readonly size: number; readonly url: string } | undefined,
): HTMLElement {
	const local = attachment === undefined ? undefined : localAddress(attachment.url);
	const size = attachment === undefined ? '' : `${(attachment.size / 1_024).toFixed(1)} KB`;
	return element(
		'div',
		{ class: 'file' },
		icon('file'),
		element(
			'span',
			{ class: 'file-texts' },
			element('a', { class: 'file-name', href: local, download: name }, name),
			element('span', { class: 'file-size' }, size),
		),
	);
}

type Picture = {
	readonly description: string | null | undefined;
	readonly spoiler: boolean | null | undefined;
	readonly message: StoredMessage;
};

/** Shows only the description of a picture on another machine: the page never fetches from there. */
function drawPicture(
	media: Media | null | undefined,
	{ description, spoiler, message }: Picture,
): HTMLElement {
	const url = media?.url ?? '';
	const attached = message.attachments.find(({ filename }) => url === `attachment://${filename}`);
	const local = localAddress(attached?.url ?? url);
	const text = description ?? '';
	const picture =
		local === undefined
			? element(
					'span',
					{ class: 'picture-elsewhere', role: 'img', 'aria-label': text || 'Picture' },
					text || nameOf(url),
				)
			: element('img', { src: local, alt: text, loading: 'lazy' });
	const covered = spoiler === true ? 'is-covered' : '';
	return element('figure', { class: `picture ${covered}`.trim(), title: text }, picture);
}

/** The address, if it is on this page’s own server. */
function localAddress(url: string): string | undefined {
	const parsed = URL.parse(url, location.href);
	return parsed?.origin === location.origin ? parsed.href : undefined;
}

function nameOf(url: string): string {
	return url.split(/[/?#]/).findLast(Boolean) ?? 'file';
}
