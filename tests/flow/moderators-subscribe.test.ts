import { local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { owe } from '#src/subscriptions/transitions.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';
import { openReader, type TestReader } from '../harness/open-reader.ts';
import { addSecondServer, secondServer } from '../harness/second-server.ts';

async function open(): Promise<Desk & { readonly omar: TestReader }> {
	const desk = await openDesk();
	return { ...desk, omar: openReader(desk.discord, 'omar') };
}

const onRain = { channel: local.news, topics: 'rain' };

describe('a moderator', () => {
	it('lets a moderator add, edit, preview, pause, resume and remove a digest', async () => {
		const { omar, arrive, tickAt, texts, logged } = await open();
		const added = await omar.asks('digest add', { ...onRain, when: 'every day at 8' });
		expect(added.isPrivate).toBe(true);
		expect(added.text).toContain('**Digest** · “rain” in <#1100000000000001002>');
		expect(added.text).toContain(`<t:${Date.parse('2025-06-20T08:00Z') / 1_000}:F>`);

		const [choice] = await omar.types('digest edit', 'which', 'rain');
		expect(choice?.name).toBe('rain · #news · every day at 08:00 · UTC');
		const which = choice?.value ?? '';
		const edited = await omar.asks('digest edit', { which, topics: 'rain, snow' });
		expect(edited.text).toContain('“rain”, “snow”');
		expect((await omar.asks('digest list')).text).toContain('“rain”, “snow”');

		await arrive('snow.json', [{ headline: 'Snow in June', publishedAt: '2025-06-19' }]);
		const preview = await omar.asks('digest preview', { which });
		expect(preview.text).toContain('Snow in June');
		expect(preview.isPrivate).toBe(true);

		const paused = await omar.asks('digest pause', { which });
		await tickAt('2025-06-20T08:00:00Z');
		expect(texts('news')).toEqual([]);
		const resumed = await omar.presses(paused, 'Resume');
		expect(resumed.message.id).toBe(paused.message.id);
		expect(resumed.text).not.toContain('paused');
		await tickAt('2025-06-21T08:00:00Z');
		expect(texts('news')).toEqual([expect.stringContaining('Snow in June')]);

		const removed = await omar.presses(await omar.asks('digest remove', { which }), 'Remove');
		expect(removed.text).toBe('The digest was removed.');
		expect((await omar.asks('digest list')).text).toContain('There are no digests here yet.');
		expect(logged.errors()).toEqual([]);
	});

	it('moves a digest to another channel if the bot can post there', async () => {
		const { omar, arrive, tickAt, texts, discord } = await open();
		await omar.asks('digest add', { ...onRain, when: 'every day at 8' });
		const [choice] = await omar.types('digest edit', 'which', 'rain');
		const changes = { which: choice?.value ?? '', channel: local.moderators, topics: 'snow' };
		await arrive('snow.json', [{ headline: 'Snow in June', publishedAt: '2025-06-19' }]);

		const botRole = { id: local.botRole, type: 'role', allow: 0n } as const;
		discord.setPermissions(local.moderators, [{ ...botRole, deny: permission.sendMessages }]);
		const refused = await omar.asks('digest edit', changes);
		expect(refused.text).toContain('Send Messages');
		expect((await omar.asks('digest list')).text).toContain(`“rain” in <#${local.news}>`);

		discord.setPermissions(local.moderators, []);
		const moved = await omar.asks('digest edit', changes);
		expect(moved.text).toContain(`“snow” in <#${local.moderators}>`);
		await tickAt('2025-06-20T08:00:00Z');
		expect(texts('news')).toEqual([]);
		expect(texts('moderators')).toEqual([expect.stringContaining('Snow in June')]);
	});

	it('does not change the channel of a digest while a message is on its way', async () => {
		const { omar, bot, clock } = await open();
		await omar.asks('digest add', { ...onRain, when: 'every day at 8' });
		const [{ id: which } = { id: '' }] = bot().book.all();
		const slot = clock.now().toISOString();
		await bot().book.change(which, (current) => {
			const { cursor, channelId } = current;
			return owe(current, {
				slot,
				channelId,
				since: slot,
				upTo: cursor.position,
				parts: [anOwedMessage()],
			});
		});
		const edit = { which, channel: local.moderators };
		const refused = await omar.asks('digest edit', edit);
		expect(refused.text).toContain(`A message is on its way to <#${local.news}>`);
		expect(refused.text).toContain('Try again in a minute');
		await omar.asks('digest pause', { which });
		expect((await omar.asks('digest edit', edit)).text).toContain('Resume it');
		expect(bot().book.find(which)?.channelId).toBe(local.news);
	});

	it('shows how often alerts would come before it starts them', async () => {
		const { omar, arrive, settled, texts } = await open();
		const answer = await omar.asks('alert add', onRain);
		expect(answer.text).toContain('In the 7 days up to 1 June 2025');
		await arrive('rain.json', [{ headline: 'Rain before Start', publishedAt: '2025-06-19' }]);
		await settled();
		expect(texts('news')).toEqual([]);
		await omar.presses(answer, 'Start');
		await arrive('more-rain.json', [{ headline: 'Rain after it', publishedAt: '2025-06-19' }]);
		await settled();
		expect(texts('news')).toEqual([expect.stringContaining('Rain after it')]);
	});

	it('restores all digests of a server from an exported file', async () => {
		const { omar, bot } = await open();
		await omar.asks('digest add', { ...onRain, when: 'every day at 8' });
		const { message } = await omar.asks('digest export');
		const [{ url = '', filename = '' } = {}] = message.attachments;
		const file = { name: filename, text: await (await fetch(url)).text() };
		for (const { id } of [...bot().book.all()]) await bot().book.remove(id);
		const imported = await omar.asks('digest import', { file });
		expect(imported.text).toContain('1 added · 0 already here · 0 problems');
		expect((await omar.asks('digest list')).text).toContain('“rain” in <#1100000000000001002>');
	});

	it('does not import a digest for a channel of another server', async () => {
		const { omar, bot, discord } = await open();
		addSecondServer(discord);
		await omar.asks('digest add', { ...onRain, when: 'every day at 8' });
		const { message } = await omar.asks('digest export');
		const [{ url = '', filename = '' } = {}] = message.attachments;
		const file = { name: filename, text: await (await fetch(url)).text() };
		const elsewhere = openReader(discord, 'omar', secondServer.channel);
		const imported = await elsewhere.asks('digest import', { file });
		expect(imported.text).toContain('1: Its channel was not found in this server.');
		expect(bot().book.inServer(secondServer.id)).toEqual([]);
	});

	it('says which permission is missing in a channel, and adds nothing', async () => {
		const { discord, omar, bot } = await open();
		const deny = permission.sendMessages;
		discord.setPermissions(local.news, [{ id: local.botRole, type: 'role', allow: 0n, deny }]);
		const refused = await omar.asks('digest add', { ...onRain, when: 'hourly' });
		expect(refused.text).toContain(
			'Dateline lacks permissions in <#1100000000000001002>: Send Messages.',
		);
		expect([...bot().book.all()]).toEqual([]);
	});
});
