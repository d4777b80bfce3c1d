import type { Span } from '#src/reading/tags.ts';

/** Reads a text in which the people are in [brackets]. */
export function aLabelledText(marked: string): {
	readonly text: string;
	readonly spans: readonly Span[];
} {
	let text = '';
	const spans: Span[] = [];
	for (const [piece, name] of marked.matchAll(/\[([^\]]+)\]|[^[]+/g)) {
		const start = text.length;
		text += name ?? piece;
		if (name !== undefined) spans.push({ start, end: text.length, kind: 'person' });
	}
	return { text, spans };
}
