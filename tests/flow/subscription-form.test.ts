import { local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { alwaysLate, neverLate } from '../harness/late.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';
import { openReader, type TestReader } from '../harness/open-reader.ts';

async function open(): Promise<Desk & { readonly omar: TestReader }> {
	const desk = await openDesk();
	return { ...desk, omar: openReader(desk.discord, 'omar') };
}

/** Twenty topics, which do not fit into a button. */
function manyTopics(word: string): string {
	return Array.from({ length: 20 }, (_, number) => `${word} in town ${number + 1}`).join(', ');
}

describe('the form for a new digest', () => {
	it('asks only for the topics, and fills in the rest', async () => {
		const { omar, bot } = await open();
		const form = await omar.opens('digest add');
		expect(form.title).toBe('New digest');
		expect(form.labels).toEqual([
			'Topics',
			'When',
			'Or another time, in words',
			'Time zone',
			'Where',
		]);
		expect(form.filled).toEqual({ usual: 'every day at 08:00', channel: local.general });

		const added = await omar.sends({ topics: 'rain' });
		expect(added.isPrivate).toBe(true);
		expect(added.text).toContain('Added.');
		const first = Date.parse('2025-06-20T08:00Z') / 1_000;
		expect(added.text).toContain(`The first one comes <t:${first}:R>.`);
		expect(added.buttons).toContain('Preview');
		expect([...bot().book.all()]).toMatchObject([
			{ channelId: local.general, wish: { schedule: { times: ['08:00'] } } },
		]);
	});

	it('opens from a list in which there is nothing yet', async () => {
		const { omar } = await open();
		const none = await omar.asks('digest list');
		expect((await omar.opensBy(none, 'New digest')).title).toBe('New digest');
		const added = await omar.sends({ topics: 'rain' });
		expect(added.message.id).toBe(none.message.id);
		const noAlerts = await omar.asks('alert list');
		expect((await omar.opensBy(noAlerts, 'New alerts')).title).toBe('New alerts');
	});

	it('keeps what was typed with the command, also what has no field', async () => {
		const { omar, bot } = await open();
		const typed = { topics: 'rain', when: 'weekdays at 8', except: 'snow', when_empty: 'say so' };
		const form = await omar.opens('digest add', typed);
		expect(form.filled).toMatchObject({ topics: 'rain', usual: 'weekdays at 08:00' });
		await omar.sends({ channel: '#news', timezone: 'Taipei' });
		expect([...bot().book.all()]).toMatchObject([
			{
				channelId: local.news,
				wish: {
					schedule: { days: [1, 2, 3, 4, 5], times: ['08:00'] },
					timezone: 'Asia/Taipei',
					except: [{ words: 'snow' }],
					whenEmpty: 'say so',
				},
			},
		]);
	});

	it.for([
		['rain', 'a short text'],
		[manyTopics('rain'), 'a text too long for a button'],
	])(
		'opens again with everything as it was typed when a time is wrong: %s',
		async ([topics = '']) => {
			const { omar, bot } = await open();
			await omar.opens('digest add', { except: 'snow' });
			const typed = { topics, when: 'evry mornig', timezone: 'Taipei', channel: '#news' };
			const refused = await omar.sends({ ...typed, usual: 'every day at 18:00' });
			expect(refused.isPrivate).toBe(true);
			expect(refused.text).toContain('That could not be read as days and times.');
			expect([...bot().book.all()]).toEqual([]);

			const again = await omar.opensBy(refused, 'Correct');
			const channel = local.news;
			expect(again.filled).toEqual({ ...typed, channel, usual: 'every day at 18:00' });
			const added = await omar.sends({ when: 'every morning' });
			expect(added.text).toContain('Added.');
			expect(added.message.id).toBe(refused.message.id);
			expect([...bot().book.all()]).toMatchObject([
				{ channelId: local.news, wish: { except: [{ words: 'snow' }], timezone: 'Asia/Taipei' } },
			]);
		},
	);

	it('offers the form to correct what was typed with the command', async () => {
		const { omar } = await open();
		const typed = { topics: 'rain', when: 'evry mornig', channel: local.news };
		const refused = await omar.asks('digest add', typed);
		const form = await omar.opensBy(refused, 'Correct');
		expect(form.filled).toEqual(typed);
	});

	it('leaves a field empty that was sent empty', async () => {
		const { omar, bot } = await open();
		await omar.asks('settings', { timezone: 'Berlin' });
		expect((await omar.opens('digest add')).filled).toMatchObject({ timezone: 'Europe/Berlin' });
		const refused = await omar.sends({ topics: '-', timezone: '', usual: [] });
		const again = await omar.opensBy(refused, 'Correct');
		expect(again.filled).toEqual({ topics: '-', channel: local.general });
		expect((await omar.sends({ topics: 'rain' })).text).toContain('Add a time');
		expect([...bot().book.all()]).toEqual([]);
	});

	it('says so when what was typed is no longer kept', async () => {
		const { omar, clock, bot } = await open();
		await omar.opens('digest add');
		const refused = await omar.sends({ topics: manyTopics('rain'), when: 'never' });
		clock.set(new Date(clock.now().getTime() + 16 * 60_000).toISOString());
		const forgotten = await omar.presses(refused, 'Correct');
		expect(forgotten.text).toContain('kept for 15 minutes');
		await omar.opensBy(forgotten, 'Open the form');
		expect((await omar.sends({ topics: 'rain' })).text).toContain('Added.');
		expect([...bot().book.all()]).toHaveLength(1);
	});

	it('changes nothing when it is dismissed', async () => {
		const { omar, bot, logged } = await open();
		await omar.opens('digest add', { topics: 'rain' });
		omar.dismisses();
		expect([...bot().book.all()]).toEqual([]);
		expect((await omar.opens('digest add')).filled).not.toHaveProperty('topics');
		expect(logged.errors()).toEqual([]);
	});

	it('is offered by a button when the answer took too long to open it', async () => {
		let isSlow = true;
		const desk = await openDesk({
			deferAfter: (ms, run) => (isSlow ? alwaysLate : neverLate)(ms, run),
		});
		const omar = openReader(desk.discord, 'omar');
		const offered = await omar.asks('digest add', { topics: 'rain', except: manyTopics('snow') });
		expect(offered).toMatchObject({
			isPrivate: true,
			text: 'The form did not open in time. Press the button to try again.',
		});
		const offeredAgain = await omar.presses(offered, 'Open the form');
		expect(offeredAgain.message.id).toBe(offered.message.id);
		isSlow = false;
		const form = await omar.opensBy(offeredAgain, 'Open the form');
		expect(form.filled).toMatchObject({ topics: 'rain' });
		expect((await omar.sends()).text).toContain('Added.');
		expect([...desk.bot().book.all()]).toMatchObject([{ wish: { except: { length: 20 } } }]);
		expect(desk.logged.errors()).toEqual([]);
	});

	it('chooses no channel where the bot cannot post', async () => {
		const { omar, discord } = await open();
		const deny = permission.sendMessages;
		const overwrite = { id: local.botRole, type: 'role', allow: 0n, deny } as const;
		discord.setPermissions(local.general, [overwrite]);
		expect((await omar.opens('digest add')).filled).toEqual({ usual: 'every day at 08:00' });
		discord.setPermissions(local.news, [overwrite]);
		const refused = await omar.sends({ topics: 'rain', channel: '#news' });
		expect(refused.text).toContain('Send Messages');
		discord.setPermissions(local.news, []);
		await omar.opensBy(refused, 'Correct');
		expect((await omar.sends()).text).toContain('Added.');
	});

	it('refuses a member who may no longer manage the server', async () => {
		const { omar, discord, bot } = await open();
		await omar.opens('digest add', { topics: 'rain' });
		const deny = permission.manageGuild;
		discord.setPermissions(local.general, [{ id: local.omar, type: 'member', allow: 0n, deny }]);
		expect((await omar.sends()).text).toContain('moderators');
		expect([...bot().book.all()]).toEqual([]);
	});

	it('keeps two forms that are open at once apart', async () => {
		const { omar, discord, bot } = await open();
		const inNews = openReader(discord, 'omar', 'news');
		await omar.opens('digest add', { topics: 'rain', except: manyTopics('snow') });
		const one = await omar.sends({ when: 'never' });
		await inNews.opens('alert add', { topics: 'hail', except: manyTopics('fog') });
		const other = await inNews.sends({ quiet: 'never' });
		await omar.opensBy(one, 'Correct');
		await omar.sends({ when: '' });
		await inNews.opensBy(other, 'Correct');
		await inNews.sends({ quiet: '' });
		expect([...bot().book.all()]).toMatchObject([
			{ channelId: local.general, wish: { kind: 'digest', except: { length: 20 } } },
			{ channelId: local.news, wish: { kind: 'alert', except: { length: 20 } } },
		]);
	});
});

describe('the form for new alerts', () => {
	it('asks for topics, and shows how often they would come', async () => {
		const { omar, bot } = await open();
		const form = await omar.opens('alert add', { except: 'snow' });
		expect(form.title).toBe('New alerts');
		expect(form.labels).toEqual(['Topics', 'Quiet hours', 'Time zone', 'Where']);
		const shown = await omar.sends({ topics: 'rain', quiet: '23-7' });
		expect(shown.text).toContain('Alerts, not started yet');
		expect((await omar.presses(shown, 'Start')).text).toContain('Started.');
		expect([...bot().book.all()]).toMatchObject([
			{
				wish: {
					kind: 'alert',
					except: [{ words: 'snow' }],
					quiet: { from: '23:00', until: '07:00' },
				},
			},
		]);
	});
});
