import type { ComponentNode, Media, StoredMessage } from '../../src/world/message.ts';
import { element, icon } from '../element.ts';

export function drawGallery({ items }: ComponentNode, message: StoredMessage): HTMLElement {
	const pictures = (items ?? []).map(({ media, description, spoiler }) =>
		drawPicture(media, { description, spoiler, message }),
	);
	const many = pictures.length > 1 ? 'is-many' : '';
	return element('div', { class: `gallery ${many}`.trim() }, ...pictures);
}

export function drawThumbnail(node: ComponentNode, message: StoredMessage): HTMLElement {
	const { media, description, spoiler } = node;
	const picture = drawPicture(media, { description, spoiler, message });
	picture.classList.add('thumbnail');
	return picture;
}

export function drawFile({ file }: ComponentNode, message: StoredMessage): HTMLElement {
	const name = file?.url.replace(/^attachment:\/\//, '');
	const known = message.attachments.find(({ filename, url }) =>
		[filename, url].includes(name ?? ''),
	);
	return drawDownload(known?.filename ?? nameOf(file?.url ?? ''), known);
}

/** The files of an old-style message stand below its text. */
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

/** A picture of this machine; of one that is elsewhere only what is told of it, for nothing is fetched from there. */
function drawPicture(
	media: Media | null | undefined,
	{ description, spoiler, message }: Picture,
): HTMLElement {
	const url = media?.url ?? '';
	const attached = message.attachments.find(({ filename }) => url === `attachment://${filename}`);
	const local = localAddress(attached?.url ?? url);
	const told = description ?? '';
	const picture =
		local === undefined
			? element(
					'span',
					{ class: 'picture-elsewhere', role: 'img', 'aria-label': told || 'Picture' },
					told || nameOf(url),
				)
			: element('img', { src: local, alt: told, loading: 'lazy' });
	const covered = spoiler === true ? 'is-covered' : '';
	return element('figure', { class: `picture ${covered}`.trim(), title: told }, picture);
}

/** The address, if it is one of this page's own server. */
function localAddress(url: string): string | undefined {
	const parsed = URL.parse(url, location.href);
	return parsed?.origin === location.origin ? parsed.href : undefined;
}

function nameOf(url: string): string {
	return url.split(/[/?#]/).findLast(Boolean) ?? 'file';
}
