import { isKey } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { plain } from '../text/plain-text.ts';

/** The words of a command, `digest list`, as readers type them in their language. */
export function typedWords(name: string, phrases: Phrases): string[] {
	return name.split(' ').map((word) => {
		const key = `/${word}`;
		return isKey(key) ? phrases.text({ key }) : plain(word);
	});
}
