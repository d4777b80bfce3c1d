import { describe, it } from 'vitest';
import { composeComparison } from '#src/desk/compare.ts';
import type { Link } from '#src/desk/link.ts';
import { composeStoryLine, composeStoryList } from '#src/desk/story-list.ts';
import type { Timeline } from '#src/desk/timeline.ts';
import { renderComparison } from '#src/render/cards/compare-card.ts';
import { renderLink } from '#src/render/cards/link-card.ts';
import { renderTimeline } from '#src/render/cards/timeline-card.ts';
import { anArticle } from '../harness/an-article.ts';
import { english } from '../harness/phrases.ts';
import { aName, aPage, now, sunkAtNoon, sunkLater } from './a-page.ts';
import { golden } from './golden-file.ts';

const joDow = aName({ name: 'Jo Dow', mentions: 12 });
const liNa = aName({ id: 2, name: 'Li Na', mentions: 3 });
const oldTown = aName({ id: 3, kind: 'place', name: 'Old Town', mentions: 2 });
const withdrawn = anArticle({ id: 'ghost', headline: 'Ghost ship', withdrawn: true });

const timeline: Timeline = {
	topic: joDow,
	understoodFrom: undefined,
	page: 1,
	pages: 2,
	days: [
		{
			day: '2025-06-20',
			reports: 1,
			sentence: 'Eleven people were killed when a ferry sank.',
			story: composeStoryLine(sunkLater, [sunkAtNoon]),
		},
		{ day: '2025-06-18', reports: 14, sentence: undefined, story: composeStoryLine(withdrawn) },
	],
	chosen: 8,
	reported: 31,
	since: '2025-01-02',
};
const pagingOptions = { topic: 'Jo Dow', as: 'person' };

const quoted = anArticle({
	id: 'quoted',
	headline: 'Harbor master explains the ferry',
	publishedAt: '2025-06-21',
	source: 'Gazette',
	people: ['Jo Dow', 'Li Na'],
	statements: ['Jo Dow', 'Li Na'].map((person) => ({ person, text: 'It was raining.' })),
});
const outlets = new Map([
	['Post', { country: 'GB', ownership: 'public' } as const],
	['Times', { country: 'QA' }],
]);
const reader = {
	texts: { namesIn: () => [], rolesIn: () => [], statementsIn: () => [] },
	outletOf: (publisher: string) => outlets.get(publisher) ?? {},
};

function comparisonOf(...reports: Parameters<typeof composeComparison>[0]) {
	const comparison = composeComparison(reports, 1, reader);
	if (comparison === undefined) throw new Error('nothing to compare');
	return comparison;
}

const way: Link = {
	kind: 'way',
	names: [joDow, oldTown],
	steps: [
		{ from: joDow, to: liNa, story: composeStoryLine(sunkAtNoon) },
		{ from: liNa, to: oldTown, story: composeStoryLine(sunkLater) },
	],
};
const together: Link = {
	kind: 'together',
	names: [joDow, liNa],
	list: composeStoryList(aPage([quoted], { page: 2, pages: 3 }), now),
};

describe('cards of time', () => {
	it.each([
		['timeline', renderTimeline(timeline, { pagingOptions, phrases: english })],
		[
			'timeline-all-days',
			renderTimeline(
				{
					...timeline,
					topic: 'the *bridge*',
					pages: 1,
					days: timeline.days.slice(0, 1),
					chosen: 1,
					reported: 1,
					since: undefined,
				},
				{ pagingOptions: { topic: 'the *bridge*' }, phrases: english },
			),
		],
		['compare', renderComparison(comparisonOf(sunkAtNoon, sunkLater, quoted), english)],
		['compare-one', renderComparison(comparisonOf(quoted), english)],
		['compare-agree', renderComparison(comparisonOf(sunkAtNoon, quoted), english)],
		['link', renderLink(together, english)],
		['link-way', renderLink(way, english)],
		['link-none', renderLink({ kind: 'none', names: [joDow, oldTown] }, english)],
	])('the card “%s” matches its golden file', async (name, message) => {
		await golden(message, name);
	});
});
