import type { FeedStatus } from '#src/render/cards/status-card.ts';

/** What `/status` says of feeds where there are none. */
export const noFeeds: FeedStatus = {
	feeds: 0,
	facts: { polled: 0, unchanged: 0, articles: 0, inTrouble: 0, oldestDue: undefined },
	now: new Date('2025-06-20T12:00:00Z'),
	inTrouble: [],
	notices: { kind: 'told' },
};
