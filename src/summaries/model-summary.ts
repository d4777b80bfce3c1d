import type { Article } from '#src/articles/article.ts';
import type { SpellingsOf } from './gate/cited.ts';
import { type DroppedSentence, gateSummary } from './gate.ts';
import type { ModelAnswer } from './model-answer.ts';

/** A story as a model told it: only sentences that passed the gate, with the reports that each rests on. */
export type ModelSummary = {
	readonly sentences: readonly {
		readonly text: string;
		readonly articles: readonly Article[];
	}[];
};

/**
 * The only way from a model’s answer to something that can be shown, for every surface: through the
 * gate. `reports` are those that the model got, in its order.
 */
export function modelSummaryOf(
	answer: ModelAnswer,
	reports: readonly Article[],
	spellings: SpellingsOf,
): {
	/** Undefined if no sentence is left. */
	readonly summary: ModelSummary | undefined;
	readonly kept: number;
	readonly dropped: readonly DroppedSentence[];
} {
	const { kept, dropped } = gateSummary(answer.sentences, reports, spellings);
	const sentences = kept.map(({ text, sources }) => ({
		text,
		articles: sources.flatMap((number) => reports[number - 1] ?? []),
	}));
	const summary = sentences.length === 0 ? undefined : { sentences };
	return { summary, kept: kept.length, dropped };
}
