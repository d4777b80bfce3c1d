import type { Message } from '#src/render/message/card.ts';
import { componentsOf, textsOf } from '../render/broken-limits.ts';

/** All that a reader can read in a message, as one text. */
export function shown({ message }: { readonly message: Message }): string {
	return textsOf(message).join('\n');
}

/** What pressing each button or choosing each menu's option would run, by its label. */
export function targets({ message }: { readonly message: Message }): Record<string, string> {
	const pressed = componentsOf(message).flatMap(({ label, custom_id, options }) => [
		...(custom_id === undefined || label === undefined ? [] : [[label, custom_id]]),
		...(Array.isArray(options) ? options.map((option) => [option.label, option.value]) : []),
	]);
	return Object.fromEntries(pressed);
}
