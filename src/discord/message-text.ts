import type { APIMessage } from 'discord-api-types/v10';
import { z } from 'zod';

/** All that a message says: its text, its embeds and its components, a line each, without markup. */
export function textOf({ content, embeds, components = [] }: APIMessage): string {
	const parts = [
		content,
		...embeds.flatMap(({ title, description }) => [title, description]),
		...components.flatMap((component) => textsIn(component)),
	];
	return parts.filter(Boolean).map(withoutMarkup).join('\n').trim();
}

/** A component as far as it says something: what it contains or shows. */
const SpeakingComponent = z.object({
	content: z.string().optional(),
	components: z.array(z.unknown()).default([]),
});

function textsIn(component: unknown): string[] {
	const parsed = SpeakingComponent.safeParse(component);
	if (!parsed.success) return [];
	const { content, components } = parsed.data;
	return [...(content === undefined ? [] : [content]), ...components.flatMap(textsIn)];
}

/** A text without mentions, times, emojis and signs of Discord’s markup; a link becomes text and address. */
function withoutMarkup(text: string | null | undefined): string {
	return (text ?? '')
		.replace(/<(?:[@#/]|a?:|t:|id:)[^>\n]*>/g, ' ')
		.replace(/\[([^\]\n]*)\]\((\S+?)\)/g, '$1 $2')
		.replace(/^(?:-#|#{1,3}|>{1,3}|[-*]) /gm, '')
		.replace(/\*\*|__|~~|\|\||`/g, '')
		.replace(/\\([\p{P}\p{S}])/gu, '$1');
}
