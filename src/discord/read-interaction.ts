import {
	ApplicationCommandOptionType,
	type Attachment,
	type AutocompleteInteraction,
	type ButtonInteraction,
	type ChatInputCommandInteraction,
	type CommandInteractionOption,
	ComponentType,
	type Interaction,
	InteractionContextType,
	type MessageContextMenuCommandInteraction,
	MessageFlags,
	type ModalData,
	type ModalSubmitInteraction,
	PermissionFlagsBits,
	type StringSelectMenuInteraction,
} from 'discord.js';
import { type AutocompleteInput, type Reader, type TextFile, UserError } from '#src/bot/command.ts';
import type { Request } from '#src/bot/dispatch.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { channelOfInteraction, chosenChannel } from './command-channel.ts';
import { textOf } from './message-text.ts';

/** The kinds of interaction that get an answer; autocomplete is separate. */
export type AnswerableInteraction =
	| ChatInputCommandInteraction
	| ButtonInteraction
	| StringSelectMenuInteraction
	| ModalSubmitInteraction
	| MessageContextMenuCommandInteraction;

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
	if (interaction.isModalSubmit()) return [interaction, toFilledIn(interaction)];
	if (interaction.isMessageContextMenuCommand()) return [interaction, toOnMessage(interaction)];
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

function toFilledIn({ message, customId, fields }: ModalSubmitInteraction): Request {
	return {
		kind: 'press',
		customId,
		isPrivate: message?.flags.has(MessageFlags.Ephemeral) ?? false,
		fields: Object.fromEntries(
			fields.fields.map((field) => [field.customId, fieldValue(field)] as const),
		),
	};
}

/** What was typed or chosen in a field; undefined if nothing was. */
function fieldValue(field: ModalData): unknown {
	switch (field.type) {
		case ComponentType.TextInput:
			return field.value.trim() === '' ? undefined : field.value;
		case ComponentType.StringSelect:
			return field.values[0];
		case ComponentType.ChannelSelect: {
			const channel = field.channels?.first();
			return channel && chosenChannel(channel);
		}
		default:
			return undefined;
	}
}

function toOnMessage({
	commandName,
	targetMessage,
}: MessageContextMenuCommandInteraction): Request {
	return { kind: 'on message', command: commandName, text: textOf(targetMessage) };
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
	const isAway = isWithoutBot(interaction);
	return {
		userId: interaction.user.id,
		locale: interaction.locale,
		guildId: isAway ? undefined : (interaction.guildId ?? undefined),
		guildLocale: isAway ? undefined : (interaction.guildLocale ?? undefined),
		here: channelOfInteraction(interaction),
		isAway,
		isModerator:
			!isAway && (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false),
	};
}

/** Whether somebody asks by their own installation of the bot, in a place without it. */
function isWithoutBot({ authorizingIntegrationOwners, context }: Interaction): boolean {
	if (context === InteractionContextType.BotDM) return false;
	return authorizingIntegrationOwners.guildId === null;
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

const bytesMax = 1_048_576;
const defaultTimeoutMs = 10_000;

/** Downloads a text file that a reader attached; rejects with a `UserError` if it cannot. */
export async function fetchTextFile(
	{ name, size, url }: Pick<Attachment, 'name' | 'size' | 'url'>,
	timeoutMs = defaultTimeoutMs,
): Promise<TextFile> {
	if (size > bytesMax) throw tooLargeError();
	const bytes = await fetchBytes(url, AbortSignal.timeout(timeoutMs));
	return { name, text: decode(bytes) };
}

async function fetchBytes(url: string, signal: AbortSignal): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	try {
		const response = await fetch(url, { signal, redirect: 'error' });
		if (!response.ok) throw unreadableError();
		for await (const chunk of response.body ?? []) {
			bytes += chunk.length;
			if (bytes > bytesMax) throw tooLargeError();
			chunks.push(chunk);
		}
	} catch (error) {
		throw error instanceof UserError ? error : unreadableError();
	}
	return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new UserError('file-not-text', saying('fileNotText'));
	}
}

function tooLargeError(): UserError {
	return new UserError('file-too-large', saying('fileTooLarge'));
}

function unreadableError(): UserError {
	return new UserError('file-unreadable', saying('fileUnreadable'));
}
