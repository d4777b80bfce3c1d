import { expect, it } from 'vitest';
import { estimateSummaries } from '#src/summaries/estimate.ts';
import { anArticle } from '../harness/an-article.ts';

const story = ['One report.', 'Another report.'].map((summary) => anArticle({ summary }));

it('an estimate counts only stories that a model would be asked about', () => {
	const { stories, tokensRead, tokensWritten } = estimateSummaries([story, story, [anArticle()]], {
		days: 2,
		callsPerDay: 200,
	});
	expect(stories).toBe(1);
	expect(tokensWritten).toBe(250);
	expect(tokensRead).toBeGreaterThan(400);
	expect(tokensRead).toBeLessThan(1_500);
});

it('an estimate never goes beyond the calls that a day may have', () => {
	const many = Array.from({ length: 100 }, () => story);
	const one = estimateSummaries([story], { days: 1, callsPerDay: 10 });
	const { stories, tokensRead, most } = estimateSummaries(many, { days: 1, callsPerDay: 10 });
	expect(stories).toBe(100);
	expect(tokensRead).toBeCloseTo(10 * one.tokensRead);
	expect(tokensRead).toBeLessThanOrEqual(most.tokensRead + 1e-6);
});
