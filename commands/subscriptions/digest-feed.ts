import { UserError } from '#src/bot/command.ts';
import type { DigestFeeds, Newsroom } from '#src/bot/newsroom.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderDigestFeed, renderDigestFeedOff } from '#src/render/cards/digest-feed-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { type Target, writeCustomId } from '#src/render/message/targets.ts';
import type { Refusal } from '#src/subscriptions/destination.ts';
import { feedAddresses } from '#src/subscriptions/digest-feed.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { findById } from './find-subscription.ts';

/** What is asked for: to see the feed, which turns it on, or a change by a button. */
type FeedWish = {
	readonly which: string;
	readonly change?: 'renew' | 'off' | undefined;
};

type Found = ReturnType<typeof findById>;

/** Turns a digest’s private feed on or off, or gives it new addresses; throws a `UserError` if nobody could read it. */
export async function changeDigestFeed(
	{ which, change }: FeedWish,
	{ book, digestFeeds, phrases }: Newsroom,
	guildId: string,
): Promise<Message | Refusal> {
	if (digestFeeds === undefined) throw new UserError('no-public-url', saying('feedNeedsPublicUrl'));
	const found = await book.decide<Found>({ guildId }, ({ subscriptions }) => {
		const outcome = findById(subscriptions, { kind: 'digest', which });
		if (outcome.kind === 'refused') return { outcome };
		const subscription = withFeed(outcome.subscription, change, digestFeeds);
		const isSame = subscription === outcome.subscription;
		return { outcome: { ...outcome, subscription }, put: isSame ? [] : [subscription] };
	});
	if (found.kind === 'refused') return found;
	const { subscription } = found;
	const addresses = feedAddresses(subscription, digestFeeds.publicUrl);
	if (addresses === undefined) return renderDigestFeedOff(feedOf(which), phrases);
	return renderDigestFeed(
		{
			wanted: subscription.wish,
			channelId: subscription.channelId,
			addresses,
			isRenewed: change === 'renew',
			renew: feedOf(which, 'renew'),
			turnOff: feedOf(which, 'off'),
		},
		phrases,
	);
}

function withFeed(
	subscription: Subscription,
	change: FeedWish['change'],
	{ newSecret }: DigestFeeds,
): Subscription {
	const { feed, ...withoutFeed } = subscription;
	if (change === 'off') return withoutFeed;
	if (feed !== undefined && change === undefined) return subscription;
	return { ...withoutFeed, feed: { secret: newSecret() } };
}

function feedOf(which: string, change?: FeedWish['change']): Target {
	return writeCustomId('digest', { action: 'feed', which, ...(change && { change }) });
}
