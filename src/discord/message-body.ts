import { ComponentType, MessageFlags, type RawFile, type REST } from 'discord.js';
import type { Answer } from '#src/bot/dispatch.ts';
import { attachmentUrl } from '#src/render/message/card.ts';

type Content = Pick<Answer, 'message' | 'files' | 'pictures'>;

/** The JSON of a message, and the files that are sent with it. */
export type MessageBody = { readonly data: object; readonly files: RawFile[] };

/**
 * An answer as Discord takes it. The card ends with its files, because Discord hides files that no
 * component shows; where its pictures are, it says itself.
 */
export function messageBody(
	{ message, files, pictures }: Content,
	flags: number = MessageFlags.IsComponentsV2,
): MessageBody {
	const [{ components, ...container }] = message.components;
	const fileComponents = files.map(
		({ name }) => ({ type: ComponentType.File, file: { url: attachmentUrl(name) } }) as const,
	);
	const attached = [
		...files.map(({ name, text }) => ({ name, data: Buffer.from(text) })),
		...pictures.map(({ name, bytes, alt }) => ({ name, data: Buffer.from(bytes), alt })),
	];
	return {
		data: {
			components: [{ ...container, components: [...components, ...fileComponents] }],
			flags,
			allowed_mentions: { parse: [] },
			// Without this list, a message that is changed would keep its files.
			attachments: attached.map((file, index) => ({
				id: `${index}`,
				...('alt' in file && { description: file.alt }),
			})),
		},
		files: attached.map(({ name, data }) => ({ name, data })),
	};
}

/** The same, visible only to the reader. */
export function privateBody(content: Content): MessageBody {
	return messageBody(content, MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
}

/** Discord’s REST API; every call rejects with the errors of discord.js. */
export type Rest = Pick<REST, 'get' | 'post' | 'patch'>;
