import type { Message } from '#src/render/message/card.ts';
import { componentsOf, textsOf } from '../render/broken-limits.ts';

/** All text that a reader sees in a message. */
export function shown({ message }: { readonly message: Message }): string {
	return textsOf(message).join('\n');
}

/** What each button and each menu option runs, by its label. */
export function targets({ message }: { readonly message: Message }): Record<string, string> {
	const entries = componentsOf(message).flatMap(({ label, custom_id, options }) => [
		...(custom_id === undefined || label === undefined ? [] : [[label, custom_id]]),
		...(Array.isArray(options) ? options.map((option) => [option.label, option.value]) : []),
	]);
	return Object.fromEntries(entries);
}
