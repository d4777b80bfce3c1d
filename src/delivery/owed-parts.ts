import type { Message } from '#src/render/message.ts';
import type { Part as Rendered } from '#src/render/parted-message.ts';
import type { Part } from '#src/subscriptions/subscription.ts';
import { containerIdOf } from './nonce.ts';

/** Makes a part that can be owed: with its nonce, and with the id by which it can be found again. */
export function owedPart(
	{ message, entries, tally }: Rendered,
	{ nonce, title }: { readonly nonce: string; readonly title: string },
): Part {
	return {
		nonce,
		message: withContainerId(message, containerIdOf(nonce)),
		title,
		entries: entries.map(({ component, articles, isUpdate }) => ({
			component,
			articles: articles.map(({ known = [], ...told }) => ({ ...told, known: [...known] })),
			...(isUpdate && { isUpdate }),
		})),
		...(tally && { tally }),
	};
}

export function withContainerId(message: Message, containerId: number): Message {
	const [container] = message.components;
	return { ...message, components: [{ ...container, id: containerId }] };
}
