import type { Saying, Value } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';

/** Phrases that remember the key of each text that they were asked for, in `said`. */
export function rememberingPhrases(phrases: Phrases): {
	readonly phrases: Phrases;
	readonly said: ReadonlySet<string>;
} {
	const said = new Set<string>();
	function remember({ key, values = {} }: Saying): void {
		said.add(key);
		for (const value of Object.values(values)) rememberValue(value);
	}
	function rememberValue(value: Value): void {
		if (typeof value !== 'object') return;
		if ('key' in value) remember(value);
		if ('items' in value) value.items.forEach(rememberValue);
	}
	return {
		said,
		phrases: {
			...phrases,
			say: (key, ...[values]) => {
				const says: Saying = { key, values };
				remember(says);
				return phrases.text(says);
			},
			text: (says) => {
				remember(says);
				return phrases.text(says);
			},
		},
	};
}
