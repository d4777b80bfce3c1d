import { randomUUID } from 'node:crypto';
import { InteractionContextType } from 'discord-api-types/v10';
import { optionType } from '../protocol/discord.ts';
import type { Stores } from '../rest/call.ts';
import type { InteractionStart } from '../world/interactions.ts';
import type { StoredMessage } from '../world/message.ts';
import { channelJson, memberJson } from '../world/wire-json.ts';
import { permissionsOf, type World } from '../world/world.ts';
import type { Channel } from '../world/world-plan.ts';
import type { SentOption } from './command-options.ts';
import type { Actor } from './find.ts';

/** Creates an interaction with its id and token. */
export function begin(
	{ user, channel }: Actor,
	type: number,
	{ world }: Stores,
	more: Partial<InteractionStart>,
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
export function send(
	{ world, interactions }: Stores,
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
	const first = interactions.begin(start);
	world.gatewayEvents.emit({
		type: 'INTERACTION_CREATE',
		data: {
			...interactionPayload(world, at, start, locale ?? 'en-US'),
			data,
			...(message !== undefined && { message }),
		},
		guildId: at.channel.guildId,
		intent: undefined,
	});
	return first;
}

/** An interaction as the bot receives it, without its `data` and `message`. */
function interactionPayload(
	world: World,
	{ user, channel, guild }: Actor,
	start: InteractionStart,
	locale: string,
): object {
	const bot = world.bot.id;
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
		app_permissions: `${permissionsOf(world, channel, bot)}`,
		entitlements: [],
		attachment_size_limit: 10 * 1024 * 1024,
		context: guild === undefined ? InteractionContextType.BotDM : InteractionContextType.Guild,
		authorizing_integration_owners: { 0: guild?.id ?? '0' },
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
export function resolve(
	{ world, attachments }: Pick<Stores, 'world' | 'attachments'>,
	{ guild, user }: Actor,
	options: readonly Pick<SentOption, 'type' | 'value'>[],
): object {
	const named = (...types: number[]) =>
		options.filter(({ type }) => types.includes(type)).map(({ value }) => `${value}`);
	const users = named(optionType.user, optionType.mentionable).flatMap(
		(id) => world.people.get(id) ?? [],
	);
	const members =
		guild?.members.filter(({ userId }) => users.some(({ id }) => id === userId)) ?? [];
	const roleIds = named(optionType.role, optionType.mentionable);
	const roles = guild?.roles.filter(({ id }) => roleIds.includes(id)) ?? [];
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
		...(roles.length > 0 && {
			roles: byId(roles.map((role) => ({ ...role, permissions: `${role.permissions}` }))),
		}),
		...(channels.length > 0 && {
			channels: byId(channels.map((channel) => resolvedChannel(world, channel, user.id))),
		}),
	};
}

function resolvedChannel(world: World, channel: Channel, userId: string) {
	return {
		...channelJson(world, channel),
		id: channel.id,
		permissions: `${permissionsOf(world, channel, userId)}`,
		app_permissions: `${permissionsOf(world, channel, world.bot.id)}`,
	};
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Record<string, Item> {
	return Object.fromEntries(items.map((item) => [item.id, item]));
}
