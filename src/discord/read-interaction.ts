import {
	ApplicationCommandOptionType,
	type AutocompleteInteraction,
	type ButtonInteraction,
	type ChatInputCommandInteraction,
	type CommandInteractionOption,
	type Interaction,
	MessageFlags,
	PermissionFlagsBits,
	type StringSelectMenuInteraction,
} from 'discord.js';
import type { Reader, Typing } from '#src/bot/command.ts';
import type { Request } from '#src/bot/dispatch.ts';
import { fetchTextFile } from './fetch-text-file.ts';
import { chosenPlace, placeOf } from './place-of.ts';

export type Answerable =
	| ChatInputCommandInteraction
	| ButtonInteraction
	| StringSelectMenuInteraction;

/** What is asked, in our own terms; undefined for interactions that nothing here leads to. */
export function requestIn(interaction: Interaction): [Answerable, Request] | undefined {
	if (interaction.isChatInputCommand()) return [interaction, commandIn(interaction)];
	if (interaction.isButton()) return [interaction, press(interaction, interaction.customId)];
	if (interaction.isStringSelectMenu())
		return [interaction, press(interaction, interaction.values[0])];
	return undefined;
}

function commandIn({ commandName, options }: ChatInputCommandInteraction): Request {
	const given = flat(options.data);
	const files = given.flatMap(({ name, attachment }) =>
		attachment === undefined ? [] : [[name, () => fetchTextFile(attachment)] as const],
	);
	return {
		kind: 'command',
		command: commandName,
		options: valuesOf(given),
		files: Object.fromEntries(files),
	};
}

function press(
	{ message }: ButtonInteraction | StringSelectMenuInteraction,
	customId = '',
): Request {
	return { kind: 'press', customId, isPrivate: message.flags.has(MessageFlags.Ephemeral) };
}

/** The name of the option that is being typed, and what stands in it and in the others. */
export function typingIn(interaction: AutocompleteInteraction): Typing & { readonly name: string } {
	const { name, value: typed } = interaction.options.getFocused(true);
	const others = flat(interaction.options.data).filter((option) => option.name !== name);
	return { name, typed, options: valuesOf(others), reader: readerOf(interaction) };
}

/** Who asks, and where. */
export function readerOf(interaction: Interaction): Reader {
	return {
		userId: interaction.user.id,
		locale: interaction.locale,
		guildId: interaction.guildId ?? undefined,
		guildLocale: interaction.guildLocale ?? undefined,
		here: placeOf(interaction),
		isModerator: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
	};
}

type Given = readonly CommandInteractionOption[];

/** The options that hold values. The subcommand, where there is one, is the first of them. */
function flat(options: Given): Given {
	const [first] = options;
	if (first?.type !== ApplicationCommandOptionType.Subcommand) return options;
	const action = {
		name: 'action',
		type: ApplicationCommandOptionType.String,
		value: first.name,
	};
	return [action, ...(first.options ?? [])];
}

function valuesOf(options: Given): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		options.map(({ name, value, channel }) => [name, channel ? chosenPlace(channel) : value]),
	);
}
