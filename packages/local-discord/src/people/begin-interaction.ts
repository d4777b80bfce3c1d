import { randomUUID } from 'node:crypto';
import type { Stores } from '../rest/call.ts';
import type { InteractionStart } from '../world/interactions.ts';
import type { StoredMessage } from '../world/message.ts';
import { interactionPayload } from './interaction-payload.ts';
import type { Whereabouts } from './whereabouts.ts';

/** Gives an interaction its id and token. */
export function begin(
	{ user, channel }: Whereabouts,
	type: number,
	{ world }: Stores,
	more: Partial<InteractionStart>,
): InteractionStart {
	return {
		id: world.nextId(),
		token: `aW50ZXJhY3Rpb24-${randomUUID()}`,
		type,
		channelId: channel.id,
		guildId: channel.guildId,
		userId: user.id,
		...more,
	};
}

/** Sends an interaction to the bot; resolves with its first response, or undefined when none came in time. */
export function send(
	{ world, interactions }: Stores,
	at: Whereabouts,
	{
		start,
		locale,
		data,
		message,
	}: {
		start: InteractionStart;
		locale: string | undefined;
		data: object;
		message?: StoredMessage;
	},
) {
	const first = interactions.begin(start);
	world.gatewayEvents.emit({
		type: 'INTERACTION_CREATE',
		data: {
			...interactionPayload(world, at, start, locale ?? 'en-US'),
			data,
			...(message !== undefined && { message }),
		},
		guildId: at.channel.guildId,
		intent: undefined,
	});
	return first;
}
