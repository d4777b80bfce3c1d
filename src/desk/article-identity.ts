import { createHash } from 'node:crypto';
import type { Article } from '#src/articles/article.ts';

/**
 * By what an article is known again when it comes under another id, as when its file is renamed: its
 * source with its text, and its source with its address. One of them is enough.
 */
export function identitiesOf({ source, headline, summary, url }: Article): readonly string[] {
	const from = source?.name ?? '';
	const byText = digestOf('text', from, headline, summary);
	return url === undefined ? [byText] : [byText, digestOf('address', from, url)];
}

/** 66 bits, in 11 characters. */
function digestOf(...texts: readonly string[]): string {
	return createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 11);
}
