import { local } from 'local-discord';
import { expect, it } from 'vitest';
import { planPublishing } from '#src/delivery/publishing.ts';
import { lowestSnowflakeAt } from '#src/subscriptions/subscription.ts';
import { aDigest } from '../harness/a-subscription.ts';

const now = new Date('2025-06-20T08:00:00Z');

function postedMinutesAgo(minutes: number, publish = 'wanted') {
	const ms = now.getTime() - minutes * 60_000;
	const at = new Date(ms).toISOString();
	const messageId = lowestSnowflakeAt(ms);
	return { channelId: local.news, messageId, at, entries: [], publish };
}

it('ten messages an hour are published in a channel, the oldest first, and none that is old', () => {
	const lately = Array.from({ length: 7 }, (_, n) =>
		postedMinutesAgo(30 + n, '2025-06-20T07:30:00.000Z'),
	);
	const waiting = [5, 4, 3, 2, 1].map((minutes) => postedMinutesAgo(minutes));
	const old = postedMinutesAgo(181);
	const posted = [old, ...lately, ...waiting];
	const one = aDigest({ manner: { publish: true }, posted });
	const planned = planPublishing([one], now);
	const idsOf = (messages: readonly { readonly messageId: string }[]) =>
		messages.map(({ messageId }) => messageId);
	expect(idsOf(planned.now)).toEqual(idsOf(waiting.slice(0, 3)));
	expect(idsOf(planned.tooLate)).toEqual([old.messageId]);
	expect(planPublishing([{ ...one, manner: {} }], now)).toEqual({ now: [], tooLate: [] });
});
