import { describe, expect, it } from 'vitest';
import type { Inspection } from '../../src/protocol/page.ts';
import { local } from '../../src/world/default-world.ts';
import { request } from '../a-bot.ts';
import { creating, openAnswering, openDiscord, path } from '../open-discord.ts';
import { askForBrief, miaInGeneral, openPage } from './open-page.ts';

const callback = 'POST /interactions/:interaction/:token/callback';
const asking = askForBrief('x');
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string) => ({ type: 2, style: 2, label: 'Older', custom_id });
const card = (...components: readonly object[]) => ({ flags: 1 << 15, components });

async function open() {
	const discord = await openDiscord();
	const page = openPage(discord.pageUrl);
	return {
		discord,
		page,
		send: (body: object) => request(discord, 'POST', path, body),
		inspect: (message: string) => page.get<Inspection>(`inspection?message=${message}`),
	};
}

describe('the body sent for a message', () => {
	it('The body sent for a message is shown with its route and how much of each limit it uses', async () => {
		const { send, inspect } = await open();
		const body = card(
			text('Grüße'),
			{ type: 1, components: [button('brief?topic=x')] },
			{ type: 9, components: [text('two')], accessory: button('who?person=y') },
		);
		const { body: message } = await send(body);
		expect(await inspect(message.id)).toEqual({
			route: creating,
			body,
			checks: [
				{ what: 'checkText', value: 8, most: 4_000 },
				{ what: 'checkTextBytes', value: 10 + 2 * 12, most: 10_170 },
				{ what: 'checkComponents', value: 6, most: 40 },
				{ what: 'checkCustomId', value: 13, most: 100 },
				{ what: 'checkLabel', value: 5, most: 80 },
			],
		});
	});

	it('After an edit, the body sent for a message is the edit’s', async () => {
		const { discord, send, inspect } = await open();
		const { body: message } = await send({ content: 'one' });
		const body = { content: 'twenty' };
		await request(discord, 'PATCH', `${path}/${message.id}`, body);
		expect(await inspect(message.id)).toEqual({
			route: 'PATCH /channels/:channel/messages/:message',
			body,
			checks: [{ what: 'checkContent', value: 6, most: 2_000 }],
		});
	});

	it('The bodies of answers, follow-ups and updates are recorded', async () => {
		const discord = await openAnswering(async (it) => {
			if (it.isButton()) return it.update('replaced');
			if (!it.isChatInputCommand()) return undefined;
			await it.deferReply();
			await it.editReply({ content: 'edited', components: [{ type: 1, components: [older] }] });
			return it.followUp('followed');
		});
		const page = openPage(discord.pageUrl);
		const mia = await page.listen('mia');
		const inspect = async (id = '') => {
			const { route, body } = await page.get<Inspection>(`inspection?message=${id}`);
			return { route, body };
		};
		await page.act(asking);
		await mia.next('message');
		await mia.next('message');
		const followed = (await mia.next('message')).shown.message.id;
		const [answer] = discord.messages('general');
		expect(await inspect(answer?.id)).toMatchObject({
			route: 'PATCH /webhooks/:application/:token/messages/:message',
			body: { content: 'edited' },
		});
		expect(await inspect(followed)).toMatchObject({
			route: 'POST /webhooks/:application/:token',
			body: { content: 'followed' },
		});
		const target = { ...miaInGeneral, channel: local.general, message: answer?.id ?? '' };
		await page.act({ ...target, kind: 'press', customId: 'older' });
		expect(await inspect(answer?.id)).toMatchObject({
			route: callback,
			body: { type: 7, data: { content: 'replaced' } },
		});
	});

	it('The body for the first message of a forum post is recorded', async () => {
		const { discord, inspect } = await open();
		const forum = { id: '1100000000000001009', kind: 'forum', name: 'talk' } as const;
		discord.addChannel({ ...forum, guildId: local.guild, overwrites: [] });
		const body = { name: 'On rain', message: { content: 'It rains' } };
		const { body: thread } = await request(discord, 'POST', `/channels/${forum.id}/threads`, body);
		expect(await inspect(thread.id)).toMatchObject({ body, checks: [{ value: 8, most: 2_000 }] });
	});

	it('The body sent for a message is forgotten after a thousand newer ones', async () => {
		const { send, inspect } = await open();
		const { body: first } = await send({ content: '0' });
		const { body: second } = await send({ content: '1' });
		for (let number = 2; number <= 1_000; number += 1) await send({ content: `${number}` });
		expect(await inspect(first.id)).toEqual({
			why: 'There is no record of what was sent for that message.',
		});
		expect(await inspect(second.id)).toMatchObject({ body: { content: '1' } });
	});
});

const older = { type: 2, style: 2, label: 'Older', custom_id: 'older' } as const;

describe('a body that Discord refused', () => {
	it('A refused body is shown at once, with Discord’s own error', async () => {
		const { page, send } = await open();
		const mia = await page.listen('mia');
		const body = card(text('x'.repeat(3_000)), text('y'.repeat(1_001)));
		const refused = await send(body);
		expect(refused.status).toBe(400);
		const { channel, inspection } = await mia.next('refused');
		expect(channel).toBe(local.general);
		expect(inspection).toMatchObject({
			route: creating,
			body,
			checks: [{ what: 'checkText', value: 4_001, most: 4_000 }, {}, {}],
			error: { code: 50035, message: 'Invalid Form Body' },
		});
		expect(inspection.error).toEqual(refused.body);
	});

	it.each([
		['too many bytes', card(text('漢'.repeat(3_500))), 500],
		['components that are not a list', { components: 'none' }, 400],
		['components without a type', { components: [{}, null, 7] }, 400],
		['an empty message', {}, 400],
	])('A refused body is shown whatever its shape: %s', async (_, body, status) => {
		const { page, send } = await open();
		const mia = await page.listen('mia');
		expect((await send(body)).status).toBe(status);
		expect((await mia.next('refused')).inspection.body).toEqual(body);
	});

	it('A refused body is shown only to the person it would have answered', async () => {
		const discord = await openAnswering(async (it) => {
			if (!it.isChatInputCommand()) return undefined;
			await it.reply({ content: 'x'.repeat(2_001) }).catch(() => undefined);
			return it.reply('short');
		});
		const page = openPage(discord.pageUrl);
		const [mia, omar] = await Promise.all([page.listen('mia'), page.listen('omar')]);
		await page.act(asking);
		expect((await mia.next('refused')).inspection).toMatchObject({
			route: callback,
			checks: [{ what: 'checkContent', value: 2_001, most: 2_000 }],
		});
		await omar.next('message');
		expect(omar.rest().map(({ kind }) => kind)).not.toContain('refused');
	});

	it('A body is not reported when only its channel was wrong', async () => {
		const { discord, page, send } = await open();
		const mia = await page.listen('mia');
		await request(discord, 'POST', '/channels/1/messages', { content: 'lost' });
		await send({ content: 'found' });
		await mia.next('message');
		expect(mia.rest()).toEqual([]);
	});
});
