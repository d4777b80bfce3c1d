import { type ArticleFeatures, similarityMin } from './similarity.ts';

/** An article as stories are made of it. */
export type Report = { readonly id: string; readonly features: ArticleFeatures };

/** A story that a report could belong to, with its earlier reports in order. */
type StoryCandidate<Story, Member> = { readonly story: Story; readonly reports: readonly Member[] };

/**
 * The story that a report belongs to: the one whose earlier reports are most similar to it on
 * average; undefined if none is similar enough. A story is only ever chosen by its earlier reports,
 * so that what arrives next changes nothing that was decided before.
 */
export function chooseStory<Story, Member extends Report>(
	report: Member,
	candidates: readonly StoryCandidate<Story, Member>[],
	similarity: (one: Member, other: Member) => number,
): Story | undefined {
	let best: Story | undefined;
	let highest = 0;
	for (const { story, reports } of candidates) {
		if (reports.length === 0 || reports.length >= storyReportsMax) continue;
		const compared = spread(reports, reportsComparedMax);
		const sum = compared.reduce((total, other) => total + similarity(report, other), 0);
		const mean = sum / compared.length;
		if (mean < similarityMin || mean <= highest) continue;
		best = story;
		highest = mean;
	}
	return best;
}

/** Orders reports by publication, then by id: the order in which they find their stories. */
export function byPublication(one: Report, other: Report): number {
	const apart = one.features.at - other.features.at;
	if (apart !== 0) return apart;
	if (one.id === other.id) return 0;
	return one.id < other.id ? -1 : 1;
}

/** At most `count` of the items at even distances, with the first and the last. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
	if (items.length <= count) return items;
	const step = (items.length - 1) / (count - 1);
	return Array.from({ length: count }, (_, n) => items[Math.round(n * step)]).filter(
		(item) => item !== undefined,
	);
}

/** How many reports of a story a new one is compared with. Range 4 to 16. */
const reportsComparedMax = 8;

/** The most reports in a story; more start another one. It bounds the work where thousands of reports are alike. */
export const storyReportsMax = 250;
