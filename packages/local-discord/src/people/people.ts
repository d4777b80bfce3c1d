import {
	ApplicationCommandType,
	ApplicationIntegrationType,
	InteractionType,
} from 'discord-api-types/v10';
import { saying } from '../phrases/phrases.ts';
import { componentType, type RegisteredCommand } from '../protocol/discord.ts';
import { hasName, localized } from '../protocol/localized.ts';
import type { Stores } from '../rest/call.ts';
import { draftNew } from '../rules/message-draft.ts';
import { contentMax } from '../rules/message-limits.ts';
import type { Choice } from '../world/interactions.ts';
import type { InstallationOwners, StoredMessage } from '../world/message.ts';
import { type Actor, installationOwners } from './actor.ts';
import {
	fillOptions,
	fillPartly,
	namedId,
	type OptionValues,
	registeredNames,
	type SentOption,
	uploadFile,
	withIds,
} from './command-options.ts';
import { messageCommand, userCommand } from './context-commands.ts';
import {
	type ChannelAction,
	ClientRefusal,
	type CommandLeaf,
	findButton,
	findCommand,
	findLeaf,
	findMenu,
	findTarget,
	isOffered,
	locate,
	type MessageAction,
	NoAnswer,
} from './find.ts';
import {
	type Answer,
	answerOf,
	chosenIn,
	resolvedData,
	sendInteraction,
	startInteraction,
} from './interaction.ts';
import { findOpenModal, type ModalAction, submitModal } from './modal.ts';

/** Acts as a person; rejects with `ClientRefusal` what their Discord client would not allow. */
export type People = {
	/** `command` can name a subcommand: `digest add`. It and the options can have their names in the person’s language. */
	slash(action: ChannelAction & { command: string; options?: OptionValues }): Promise<Answer>;
	/** The choices that the bot offers while the option `typing` is being typed; rejects with `NoAnswer` when the bot does not answer. */
	autocomplete(
		action: ChannelAction & { command: string; options: OptionValues; typing: string },
	): Promise<readonly Choice[]>;
	press(action: MessageAction & { customId: string }): Promise<Answer>;
	choose(action: MessageAction & { customId: string; values: readonly string[] }): Promise<Answer>;
	messageCommand(action: MessageAction & { command: string }): Promise<Answer>;
	/** `user` is the id or username of whom the command is used on. */
	userCommand(action: ChannelAction & { user: string; command: string }): Promise<Answer>;
	/**
	 * Fills in the modal that this person has open and submits it; `values` are by custom id, and a field
	 * without one keeps what the bot filled in. The modal stays open if the bot does not answer.
	 */
	submitModal(action: ModalAction): Promise<Answer>;
	/** Closes the modal that this person has open; the bot is not told. */
	dismissModal(action: { readonly as: string }): void;
	say(action: ChannelAction & { content: string }): StoredMessage;
	/** The commands that this person’s client lists in a channel. */
	offered(where: ChannelAction): readonly RegisteredCommand[];
};

export function createPeople(stores: Stores): People {
	return {
		slash: async (action) => slash(stores, action),
		autocomplete: async (action) => autocomplete(stores, action),
		press: async ({ customId, ...action }) => {
			const { at, message } = findTarget(stores, action);
			const { id } = findButton(message, customId);
			const data = { component_type: componentType.button, custom_id: customId, id };
			return useComponent(stores, { at, message, data, locale: action.locale });
		},
		choose: async ({ customId, values, ...action }) => {
			const { at, message } = findTarget(stores, action);
			const { id, type } = findMenu(message, customId, values);
			const picked = chosenIn(type, values).map((one) => ({
				...one,
				value: namedId(stores.world, at.guild, one.type, one.value) ?? one.value,
			}));
			const resolved = resolvedData(stores, at, picked);
			const ids = picked.map(({ value }) => value);
			const data = { component_type: type, custom_id: customId, id, values: ids, resolved };
			return useComponent(stores, { at, message, data, locale: action.locale });
		},
		messageCommand: async (action) => messageCommand(stores, action),
		userCommand: async (action) => userCommand(stores, action),
		submitModal: async (action) => submitModal(stores, action),
		dismissModal: ({ as }) => stores.modals.close(findOpenModal(stores, as)),
		offered: (where) => {
			const at = locate(stores.world, where.as, where.in);
			const here = at.channel.guildId === undefined ? [] : stores.commands.list(at.channel.guildId);
			const all = [...here, ...stores.commands.list('global')];
			return all.filter((command) => isOffered(stores.world, command, at));
		},
		say: ({ content, ...where }) => {
			const { user, channel } = locate(stores.world, where.as, where.in);
			if (content.trim() === '' || content.length > contentMax) {
				throw new ClientRefusal(saying('messageLength', { count: contentMax }));
			}
			return stores.messages.create({
				channel,
				author: user,
				draft: draftNew({ content }, []),
				files: [],
			});
		},
	};
}

