import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import { saying } from '../phrases/phrases.ts';
import { hasFlag, messageFlag, optionType, type RegisteredCommand } from '../protocol/discord.ts';
import type { Stores } from '../rest/call.ts';
import type { InteractionStart } from '../world/interactions.ts';
import { type Actor, installationOwners } from './actor.ts';
import {
	type ChannelAction,
	ClientRefusal,
	findCommand,
	findPerson,
	findTarget,
	locate,
	type MessageAction,
} from './find.ts';
import {
	type Answer,
	answerOf,
	resolvedData,
	sendInteraction,
	startInteraction,
} from './interaction.ts';

/** Uses a command from a message’s menu. The bot gets the message whole, whatever its intents. */
export async function messageCommand(
	stores: Stores,
	action: MessageAction & { command: string },
): Promise<Answer> {
	const { at, message } = findTarget(stores, action);
	if (hasFlag(message.flags, messageFlag.ephemeral)) {
		throw new ClientRefusal(saying('messageHasNoCommands'));
	}
	const type = ApplicationCommandType.Message;
	return useCommand(stores, {
		at,
		locale: action.locale,
		command: findCommand(stores.world, stores.commands, at, { type, name: action.command }),
		target: { targetMessageId: message.id },
		data: { target_id: message.id, resolved: { messages: { [message.id]: message } } },
	});
}

/** Uses a command from a person’s menu. */
export async function userCommand(
	stores: Stores,
	action: ChannelAction & { user: string; command: string },
): Promise<Answer> {
	const at = locate(stores.world, action.as, action.in);
	const { id } = findPerson(stores.world, action.user);
	const type = ApplicationCommandType.User;
	return useCommand(stores, {
		at,
		locale: action.locale,
		command: findCommand(stores.world, stores.commands, at, { type, name: action.command }),
		target: { targetUserId: id },
		data: {
			target_id: id,
			resolved: resolvedData(stores, at, [{ type: optionType.user, value: id }]),
		},
	});
}

type ContextUse = {
	readonly at: Actor;
	readonly locale: string | undefined;
	readonly command: RegisteredCommand;
	readonly target: Pick<InteractionStart, 'targetMessageId' | 'targetUserId'>;
	readonly data: object;
};

async function useCommand(
	stores: Stores,
	{ at, locale, command, target, data: targetData }: ContextUse,
): Promise<Answer> {
	const { id, name, type, guild_id } = command;
	const data = { id, name, type, ...(guild_id !== undefined && { guild_id }), ...targetData };
	const start = startInteraction(at, InteractionType.ApplicationCommand, stores, {
		owners: installationOwners(stores.world, at, command.integration_types),
		commandName: name,
		...target,
	});
	return answerOf(stores, start, await sendInteraction(stores, at, { start, locale, data }));
}
