import { z } from 'zod';
import type { SummarySentence } from './gate.ts';

/** The most sentences that are taken from an answer, and the longest. */
const sentencesMax = 8;
const letters = 1_000;

const source = z.union([
	z.int(),
	z
		.string()
		.regex(/^\s*\[?\d{1,3}\]?\s*$/)
		.transform((text) => Number(/\d+/.exec(text)?.[0])),
]);

/** What a model is to answer; as a JSON Schema, what servers are told. */
export const AnswerSchema = z.object({
	sentences: z.array(
		z.object({
			text: z.string().describe('One whole sentence.'),
			sources: z.array(z.int()).describe('The numbers of the sources that it rests on.'),
		}),
	),
});

/** Sentences of a model as they came. Only `model-summary.ts` makes something to show of them. */
export const ModelAnswer = z.object({
	sentences: z
		.array(
			z.object({ text: z.string().trim().min(1).max(letters), sources: z.array(source).max(20) }),
		)
		.max(50)
		.transform((sentences) => sentences.slice(0, sentencesMax)),
});
export type ModelAnswer = { readonly sentences: readonly SummarySentence[] };

/** What is kept of a model that cannot tell a text. */
export const noAnswer: ModelAnswer = { sentences: [] };

/** Reads what a model wrote: JSON, also within Markdown or other text, or lines with “[1]”. Undefined if it is neither. */
export function parseModelAnswer(written: string): ModelAnswer | undefined {
	const json = written.slice(written.indexOf('{'), written.lastIndexOf('}') + 1);
	const parsed = ModelAnswer.safeParse(parseJson(json));
	if (parsed.success) return { sentences: parsed.data.sentences.map(withoutMarks) };
	return /[{}]/.test(written) ? undefined : parseLines(written);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function parseLines(written: string): ModelAnswer | undefined {
	const sentences = written
		.split('\n')
		.map((line) =>
			withoutMarks({ text: line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim(), sources: [] }),
		)
		.filter(({ text, sources }) => sources.length > 0 && text.length <= letters)
		.slice(0, sentencesMax);
	return sentences.length === 0 ? undefined : { sentences };
}

/** Takes source numbers in brackets at the end of a sentence as its sources. */
function withoutMarks({ text, sources }: SummarySentence): SummarySentence {
	const [, before, marks = '', stop = ''] =
		/^(.*?)\s*((?:\[\d{1,3}(?:,\s*\d{1,3})*\]\s*)+)([.!?]?)$/su.exec(text) ?? [];
	if (before === undefined) return { text, sources };
	const numbers = (marks.match(/\d+/g) ?? []).map(Number);
	return { text: before + stop, sources: [...sources, ...numbers] };
}
