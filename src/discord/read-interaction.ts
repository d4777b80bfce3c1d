import {
	type APIApplicationCommandAutocompleteInteraction,
	type APIApplicationCommandInteractionDataOption,
	type APIChatInputApplicationCommandInteraction,
	type APIInteraction,
	type APIInteractionDataResolved,
	type APIMessageApplicationCommandInteraction,
	type APIMessageComponentInteraction,
	type APIModalSubmission,
	type APIModalSubmitInteraction,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ApplicationIntegrationType,
	ComponentType,
	InteractionContextType,
	InteractionType,
	MessageFlags,
	PermissionFlagsBits,
} from 'discord-api-types/v10';
import { type AutocompleteInput, type Reader, type TextFile, UserError } from '#src/bot/command.ts';
import type { Request } from '#src/bot/dispatch.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { channelOfInteraction, type ServerFacts, sentChannel } from './command-channel.ts';
import { textOf } from './message-text.ts';

/**
 * The request of an interaction, which came by the gateway or by HTTP; undefined for kinds of
 * interaction that Dateline does not use.
 */
export function readRequest(interaction: APIInteraction, facts: ServerFacts): Request | undefined {
	switch (interaction.type) {
		case InteractionType.ApplicationCommand:
			return readCommand(interaction, facts);
		case InteractionType.MessageComponent:
			return toPress(interaction);
		case InteractionType.ModalSubmit:
			return toFilledIn(interaction, facts);
		default:
			return undefined;
	}
}

function readCommand(
	interaction: Extract<APIInteraction, { type: InteractionType.ApplicationCommand }>,
	facts: ServerFacts,
): Request | undefined {
	if (isChatInput(interaction)) return toCommand(interaction, facts);
	if (isOnMessage(interaction)) return toOnMessage(interaction);
	return undefined;
}

type CommandInteraction = Extract<APIInteraction, { type: InteractionType.ApplicationCommand }>;

function isChatInput(
	interaction: CommandInteraction,
): interaction is APIChatInputApplicationCommandInteraction {
	return interaction.data.type === ApplicationCommandType.ChatInput;
}

function isOnMessage(
	interaction: CommandInteraction,
): interaction is APIMessageApplicationCommandInteraction {
	return interaction.data.type === ApplicationCommandType.Message;
}

function toCommand(
	{ data: { name: command, options, resolved = {} } }: APIChatInputApplicationCommandInteraction,
	facts: ServerFacts,
): Request {
	const flatOptions = flattenOptions(options);
	const files = flatOptions.flatMap(({ name, type, value }) => {
		if (type !== ApplicationCommandOptionType.Attachment) return [];
		const attachment = resolved.attachments?.[String(value)];
		if (attachment === undefined) return [];
		const { filename, size, url } = attachment;
		return [[name, () => fetchTextFile({ name: filename, size, url })] as const];
	});
	return {
		kind: 'command',
		command,
		options: optionValues(flatOptions, resolved, facts),
		files: Object.fromEntries(files),
	};
}

function toPress({ data, message }: APIMessageComponentInteraction): Request | undefined {
	const isPrivate = isEphemeral(message);
	switch (data.component_type) {
		case ComponentType.Button:
			return { kind: 'press', customId: data.custom_id, isPrivate };
		case ComponentType.StringSelect:
			return { kind: 'press', customId: data.values[0] ?? '', isPrivate };
		default:
			return undefined;
	}
}

function toFilledIn({ data, message }: APIModalSubmitInteraction, facts: ServerFacts): Request {
	const { custom_id: customId, resolved = {} } = data;
	const fields = data.components.flatMap((component) =>
		component.type === ComponentType.Label ? [component.component] : [],
	);
	return {
		kind: 'press',
		customId,
		isPrivate: isEphemeral(message),
		fields: Object.fromEntries(
			fields.map((field) => [field.custom_id, fieldValue(field, resolved, facts)] as const),
		),
	};
}

