import type { Wanted } from '#src/desk/topic.ts';
import { amber, renderCard } from './card.ts';
import type { Message } from './message.ts';
import { less } from './room.ts';
import { shorten } from './shorten.ts';
import { showWanted } from './topics-text.ts';
import type { Words } from './words/words.ts';

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
type Named = {
	readonly channelId: string;
	readonly wish: Wanted & { readonly kind: 'digest' | 'alert' };
};

/** Tells moderators, once, that nothing can be posted any more, why, and what they can do. */
export function renderBlocked({ channelId, wish }: Named, why: Obstacle, words: Words): Message {
	const key = wish.kind === 'digest' ? 'digestBlocked' : 'alertsBlocked';
	const channel = `<#${channelId}>`;
	const goesOn = why.kind === 'channel gone' ? 'waitsUntilThen' : 'nothingLost';
	const small = `\n-# ${words.say(goesOn)}`;
	return renderCard({
		accent: amber,
		head: (room) => {
			const told = { channel, why: showObstacle(why, words) };
			const frame = words.say(key, { ...told, about: '' });
			const about = showWanted(wish, less(room, frame, small), words);
			return words.say(key, { ...told, about }) + small;
		},
		blocks: [],
	});
}

/** What stands in the way, as a sentence or two for moderators. */
export function showObstacle(why: Obstacle, words: Words): string {
	if (why.kind !== 'permissions') return words.say(obstacles[why.kind]);
	const missing = why.missing.map((name) => `**${shorten(name, nameRoom)}**`);
	if (missing.length === 0) return words.say('lacksSome');
	return words.say('lacks', { permissions: missing.join(words.say('between')) });
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

const nameRoom = { characters: 60, bytes: 200 };
