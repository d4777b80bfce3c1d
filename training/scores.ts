import type { MentionKind, Span } from '#src/reading/tags.ts';
import type { LabelledText } from './labelled-sets.ts';

/** Counts of exact spans. */
export type Counts = { readonly right: number; readonly found: number; readonly labelled: number };

/** Counts the names of a kind that a reader finds exactly. Names on networks and after “#” do not count. */
export function countSpans(
	texts: readonly LabelledText[],
	kind: MentionKind,
	read: (text: string) => readonly Span[],
): Counts {
	let [right, found, labelled] = [0, 0, 0];
	for (const { text, spans } of texts) {
		const key = (span: Pick<Span, 'start' | 'end'>) => `${span.start}-${span.end}`;
		const wanted = new Set(spans.filter((span) => span.kind === kind).map(key));
		const got = read(text).filter(
			(span) =>
				span.kind === kind && !/[@#]/.test(text.slice(Math.max(0, span.start - 1), span.start + 1)),
		);
		found += got.length;
		labelled += wanted.size;
		right += got.filter((span) => wanted.has(key(span))).length;
	}
	return { right, found, labelled };
}

/** Precision, recall and F1, from 0 to 1. */
export function ratiosOf({ right, found, labelled }: Counts) {
	return {
		precision: found === 0 ? 1 : right / found,
		recall: labelled === 0 ? 1 : right / labelled,
		f1: found + labelled === 0 ? 1 : (2 * right) / (found + labelled),
	};
}
