import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../src/local-discord.ts';
import { local } from '../src/world/default-world.ts';
import { permission } from '../src/world/world-plan.ts';
import { request } from './a-bot.ts';
import { openDiscord, path } from './open-discord.ts';

const say = (discord: LocalDiscord, content: string) =>
	discord.say({ as: 'mia', in: 'general', content });

describe('messages in a channel', () => {
	it('Messages are listed newest first, page by page', async () => {
		const discord = await openDiscord();
		const ids = [1, 2, 3, 4, 5].map((number) => say(discord, `${number}`).id);
		const listed = async (query: string): Promise<number[]> => {
			const { body } = await request(discord, 'GET', `${path}?${query}`);
			return body.map(({ id }: { id: string }) => ids.indexOf(id) + 1);
		};
		expect(await listed('limit=2')).toEqual([5, 4]);
		expect(await listed(`before=${ids[2]}`)).toEqual([2, 1]);
		expect(await listed(`after=${ids[2]}&limit=1`)).toEqual([4]);
		expect(await listed(`around=${ids[2]}&limit=3`)).toEqual([4, 3, 2]);
	});

	it('Messages after a given one start with the oldest of them, listed newest first', async () => {
		const discord = await openDiscord();
		const ids = [1, 2, 3, 4, 5].map((number) => say(discord, `${number}`).id);
		const pages = [ids[0], ids[2], ids[4]].map(async (id) => {
			const { body } = await request(discord, 'GET', `${path}?after=${id}&limit=2`);
			return body.map(({ id }: { id: string }) => ids.indexOf(id) + 1);
		});
		expect(await Promise.all(pages)).toEqual([[3, 2], [5, 4], []]);
	});

	it('The oldest messages of a channel are dropped when there are too many', async () => {
		const discord = await openDiscord({ messagesPerChannelMax: 2 });
		for (const content of ['1', '2', '3']) say(discord, content);
		expect(discord.messages('general').map(({ content }) => content)).toEqual(['2', '3']);
	});

	it('Messages cannot be read without the permission to read history', async () => {
		const discord = await openDiscord();
		const { id } = say(discord, 'x');
		const deny = permission.readHistory;
		discord.setPermissions(local.general, [{ id: local.botRole, type: 'role', allow: 0n, deny }]);
		expect((await request(discord, 'GET', path)).body).toEqual([]);
		expect((await request(discord, 'GET', `${path}/${id}`)).status).toBe(403);
	});

	it('Other people’s messages are empty for a bot without the message-content intent', async () => {
		const discord = await openDiscord();
		const { id } = say(discord, 'secret');
		expect((await request(discord, 'GET', `${path}/${id}`)).body.content).toBe('');
		expect((await request(discord, 'GET', path)).body).toMatchObject([{ id, content: '' }]);
	});

	it('A message can be edited only by its author, and also deleted by those who manage messages', async () => {
		const discord = await openDiscord();
		const message = `${path}/${say(discord, 'x').id}`;
		expect((await request(discord, 'PATCH', message, { content: 'y' })).body.code).toBe(50005);
		expect((await request(discord, 'DELETE', message)).body.code).toBe(50013);
		const allow = permission.manageMessages;
		discord.setPermissions(local.general, [{ id: local.botRole, type: 'role', allow, deny: 0n }]);
		expect((await request(discord, 'DELETE', message)).status).toBe(204);
		expect(discord.messages('general')).toEqual([]);
	});
});
