import { type Interaction, interactionType } from '../interactions.ts';
import { hasFlag, messageFlag, type StoredMessage } from '../message.ts';
import { refusal } from '../refusal.ts';
import type { DraftMessage } from '../rules/message-rules.ts';
import type { Call } from './call.ts';

/** Stores a message that answers an interaction; an ephemeral one is seen by who asked, alone. */
export function answerMessage(
	{ world, messages, files }: Call,
	interaction: Interaction,
	draft: DraftMessage,
): StoredMessage {
	const channel = world.channels.get(interaction.channelId);
	if (channel === undefined) throw refusal('unknownChannel');
	const isPrivate = hasFlag(draft.flags, messageFlag.ephemeral);
	return messages.create({
		channel,
		author: world.bot,
		draft,
		files,
		reader: isPrivate ? interaction.userId : undefined,
		extra: {
			type: interaction.type === interactionType.command ? 20 : 19,
			application_id: world.application.id,
			webhook_id: world.application.id,
			...occasion(interaction, world.people.get(interaction.userId) ?? world.bot),
		},
	});
}

/** What the message answers. */
function occasion(
	interaction: Interaction,
	user: StoredMessage['author'],
): Pick<StoredMessage, 'interaction_metadata' | 'interaction'> {
	const { id, type, commandName: name } = interaction;
	return {
		interaction_metadata: metadata(interaction, user),
		...(name !== undefined && { interaction: { id, type, name, user } }),
	};
}

function metadata(
	{ id, type, guildId, source, targetMessageId }: Interaction,
	user: StoredMessage['author'],
): NonNullable<StoredMessage['interaction_metadata']> {
	return {
		id,
		type,
		user,
		authorizing_integration_owners: { 0: guildId ?? '0' },
		...(source !== undefined && { interacted_message_id: source.id }),
		...(targetMessageId !== undefined && { target_message_id: targetMessageId }),
	};
}
