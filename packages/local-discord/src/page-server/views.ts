import { canSee, findPerson, locate } from '../people/find.ts';
import { componentType } from '../protocol/discord.ts';
import type { PageChannel, PageMessage, PagePerson, PageState } from '../protocol/page.ts';
import type { Stores } from '../rest/call.ts';
import { locales } from '../rules/command-rules.ts';
import { directChannel } from '../world/guilds-and-channels.ts';
import { type ComponentNode, flatComponents, type StoredMessage } from '../world/message.ts';
import { guildOf, type World } from '../world/world.ts';
import {
	type Channel,
	type Guild,
	permission,
	serverPermissions,
	type User,
} from '../world/world-plan.ts';
import { discordHtml, type NameLookup } from './discord-html.ts';
import type { PageLook } from './page-look.ts';

/** What stays the same while the page is open; the page shows the first server. */
export function pageState(
	{ application, bot, people, guilds }: World,
	{ beginWith, clock }: PageLook,
): PageState {
	const guild = guilds.values().next().value;
	return {
		application,
		bot: { id: bot.id, name: application.name },
		guild: { id: guild?.id ?? '', name: guild?.name ?? '' },
		people: [...people.values()].filter((user) => !user.bot).map((user) => pagePerson(user, guild)),
		locales,
		clock,
		...(beginWith && { beginWith }),
	};
}

function pagePerson({ id, username, global_name }: User, guild: Guild | undefined): PagePerson {
	const granted = guild === undefined ? 0n : serverPermissions(guild, id);
	const isModerator = (granted & permission.manageGuild) !== 0n;
	return { id, username, name: global_name ?? username, isModerator };
}

/** The channels that a person sees, with their direct messages to the bot. */
export function pageChannels(world: World, as: string): readonly PageChannel[] {
	const { id: userId } = findPerson(world, as);
	directChannel(world, userId);
	return [...world.channels.values()]
		.filter((channel) => channel.archived !== true && canSee(world, channel, userId))
		.map((channel) => pageChannel(world, channel, userId));
}

function pageChannel(world: World, channel: Channel, userId: string): PageChannel {
	const { id, kind, guildId, parentId } = channel;
	const otherServer = world.otherGuilds.get(guildId ?? '')?.name;
	return {
		id,
		kind,
		name: channelName(world, channel, userId),
		...(parentId !== undefined && { parentId }),
		...(otherServer !== undefined && { otherServer }),
	};
}

/** A conversation without a name has those of the others in it. */
function channelName(
	{ people }: World,
	{ kind, name, recipientIds = [] }: Channel,
	userId: string,
): string {
	if (kind === 'dm') return 'Direct messages';
	if (kind !== 'group' || name !== '') return name;
	const others = recipientIds.filter((id) => id !== userId).flatMap((id) => people.get(id) ?? []);
	return others.map(({ global_name, username }) => global_name ?? username).join(', ');
}

const messagesMax = 100;

/** The newest messages that a person sees in a channel, oldest first. */
export function pageMessages(
	{ world, messages }: Stores,
	as: string,
	channelId: string,
): readonly PageMessage[] {
	const { user, channel } = locate(world, as, channelId);
	return messages
		.list(channel.id, user.id)
		.slice(-messagesMax)
		.map((message) => shownMessage(world, message, messages.find(channel.id, message.id)?.reader));
}

/** A message as the page shows it; `reader` is the only person who sees it, if there is one. */
export function shownMessage(
	world: World,
	message: StoredMessage,
	reader: string | undefined,
): PageMessage {
	const names = namesIn(world, message.channel_id);
	const content = message.content === '' ? {} : { content: discordHtml(message.content, names) };
	return {
		message,
		isPrivate: reader !== undefined,
		html: { ...textsHtml(world, message.channel_id, message.components), ...content },
	};
}

/** The text displays among these components as HTML, by component id. */
export function textsHtml(
	world: World,
	channelId: string,
	components: readonly ComponentNode[],
): PageMessage['html'] {
	const names = namesIn(world, channelId);
	const texts = flatComponents(components)
		.filter(({ type }) => type === componentType.textDisplay)
		.map(({ id, content }) => [`${id}`, discordHtml(content ?? '', names)]);
	return Object.fromEntries(texts);
}

function namesIn(world: World, channelId: string): NameLookup {
	const channel = world.channels.get(channelId);
	const guild = channel && guildOf(world, channel);
	return {
		person(id) {
			const user = world.people.get(id);
			return user?.global_name ?? user?.username;
		},
		channel: (id) => world.channels.get(id)?.name,
		role: (id) => guild?.roles.find((role) => role.id === id)?.name,
	};
}
