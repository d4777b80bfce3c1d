import type { TopicSelection } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { amber, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow } from '../message/controls.ts';
import { writeCustomId } from '../message/targets.ts';
import { permissionNamed } from '../text/permission-name.ts';
import { remaining, shorten } from '../text/plain-text.ts';
import { showTopicSelection } from '../text/topics-text.ts';

/** Why the bot cannot post in a channel, as delivery found out. */
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

type NamedSubscription = {
	readonly channelId: string;
	readonly wish: TopicSelection & { readonly kind: 'digest' | 'alert' };
};

/** Tells moderators that nothing can be posted any longer, why, and what to do about it. */
export function renderBlocked(
	{ channelId, wish }: NamedSubscription,
	why: Obstacle,
	phrases: Phrases,
): Message {
	const key = wish.kind === 'digest' ? 'digestBlocked' : 'alertsBlocked';
	const channel = `<#${channelId}>`;
	const reassurance = why.kind === 'channel gone' ? 'keptUntilThen' : 'nothingLost';
	const small = `\n-# ${phrases.say(reassurance)}`;
	return renderCard({
		accent: amber,
		head: (budget) => {
			const values = { channel, why: showObstacle(why, phrases) };
			const frame = phrases.say(key, { ...values, about: '' });
			const about = showTopicSelection(wish, remaining(budget, frame, small), phrases);
			return phrases.say(key, { ...values, about }) + small;
		},
		blocks: [],
	});
}

/** The obstacle, and what to do about it, in a sentence or two. */
export function showObstacle(why: Obstacle, phrases: Phrases): string {
	if (why.kind !== 'permissions') return phrases.say(obstacles[why.kind]);
	const missing = why.missing.map((name) => `**${showPermission(name, phrases)}**`);
	if (missing.length === 0) return phrases.say('missingSome');
	return phrases.say('missing', { permissions: missing.join(phrases.say('between')) });
}

function showPermission(name: string, phrases: Phrases): string {
	const named = permissionNamed(name);
	return shorten(typeof named === 'string' ? named : phrases.text(named), nameBudget);
}

const obstacles = {
	'channel gone': 'channelGone',
	'server gone': 'serverGone',
	'dm closed': 'directClosed',
	'thread locked': 'threadLocked',
	'tag needed': 'tagNeeded',
	forbidden: 'forbidden',
	refused: 'refused',
	'no answer': 'noAnswer',
} as const;

const nameBudget = { characters: 60, bytes: 200 };

/** Tells a member that Dateline cannot send them direct messages, and what to do about it. */
export function renderDirectClosed(phrases: Phrases): Message {
	return renderCard({
		accent: amber,
		head: () => phrases.say('directClosedPaused'),
		blocks: [],
		controls: [
			buttonRow([
				button(phrases.say('resumeButton'), writeCustomId('following', { action: 'resume' })),
			]),
		],
	});
}
