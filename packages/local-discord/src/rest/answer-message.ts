import { InteractionType, MessageType } from 'discord-api-types/v10';
import { hasFlag, messageFlag } from '../protocol/discord.ts';
import { refusal } from '../refusal.ts';
import type { DraftMessage } from '../rules/message-draft.ts';
import type { Interaction, InteractionStart } from '../world/interactions.ts';
import type { InteractionMetadata, StoredMessage } from '../world/message.ts';
import { guildOf, permissionsOf, type World } from '../world/world.ts';
import { type Channel, permission } from '../world/world-plan.ts';
import type { Call } from './call.ts';

/** Stores a message that answers an interaction; only the person who started it sees an ephemeral one. */
export function answerMessage(
	{ world, messages, files }: Pick<Call, 'world' | 'messages' | 'files'>,
	interaction: Interaction,
	draft: DraftMessage,
): StoredMessage {
	const channel = world.channels.get(interaction.channelId);
	if (channel === undefined) throw refusal('unknownChannel');
	const flags =
		draft.flags | (mayAnswerInPublic(world, channel, interaction) ? 0 : messageFlag.ephemeral);
	const isPrivate = hasFlag(flags, messageFlag.ephemeral);
	return messages.create({
		channel,
		author: world.bot,
		draft: { ...draft, flags },
		files,
		reader: isPrivate ? interaction.userId : undefined,
		extra: {
			type: messageType(interaction),
			application_id: world.application.id,
			webhook_id: world.application.id,
			...interactionFields(world, interaction),
		},
	});
}

/** In a server without the bot, only those who may use external apps show the answer to others. */
function mayAnswerInPublic(
	world: World,
	channel: Channel,
	{ owners, userId }: Interaction,
): boolean {
	if (owners[0] !== undefined || guildOf(world, channel) === undefined) return true;
	return (permissionsOf(world, channel, userId) & permission.useExternalApps) !== 0n;
}

function messageType({ type, source, targetMessageId, targetUserId }: Interaction): MessageType {
	if (source !== undefined) return MessageType.Reply;
	if (type !== InteractionType.ApplicationCommand) return MessageType.Default;
	return targetMessageId === undefined && targetUserId === undefined
		? MessageType.ChatInputCommand
		: MessageType.ContextMenuCommand;
}

/** The fields of a message that name the interaction it answers. */
function interactionFields(
	world: World,
	interaction: Interaction,
): Pick<StoredMessage, 'interaction_metadata' | 'interaction'> {
	const { id, type, commandName: name, userId } = interaction;
	const user = world.people.get(userId) ?? world.bot;
	return {
		interaction_metadata: metadata(world, interaction),
		...(name !== undefined && { interaction: { id, type, name, user } }),
	};
}

function metadata(world: World, interaction: InteractionStart): InteractionMetadata {
	const { id, type, userId, owners, source, trigger, targetMessageId, targetUserId } = interaction;
	const target = world.people.get(targetUserId ?? '');
	return {
		id,
		type,
		user: world.people.get(userId) ?? world.bot,
		authorizing_integration_owners: owners,
		...(source !== undefined && trigger === undefined && { interacted_message_id: source.id }),
		...(targetMessageId !== undefined && { target_message_id: targetMessageId }),
		...(target !== undefined && { target_user: target }),
		...(trigger !== undefined && { triggering_interaction_metadata: metadata(world, trigger) }),
	};
}
