import type { Phrases } from '../../src/phrases/phrases.ts';
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
	const { phrases } = context.view();
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
			return drawButton(node, controls, phrases);
		case componentType.stringSelect:
		case componentType.userSelect:
		case componentType.roleSelect:
		case componentType.mentionableSelect:
		case componentType.channelSelect:
			return drawSelectMenu(
				{ ...node, options: node.options ?? offeredIn(node, shown) },
				{ message: shown.message.id, controls, phrases },
			);
		case componentType.mediaGallery:
			return drawGallery(node, shown.message, phrases);
		case componentType.thumbnail:
			return drawThumbnail(node, shown.message, phrases);
		case componentType.file:
			return drawFile(node, shown.message, phrases);
		default:
			return element(
				'p',
				{ class: 'not-drawn' },
				phrases.say('unsupported', { type: `${node.type}` }),
			);
	}
}

/** What a menu of people, roles or channels offers. */
function offeredIn(
	{ custom_id: customId }: ComponentNode,
	{ choices }: PageMessage,
): NonNullable<ComponentNode['options']> {
	const offered = choices[customId ?? ''] ?? [];
	return offered.map(({ isChosen, ...choice }) => ({ ...choice, default: isChosen }));
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
	return node.spoiler === true ? veil(container, context.view().phrases) : container;
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
function veil(covered: HTMLElement, { say }: Phrases): HTMLElement {
	const reveal = element('button', { type: 'button', class: 'veil' }, say('spoiler'));
	const box = element('div', { class: 'veiled' }, reveal);
	reveal.addEventListener('click', () => box.replaceWith(covered));
	return box;
}

function drawGallery(
	{ items }: ComponentNode,
	message: StoredMessage,
	phrases: Phrases,
): HTMLElement {
	const pictures = (items ?? []).map(({ media, description, spoiler }) =>
		drawPicture(media, { description, spoiler, message, phrases }),
	);
	const many = pictures.length > 1 ? 'is-many' : '';
	return element('div', { class: `gallery ${many}`.trim() }, ...pictures);
}

function drawThumbnail(node: ComponentNode, message: StoredMessage, phrases: Phrases): HTMLElement {
	const { media, description, spoiler } = node;
	const picture = drawPicture(media, { description, spoiler, message, phrases });
	picture.classList.add('thumbnail');
	return picture;
}

function drawFile({ file }: ComponentNode, message: StoredMessage, phrases: Phrases): HTMLElement {
	const name = file?.url.replace(/^attachment:\/\//, '');
	const known = message.attachments.find(({ filename, url }) =>
		[filename, url].includes(name ?? ''),
	);
	return drawDownload(known?.filename ?? nameOf(file?.url ?? ''), known, phrases);
}

/** Draws the attached files of an old-style message, which go below its text: pictures as such. */
export function drawAttachments(message: StoredMessage, phrases: Phrases): readonly HTMLElement[] {
	return message.attachments.map((attachment) => {
		const { content_type: type, description, filename } = attachment;
		if (!type?.startsWith('image/')) return drawDownload(filename, attachment, phrases);
		const spoiler = filename.startsWith('SPOILER_');
		const picture = drawPicture(attachment, { description, spoiler, message, phrases });
		return element('div', { class: 'gallery' }, picture);
	});
}

function drawDownload(
	name: string,
	attachment: { readonly size: number; readonly url: string } | undefined,
	phrases: Phrases,
): HTMLElement {
	const local = attachment === undefined ? undefined : localAddress(attachment.url);
	const size = attachment === undefined ? '' : phrases.kilobytes(attachment.size);
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
	readonly phrases: Phrases;
};

/** Draws a picture with its description for those who do not see it. */
function drawPicture(
	media: Media | null | undefined,
	{ description, spoiler, message, phrases }: Picture,
): HTMLElement {
	const url = media?.url ?? '';
	const attached = message.attachments.find(({ filename }) => url === `attachment://${filename}`);
	const local = localAddress(attached?.url ?? url);
	const text = description ?? '';
	const withoutPicture = (): HTMLElement =>
		element(
			'span',
			{ class: 'picture-elsewhere', role: 'img', 'aria-label': text || phrases.say('picture') },
			text || nameOf(attached?.filename ?? url),
		);
	const picture = local === undefined ? withoutPicture() : drawImage(local, text, media);
	// A picture can have been dropped for newer ones, or be none.
	picture.addEventListener('error', () => picture.replaceWith(withoutPicture()));
	const covered = spoiler === true ? 'is-covered' : '';
	return element('figure', { class: `picture ${covered}`.trim(), title: text }, picture);
}

function drawImage(src: string, alt: string, media: Media | null | undefined): HTMLElement {
	const { width, height } = media ?? {};
	const size = { width: width ? `${width}` : undefined, height: height ? `${height}` : undefined };
	return element('img', { src, alt, loading: 'lazy', ...size });
}

/** The address, if it is on this page’s own server: the page fetches nothing from elsewhere. */
function localAddress(url: string): string | undefined {
	const parsed = URL.parse(url, location.href);
	return parsed?.origin === location.origin ? parsed.href : undefined;
}

function nameOf(url: string): string {
	return url.split(/[/?#]/).findLast(Boolean) ?? 'file';
}
