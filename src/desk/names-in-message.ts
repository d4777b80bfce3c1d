import type { Name } from '#src/names/name.ts';
import { readQuestion } from './question.ts';
import type { KnownNames } from './titles.ts';

/** As much of a message as can be a question, in characters. */
export const typedMax = 120;

const quotation = /[“"„«「][^“”"„«»「」]*[”"“»」]/gu;

/**
 * The names in a message: those that it writes as a sentence does, or else those that a reader types like this, such
 * as surnames alone. `language` is a code such as `en`.
 */
export function namesInMessage(text: string, language: string, known: KnownNames): readonly Name[] {
	const written = known.names.writtenIn(text, language);
	if (written.length > 0) return written;
	const { names, several } = readQuestion(text.replace(quotation, ' ').slice(0, typedMax), known);
	return names.length > 0 ? names : several;
}
