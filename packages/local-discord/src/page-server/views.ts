import { findPerson, locate } from '../people/find.ts';
import { pageLocales } from '../phrases/phrases.ts';
import { componentType, isSelect } from '../protocol/discord.ts';
import type {
	PageChannel,
	PageMessage,
	PagePerson,
	PageServer,
	PageState,
} from '../protocol/page.ts';
import type { Stores } from '../rest/call.ts';
import { directChannel } from '../world/guilds-and-channels.ts';
import { isMentioned } from '../world/mentions.ts';
import { type ComponentNode, flatComponents, type StoredMessage } from '../world/message.ts';
import { canSee, guildOf, type World } from '../world/world.ts';
import {
	type Channel,
	type Guild,
	permission,
	serverPermissions,
	type User,
} from '../world/world-plan.ts';
import { discordHtml, type NameLookup } from './discord-html.ts';
import { fieldChoices } from './field-choices.ts';
import type { PageLook } from './page-look.ts';
import { usedCommand } from './used-command.ts';

/** What stays the same while the page is open; the page shows the first server. */
export function pageState(world: World, { beginWith, clock }: PageLook): PageState {
	const { application, bot, people, firstGuild } = world;
	const guild = guildOf(world, { guildId: firstGuild?.id });
	return {
		application,
		bot: { id: bot.id, name: application.name },
		guild: { id: guild?.id ?? '', name: guild?.name ?? '' },
		people: [...people.values()].filter((user) => !user.bot).map((user) => pagePerson(user, guild)),
		locales: pageLocales,
		...(clock && { clock }),
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
	const { id, kind, parentId, appliedTags } = channel;
	const offered = kind === 'forum' ? channel.tags : world.channels.get(parentId ?? '')?.tags;
	const tags = (offered ?? []).filter((tag) => kind === 'forum' || appliedTags?.includes(tag.id));
	const guild = guildOf(world, channel);
	return {
		id,
		kind,
		name: channelName(world, channel, userId),
		tags: tags.map((tag) => [tag.emoji, tag.name].filter(Boolean).join(' ')),
		...(parentId !== undefined && { parentId }),
		...(guild && { server: pageServer(world, guild) }),
	};
}

/** A conversation without a name has those of the others in it. */
function channelName(
	{ people }: World,
	{ kind, name, recipientIds = [] }: Channel,
	userId: string,
): string {
	if (kind !== 'group' || name !== '') return name;
	const others = recipientIds.filter((id) => id !== userId).flatMap((id) => people.get(id) ?? []);
	return others.map(({ global_name, username }) => global_name ?? username).join(', ');
}

function pageServer({ guilds }: World, { id, name, locale, roles }: Guild): PageServer {
	const offered = roles.filter((role) => role.id !== id);
	return {
		id,
		name,
		locale,
		hasBot: guilds.has(id),
		roles: offered.map((role) => ({ id: role.id, name: role.name })),
	};
}

const messagesMax = 100;

/** The newest messages that a person sees in a channel, oldest first. */
export function pageMessages(
	stores: Stores,
	as: string,
	channelId: string,
): readonly PageMessage[] {
	const { world, messages } = stores;
	const { user, channel } = locate(world, as, channelId);
	return messages
		.list(channel.id, user.id)
		.slice(-messagesMax)
		.map((message) => {
			const reader = messages.find(channel.id, message.id)?.reader;
			return shownMessage(stores, message, { reader, viewer: user.id });
		});
}

/** Who looks at a message, and the only person who sees it, if there is one. */
type Sight = { readonly viewer: string; readonly reader: string | undefined };

/** A message as the page shows it to somebody. */
export function shownMessage(
	stores: Pick<Stores, 'world' | 'commands'>,
	message: StoredMessage,
	{ viewer, reader }: Sight,
): PageMessage {
	const { world } = stores;
	const thread = world.channels.get(message.id);
	const names = namesIn(world, message.channel_id);
	const content = message.content === '' ? {} : { content: discordHtml(message.content, names) };
	return {
		message,
		isPrivate: reader !== undefined,
		mentionsYou: isMentioned(world, message, viewer),
		usedCommand: usedCommand(stores, message),
		...(thread &&
			thread.parentId === message.channel_id && {
				thread: { id: thread.id, name: thread.name },
			}),
		html: { ...textsHtml(world, message.channel_id, message.components), ...content },
		choices: menuChoices(world, message, viewer),
	};
}

/** What somebody can choose in a message’s menus that do not say it themselves. */
function menuChoices(
	world: World,
	{ channel_id, components }: StoredMessage,
	viewer: string,
): PageMessage['choices'] {
	const user = world.people.get(viewer);
	const channel = world.channels.get(channel_id);
	const menus = flatComponents(components).filter(
		({ type }) => isSelect(type) && type !== componentType.stringSelect,
	);
	if (user === undefined || channel === undefined) return {};
	return fieldChoices(world, { user, channel, guild: guildOf(world, channel) }, menus);
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
