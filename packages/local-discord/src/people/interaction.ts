import { randomUUID } from 'node:crypto';
import { InteractionResponseType, type InteractionType } from 'discord-api-types/v10';
import { componentType, hasFlag, messageFlag, optionType } from '../protocol/discord.ts';
import type { Stores } from '../rest/call.ts';
import { postInteraction } from '../rest/post-interaction.ts';
import type { FirstResponse, InteractionStart } from '../world/interactions.ts';
import type { Modal, StoredMessage } from '../world/message.ts';
import { channelJson, memberJson, roleJson } from '../world/wire-json.ts';
import { permissionsOf, type World } from '../world/world.ts';
import type { Channel } from '../world/world-plan.ts';
import { type Actor, appPermissions, contextOf } from './actor.ts';
import type { SentOption } from './command-options.ts';

/** Creates an interaction with its id and token. */
export function startInteraction(
	{ user, channel }: Actor,
	type: InteractionType,
	{ world }: Stores,
	more: Partial<InteractionStart> & Pick<InteractionStart, 'owners'>,
): InteractionStart {
	return {
		id: world.nextId(),
		token: `aW50ZXJhY3Rpb24-${randomUUID()}`,
		type,
		channelId: channel.id,
		guildId: channel.guildId,
		userId: user.id,
		...more,
	};
}

/** Sends an interaction to the bot; resolves with its first response, or undefined when none came in time. */
export function sendInteraction(
	stores: Stores,
	at: Actor,
	{
		start,
		locale,
		data,
		message,
	}: {
		start: InteractionStart;
		locale: string | undefined;
		data: object;
		message?: StoredMessage;
	},
) {
	const { world, interactions, endpoint } = stores;
	const first = interactions.begin(start);
	const payload = {
		...interactionPayload(world, at, start, locale ?? 'en-US'),
		data,
		...(message !== undefined && { message }),
	};
	if (endpoint.url() === undefined) {
		const { guildId } = at.channel;
		const type = 'INTERACTION_CREATE';
		world.gatewayEvents.emit({ type, data: payload, guildId, intent: undefined });
	} else {
		const tooLate = new AbortController();
		first.then((response) => response === undefined && tooLate.abort());
		postInteraction(stores, start, payload, tooLate.signal);
	}
	return first;
}

/** An interaction as the bot receives it, without its `data` and `message`. */
function interactionPayload(
	world: World,
	at: Actor,
	start: InteractionStart,
	locale: string,
): object {
	const { user, channel, guild } = at;
	const member = guild?.members.find(({ userId }) => userId === user.id);
	return {
		id: start.id,
		application_id: world.application.id,
		type: start.type,
		token: start.token,
		version: 1,
		channel_id: channel.id,
		channel: channelJson(world, channel),
		locale,
		app_permissions: `${appPermissions(world, at)}`,
		entitlements: [],
		attachment_size_limit: 10 * 1024 * 1024,
		context: contextOf(at),
		authorizing_integration_owners: start.owners,
		...(guild !== undefined && {
			guild_id: guild.id,
			guild: { id: guild.id, locale: guild.locale, features: [] },
			guild_locale: guild.locale,
			member: {
				...(member && memberJson(world, member)),
				permissions: `${permissionsOf(world, channel, user.id)}`,
			},
		}),
		...(guild === undefined && { user }),
	};
}

/** The users, roles, channels and files named by options, as Discord includes them. */
export function resolvedData(
	{ world, attachments }: Pick<Stores, 'world' | 'attachments'>,
	at: Actor,
	options: readonly Pick<SentOption, 'type' | 'value'>[],
): object {
	const { guild } = at;
	const named = (...types: number[]) =>
		options.filter(({ type }) => types.includes(type)).map(({ value }) => `${value}`);
	const users = named(optionType.user, optionType.mentionable).flatMap(
		(id) => world.people.get(id) ?? [],
	);
	const members =
		guild?.members.filter(({ userId }) => users.some(({ id }) => id === userId)) ?? [];
	const roleIds = named(optionType.role, optionType.mentionable);
	const roles = (guild?.roles ?? []).map((role, index) => ({
		...roleJson(role, index),
		id: role.id,
	}));
	const namedRoles = roles.filter(({ id }) => roleIds.includes(id));
	const channels = named(optionType.channel).flatMap((id) => world.channels.get(id) ?? []);
	const files = named(optionType.attachment).flatMap((id) => {
		const attachment = attachments.find(id)?.attachment;
		return attachment === undefined ? [] : [{ ...attachment, ephemeral: true }];
	});
	return {
		...(files.length > 0 && { attachments: byId(files) }),
		...(users.length > 0 && { users: byId(users) }),
		...(members.length > 0 && {
			members: Object.fromEntries(
				members.map((member) => [member.userId, memberJson(world, member)]),
			),
		}),
		...(namedRoles.length > 0 && { roles: byId(namedRoles) }),
		...(channels.length > 0 && {
			channels: byId(channels.map((channel) => resolvedChannel(world, channel, at))),
		}),
	};
}

