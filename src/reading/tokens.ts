import { sentencesOf } from '#src/text/sentences.ts';

/** A word, number or sign of a text; `start` and `end` are in code units, `end` is exclusive. */
export type Token = { readonly text: string; readonly start: number; readonly end: number };

/**
 * Reads the sentences of a text as tokens, from left to right; a line ends a sentence. A possessive “’s”
 * is a token of its own, and so is a word with hyphens, an abbreviation with its period, or an address.
 */
export function tokensOf(text: string): Token[][] {
	const sentences: Token[][] = [];
	for (const line of text.matchAll(/[^\n]+/g)) {
		for (const { start, end } of sentencesOf(line[0])) {
			const offset = line.index + start;
			const tokens = tokensIn(text.slice(offset, line.index + end), offset);
			if (tokens.length > 0) sentences.push(tokens);
		}
	}
	return sentences;
}

function tokensIn(sentence: string, offset: number): Token[] {
	return Array.from(sentence.matchAll(token), ({ 0: text, index }) => ({
		text,
		start: offset + index,
		end: offset + index + text.length,
	}));
}

/** An address or a name on a network; “U.S.”, “J.”, “Mr.”; a possessive; a word; a number; a sign. */
const token = new RegExp(
	[
		String.raw`https?:\/\/\S+|www\.\S+|[@#][\p{L}\p{N}_]+`,
		String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}\.(?:-?\p{Lu}\.)*(?![\p{Ll}])|(?:${abbreviations()})\.)`,
		String.raw`(?<=[\p{L}\p{N}.])['’][sS](?![\p{L}\p{N}])`,
		String.raw`[\p{L}\p{M}\p{N}]+(?:[-‐‑'’&](?!['’]?[sS](?![\p{L}\p{N}]))[\p{L}\p{M}\p{N}]+|['’][sS](?=[-‐‑\p{L}\p{N}])[\p{L}\p{M}\p{N}]*|[.,:](?=\p{N})(?<=\p{N}[.,:])\p{N}+)*`,
		String.raw`\.{2,}|\S`,
	].join('|'),
	'gu',
);

function abbreviations(): string {
	return 'Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gen|Lt|Col|Maj|Sgt|Capt|Cpl|Cmdr|Adm|Sen|Rep|Gov|Pres|St|Mt|Ft|Jr|Sr|Inc|Corp|Ltd|Co|Bros|vs|No';
}
