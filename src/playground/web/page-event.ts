import type { LocalEvent } from '../events.ts';
import type { PageEvent } from '../page/contract.ts';
import { canSee } from '../people/whereabouts.ts';
import type { World } from '../world.ts';
import { shownMessage } from './shown-message.ts';

/** What someone at the page sees of an event; undefined when it is none of theirs. */
export function pageEvent(world: World, event: LocalEvent, userId: string): PageEvent | undefined {
	switch (event.kind) {
		case 'message-created':
		case 'message-edited': {
			const { message, reader } = event;
			if (!isSeen(world, message.channel_id, reader, userId)) return undefined;
			const shown = shownMessage(world, message, reader);
			return { kind: 'message', channel: message.channel_id, shown };
		}
		case 'message-deleted': {
			const { channelId, messageId, reader } = event;
			if (!isSeen(world, channelId, reader, userId)) return undefined;
			return { kind: 'gone', channel: channelId, message: messageId };
		}
		case 'interaction': {
			const { channelId, interactionId, state } = event;
			if (event.userId !== userId) return undefined;
			return { kind: 'interaction', channel: channelId, id: interactionId, state };
		}
		default:
			return { kind: 'channels' };
	}
}

function isSeen(
	world: World,
	channelId: string,
	reader: string | undefined,
	userId: string,
): boolean {
	const channel = world.channels.get(channelId);
	if (channel === undefined || !canSee(world, channel, userId)) return false;
	return reader === undefined || reader === userId;
}