/** The option type that matches what a menu lets people choose. */
const chosenTypes: Readonly<Record<number, number>> = {
	[componentType.userSelect]: optionType.user,
	[componentType.roleSelect]: optionType.role,
	[componentType.mentionableSelect]: optionType.mentionable,
	[componentType.channelSelect]: optionType.channel,
	[componentType.fileUpload]: optionType.attachment,
};

/** The values chosen in a menu, for `resolvedData`. */
export function chosenIn(menuType: number, values: readonly string[]) {
	return values.map((value) => ({ type: chosenTypes[menuType] ?? optionType.string, value }));
}

function resolvedChannel(world: World, channel: Channel, { user, guild }: Actor) {
	return {
		...channelJson(world, channel),
		id: channel.id,
		permissions: `${permissionsOf(world, channel, user.id)}`,
		app_permissions: `${appPermissions(world, { user, channel, guild })}`,
	};
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Record<string, Item> {
	return Object.fromEntries(items.map((item) => [item.id, item]));
}

/** The bot’s answer to a person, and what it has become since. */
export type Answer = {
	/** `failed`: no answer came within 3 s, and the person sees “The application did not respond”. */
	readonly kind: 'answered' | 'failed';
	readonly interactionId: string;
	readonly token: string;
	/** Discord’s callback type; undefined when it failed. */
	readonly response: number | undefined;
	readonly ephemeral: boolean;
	readonly deferred: boolean;
	/** The form that was opened, for callback type 9. */
	readonly modal: Modal | undefined;
	/** The message as it is now; undefined when there is none or it was deleted. */
	message(): StoredMessage | undefined;
	/** Resolves once the message is no longer “thinking…” or, after a deferred update, has been edited. */
	settled(): Promise<StoredMessage>;
	/** The bot’s follow-up messages, oldest first, as they are now. */
	followUps(): readonly StoredMessage[];
};

/** The answer to an interaction, from its first response; undefined means that none came. */
export function answerOf(
	{ world, messages }: Stores,
	interaction: {
		readonly id: string;
		readonly token: string;
		readonly userId: string;
		readonly channelId: string;
	},
	first: FirstResponse | undefined,
): Answer {
	const original = first?.original;
	const message = () => original && messages.find(original.channelId, original.messageId)?.message;
	const flags = message()?.flags ?? 0;
	const before = message();
	const isUpdate = first?.type === InteractionResponseType.DeferredMessageUpdate;
	return {
		kind: first === undefined ? 'failed' : 'answered',
		interactionId: interaction.id,
		token: interaction.token,
		response: first?.type,
		ephemeral: hasFlag(flags, messageFlag.ephemeral),
		deferred: first?.type === InteractionResponseType.DeferredChannelMessageWithSource || isUpdate,
		modal: first?.modal,
		message,
		settled: () => settle(world, message, isUpdate ? before : undefined),
		followUps: () =>
			messages
				.list(interaction.channelId, interaction.userId)
				.filter(
					({ id, interaction_metadata }) =>
						interaction_metadata?.id === interaction.id && id !== original?.messageId,
				),
	};
}

/** Resolves once the message exists, is no longer loading, and differs from `before`. */
function settle(
	{ localEvents }: Stores['world'],
	message: () => StoredMessage | undefined,
	before: StoredMessage | undefined,
): Promise<StoredMessage> {
	const isSettled = (now: StoredMessage | undefined): now is StoredMessage =>
		now !== undefined && now !== before && !hasFlag(now.flags, messageFlag.loading);
	const now = message();
	if (isSettled(now)) return Promise.resolve(now);
	if (now === undefined) return Promise.reject(new Error('There is no message to wait for'));
	const { promise, resolve, reject } = Promise.withResolvers<StoredMessage>();
	const stop = localEvents.listen((event) => {
		const then = message();
		if (event.kind === 'message-deleted' && then === undefined) {
			stop();
			reject(new Error('The message was deleted before it was ready'));
		}
		if (!isSettled(then)) return;
		stop();
		resolve(then);
	});
	return promise;
}
