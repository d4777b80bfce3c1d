import { ComponentType, MessageFlags, type REST } from 'discord.js';
import type { Answer } from '#src/bot/dispatch.ts';

type Content = Pick<Answer, 'message' | 'files'>;

/** An answer as discord.js sends it; each file is shown at the end of the card, which Discord wants for it to be seen. */
export function messageBody({ message, files }: Content) {
	const [{ components, ...container }] = message.components;
	const shown = files.map(
		({ name }) => ({ type: ComponentType.File, file: { url: `attachment://${name}` } }) as const,
	);
	return {
		components: [{ ...container, components: [...components, ...shown] }],
		files: files.map(({ name, text }) => ({ name, attachment: Buffer.from(text) })),
		flags: MessageFlags.IsComponentsV2 as const,
		allowedMentions: { parse: [] },
	};
}

/** The same for its reader alone. */
export function privateBody(content: Content) {
	return {
		...messageBody(content),
		flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const,
	};
}

/** What is asked of Discord's REST interface; rejects with the errors of discord.js. */
export type Rest = Pick<REST, 'get' | 'post' | 'patch'>;
