import { imageSize } from './image-size.ts';
import type { Attachment } from './message.ts';
import { permission } from './world-plan.ts';

/** A file that a bot or a person sends. */
export type UploadedFile = {
	readonly name: string;
	readonly content: Buffer;
	/** The number by which the body describes it: the `0` of `files[0]`. */
	readonly number?: string | undefined;
	/** The text for those who do not see it. */
	readonly description?: string | undefined;
};

/** What a message with these files needs besides; the answer to an interaction may always have files. */
export function bitsForFiles(files: readonly UploadedFile[]): readonly bigint[] {
	return files.length === 0 ? [] : [permission.attachFiles];
}

/** The files of all messages and options, each at an address of the local Discord. */
export type Attachments = {
	keep(channelId: string, file: UploadedFile): Attachment;
	/** Undefined when there is none, or when it was dropped for newer ones. */
	find(id: string): KeptFile | undefined;
};

/** A stored file, with what Discord says about it. */
export type KeptFile = { readonly attachment: Attachment; readonly content: Buffer };

type AttachmentsOptions = {
	readonly nextId: () => string;
	/** Where the local Discord answers: `http://127.0.0.1:PORT`. */
	readonly address: () => string;
	readonly filesMax?: number;
	readonly bytesMax?: number;
};

/** Keeps at most `filesMax` files of `bytesMax` in total; the oldest are dropped first. */
export function createAttachments({
	nextId,
	address,
	filesMax = 1_000,
	bytesMax = 100 * 1024 * 1024,
}: AttachmentsOptions): Attachments {
	const kept = new Map<string, KeptFile>();
	const total = { bytes: 0 };
	const forgetOldest = (): void => {
		for (const [id, { content }] of kept) {
			if (kept.size <= filesMax && total.bytes <= bytesMax) return;
			kept.delete(id);
			total.bytes -= content.length;
		}
	};
	return {
		keep(channelId, { name: original, content, description }) {
			// An unpaired surrogate cannot be part of an address.
			const name = original.toWellFormed();
			const id = nextId();
			const url = `${address()}/attachments/${channelId}/${id}/${encodeURIComponent(name)}`;
			const attachment = describe({ id, url, name, description }, content);
			kept.set(id, { attachment, content });
			total.bytes += content.length;
			forgetOldest();
			return attachment;
		},
		find: (id) => kept.get(id),
	};
}

function describe(
	file: { id: string; url: string; name: string; description: string | undefined },
	content: Buffer,
): Attachment {
	const { id, url, name, description } = file;
	const type = contentTypes[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
	return {
		id,
		filename: name,
		size: content.length,
		url,
		proxy_url: url,
		...(description && { description }),
		...(type !== undefined && { content_type: type }),
		...(type?.startsWith('image/') && imageSize(content)),
	};
}

/** Content types by file extension; a picture that can contain scripts is not served as one. */
const contentTypes: Readonly<Record<string, string>> = {
	json: 'application/json; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	png: 'image/png',
	gif: 'image/gif',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
};
