import type { Article } from '#src/articles/article.ts';
import { hashOf } from '#src/names/letters.ts';

/**
 * By what an article is known again when it comes under another id, as when its file is renamed: its
 * source with its text, and its source with its address. One of them is enough.
 */
export function identitiesOf({ source, headline, summary, url }: Article): readonly string[] {
	const from = source?.name ?? '';
	const byText = identity('text', from, headline, summary);
	return url === undefined ? [byText] : [byText, identity('address', from, url)];
}

/** 64 bits, in at most 14 characters. */
function identity(...texts: readonly string[]): string {
	const text = JSON.stringify(texts);
	return [text, `again ${text}`].map((one) => hashOf(one).toString(36)).join('');
}
