import { describe, expect, it } from 'vitest';
import { local } from '../../src/world/default-world.ts';
import type { After } from '../../src/world/interactions.ts';
import { request } from '../a-bot.ts';
import { openDiscord, path } from '../open-discord.ts';
import { askForBrief, miaInGeneral, openAnsweringPage } from './open-page.ts';

const open = (flags = 0) => openAnsweringPage({ content: 'on **x**', flags });

describe('an open page', () => {
	it('An open page sees a command being answered, and the answer', async () => {
		const { page } = await open();
		const mia = await page.listen('mia');
		await page.act(askForBrief('x'));
		const channel = local.general;
		const sent = await mia.next('interaction');
		expect(sent).toMatchObject({ channel, state: 'sent' });
		expect(await mia.next('message')).toMatchObject({
			channel,
			shown: { isPrivate: false, html: { content: 'on <strong>x</strong>' } },
		});
		expect(await mia.next('interaction')).toEqual({ ...sent, state: 'answered' });
	});

	it('An open page sees edits and deletions', async () => {
		const { discord, page } = await open();
		const mia = await page.listen('mia');
		const channel = local.general;
		const { body } = await request(discord, 'POST', path, { content: 'one' });
		const { id } = body;
		expect((await mia.next('message')).shown.message).toMatchObject({ id, edited_timestamp: null });
		await request(discord, 'PATCH', `${path}/${id}`, { content: 'two' });
		expect((await mia.next('message')).shown).toMatchObject({
			message: { id, edited_timestamp: expect.any(String) },
			html: { content: 'two' },
		});
		await request(discord, 'DELETE', `${path}/${id}`);
		expect(await mia.next('gone')).toEqual({ kind: 'gone', channel, message: id });
	});

	it('An open page sees nothing that only somebody else can see', async () => {
		const { discord, page } = await open(64);
		const [mia, omar] = await Promise.all([page.listen('mia'), page.listen('omar')]);
		await page.act(askForBrief('x'));
		const { shown } = await mia.next('message');
		expect(shown.isPrivate).toBe(true);
		const message = shown.message.id;
		await page.act({ ...miaInGeneral, channel: local.general, kind: 'dismiss', message });
		expect(await mia.next('gone')).toMatchObject({ message });
		discord.say({ as: 'omar', in: 'moderators', content: 'between us' });
		discord.say({ as: 'omar', in: 'general', content: 'hello' });
		expect((await omar.next('message')).shown.message.content).toBe('between us');
		expect((await omar.next('message')).shown.message.content).toBe('hello');
		expect((await mia.next('message')).shown.message.content).toBe('hello');
		expect(omar.rest().filter(({ kind }) => kind !== 'clock')).toEqual([]);
	});

	it('An open page learns that channels changed', async () => {
		const { discord, page } = await open();
		const mia = await page.listen('mia');
		discord.changeChannel(local.news, { name: 'headlines' });
		expect(await mia.next('channels')).toEqual({ kind: 'channels' });
	});

	it('The stream of events answers with a sentence when the person does not exist', async () => {
		const { page } = await open();
		expect(await page.get('events?as=nobody')).toEqual({
			why: 'There is nobody called “nobody” here.',
		});
	});
});

describe('the stream of events', () => {
	it('The stream of events has a heartbeat every 15 seconds', async () => {
		const orders: { readonly ms: number; readonly run: () => void }[] = [];
		const after: After = (ms, run) => {
			orders.push({ ms, run });
			return () => {};
		};
		const { pageUrl } = await openDiscord({ after });
		const { body } = await fetch(`${pageUrl}/page/events?as=mia`);
		const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
		expect((await reader?.read())?.value).toBe(': still here\n\n');
		orders.pop()?.run();
		expect((await reader?.read())?.value).toBe(': still here\n\n');
		expect(orders.map(({ ms }) => ms)).toEqual([15_000]);
		await reader?.cancel();
	});

	it('The stream of events ends when the local Discord closes', async () => {
		const { discord, page } = await open();
		const mia = await page.listen('mia');
		await discord.close();
		await mia.ended;
	});

	it('The stream of events leaves no timer behind when its reader disconnects', async () => {
		const orders = new Set<() => void>();
		const gone = Promise.withResolvers<void>();
		const after: After = (_, run) => {
			orders.add(run);
			return () => {
				orders.delete(run);
				gone.resolve();
			};
		};
		const { pageUrl } = await openDiscord({ after });
		const leaving = new AbortController();
		await fetch(`${pageUrl}/page/events?as=mia`, { signal: leaving.signal });
		expect(orders.size).toBe(1);
		leaving.abort();
		await gone.promise;
		expect(orders.size).toBe(0);
	});

	it('At most a hundred pages can listen to events', async () => {
		const { pageUrl } = await openDiscord();
		const leaving = new AbortController();
		const ask = () => fetch(`${pageUrl}/page/events?as=mia`, { signal: leaving.signal });
		// Kept until the end, because fetch ends a response that is garbage-collected.
		const streams: Response[] = [];
		for (let number = 1; number <= 100; number += 1) streams.push(await ask());
		expect((await ask()).status).toBe(503);
		expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]));
		leaving.abort();
	});
});
