import { once } from 'node:events';
import { REST } from 'discord.js';
import { local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { channelIn, rolesIn } from '#src/discord/command-channel.ts';
import { createServerLookup } from '#src/discord/server-lookup.ts';
import { token } from '../harness/open-flow.ts';
import { secondServer } from '../harness/second-server.ts';
import { openTestLog } from '../harness/test-log.ts';
import { openClient } from './open-client.ts';

async function open() {
	const { client, discord } = await openClient();
	const rest = new REST({ api: discord.url }).setToken(token);
	const state = { elapsedMs: 0 };
	const lookup = createServerLookup({
		rest,
		ownId: () => local.application,
		elapsedMs: () => state.elapsedMs,
		log: openTestLog().log,
	});
	return { client, discord, lookup, state };
}

const everyone = { id: local.guild, type: 'role' } as const;
const ownRole = { id: local.botRole, type: 'role' } as const;
const itself = { id: local.application, type: 'member' } as const;
const otherRole = { id: local.moderatorRole, type: 'role' } as const;
const { sendMessages: send, viewChannel: view } = permission;

describe('a server that is looked up by REST', () => {
	it.each([
		['nothing', []],
		['a denial for everyone', [{ ...everyone, allow: 0n, deny: send | view }]],
		[
			'a denial for everyone that its role lifts',
			[
				{ ...everyone, allow: 0n, deny: send | view },
				{ ...ownRole, allow: view, deny: 0n },
			],
		],
		[
			'a role’s permission that is denied to the bot itself',
			[
				{ ...ownRole, allow: send, deny: 0n },
				{ ...itself, allow: 0n, deny: send },
			],
		],
		['what concerns another role', [{ ...otherRole, allow: 0n, deny: send | view }]],
	])('allows the bot what discord.js says, with %s', async (_, overwrites) => {
		const { client, discord, lookup } = await open();
		const seen = once(client, 'channelUpdate');
		discord.setPermissions(local.general, overwrites);
		await seen;
		const { channels } = await lookup.lookUp(local.guild);
		expect(channels.size).toBe(3);
		for (const [id, channel] of channels) {
			expect(channel).toEqual(channelIn(client, local.guild, id));
		}
		expect(lookup.rolesIn(local.guild)).toEqual(rolesIn(client, local.guild));
	});

	it('is looked up once by all who ask at once, and again after a minute', async () => {
		const { discord, lookup, state } = await open();
		const asked = () =>
			discord.requests().filter(({ route }) => route === 'GET /guilds/:guild/channels').length;
		const { id } = secondServer;
		await Promise.all([lookup.prepare(id), lookup.prepare(id)]);
		expect([await lookup.prepare(id), asked()]).toEqual([false, 1]);
		state.elapsedMs = 60_000;
		expect([await lookup.prepare(id), asked()]).toEqual([true, 2]);
	});
});