async function slash(
	stores: Stores,
	action: ChannelAction & { command: string; options?: OptionValues },
): Promise<Answer> {
	const at = locate(stores.world, action.as, action.in);
	const { command, leaf } = readCommand(stores, at, action);
	const named = registeredNames(leaf.options, action.options ?? {}, action.locale);
	const values = withIds(stores.world, at.guild, leaf.options, named);
	const options = fillOptions(leaf.options, values, (file) =>
		uploadFile(stores.attachments, at.channel.id, file),
	);
	const data = {
		id: command.id,
		name: command.name,
		type: command.type,
		...(command.guild_id !== undefined && { guild_id: command.guild_id }),
		options: nest(leaf, options),
		resolved: resolvedData(stores, at, options),
	};
	const start = startInteraction(at, InteractionType.ApplicationCommand, stores, {
		owners: installationOwners(stores.world, at, command.integration_types),
		commandName: [command.name, ...leaf.path.map(({ name }) => name)].join(' '),
	});
	return answerOf(
		stores,
		start,
		await sendInteraction(stores, at, { start, locale: action.locale, data }),
	);
}

async function autocomplete(
	stores: Stores,
	action: ChannelAction & { command: string; options: OptionValues; typing: string },
): Promise<readonly Choice[]> {
	const at = locate(stores.world, action.as, action.in);
	const { command, leaf } = readCommand(stores, at, action);
	const named = registeredNames(leaf.options, action.options, action.locale);
	const values = withIds(stores.world, at.guild, leaf.options, named);
	const { locale = 'en-US' } = action;
	const typing = leaf.options.find((option) => hasName(option, action.typing, locale))?.name;
	const options = fillPartly(leaf.options, values, typing ?? action.typing);
	const focused = options.find((option) => option.focused);
	if (focused === undefined) throw new ClientRefusal(`There is no option “${action.typing}”.`);
	const data = {
		id: command.id,
		name: command.name,
		type: command.type,
		options: nest(leaf, options),
	};
	const start = startInteraction(at, InteractionType.ApplicationCommandAutocomplete, stores, {
		owners: installationOwners(stores.world, at, command.integration_types),
		focusedType: focused.type,
	});
	const first = await sendInteraction(stores, at, { start, locale: action.locale, data });
	if (first === undefined) throw new NoAnswer();
	return (first.choices ?? []).map(({ name, value, name_localizations }) => ({
		name: localized(name, name_localizations, action.locale ?? 'en-US'),
		value,
	}));
}

/** Finds a command and its subcommand by the bot’s names, or by those in the person’s language. */
function readCommand(
	stores: Stores,
	at: Actor,
	{ command: text, locale = 'en-US' }: { readonly command: string; readonly locale?: string },
) {
	const [name = '', ...subcommands] = text.replace(/^\//, '').split(' ');
	const command = findCommand(stores.world, stores.commands, at, {
		type: ApplicationCommandType.ChatInput,
		name,
		locale,
	});
	return { command, leaf: findLeaf(command, subcommands, locale) };
}

/** Puts options below the subcommands that lead to them. */
function nest({ path }: CommandLeaf, options: readonly SentOption[]): readonly object[] {
	return path.reduceRight<readonly object[]>(
		(inner, { name, type }) => [{ name, type, options: inner }],
		options,
	);
}

/** A component belongs to whoever had the bot write its message. */
function ownersOf({ world }: Stores, at: Actor, message: StoredMessage): InstallationOwners {
	const asked = message.interaction_metadata?.authorizing_integration_owners;
	return asked ?? installationOwners(world, at, [ApplicationIntegrationType.GuildInstall]);
}

async function useComponent(
	stores: Stores,
	{
		at,
		message,
		data,
		locale,
	}: { at: Actor; message: StoredMessage; data: object; locale: string | undefined },
): Promise<Answer> {
	const start = startInteraction(at, InteractionType.MessageComponent, stores, {
		owners: ownersOf(stores, at, message),
		source: message,
	});
	return answerOf(
		stores,
		start,
		await sendInteraction(stores, at, { start, locale, data, message }),
	);
}
