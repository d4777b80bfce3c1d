import type { TopicSelection } from '#src/desk/topics.ts';
import { amber, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow } from '../message/controls.ts';
import { writeCustomId } from '../message/targets.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { remaining, shorten } from '../text/plain-text.ts';
import { showTopicSelection } from '../text/topics-text.ts';

/** What stands between the bot and a channel, as the delivery found it. */
export type Obstacle =
	| { readonly kind: 'permissions'; readonly missing: readonly string[] }
	| {
			readonly kind:
				| 'channel gone'
				| 'server gone'
				| 'dm closed'
				| 'thread locked'
				| 'tag needed'
				| 'forbidden'
				| 'refused'
				| 'no answer';
	  };

/** A subscription as far as it must be named. */
type NamedSubscription = {
	readonly channelId: string;
	readonly wish: TopicSelection & { readonly kind: 'digest' | 'alert' };
};

/** Tells moderators, once, that nothing can be posted any more, why, and what they can do. */
export function renderBlocked(
	{ channelId, wish }: NamedSubscription,
	why: Obstacle,
	phrases: Phrases,
): Message {
	const key = wish.kind === 'digest' ? 'digestBlocked' : 'alertsBlocked';
	const channel = `<#${channelId}>`;
	const goesOn = why.kind === 'channel gone' ? 'waitsUntilThen' : 'nothingLost';
	const small = `\n-# ${phrases.say(goesOn)}`;
	return renderCard({
		accent: amber,
		head: (room) => {
			const told = { channel, why: showObstacle(why, phrases) };
			const frame = phrases.say(key, { ...told, about: '' });
			const about = showTopicSelection(wish, remaining(room, frame, small), phrases);
			return phrases.say(key, { ...told, about }) + small;
		},
		blocks: [],
	});
}

/** What stands in the way, as a sentence or two for moderators. */
export function showObstacle(why: Obstacle, phrases: Phrases): string {
	if (why.kind !== 'permissions') return phrases.say(obstacles[why.kind]);
	const missing = why.missing.map((name) => `**${shorten(name, nameBudget)}**`);
	if (missing.length === 0) return phrases.say('lacksSome');
	return phrases.say('lacks', { permissions: missing.join(phrases.say('between')) });
}

const obstacles = {
	'channel gone': 'channelGone',
	'server gone': 'serverGone',
	'dm closed': 'directClosed',
	'thread locked': 'threadLocked',
	'tag needed': 'tagNeeded',
	forbidden: 'forbidden',
	refused: 'refusedThere',
	'no answer': 'noAnswer',
} as const;

const nameBudget = { characters: 60, bytes: 200 };

/** Tells a member, once, that their direct messages are closed and what they can do about it. */
export function renderDirectClosed(): Message {
	return renderCard({
		accent: amber,
		head: () =>
			'Your direct messages are closed to Dateline, so what you follow is paused. Open them, then press Resume.',
		blocks: [],
		controls: [buttonRow([button('Resume', writeCustomId('following', { action: 'resume' }))])],
	});
}
