import { intent } from './events.ts';
import type { StoredMessage } from './message.ts';
import type { World } from './world.ts';

const gatewayTypes = {
	created: 'MESSAGE_CREATE',
	edited: 'MESSAGE_UPDATE',
	deleted: 'MESSAGE_DELETE',
} as const;

/** Tells page, prompt and gateway of a message; ephemeral ones do not go over the gateway. */
export function tellMessage(
	world: World,
	what: keyof typeof gatewayTypes,
	message: StoredMessage,
	reader: string | undefined,
): void {
	const { id, channel_id } = message;
	world.localEvents.emit(
		what === 'deleted'
			? { kind: 'message-deleted', channelId: channel_id, messageId: id, reader }
			: { kind: `message-${what}`, message, reader },
	);
	if (reader !== undefined) return;
	const guildId = world.channels.get(channel_id)?.guildId;
	const place = guildId === undefined ? {} : { guild_id: guildId };
	world.gatewayEvents.emit({
		type: gatewayTypes[what],
		data: what === 'deleted' ? { id, channel_id, ...place } : { ...message, ...place },
		guildId,
		intent: guildId === undefined ? intent.directMessages : intent.guildMessages,
	});
}
