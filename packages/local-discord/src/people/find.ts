import { createPhrases, type Saying, saying } from '../phrases/phrases.ts';
import {
	type CommandOption,
	componentType,
	isSelect,
	isSubcommand,
	type RegisteredCommand,
} from '../protocol/discord.ts';
import { hasName } from '../protocol/localized.ts';
import type { Commands } from '../world/commands.ts';
import { type ComponentNode, flatComponents, type StoredMessage } from '../world/message.ts';
import type { Messages } from '../world/messages.ts';
import { canSee, guildOf, isWithBot, permissionsOf, type World } from '../world/world.ts';
import {
	type Channel,
	type Guild,
	permission,
	type Role,
	serverPermissions,
	type User,
} from '../world/world-plan.ts';
import { type Actor, contextOf, installationOwners } from './actor.ts';

/** `as` is a person’s id or username; `in` is a channel’s id or name. */
export type ChannelAction = { readonly as: string; readonly in: string; readonly locale?: string };

/** A message is found by its ids. */
export type MessageAction = {
	readonly as: string;
	readonly message: Pick<StoredMessage, 'id' | 'channel_id'>;
	readonly locale?: string;
};

/** Finds a person by id or username and a channel by id or name; throws if they cannot see it. */
export function locate(world: World, as: string, channel: string): Actor {
	const user = findPerson(world, as);
	const found = findChannel(world, channel);
	if (!canSee(world, found, user.id)) {
		throw new ClientRefusal(cannotSee(user.username, found));
	}
	return { user, channel: found, guild: guildOf(world, found) };
}

function cannotSee(person: string, { kind, name }: Channel): Saying {
	if (kind === 'dm') return saying('cannotSeeDirect', { person });
	if (kind === 'group') return saying('cannotSeeConversation', { person });
	return saying('cannotSee', { person, channel: `#${name}` });
}

/** Finds a person by id or username; throws if there is none. */
export function findPerson(world: World, as: string): User {
	const found =
		world.people.get(as) ?? [...world.people.values()].find(({ username }) => username === as);
	if (found === undefined) throw new ClientRefusal(`There is nobody called “${as}” here.`);
	return found;
}

/** Finds a channel by id or name, rather one with the bot than another; throws if there is none. */
export function findChannel(world: World, idOrName: string): Channel {
	const named = [...world.channels.values()].filter(({ name }) => name === idOrName);
	const found =
		world.channels.get(idOrName) ?? named.find((channel) => isWithBot(world, channel)) ?? named[0];
	if (found === undefined) throw new ClientRefusal(saying('noChannel', { channel: idOrName }));
	return found;
}

/** Finds a role of a server by id or name, with or without `@`; throws if there is none. */
export function findRole(guild: Guild | undefined, idOrName: string): Role {
	const found = roleNamed(guild, idOrName);
	if (found === undefined) throw new ClientRefusal(saying('noRole', { role: idOrName }));
	return found;
}

export function hasRole(guild: Guild | undefined, idOrName: string): boolean {
	return roleNamed(guild, idOrName) !== undefined;
}

function roleNamed(guild: Guild | undefined, idOrName: string): Role | undefined {
	const plain = idOrName.replace(/^@/, '');
	return guild?.roles.find(({ id, name }) => id === idOrName || name.replace(/^@/, '') === plain);
}

/** An action that a person’s Discord client would not allow; `message` gives the reason in one sentence. */
export class ClientRefusal extends Error {
	/** The reason, for whoever reads another language; undefined for what no client can ask for. */
	readonly why: Saying | undefined;

	constructor(why: string | Saying) {
		super(typeof why === 'string' ? why : createPhrases('en-US').text(why));
		this.name = 'ClientRefusal';
		this.why = typeof why === 'string' ? undefined : why;
	}
}

/** The bot did not offer choices in time. */
export class NoAnswer extends Error {
	constructor() {
		super('Loading options failed');
		this.name = 'NoAnswer';
	}
}

/** Finds a command in this channel; throws when the person’s client would not offer it. */
export function findCommand(
	world: World,
	commands: Commands,
	at: Actor,
	{ type, name, locale = 'en-US' }: { type: number; name: string; locale?: string },
): RegisteredCommand {
	const command =
		commands.findVisible(at.channel.guildId, type, name) ??
		[...commands.list(at.channel.guildId ?? 'global'), ...commands.list('global')].find(
			(one) => one.type === type && hasName(one, name, locale),
		);
	if (command === undefined) throw new ClientRefusal(saying('noCommand', { command: name }));
	if (!isOffered(world, command, at)) {
		const person = at.user.username;
		throw new ClientRefusal(saying('notOffered', { command: name, person }));
	}
	return command;
}

