import type { TopicSelection } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow } from '../message/controls.ts';
import type { Target } from '../message/targets.ts';
import { share } from '../text/plain-text.ts';
import { showTopicSelection } from '../text/topics-text.ts';

/** A digest’s private feed as moderators see it. */
export type ShownFeed = {
	readonly wanted: TopicSelection;
	readonly channelId: string;
	/** Web addresses as `URL` writes them. */
	readonly addresses: { readonly rss: string; readonly json: string };
	/** Whether the addresses replaced others just now. */
	readonly isRenewed: boolean;
	readonly renew: Target;
	readonly turnOff: Target;
};

/** Shows where a digest can be read elsewhere, with buttons for new addresses and to end it. */
export function renderDigestFeed(
	{ wanted, channelId, addresses, isRenewed, renew, turnOff }: ShownFeed,
	phrases: Phrases,
): Message {
	return renderCard({
		accent: inkBlue,
		head: (budget) => {
			const about = showTopicSelection(wanted, share(budget, 2), phrases);
			const channel = `<#${channelId}>`;
			return `${phrases.say('feedTitle')}\n${phrases.say('feedAbout', { about, channel })}`;
		},
		blocks: [
			{
				entries: [
					() => (isRenewed ? phrases.say('feedRenewed') : ''),
					() => phrases.say('feedAddresses', addresses),
				],
			},
		],
		controls: [
			buttonRow([
				button(phrases.say('feedRenewButton'), renew),
				button(phrases.say('feedOffButton'), turnOff),
			]),
		],
	});
}

/** Says that a digest’s feed is off, with a button to turn it on again. */
export function renderDigestFeedOff(turnOn: Target, phrases: Phrases): Message {
	return renderCard({
		accent: inkBlue,
		head: () => phrases.say('feedOff'),
		blocks: [],
		controls: [buttonRow([button(phrases.say('feedOnButton'), turnOn)])],
	});
}
