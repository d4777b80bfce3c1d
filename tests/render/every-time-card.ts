import type { Article } from '#src/articles/article.ts';
import { composeComparison } from '#src/desk/compare.ts';
import type { Link } from '#src/desk/link.ts';
import { composeStoryLine, composeStoryList, type ListPage } from '#src/desk/story-list.ts';
import type { Timeline } from '#src/desk/timeline.ts';
import type { Name } from '#src/names/name.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { renderComparison } from '#src/render/cards/compare-card.ts';
import { renderLink } from '#src/render/cards/link-card.ts';
import { renderTimeline } from '#src/render/cards/timeline-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { now } from './a-page.ts';

type Texts = {
	readonly text: string;
	readonly article: Article;
	readonly page: ListPage;
	readonly names: readonly Name[];
	readonly phrases: Phrases;
};

/** The cards of timelines, comparisons and links, with this text wherever they show text from outside. */
export function everyTimeCard({
	text,
	article,
	page,
	names,
	phrases,
}: Texts): Record<string, Message> {
	const [from, other, to] = names;
	if (from === undefined || other === undefined || to === undefined)
		throw new Error('too few names');
	const reports = [9, 11, 12, 13, 14, 15, 16].map((number, n) => ({
		...article,
		id: `c-${n}`,
		source: { name: `${text}${n}` },
		headline: n < 5 ? `${number} people were killed` : text,
	}));
	const story = composeStoryLine(article, reports);
	const day = { day: '2025-06-19', reports: 1_204, sentence: text, story };
	const timeline: Timeline = {
		topic: from,
		understoodFrom: `${text}!`,
		page: 2,
		pages: 3,
		days: [day, day, day, day, { ...day, sentence: undefined }],
		chosen: 20,
		reported: 1_204,
		since: '2025-01-01',
	};
	const settings = { pagingOptions: { topic: text }, phrases };
	const both: Pick<Link, 'names'> = { names: [from, to] };
	const step = { from, to: other, story };
	const cards = {
		timeline: renderTimeline(timeline, settings),
		timelineOfWords: renderTimeline({ ...timeline, topic: text }, settings),
		timelineOfAll: renderTimeline(
			{ ...timeline, topic: { names: [from, to], words: text } },
			settings,
		),
		linked: renderLink({ ...both, kind: 'together', list: composeStoryList(page, now) }, phrases),
		way: renderLink({ ...both, kind: 'way', steps: [step, step, step, step] }, phrases),
		noWay: renderLink({ ...both, kind: 'none' }, phrases),
	};
	const outlet = { country: 'TW', ownership: 'public' } as const;
	const texts = { namesIn: () => [], rolesIn: () => [], statementsIn: () => [] };
	const compared = [1, 2].map((n) =>
		composeComparison(reports, n, { texts, outletOf: () => (n === 1 ? outlet : {}) }),
	);
	return Object.fromEntries([
		...Object.entries(cards),
		...compared.flatMap((one, n) =>
			one === undefined ? [] : [[`compared${n + 1}`, renderComparison(one, phrases)] as const],
		),
	]);
}
