import type { Wanted } from '#src/desk/topic.ts';
import { amber, renderCard } from './card.ts';
import type { Message } from './message.ts';
import { less } from './room.ts';
import { shorten } from './shorten.ts';
import { showWanted } from './topics-text.ts';

/** What stands between the bot and a channel, as the delivery found it. */
export type Obstacle =
	| { readonly kind: 'permissions'; readonly missing: readonly string[] }
	| { readonly kind: 'channel gone' | 'server gone' | 'dm closed' | 'tag needed' | 'forbidden' };

/** A subscription as far as it must be named. */
type Named = {
	readonly channelId: string;
	readonly wish: Wanted & { readonly kind: 'digest' | 'alert' };
};

/** Tells moderators, once, that nothing can be posted any more, why, and what they can do. */
export function renderBlocked({ channelId, wish }: Named, why: Obstacle): Message {
	const what = wish.kind === 'digest' ? 'The digest' : 'Alerts';
	return renderCard({
		accent: amber,
		head: (room) => {
			const begin = `${what} about `;
			const end = ` can no longer be posted in <#${channelId}>. ${showObstacle(why)}\n-# ${goesOn[why.kind]}`;
			return begin + showWanted(wish, less(room, begin, end)) + end;
		},
		blocks: [],
	});
}

/** What stands in the way, as a sentence or two for moderators. */
export function showObstacle(why: Obstacle): string {
	switch (why.kind) {
		case 'permissions': {
			const missing = why.missing.map((name) => `**${shorten(name, nameRoom)}**`).join(', ');
			const what = missing === '' ? 'permissions' : missing;
			return `Dateline lacks ${what} there. Give it that in the channel’s settings, under Permissions.`;
		}
		case 'channel gone':
			return 'The channel was deleted. Remove the subscription, or make it anew in another channel.';
		case 'server gone':
			return 'Dateline is no longer in the server.';
		case 'dm closed':
			return 'Your direct messages are closed to it.';
		case 'tag needed':
			return 'The forum wants a tag on each post, which Dateline cannot choose. Switch that off in the forum’s settings.';
		case 'forbidden':
			return 'Discord does not let it.';
	}
}

const waits = 'Nothing is lost: what comes meanwhile is told as soon as it can be posted again.';
const goesOn: Readonly<Record<Obstacle['kind'], string>> = {
	permissions: waits,
	'channel gone': 'Until then it waits and is not deleted.',
	'server gone': waits,
	'dm closed': waits,
	'tag needed': waits,
	forbidden: waits,
};

const nameRoom = { characters: 60, bytes: 200 };
