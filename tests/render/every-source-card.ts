import { saying } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
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
import type { FeedStatus } from '#src/render/cards/status-card.ts';
import type { Message } from '#src/render/message/card.ts';
import type { FeedNotice } from '#src/sources/feed.ts';
import type { FeedNews } from '#src/sources/notices.ts';
import { noFeeds } from '../harness/no-feeds.ts';

/** Feeds in every kind of trouble, all called so. */
export function fullFeeds(text: string): FeedStatus {
	const state = {
		failures: {
			since: '2025-06-17T12:00:00.000Z',
			count: 9,
			trouble: { code: 'address-inside' },
			reported: true,
		},
	} as const;
	const feeds = Array.from({ length: 12 }, (_, n) => ({
		feed: { id: `feed-${n}`, url: 'https://harbor.example/feed', name: text },
		state,
		isAdded: n % 2 === 0,
	}));
	const notices = { kind: 'waiting', channelId: '80351110224678912' } as const;
	return { ...noFeeds, feeds: 12, inTrouble: feeds, notices };
}

/** Every card about feeds, with this text wherever a card shows text from outside. */
export function everySourceCard(text: string, phrases: Phrases): Record<string, Message> {
	const url = `https://news.example/${text}`;
	const { inTrouble } = fullFeeds(text);
	const [listed] = inTrouble;
	if (listed === undefined) throw new Error('there is no feed');
	const refused = Array.from({ length: 9 }, (_, n) =>
		saying('feedItemFault', { field: `${text} ${n}`, reason: saying('problemMissing') }),
	);
	const common = { items: 9, refused };
	return {
		feedPreview: renderPreview(
			{
				...common,
				...{ url, name: text, language: 'zh-Hant', perDay: 3.4, headlines: [text, text, text] },
			},
			phrases,
		),
		feedChoice: renderFeedChoice(
			[url, `${url}/2`, `${url}/3`, `${url}/4`, `${url}/5`, `${url}/6`],
			phrases,
		),
		feedTrouble: renderTrouble(
			{ url, trouble: { code: 'gone', status: 410 }, name: text },
			phrases,
		),
		feedNotice: renderFeedNotice(everyNews(text, url), { isOurs: true, phrases }),
		feedAdded: renderAddedFeed({ ...listed.feed, url }, phrases),
		feeds: renderFeeds(inTrouble, 1, phrases),
		feedCheck: renderCheck(
			listed,
			{
				...common,
				fresh: Array.from({ length: 9 }, () => ({ kind: 'new' as const, headline: text })),
			},
			phrases,
		),
		feedsImported: renderImportedFeeds(
			{
				added: 1,
				skipped: 2,
				max: 10_000,
				leftOut: Array.from({ length: 12 }, () => ({ url, reason: 'not on the web' as const })),
			},
			phrases,
		),
	};
}

/** News of every kind, more than a message has room for. */
function everyNews(text: string, url: string): FeedNews[] {
	const at = '2025-06-20T12:00:00.000Z';
	const notices: readonly FeedNotice[] = [
		{ kind: 'ended', at },
		{ kind: 'trouble', at, since: at },
		{ kind: 'moved', at, from: url, to: url },
		{ kind: 'recovered', at, since: at },
	];
	const [listed] = fullFeeds(text).inTrouble;
	if (listed === undefined) throw new Error('there is no feed');
	const polled = { ...listed, feed: { ...listed.feed, url } };
	return [...notices, ...notices, ...notices].map((notice) => ({ polled, notice }));
}