/** Whether a person’s client lists a command in their channel. */
export function isOffered(world: World, command: RegisteredCommand, at: Actor): boolean {
	const { guild, channel, user } = at;
	if (command.contexts !== null && !command.contexts.includes(contextOf(at))) return false;
	const owners = installationOwners(world, at, command.integration_types);
	if (owners[0] === undefined && owners[1] === undefined) return false;
	if (channel.kind === 'group') return true;
	if (guild === undefined) return command.dm_permission !== false && command.guild_id === undefined;
	const here = permissionsOf(world, channel, user.id);
	if ((here & permission.useCommands) === 0n) return false;
	// A server decides only about what is installed in it.
	if (owners[0] === undefined) return true;
	return mayByDefault(command, serverPermissions(guild, user.id) | here);
}

function mayByDefault(
	{ default_member_permissions: wanted }: RegisteredCommand,
	granted: bigint,
): boolean {
	if (wanted === null || (granted & permission.administrator) !== 0n) return true;
	return BigInt(wanted) !== 0n && (granted & BigInt(wanted)) === BigInt(wanted);
}

/** The path to a subcommand, and the subcommand’s options. */
export type CommandLeaf = {
	readonly path: readonly { readonly name: string; readonly type: number }[];
	readonly options: readonly CommandOption[];
};

/** Finds the subcommand by the names that lead to it, such as `['add']` below `digest`. */
export function findLeaf(
	command: RegisteredCommand,
	names: readonly string[],
	locale: string,
): CommandLeaf {
	const start: CommandLeaf = { path: [], options: command.options ?? [] };
	const leaf = names.reduce<CommandLeaf>((at, wanted) => {
		const next = at.options.find(
			(option) => isSubcommand(option.type) && hasName(option, wanted, locale),
		);
		if (next === undefined) throw new ClientRefusal(`“/${command.name}” has no “${wanted}”.`);
		const step = { name: next.name, type: next.type };
		return { path: [...at.path, step], options: next.options ?? [] };
	}, start);
	if (leaf.options.some(({ type }) => isSubcommand(type))) {
		const known = leaf.options.map(({ name }) => name).join(', ');
		throw new ClientRefusal(`“/${command.name}” needs one of: ${known}.`);
	}
	return leaf;
}

/** Finds a message that this person can see: not deleted, and not somebody else’s ephemeral one. */
function findShownMessage(
	messages: Messages,
	channelId: string,
	messageId: string,
	userId: string,
): StoredMessage {
	const entry = messages.find(channelId, messageId);
	if (entry === undefined) throw new ClientRefusal(saying('messageGone'));
	if (entry.reader !== undefined && entry.reader !== userId) {
		throw new ClientRefusal(saying('messagePrivate'));
	}
	return entry.message;
}

/** Finds who acts on a message, and the message as it is now. */
export function findTarget(
	{ world, messages }: { readonly world: World; readonly messages: Messages },
	{ as, message: { id, channel_id } }: MessageAction,
): { readonly at: Actor; readonly message: StoredMessage } {
	const at = locate(world, as, channel_id);
	return { at, message: findShownMessage(messages, channel_id, id, at.user.id) };
}

/** Finds a button that can be pressed; throws if there is none. */
export function findButton({ components }: StoredMessage, customId: string): ComponentNode {
	const found = flatComponents(components).find(
		({ type, custom_id }) => type === componentType.button && custom_id === customId,
	);
	if (found === undefined) throw new ClientRefusal(saying('noButton', { button: customId }));
	if (found.disabled) throw new ClientRefusal(saying('buttonDisabled', { button: customId }));
	return found;
}

/** Finds a menu in which these values can be chosen. */
export function findMenu(
	{ components }: StoredMessage,
	customId: string,
	values: readonly string[],
): ComponentNode {
	const menu = flatComponents(components).find(
		({ type, custom_id }) => isSelect(type) && custom_id === customId,
	);
	if (menu === undefined) throw new ClientRefusal(saying('noMenu', { menu: customId }));
	if (menu.disabled) throw new ClientRefusal(saying('menuDisabled', { menu: customId }));
	const least = menu.min_values ?? 1;
	const most = menu.max_values ?? 1;
	if (values.length < least || values.length > most) {
		throw new ClientRefusal(saying('chooseCount', { least, most, menu: customId }));
	}
	const unknown = values.find((value) => !menu.options?.some((option) => option.value === value));
	if (menu.type === componentType.stringSelect && unknown !== undefined) {
		throw new ClientRefusal(saying('notInMenu', { value: unknown, menu: customId }));
	}
	return menu;
}
