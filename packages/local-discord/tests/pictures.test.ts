import { AttachmentBuilder, type Message, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../src/local-discord.ts';
import { local } from '../src/world/default-world.ts';
import { imageSize } from '../src/world/image-size.ts';
import { request, token } from './a-bot.ts';
import { openDiscord, openSending, path } from './open-discord.ts';
import { pictures } from './some-pictures.ts';

const alt = 'Three rising lines';
const v2 = MessageFlags.IsComponentsV2;

/** Posts a message with this picture, as a form. */
async function upload(discord: LocalDiscord, body: object, name = 'chart.png') {
	const form = new FormData();
	form.set('payload_json', JSON.stringify(body));
	form.set('files[0]', new Blob([new Uint8Array(pictures.png)]), name);
	const headers = { authorization: `Bot ${token}` };
	const sent = await fetch(`${discord.url}/v10${path}`, { method: 'POST', headers, body: form });
	return JSON.parse(await sent.text());
}

describe('a picture that the bot sends', () => {
	it('discord.js sends a picture with its description, and reads its size and address', async () => {
		const { discord, bot } = await openSending();
		const channel = await bot.channels.fetch(local.general);
		if (!channel?.isSendable()) throw new Error('no channel');
		const file = new AttachmentBuilder(pictures.png, { name: 'chart.png', description: alt });
		const gallery = {
			type: 12,
			items: [{ media: { url: 'attachment://chart.png' }, description: alt }],
		};
		const sent: Message = await channel.send({ flags: v2, files: [file], components: [gallery] });
		const [attachment] = [...sent.attachments.values()];
		expect(attachment).toMatchObject({
			description: alt,
			width: 2,
			height: 3,
			contentType: 'image/png',
		});
		const [stored] = discord.messages('general')[0]?.components ?? [];
		expect(stored?.items).toMatchObject([
			{ description: alt, media: { url: attachment?.url, width: 2, height: 3 } },
		]);
		const served = await fetch(attachment?.url ?? '');
		expect(served.headers.get('content-type')).toBe('image/png');
		expect(Buffer.from(await served.arrayBuffer())).toEqual(pictures.png);
	});

	it('A thumbnail can show a picture that came with its message', async () => {
		const discord = await openDiscord();
		const thumbnail = { type: 11, media: { url: 'attachment://chart.png' }, description: alt };
		const texts = [{ type: 10, content: 'x' }];
		const section = { type: 9, components: texts, accessory: thumbnail };
		const sent = await upload(discord, { flags: v2, components: [section] });
		expect(sent.components[0].accessory).toMatchObject({
			description: alt,
			media: { url: sent.attachments[0].url, attachment_id: sent.attachments[0].id, width: 2 },
		});
	});

	it('An edit keeps a picture’s description, or changes it', async () => {
		const discord = await openDiscord();
		const described = [{ id: '0', description: alt }];
		const { id, attachments } = await upload(discord, { content: 'x', attachments: described });
		const edit = async (body: object) =>
			(await request(discord, 'PATCH', `${path}/${id}`, body)).body.attachments;
		expect(await edit({ content: 'y' })).toMatchObject([{ description: alt }]);
		const again = [{ id: attachments[0].id, description: 'Two lines' }];
		expect(await edit({ attachments: again })).toMatchObject([{ description: 'Two lines' }]);
	});
});

describe('what Discord refuses about pictures', () => {
	const galleryOf = (count: number, description = alt) => ({
		flags: v2,
		components: [
			{
				type: 12,
				items: Array.from({ length: count }, (_, index) => ({
					media: { url: `https://example.com/${index}.png` },
					description,
				})),
			},
		],
	});

	it.each([
		['a description of 1,024 characters', galleryOf(1, 'x'.repeat(1_024)), undefined],
		['a description of 1,025 characters', galleryOf(1, 'x'.repeat(1_025)), 50035],
		['an empty description', galleryOf(1, ''), 50035],
		['a gallery of ten', galleryOf(10), undefined],
		['a gallery of eleven', galleryOf(11), 50035],
		['a gallery of none', galleryOf(0), 50035],
		[
			'a file that is not there',
			{
				flags: v2,
				components: [{ type: 12, items: [{ media: { url: 'attachment://other.png' } }] }],
			},
			50035,
		],
		[
			'a file description of 1,025 characters',
			{ content: 'x', attachments: [{ id: '0', description: 'x'.repeat(1_025) }] },
			50035,
		],
	])('A message with %s is answered as Discord would', async (_, body, code) => {
		const discord = await openDiscord();
		expect((await upload(discord, body)).code).toBe(code);
	});
});

describe('the size of a picture', () => {
	it.each(Object.entries(pictures))(
		'The size of a picture is read from its head: %s',
		(_, bytes) => {
			expect(imageSize(bytes)).toEqual({ width: 2, height: 3 });
		},
	);

	it('A picture that ends in its head, or is none, has no size', () => {
		for (const bytes of Object.values(pictures)) {
			expect(imageSize(bytes.subarray(0, 9))).toBeUndefined();
		}
		expect(imageSize(Buffer.from('<svg width="2" height="3"/>'))).toBeUndefined();
		expect(imageSize(Buffer.alloc(0))).toBeUndefined();
	});
});
