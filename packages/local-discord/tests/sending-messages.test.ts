import { describe, expect, it } from 'vitest';
import { local } from '../src/world/default-world.ts';
import { permission } from '../src/world/world-plan.ts';
import { aClock, request, token } from './a-bot.ts';
import { openDiscord, path } from './open-discord.ts';

describe('sending messages', () => {
	it('The sixth message to a channel in five seconds answers 429', async () => {
		const clock = aClock();
		const discord = await openDiscord({ now: clock.now, rateLimits: 'as Discord' });
		const send = () => request(discord, 'POST', path, { content: 'x' });
		const first = await send();
		expect(first.headers.get('x-ratelimit-remaining')).toBe('4');
		for (let sent = 1; sent < 5; sent += 1) await send();
		const refused = await send();
		expect(refused.status).toBe(429);
		expect(refused.body).toMatchObject({ retry_after: 5, global: false });
		clock.pass(5_000);
		expect((await send()).status).toBe(200);
	});

	it('A message is refused without access, without permission, and in a deleted channel', async () => {
		const discord = await openDiscord();
		const send = () => request(discord, 'POST', path, { content: 'x' });
		const deny = (deny: bigint) =>
			discord.setPermissions(local.general, [{ id: local.botRole, type: 'role', allow: 0n, deny }]);
		deny(permission.viewChannel);
		expect((await send()).body.code).toBe(50001);
		deny(permission.sendMessages);
		expect((await send()).body.code).toBe(50013);
		discord.removeChannel(local.general);
		expect((await send()).body.code).toBe(10003);
	});

	it('A request with another token or a revoked one answers 401', async () => {
		const discord = await openDiscord();
		expect((await request(discord, 'GET', '/users/@me', undefined, 'Bot other')).status).toBe(401);
		discord.faults.revokeToken();
		expect((await request(discord, 'GET', '/users/@me')).status).toBe(401);
	});

	it('A message notifies only those whom allowed_mentions permits', async () => {
		const discord = await openDiscord();
		const content = `@everyone <@${local.mia}> <@&${local.moderatorRole}>`;
		const loud = await request(discord, 'POST', path, { content });
		expect(loud.body).toMatchObject({
			mention_everyone: true,
			mentions: [{ id: local.mia }],
			mention_roles: [local.moderatorRole],
		});
		const silent = {
			components: [{ type: 10, content }],
			flags: 1 << 15,
			allowed_mentions: { parse: [] },
		};
		const quiet = await request(discord, 'POST', path, silent);
		expect(quiet.body).toMatchObject({ mention_everyone: false, mentions: [], mention_roles: [] });
	});

	it('A message can be sent as a multipart body with files', async () => {
		const discord = await openDiscord();
		const form = new FormData();
		form.set('payload_json', JSON.stringify({ content: 'with a file' }));
		form.set('files[0]', new Blob(['a,b']), 'table.csv');
		const headers = { authorization: `Bot ${token}` };
		const response = await fetch(`${discord.url}/v10${path}`, {
			method: 'POST',
			headers,
			body: form,
		});
		expect(await response.json()).toMatchObject({
			attachments: [{ filename: 'table.csv', size: 3 }],
		});
	});

	it('A message can be sent to threads, forum posts and direct messages', async () => {
		const discord = await openDiscord();
		discord.addChannel({
			id: '1100000000000001009',
			kind: 'forum',
			name: 'forum',
			guildId: local.guild,
			overwrites: [],
		});
		const thread = await request(discord, 'POST', `/channels/${local.general}/threads`, {
			name: 't',
			type: 11,
		});
		const post = await request(discord, 'POST', '/channels/1100000000000001009/threads', {
			name: 'p',
			message: { content: 'x' },
		});
		const direct = await request(discord, 'POST', '/users/@me/channels', {
			recipient_id: local.mia,
		});
		expect([thread.status, post.status, direct.status]).toEqual([201, 201, 200]);
		for (const { body } of [thread, post, direct]) {
			expect(
				(await request(discord, 'POST', `/channels/${body.id}/messages`, { content: 'hello' }))
					.status,
			).toBe(200);
		}
	});

	it('A route that does not exist answers 404', async () => {
		const discord = await openDiscord();
		expect((await request(discord, 'GET', '/nothing')).body).toEqual({
			code: 0,
			message: '404: Not Found',
		});
	});
});
