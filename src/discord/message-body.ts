import { ComponentType, MessageFlags, type REST } from 'discord.js';
import type { Answer } from '#src/bot/dispatch.ts';
import { attachmentUrl } from '#src/render/message/card.ts';

type Content = Pick<Answer, 'message' | 'files' | 'pictures'>;

/**
 * An answer as discord.js sends it. The card ends with its files, because Discord hides files that
 * no component shows; where its pictures are, it says itself.
 */
export function messageBody({ message, files, pictures }: Content) {
	const [{ components, ...container }] = message.components;
	const fileComponents = files.map(
		({ name }) => ({ type: ComponentType.File, file: { url: attachmentUrl(name) } }) as const,
	);
	return {
		components: [{ ...container, components: [...components, ...fileComponents] }],
		files: [
			...files.map(({ name, text }) => ({ name, attachment: Buffer.from(text) })),
			...pictures.map(({ name, bytes, alt }) => ({
				name,
				attachment: Buffer.from(bytes),
				description: alt,
			})),
		],
		flags: MessageFlags.IsComponentsV2 as const,
		allowedMentions: { parse: [] },
	};
}

/** The same, visible only to the reader. */
export function privateBody(content: Content) {
	return {
		...messageBody(content),
		flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const,
	};
}

/** Discord’s REST API; every call rejects with the errors of discord.js. */
export type Rest = Pick<REST, 'get' | 'post' | 'patch'>;
