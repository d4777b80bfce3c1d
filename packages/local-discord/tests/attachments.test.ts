import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../src/local-discord.ts';
import { createAttachments } from '../src/world/attachments.ts';
import { local } from '../src/world/default-world.ts';
import { permission } from '../src/world/world-plan.ts';
import { aNote, request, token } from './a-bot.ts';
import { openAnswering, openDiscord, path } from './open-discord.ts';
import { text, with2 } from './rules-of-messages.ts';

async function upload(
	discord: LocalDiscord,
	body: object,
	name = 'a table.csv',
	method = 'POST',
	to = path,
) {
	const form = new FormData();
	form.set('payload_json', JSON.stringify(body));
	form.set('files[0]', new Blob(['a,b']), name);
	const headers = { authorization: `Bot ${token}` };
	const url = `${discord.url}/v10${to}`;
	const response = await fetch(url, { method, headers, body: form });
	return JSON.parse(await response.text());
}

async function read(url: string) {
	const response = await fetch(url);
	const type = response.headers.get('content-type');
	return { status: response.status, type, text: await response.text() };
}

describe('a file', () => {
	it('A file can be read without a token at the address in its message', async () => {
		const discord = await openDiscord();
		const { attachments } = await upload(discord, { content: 'x' });
		expect(attachments).toMatchObject([{ filename: 'a table.csv', size: 3 }]);
		const type = 'text/csv; charset=utf-8';
		expect(attachments[0].content_type).toBe(type);
		expect(await read(attachments[0].url)).toEqual({ status: 200, type, text: 'a,b' });
	});

	it('A file is never served as a web page, whatever it contains', async () => {
		const discord = await openDiscord();
		const { attachments } = await upload(discord, { content: 'x' }, 'page.html');
		const { headers } = await fetch(attachments[0].url);
		expect(headers.get('content-type')).toBe('application/octet-stream');
		expect(headers.get('x-content-type-options')).toBe('nosniff');
	});

	it('A component can name a file that came with its message', async () => {
		const discord = await openDiscord();
		const sent = await upload(
			discord,
			with2(text(), { type: 13, file: { url: 'attachment://b.csv' } }),
			'b.csv',
		);
		const { url } = sent.attachments[0];
		expect(sent.components[1]).toMatchObject({ file: { url }, name: 'b.csv', size: 3 });
		const edited = await request(discord, 'PATCH', `${path}/${sent.id}`, {});
		expect(edited.body.components[1]).toMatchObject({ file: { url }, name: 'b.csv', size: 3 });
	});

	it('An edit keeps the files it lists and drops the others', async () => {
		const discord = await openDiscord();
		const { id, attachments } = await upload(discord, { content: 'x' });
		const edit = async (body: object) =>
			(await request(discord, 'PATCH', `${path}/${id}`, body)).body.attachments;
		expect(await edit({ attachments: [{ id: attachments[0].id }] })).toEqual(attachments);
		expect(await edit({ attachments: [] })).toEqual([]);
	});

	it('A file needs its own permission in a channel, a thread and a forum, and text does not', async () => {
		const discord = await openDiscord();
		const place = { name: 'x', guildId: local.guild, overwrites: [] };
		const [thread, forum] = ['1100000000000005001', '1100000000000005002'];
		discord.addChannel({ ...place, id: thread, kind: 'thread', parentId: local.general });
		discord.addChannel({ ...place, id: forum, kind: 'forum' });
		const content = { content: 'x' };
		const inForum = { name: 'x', message: content };
		const send = async () => [
			await upload(discord, content),
			await upload(discord, content, 'a.csv', 'POST', `/channels/${thread}/messages`),
			await upload(discord, inForum, 'a.csv', 'POST', `/channels/${forum}/threads`),
		];
		for (const { id } of await send()) expect(id).toMatch(/^\d+$/);
		const forbidden = { id: local.guild, type: 'role', allow: 0n } as const;
		for (const id of [local.general, forum]) {
			discord.setPermissions(id, [{ ...forbidden, deny: permission.attachFiles }]);
		}
		expect((await send()).map(({ code }) => code)).toEqual([50013, 50013, 50013]);
		expect((await request(discord, 'POST', path, content)).status).toBe(200);
	});

	it('The answer to a command can contain a file, also where its bot may not attach files', async () => {
		const discord = await openAnswering(
			async (it) =>
				it.isChatInputCommand() &&
				it.reply({ files: [{ attachment: Buffer.from('{}'), name: 'export.json' }] }),
		);
		discord.setPermissions(local.general, [
			{ id: local.guild, type: 'role', allow: 0n, deny: permission.attachFiles },
		]);
		const answer = await discord.slash({
			as: 'mia',
			in: 'general',
			command: 'brief',
			options: { topic: 'x' },
		});
		const [file] = answer.message()?.attachments ?? [];
		expect(await read(file?.url ?? '')).toMatchObject({ status: 200, text: '{}' });
	});

	it('The oldest files are dropped when there are too many or they are too large', () => {
		const ids = ['1', '2', '3', '4'];
		const nextId = () => ids.shift() ?? '';
		const files = createAttachments({ nextId, address: () => '', filesMax: 2, bytesMax: 10 });
		const kept = () => ['1', '2', '3', '4'].filter((id) => files.find(id) !== undefined);
		const keep = (bytes: number) =>
			files.keep('7', { name: 'a.txt', content: Buffer.alloc(bytes) });
		for (const bytes of [1, 1, 1]) keep(bytes);
		expect(kept()).toEqual(['2', '3']);
		keep(10);
		expect(kept()).toEqual(['4']);
	});

	it('A file that was dropped answers 404', async () => {
		const discord = await openDiscord();
		const { attachments } = await upload(discord, { content: 'x' });
		const url = attachments[0].url.replace(attachments[0].id, '1');
		expect((await read(url)).status).toBe(404);
	});
});

describe('an option that is a file', () => {
	const file = { type: 11, name: 'file', description: 'Which', required: true };
	const word = { type: 3, name: 'word', description: 'Which' };
	const importing = { name: 'import', description: 'x', options: [file, word] };

	async function open() {
		const read = aNote<unknown>();
		const discord = await openAnswering(async (it) => {
			if (!it.isChatInputCommand()) return;
			const { name, size, contentType, url } = it.options.getAttachment('file', true);
			read.keep([name, size, contentType, await (await fetch(url)).text()]);
			await it.reply('ok');
		});
		const commands = `/applications/${local.application}/commands`;
		await request(discord, 'POST', commands, importing);
		const use = (options: Parameters<LocalDiscord['slash']>[0]['options'] & object) =>
			discord.slash({ as: 'mia', in: 'general', command: 'import', options });
		return { use, read: read.promise };
	}

	it('A file option reaches the bot with its name, its size and an address to read it at', async () => {
		const { use, read } = await open();
		await use({ file: { name: 'x.json', text: '{"ü":1}' } });
		expect(await read).toEqual(['x.json', 8, 'application/json; charset=utf-8', '{"ü":1}']);
	});

	it('A file option accepts only a file, and no other option accepts one', async () => {
		const { use } = await open();
		const settings = { name: 'x.json', text: '{}' };
		await expect(use({ file: 'x.json' })).rejects.toThrow('must be a file');
		await expect(use({ file: settings, word: settings })).rejects.toThrow('takes no file');
		const text = 'x'.repeat(10 * 1024 * 1024 + 1);
		await expect(use({ file: { name: 'x.json', text } })).rejects.toThrow('larger than 10 MiB');
	});
});
