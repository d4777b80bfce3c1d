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

/** The kinds of interaction that get an answer; autocomplete is separate. */
export type AnswerableInteraction =
	| ChatInputCommandInteraction
	| ButtonInteraction
	| StringSelectMenuInteraction;

/**
 * The request in terms that do not know discord.js; undefined for kinds of interaction that
 * Dateline does not use.
 */
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
	const flatOptions = flattenOptions(options.data);
	const files = flatOptions.flatMap(({ name, attachment }) =>
		attachment === undefined ? [] : [[name, () => fetchTextFile(attachment)] as const],
	);
	return {
		kind: 'command',
		command: commandName,
		options: optionValues(flatOptions),
		files: Object.fromEntries(files),
	};
}

function toPress(
	{ message }: ButtonInteraction | StringSelectMenuInteraction,
	customId = '',
): Request {
	return { kind: 'press', customId, isPrivate: message.flags.has(MessageFlags.Ephemeral) };
}

/** The option being typed, its text, and the other options. */
export function readAutocomplete(
	interaction: AutocompleteInteraction,
): AutocompleteInput & { readonly name: string } {
	const { name, value: typed } = interaction.options.getFocused(true);
	const others = flattenOptions(interaction.options.data).filter((option) => option.name !== name);
	return { name, typed, options: optionValues(others), reader: readerOf(interaction) };
}

/** The person asking, and where. */
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

type SentOptions = readonly CommandInteractionOption[];

/** The options with values; a subcommand becomes a first option named `action`. */
function flattenOptions(options: SentOptions): SentOptions {
	const [first] = options;
	if (first?.type !== ApplicationCommandOptionType.Subcommand) return options;
	const action = {
		name: 'action',
		type: ApplicationCommandOptionType.String,
		value: first.name,
	};
	return [action, ...(first.options ?? [])];
}

function optionValues(options: SentOptions): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		options.map(({ name, value, channel }) => [name, channel ? chosenChannel(channel) : value]),
	);
}