function isEphemeral(message: { readonly flags?: MessageFlags } | undefined): boolean {
	return ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

type FilledField = Extract<
	APIModalSubmission['components'][number],
	{ type: ComponentType.Label }
>['component'];

/** What was typed or chosen in a field; undefined if nothing was. */
function fieldValue(
	field: FilledField,
	{ channels = {} }: APIInteractionDataResolved,
	facts: ServerFacts,
): unknown {
	switch (field.type) {
		case ComponentType.TextInput:
			return field.value.trim() === '' ? undefined : field.value;
		case ComponentType.StringSelect:
			return field.values[0];
		case ComponentType.ChannelSelect: {
			const channel = channels[field.values[0] ?? ''];
			return channel && sentChannel(channel, facts);
		}
		default:
			return undefined;
	}
}

function toOnMessage({
	data: { name: command, target_id, resolved },
}: APIMessageApplicationCommandInteraction): Request | undefined {
	const target = resolved.messages[target_id];
	return target && { kind: 'on message', command, text: textOf(target) };
}

/** The option being typed, its text, and the other options. */
export function readAutocomplete(
	interaction: APIApplicationCommandAutocompleteInteraction,
	facts: ServerFacts,
): AutocompleteInput & { readonly name: string } {
	const options = flattenOptions(interaction.data.options);
	const focused = options.find((option) => 'focused' in option && option.focused === true);
	const others = options.filter((option) => option !== focused);
	return {
		name: focused?.name ?? '',
		typed: String(focused?.value ?? ''),
		options: optionValues(others, interaction.data.resolved ?? {}, facts),
		reader: readerOf(interaction, facts),
	};
}

/** The person asking, and where. */
export function readerOf(interaction: APIInteraction, facts: ServerFacts): Reader {
	const { member, user, guild_id: guildId, guild_locale: guildLocale } = interaction;
	const isAway = isWithoutBot(interaction);
	return {
		userId: (member?.user ?? user)?.id ?? '',
		locale: 'locale' in interaction ? interaction.locale : 'en-US',
		guildId: isAway ? undefined : guildId,
		guildLocale: isAway ? undefined : guildLocale,
		here: channelOfInteraction(interaction, facts),
		isAway,
		isModerator: !isAway && canManage(BigInt(member?.permissions ?? '0')),
	};
}

function canManage(permissions: bigint): boolean {
	const { ManageGuild, Administrator } = PermissionFlagsBits;
	return (permissions & (ManageGuild | Administrator)) !== 0n;
}

/** Whether somebody asks by their own installation of the bot, in a place without it. */
function isWithoutBot({
	authorizing_integration_owners: owners,
	context,
}: APIInteraction): boolean {
	if (context === InteractionContextType.BotDM) return false;
	return owners[ApplicationIntegrationType.GuildInstall] === undefined;
}

/** An option with a value, as far as it matters here. */
type SentOption = {
	readonly name: string;
	readonly type: ApplicationCommandOptionType;
	readonly value: string | number | boolean;
	readonly focused?: boolean;
};

/** The options with values; a subcommand becomes a first option named `action`. */
function flattenOptions(
	options: readonly APIApplicationCommandInteractionDataOption[] = [],
): readonly SentOption[] {
	return options.flatMap((option): readonly SentOption[] => {
		switch (option.type) {
			case ApplicationCommandOptionType.SubcommandGroup:
				return [];
			case ApplicationCommandOptionType.Subcommand: {
				const { name: value, options: inner } = option;
				const action = { name: 'action', type: ApplicationCommandOptionType.String, value };
				return [action, ...flattenOptions(inner)];
			}
			default:
				return [option];
		}
	});
}

function optionValues(
	options: readonly SentOption[],
	{ channels = {} }: APIInteractionDataResolved,
	facts: ServerFacts,
): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		options.map(({ name, type, value }) => {
			const isChannel = type === ApplicationCommandOptionType.Channel;
			const channel = isChannel ? channels[String(value)] : undefined;
			return [name, channel ? sentChannel(channel, facts) : value];
		}),
	);
}

const bytesMax = 1_048_576;
const defaultTimeoutMs = 10_000;

/** Downloads a text file that a reader attached; rejects with a `UserError` if it cannot. */
export async function fetchTextFile(
	{ name, size, url }: { readonly name: string; readonly size: number; readonly url: string },
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
