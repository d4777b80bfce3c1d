import { readFileSync } from 'node:fs';
import type { Span, TaggedKind } from '#src/reading/tags.ts';
import type { LabelledText } from './labelled-sets.ts';

/** Reads the sentences that were written for training; no text of others is among them, and most names are invented. */
export function readOwnSentences(): LabelledText[] {
	return readFileSync('training/own-sentences.txt', 'utf8').trim().split('\n').map(readMarked);
}

/** Reads names in brackets after a letter of their kind: “[p Ana Lima] left [l Quito].” */
function readMarked(line: string): LabelledText {
	let text = '';
	const spans: Span<TaggedKind>[] = [];
	for (const [piece, letter = '', name] of line.matchAll(/\[([polx]) ([^\]]+)\]|[^[]+/g)) {
		const start = text.length;
		const kind = kinds[letter];
		text += name ?? piece;
		if (kind !== undefined) spans.push({ start, end: text.length, kind });
	}
	return { text, spans };
}

const kinds: Readonly<Record<string, TaggedKind>> = {
	p: 'person',
	o: 'organization',
	l: 'place',
	x: 'other',
};
