/** A report to join with others. */
export type Report = { readonly id: string; readonly publishedAt: string };

/** Two reports and their similarity. */
export type Link<Member> = readonly [one: Member, other: Member, similarity: number];

/**
 * Joins reports into stories by average linkage: two stories that are each other’s most similar one
 * become one while the mean similarity of their reports is high enough; without a link it counts as 0.
 * Doubtful reports stay apart, because joining two events would say something that no article says.
 * The result depends neither on the order of the reports nor on that of the links. Oldest first,
 * within each story and among stories.
 */
export function joinReports<Member extends Report>(
	reports: readonly Member[],
	links: Iterable<Link<Member>>,
): readonly (readonly Member[])[] {
	const stories = new Set(linkedStories(reports.toSorted(oldestFirst), links));
	for (const first of stories) {
		const chain: LinkedStory<Member>[] = [first];
		for (let last = chain.at(-1); last !== undefined; last = chain.at(-1)) {
			const nearest = nearestTo(last, chain.at(-2));
			if (nearest === undefined) chain.pop();
			else if (nearest !== chain.at(-2)) chain.push(nearest);
			else {
				chain.splice(-2);
				const [earlier, later] = last.index < nearest.index ? [last, nearest] : [nearest, last];
				join(earlier, later);
				stories.delete(later);
				if (chain.length === 0) chain.push(earlier);
			}
		}
	}
	return Array.from(stories, (story) => story.reports.toSorted(oldestFirst));
}

/** A story while it grows. */
type LinkedStory<Member> = {
	readonly index: number;
	readonly reports: Member[];
	/** By other story, the sum of the similarities of all pairs of their reports. */
	readonly links: Map<LinkedStory<Member>, number>;
};

/** A story for each report, linked with those of similar reports. */
function linkedStories<Member>(
	ordered: readonly Member[],
	links: Iterable<Link<Member>>,
): LinkedStory<Member>[] {
	const stories = ordered.map(
		(report, index): LinkedStory<Member> => ({ index, reports: [report], links: new Map() }),
	);
	const storyOf = new Map(
		stories.flatMap((story) => story.reports.map((report) => [report, story] as const)),
	);
	for (const [one, other, similarity] of links) {
		const [a, b] = [storyOf.get(one), storyOf.get(other)];
		if (similarity === 0 || a === undefined || b === undefined) continue;
		a.links.set(b, similarity);
		b.links.set(a, similarity);
	}
	return stories;
}

/** The most similar story that may join: `preferred` or the earliest of equals. */
function nearestTo<Member>(
	story: LinkedStory<Member>,
	preferred: LinkedStory<Member> | undefined,
): LinkedStory<Member> | undefined {
	let nearest: LinkedStory<Member> | undefined;
	let highest = similarityMin;
	for (const [other, sum] of story.links) {
		if (story.reports.length + other.reports.length > storyReportsMax) continue;
		const mean = sum / (story.reports.length * other.reports.length);
		if (mean < highest) continue;
		const isBetter =
			nearest === undefined ||
			mean > highest ||
			(nearest !== preferred && (other === preferred || other.index < nearest.index));
		if (!isBetter) continue;
		nearest = other;
		highest = mean;
	}
	return nearest;
}

/** Moves the reports and links of the later story into the earlier one. */
function join<Member>(earlier: LinkedStory<Member>, later: LinkedStory<Member>): void {
	earlier.reports.push(...later.reports);
	earlier.links.delete(later);
	for (const [other, sum] of later.links) {
		other.links.delete(later);
		if (other === earlier) continue;
		const joined = sum + (earlier.links.get(other) ?? 0);
		earlier.links.set(other, joined);
		other.links.set(earlier, joined);
	}
}

/** Orders reports by time; those of the same time by id. */
export function oldestFirst(a: Report, b: Report): number {
	if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? -1 : 1;
	if (a.id === b.id) return 0;
	return a.id < b.id ? -1 : 1;
}

/**
 * The lowest mean similarity of the articles of two stories that become one. Range 0.18 to 0.21. Reports
 * of one event in ECB+ have 0.2 to 0.6, alike events less than 0.2; short reports of an affair that goes on
 * for days come up to 0.24.
 */
export const similarityMin = 0.2;

/** The most reports in a story, which bounds the work where thousands of reports are alike; more start another story. */
const storyReportsMax = 200;
