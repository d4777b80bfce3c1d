import { directChannel } from '../direct-messages.ts';
import type { PageChannel, PageMessage, PagePerson, PageState } from '../page/contract.ts';
import { canSee, findPerson, locate } from '../people/whereabouts.ts';
import { permission, serverPermissions } from '../permissions.ts';
import type { Stores } from '../rest/call.ts';
import { locales } from '../rules/locales.ts';
import type { World } from '../world.ts';
import type { Guild, User } from '../world-plan.ts';
import { shownMessage } from './shown-message.ts';

/** What does not change while one talks: the page shows the first server. */
export function pageState({ application, bot, people, guilds }: World): PageState {
	const guild = guilds.values().next().value;
	return {
		application,
		bot: { id: bot.id, name: application.name },
		guild: { id: guild?.id ?? '', name: guild?.name ?? '' },
		people: [...people.values()].filter((user) => !user.bot).map((user) => pagePerson(user, guild)),
		locales,
	};
}

function pagePerson({ id, username, global_name }: User, guild: Guild | undefined): PagePerson {
	const granted = guild === undefined ? 0n : serverPermissions(guild, id);
	const isModerator = (granted & permission.manageGuild) !== 0n;
	return { id, username, name: global_name ?? username, isModerator };
}

/** The channels that someone sees, and their direct messages with the bot. */
export function pageChannels(world: World, as: string): readonly PageChannel[] {
	const { id: userId } = findPerson(world, as);
	directChannel(world, userId);
	return [...world.channels.values()]
		.filter((channel) => channel.archived !== true && canSee(world, channel, userId))
		.map(({ id, kind, name, parentId }) => ({
			id,
			kind,
			name: kind === 'dm' ? 'Direct messages' : name,
			...(parentId !== undefined && { parentId }),
		}));
}

const messagesMax = 100;

/** The newest messages of a channel that someone sees, oldest first. */
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
