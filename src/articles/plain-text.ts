import { z } from 'zod';
import { withoutHidden } from './hidden-characters.ts';

/** Text without control characters, lone surrogates or characters that nobody sees; a line folds its white space, paragraphs keep their blank lines. */
export function plainText(charactersMax: number, shape: 'line' | 'paragraphs') {
	const fold = shape === 'line' ? foldLine : foldParagraphs;
	return z
		.string()
		.min(1, 'is empty')
		.max(charactersMax)
		.transform((text, context) => {
			if (!unfolded.test(text)) return text;
			const folded = fold(text);
			const objection = objectionTo(text, folded, charactersMax);
			if (objection !== undefined) context.addIssue(objection);
			return folded;
		});
}

/** A name of anything, in one line. */
export const label = plainText(120, 'line');

/** Other ways to write a name, in any script. */
export const aliases = z.array(label).max(20).default([]);

/** Finds nothing in most lines of English, which are then taken as they are: folding costs more than all else. */
const unfolded = /[^ -~]|^ | {2}| $/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is its purpose
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Spaces, and what leaves no trace on a screen. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Z}\u2800]/gu;

function objectionTo(text: string, folded: string, charactersMax: number): string | undefined {
	if (!text.isWellFormed()) return 'holds half of a character (a lone surrogate)';
	if (controlCharacter.test(text)) return 'holds a control character';
	if (text.trim() === '') return 'is empty';
	if (folded.replace(unseen, '') === '') return 'holds only characters that nobody sees';
	if (folded.length > charactersMax) return `is longer than ${charactersMax} characters`;
	return undefined;
}

function foldLine(text: string): string {
	return withoutHidden(text).normalize('NFC').replace(/\s+/g, ' ').trim();
}

function foldParagraphs(text: string): string {
	return text
		.split(/(?:\r?\n[^\S\n]*){2,}/)
		.map(foldLine)
		.filter((paragraph) => paragraph !== '')
		.join('\n\n');
}
