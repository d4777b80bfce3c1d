import { permission } from '../world/permissions.ts';
import { guildOf, permissionsOf, type World } from '../world/world.ts';
import type { Channel, Guild, User } from '../world/world-plan.ts';

/** Who acts, and where. */
export type Whereabouts = {
	readonly user: User;
	readonly channel: Channel;
	readonly guild: Guild | undefined;
};

/** Finds a person by id or user name, and a channel by id or name; refuses channels they cannot see. */
export function locate(world: World, as: string, channel: string): Whereabouts {
	const user = findPerson(world, as);
	const place = findChannel(world, channel);
	if (!canSee(world, place, user.id)) {
		const what = place.kind === 'dm' ? 'those direct messages' : `#${place.name}`;
		throw new ClientRefusal(`${user.username} cannot see ${what}.`);
	}
	return { user, channel: place, guild: guildOf(world, place) };
}

export function findPerson(world: World, as: string): User {
	const found =
		world.people.get(as) ?? [...world.people.values()].find(({ username }) => username === as);
	if (found === undefined) throw new ClientRefusal(`There is nobody called “${as}” here.`);
	return found;
}

export function findChannel(world: World, idOrName: string): Channel {
	const found =
		world.channels.get(idOrName) ??
		[...world.channels.values()].find(({ name }) => name === idOrName);
	if (found === undefined) throw new ClientRefusal(`There is no channel “${idOrName}” here.`);
	return found;
}

/** Whether someone's client lists a channel. */
export function canSee(world: World, channel: Channel, userId: string): boolean {
	if (channel.kind === 'dm') return channel.recipientId === userId;
	return (permissionsOf(world, channel, userId) & permission.viewChannel) !== 0n;
}

/** What a person's Discord client would not let them do; `message` says it in one plain sentence. */
export class ClientRefusal extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'ClientRefusal';
	}
}

/** The bot did not say in time what can be chosen. */
export class NoAnswer extends Error {
	constructor() {
		super('Loading options failed');
		this.name = 'NoAnswer';
	}
}
