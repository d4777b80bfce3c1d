import { type LocalDiscord, local, permission } from 'local-discord';
import { token } from './open-flow.ts';

const id = '1100000000000009000';

/** A second server with the same bot, where Omar is a moderator too. */
export const secondServer = { id, channel: '1100000000000009001' } as const;

/** Adds the second server, with one text channel. */
export function addSecondServer(discord: LocalDiscord): void {
	const roles = [
		{ id, name: '@everyone', permissions: permission.everyoneDefault },
		{ id: '1100000000000009010', name: 'Dateline', permissions: permission.botDefault },
		{ id: '1100000000000009011', name: 'Moderators', permissions: permission.manageGuild },
	];
	const members = [
		{ userId: local.application, roleIds: ['1100000000000009010'] },
		{ userId: local.omar, roleIds: ['1100000000000009011'] },
	];
	const guild = { id, name: 'Elsewhere', ownerId: '1100000000000002000', locale: 'en-US' };
	discord.addGuild({ ...guild, roles, members }, [
		{ id: secondServer.channel, kind: 'text', name: 'hall', guildId: id, overwrites: [] },
	]);
}

/** Makes Mia a moderator of the first server, or takes that away. */
export function letModerate(discord: LocalDiscord, isModerator: boolean): void {
	const roleIds = isModerator ? [local.moderatorRole] : [];
	discord.changeGuild(local.guild, {
		members: [
			{ userId: local.application, roleIds: [local.botRole] },
			{ userId: local.mia, roleIds },
			{ userId: local.omar, roleIds: [local.moderatorRole] },
		],
	});
}

/** Offers a command to everybody, as a server's administrator can do by overriding its permissions. */
export async function offerToEverybody(discord: LocalDiscord, name: string): Promise<void> {
	const command = discord.commands().find((one) => one.name === name);
	const path = `/v10/applications/${local.application}/commands/${command?.id}`;
	await fetch(`${discord.url}${path}`, {
		method: 'PATCH',
		headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
		body: JSON.stringify({ default_member_permissions: null }),
	});
}
