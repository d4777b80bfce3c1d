import { InteractionContextType } from 'discord-api-types/v10';
import { optionType } from '../protocol/discord.ts';
import type { Stores } from '../rest/call.ts';
import type { InteractionStart } from '../world/interactions.ts';
import { channelJson, memberJson } from '../world/wire-json.ts';
import { permissionsOf, type World } from '../world/world.ts';
import type { Channel } from '../world/world-plan.ts';
import type { SentOption } from './command-options.ts';
import type { Whereabouts } from './whereabouts.ts';

/** An interaction as it goes to the bot, but for its `data` and `message`. */
export function interactionPayload(
	world: World,
	{ user, channel, guild }: Whereabouts,
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

/** The users, roles, channels and files that options name, as Discord sends them along. */
export function resolve(
	{ world, attachments }: Pick<Stores, 'world' | 'attachments'>,
	{ guild, user }: Whereabouts,
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
