import type { Article } from '#src/articles/article.ts';
import { composePrompt, reportsToTell } from './prompt.ts';

/** What summaries would take in a day, on average of some days. */
export type SummaryEstimate = {
	/** Stories that a model would be asked about. */
	readonly stories: number;
	readonly tokensRead: number;
	readonly tokensWritten: number;
	/** The same at the limit of calls. */
	readonly most: { readonly tokensRead: number; readonly tokensWritten: number };
};

/** English has some 4.2 letters a token; other names and quotation marks take more. Range 3 to 4. */
const lettersPerToken = 3.5;

/** Four sentences with their sources, in JSON. Range 100 to 300. */
const tokensWrittenPerCall = 250;

/** Estimates from the stories of some days, if somebody asks about each once. */
export function estimateSummaries(
	stories: readonly (readonly Article[])[],
	{ days, callsPerDay }: { readonly days: number; readonly callsPerDay: number },
): SummaryEstimate {
	const tokens = stories
		.map(reportsToTell)
		.filter(({ length }) => length > 0)
		.map((reports) => tokensOf(reports));
	const total = tokens.reduce((sum, one) => sum + one, 0);
	const perDay = tokens.length / days;
	const largest = tokens.reduce((most, one) => Math.max(most, one), 0);
	const isWithin = perDay <= callsPerDay ? 1 : callsPerDay / perDay;
	return {
		stories: perDay,
		tokensRead: (total / days) * isWithin,
		tokensWritten: perDay * isWithin * tokensWrittenPerCall,
		most: {
			tokensRead: callsPerDay * largest,
			tokensWritten: callsPerDay * tokensWrittenPerCall,
		},
	};
}

function tokensOf(told: readonly Article[]): number {
	const { instructions, reports } = composePrompt(told);
	return (instructions.length + reports.length) / lettersPerToken;
}
