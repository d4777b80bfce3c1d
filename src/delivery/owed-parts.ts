import type { Message } from '#src/render/message.ts';
import type { Part as Rendered } from '#src/render/parted-message.ts';
import type { Part } from '#src/subscriptions/subscription.ts';
import { containerIdOf, nonceOf } from './nonce.ts';

/** Makes parts that can be owed: each with its nonce, and with the id by which it can be found again. */
export function owedParts(
	rendered: readonly Rendered[],
	{ id, slot, title }: { readonly id: string; readonly slot: Date; readonly title: string },
): Part[] {
	return rendered.map(({ message, entries }, index) => {
		const nonce = nonceOf(id, slot, index);
		return {
			nonce,
			message: withContainerId(message, containerIdOf(nonce)),
			title,
			entries: entries.map(({ component, articles }) => ({ component, articles: [...articles] })),
		};
	});
}

export function withContainerId(message: Message, containerId: number): Message {
	const [container] = message.components;
	return { ...message, components: [{ ...container, id: containerId }] };
}
