import { type CommandOption, commandType, contextMenuAnswer } from '../protocol/discord.ts';
import type { CommandName } from '../protocol/page.ts';
import type { Stores } from '../rest/call.ts';
import type { StoredMessage } from '../world/message.ts';

/** The names of the command that a message answers and of its subcommand; undefined when it answers none. */
export function usedCommand(
	{ world, commands }: Pick<Stores, 'world' | 'commands'>,
	{ type, channel_id, interaction, interaction_metadata }: StoredMessage,
): readonly CommandName[] | undefined {
	if (interaction === undefined) return undefined;
	const { name } = interaction;
	const path = type === contextMenuAnswer ? [name] : name.split(' ');
	const ofMenu = interaction_metadata?.target_user ? commandType.user : commandType.message;
	const kind = type === contextMenuAnswer ? ofMenu : commandType.chatInput;
	const guildId = world.channels.get(channel_id)?.guildId;
	const command = commands.findVisible(guildId, kind, path[0] ?? '');
	return namesAlong(path, command ? [command] : []);
}

/** A name for each level; one that is no longer registered has it in no other language. */
function namesAlong(
	[name, ...below]: readonly string[],
	known: readonly Pick<CommandOption, 'name' | 'name_localizations' | 'options'>[],
): readonly CommandName[] {
	if (name === undefined) return [];
	const found = known.find((one) => one.name === name);
	return [
		{ name, name_localizations: found?.name_localizations },
		...namesAlong(below, found?.options ?? []),
	];
}
