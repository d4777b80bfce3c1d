import { describe, expect, it } from 'vitest';
import { saying } from '#src/phrases/catalogue.ts';
import { feedEntry } from '#src/render/cards/feed-entry.ts';
import { renderFeedNotice } from '#src/render/cards/feed-notice-card.ts';
import {
	renderAddedFeed,
	renderCheck,
	renderFeedChoice,
	renderFeeds,
	renderImportedFeeds,
	renderPreview,
	renderTrouble,
} from '#src/render/cards/source-card.ts';
import type { FeedNotice, FeedState } from '#src/sources/feed.ts';
import type { ListedFeed } from '#src/sources/feed-book.ts';
import { english } from '../harness/phrases.ts';
import { shown } from '../harness/shown.ts';
import { brokenLimits } from './broken-limits.ts';
import { golden } from './golden-file.ts';

const url = 'https://www.harbor.example/feed';
const at = '2025-06-20T12:00:00.000Z';
const since = '2025-06-17T11:30:00.000Z';
const reported = { since, count: 9, reported: true };

const well: FeedState = {
	polledAt: at,
	dueAt: '2025-06-20T12:20:00.000Z',
	readAt: at,
	rhythm: { newestAt: '2025-06-20T09:00:00.000Z' },
};
const unreachable: FeedState = {
	failures: { ...reported, trouble: { code: 'server-failed', status: 503 } },
};

function listed(name: string, state: FeedState, changes: Partial<ListedFeed> = {}): ListedFeed {
	return { feed: { id: name.toLowerCase(), url, name }, state, isAdded: true, ...changes };
}

const paused = listed('Snow report', well);
const feeds: readonly ListedFeed[] = [
	listed('Harbor news', well),
	listed('Alps daily', unreachable),
	{ ...paused, feed: { ...paused.feed, paused: true } },
	listed('Old gazette', { ended: { url, at } }),
	listed('New feed', {}),
	listed('Moved times', { ...well, moved: { from: url, to: 'https://new.example/rss', at } }),
	listed('Monthly review', { ...well, dueAt: '2025-06-20T18:00:00.000Z' }, { isAdded: false }),
];

const preview = {
	url,
	name: 'Harbor news',
	language: 'en',
	items: 25,
	perDay: 3.4,
	headlines: ['Rain floods the harbor', 'Snow closes the harbor', 'Bridge opens again'],
	refused: [],
};
const withoutText = saying('feedItemWithoutText');
const withoutAddress = saying('feedItemFault', {
	field: 'url',
	reason: saying('addressForm'),
});
const refused = [withoutText, withoutText, withoutAddress];

const notices: Readonly<Record<FeedNotice['kind'], FeedNotice>> = {
	trouble: { kind: 'trouble', at, since },
	recovered: { kind: 'recovered', at, since },
	moved: { kind: 'moved', at, from: url, to: 'https://new.example/rss' },
	ended: { kind: 'ended', at },
};

const news = (name: string, kind: FeedNotice['kind'], state: FeedState = {}) => ({
	polled: listed(name, state),
	notice: notices[kind],
});

describe('the cards about feeds', () => {
	it.each([
		['sources', renderFeeds(feeds, 1, english)],
		['sources-none', renderFeeds([], 1, english)],
		['source-preview', renderPreview(preview, english)],
		[
			'source-preview-odd',
			renderPreview(
				{ ...preview, language: 'und', perDay: undefined, headlines: [], refused },
				english,
			),
		],
		[
			'source-preview-long-address',
			renderPreview({ ...preview, url: `${url}?q=${'x'.repeat(300)}` }, english),
		],
		[
			'source-choice',
			renderFeedChoice(
				[1, 2, 3, 4, 5, 6, 7].map((n) => `${url}/${n}`),
				english,
			),
		],
		['source-trouble', renderTrouble({ url, trouble: { code: 'html-page' } }, english)],
		['source-added', renderAddedFeed({ id: 'harbor', url, name: 'Harbor news' }, english)],
		[
			'source-check',
			renderCheck(
				listed('Harbor news', well),
				{
					items: 25,
					fresh: [
						{ kind: 'new', headline: 'Rain floods the harbor' },
						{ kind: 'changed', headline: 'Snow closes the harbor' },
					],
					refused,
				},
				english,
			),
		],
		[
			'source-check-nothing-new',
			renderCheck(listed('Harbor news', well), { items: 25, fresh: [], refused: [] }, english),
		],
		[
			'source-check-trouble',
			renderTrouble(
				{ url, trouble: { code: 'not-found', status: 404 }, name: 'Harbor news' },
				english,
			),
		],
		[
			'sources-imported',
			renderImportedFeeds({ added: 12, skipped: 3, max: 10_000, leftOut: [] }, english),
		],
		[
			'sources-imported-in-part',
			renderImportedFeeds(
				{
					added: 0,
					skipped: 3,
					max: 10_000,
					leftOut: [{ url: 'mailto:me@harbor.example', reason: 'not on the web' }],
				},
				english,
			),
		],
		[
			'source-notice-trouble',
			renderFeedNotice([news('Harbor news', 'trouble', unreachable)], {
				isOurs: false,
				phrases: english,
			}),
		],
		[
			'source-notice-outage',
			renderFeedNotice(
				Array.from({ length: 14 }, (_, n) => news(`Feed ${n}`, 'trouble', unreachable)),
				{ isOurs: true, phrases: english },
			),
		],
		[
			'source-notice-recovered',
			renderFeedNotice([news('Harbor news', 'recovered')], { isOurs: false, phrases: english }),
		],
		[
			'source-notice-several',
			renderFeedNotice(
				[
					news('Harbor news', 'trouble', unreachable),
					news('Old gazette', 'ended'),
					news('Moved times', 'moved'),
					news('Alps daily', 'recovered'),
				],
				{ isOurs: false, phrases: english },
			),
		],
	])('the card “%s” matches its golden file', async (name, message) => {
		await golden(message, name);
	});

	it('a list of 200 feeds with the longest names keeps Discord’s limits on every page', () => {
		const name = '*@everyone* '.repeat(10);
		const many = Array.from({ length: 200 }, () => listed(name, unreachable));
		for (let page = 1; page <= 20; page += 1) {
			const message = renderFeeds(many, page, english);
			expect(brokenLimits(message)).toEqual([]);
			expect(shown({ message })).toContain(`200 feeds · page ${page} of 20`);
		}
	});
});

it('a feed in a tight list has its name, and how it is doing only if there is room', () => {
	const entry = feedEntry(listed('Alps daily', unreachable), english);
	expect(entry({ characters: 60, bytes: 120 })).toMatch(/^\*\*Alps daily\*\* · [^\n]+$/);
	expect(entry({ characters: 600, bytes: 1_200 })).toContain('\n-# ');
});
