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
import type { AutocompleteInput, Reader } from '#src/bot/command.ts';
import type { Request } from '#src/bot/dispatch.ts';
import { channelOfInteraction, chosenChannel } from './command-channel.ts';
import { fetchTextFile } from './fetch-text-file.ts';

export type AnswerableInteraction =
	| ChatInputCommandInteraction
	| ButtonInteraction
	| StringSelectMenuInteraction;

/** What is asked, in our own terms; undefined for interactions that nothing here leads to. */
export function readRequest(
	interaction: Interaction,
): [AnswerableInteraction, Request] | undefined {
	if (interaction.isChatInputCommand()) return [interaction, toCommand(interaction)];
	if (interaction.isButton()) return [interaction, toPress(interaction, interaction.customId)];
	if (interaction.isStringSelectMenu())
		return [interaction, toPress(interaction, interaction.values[0])];
	return undefined;
}

function toCommand({ commandName, options }: ChatInputCommandInteraction): Request {
	const given = flattenOptions(options.data);
	const files = given.flatMap(({ name, attachment }) =>
		attachment === undefined ? [] : [[name, () => fetchTextFile(attachment)] as const],
	);
	return {
		kind: 'command',
		command: commandName,
		options: optionValues(given),
		files: Object.fromEntries(files),
	};
}

function toPress(
	{ message }: ButtonInteraction | StringSelectMenuInteraction,
	customId = '',
): Request {
	return { kind: 'press', customId, isPrivate: message.flags.has(MessageFlags.Ephemeral) };
}

/** The name of the option that is being typed, and what stands in it and in the others. */
export function readAutocomplete(
	interaction: AutocompleteInteraction,
): AutocompleteInput & { readonly name: string } {
	const { name, value: typed } = interaction.options.getFocused(true);
	const others = flattenOptions(interaction.options.data).filter((option) => option.name !== name);
	return { name, typed, options: optionValues(others), reader: readerOf(interaction) };
}

/** Who asks, and where. */
export function readerOf(interaction: Interaction): Reader {
	return {
		userId: interaction.user.id,
		locale: interaction.locale,
		guildId: interaction.guildId ?? undefined,
		guildLocale: interaction.guildLocale ?? undefined,
		here: channelOfInteraction(interaction),
		isModerator: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
	};
}

type GivenOptions = readonly CommandInteractionOption[];

/** The options that hold values. The subcommand, where there is one, is the first of them. */
function flattenOptions(options: GivenOptions): GivenOptions {
	const [first] = options;
	if (first?.type !== ApplicationCommandOptionType.Subcommand) return options;
	const action = {
		name: 'action',
		type: ApplicationCommandOptionType.String,
		value: first.name,
	};
	return [action, ...(first.options ?? [])];
}

function optionValues(options: GivenOptions): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		options.map(({ name, value, channel }) => [name, channel ? chosenChannel(channel) : value]),
	);
}
