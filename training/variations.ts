import type { Inventor } from './invented-names.ts';
import type { LabelledText } from './labelled-sets.ts';
import type { Random } from './seeded-random.ts';

/**
 * Adds variations of labelled texts: with invented people in the place of those named, and some of all texts
 * as headlines, in title case or capitals.
 */
export function withVariations(
	texts: readonly LabelledText[],
	inventor: Inventor,
	random: Random,
): LabelledText[] {
	return texts.flatMap((text) => {
		const hasPeople = text.spans.some(({ kind }) => kind === 'person');
		const variations = hasPeople ? [text, withInventedPeople(text, inventor)] : [text];
		const last = variations.at(-1) ?? text;
		switch (random.below(12)) {
			case 0:
				return [...variations, inTitleCase(last)];
			case 1:
				return [...variations, inCapitals(last)];
			default:
				return variations;
		}
	});
}

/** Only people are replaced: other places made training worse, and the words of organizations tell what they are. */
function withInventedPeople({ text, spans }: LabelledText, inventor: Inventor): LabelledText {
	const invented = new Map<string, string>();
	let written = '';
	let end = 0;
	const moved = spans.map((span) => {
		const name = text.slice(span.start, span.end);
		const other =
			invented.get(name) ?? (span.kind === 'person' ? inventor(!/\s/.test(name)) : name);
		invented.set(name, other);
		written += text.slice(end, span.start);
		const start = written.length;
		written += other;
		end = span.end;
		return { ...span, start, end: written.length };
	});
	return { text: written + text.slice(end), spans: moved };
}

/** Texts whose length changes with their case stay as they are, so that the names are where they were. */
function inCase({ text, spans }: LabelledText, written: string): LabelledText {
	return { text: written.length === text.length ? written : text, spans };
}

function inCapitals(text: LabelledText): LabelledText {
	return inCase(text, text.text.toUpperCase());
}

function inTitleCase(text: LabelledText): LabelledText {
	const written = text.text.replace(/(?<![\p{L}\p{N}@#'’./-])\p{Ll}[\p{L}]*/gu, (word, index) =>
		index > 0 && smallWords.has(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1),
	);
	return inCase(text, written);
}

const smallWords = new Set(
	'a an the and or but nor of in on at to for from by with as via vs is de la le van von der den del di da bin al'.split(
		' ',
	),
);
