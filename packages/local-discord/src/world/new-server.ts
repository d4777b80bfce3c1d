import type { World } from './world.ts';
import { type Channel, type Guild, permission, type Role } from './world-plan.ts';

/** A server for the bot to join. */
export type NewServer = {
	/** “Second Server” by default. */
	readonly name?: string;
	/** Its language, `en-US` by default. */
	readonly locale?: string;
	/** Whether #welcome is its system channel, and whether the bot may write there; `open` by default. */
	readonly systemChannel?: SystemChannel;
};

export type SystemChannel = 'open' | 'closed' | 'none';

/** Plans a server with the people and roles of the first one in the world, #welcome and #general. */
export function planServer(
	{ firstGuild: model, nextId, bot }: World,
	{ name = 'Second Server', locale = 'en-US', systemChannel = 'open' }: NewServer,
): { readonly guild: Guild; readonly channels: readonly Channel[] } {
	const id = nextId();
	const channel = (channelName: string): Channel => ({
		id: nextId(),
		kind: 'text',
		name: channelName,
		guildId: id,
		overwrites: [],
	});
	const [welcome, general] = [channel('welcome'), channel('general')];
	const closed = { id: bot.id, type: 'member', allow: 0n, deny: permission.sendMessages } as const;
	const newIds = new Map(model?.roles.map((role) => [role.id, nextId()]));
	const newId = (roleId: string) => (roleId === model?.id ? id : (newIds.get(roleId) ?? id));
	return {
		guild: {
			id,
			name,
			locale,
			ownerId: model?.ownerId ?? bot.id,
			roles: (model?.roles ?? [everyone(id)]).map((role) => ({ ...role, id: newId(role.id) })),
			members: (model?.members ?? [{ userId: bot.id, roleIds: [] }]).map((member) => ({
				...member,
				roleIds: member.roleIds.map(newId),
			})),
			...(systemChannel !== 'none' && { systemChannelId: welcome.id }),
		},
		channels: [{ ...welcome, overwrites: systemChannel === 'closed' ? [closed] : [] }, general],
	};
}

function everyone(id: string): Role {
	return { id, name: '@everyone', permissions: permission.botDefault };
}
