import { local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { aDigest } from '../harness/a-subscription.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';
import { openReader, type TestReader } from '../harness/open-reader.ts';

async function open(): Promise<Desk & { readonly omar: TestReader }> {
	const desk = await openDesk();
	return { ...desk, omar: openReader(desk.discord, 'omar') };
}

/** Twenty topics, which do not fit into a button. */
const manyTopics = Array.from({ length: 20 }, (_, number) => `rain in town ${number + 1}`).join(
	', ',
);

describe('the form to change a digest or alerts', () => {
	it('shows what a digest has, and changes only what is filled in otherwise', async () => {
		const { omar, bot } = await open();
		const typed = { topics: 'rain', when: 'weekdays at 7:30', timezone: 'Taipei', except: 'snow' };
		await omar.asks('digest add', { ...typed, channel: local.news, look: 'compact' });
		const form = await omar.opens('digest edit', { which: 'rain' });
		expect(form.title).toBe('Change this digest');
		expect(form.filled).toEqual({
			topics: 'rain, -snow',
			when: 'weekdays at 07:30',
			timezone: 'Asia/Taipei',
			channel: local.news,
		});

		const changed = await omar.sends({ topics: 'rain, hail, -snow', when: 'weekends at 9' });
		expect(changed.text).toContain('Changed.');
		const wish = {
			topics: [{ words: 'rain' }, { words: 'hail' }],
			except: [{ words: 'snow' }],
			schedule: { days: [0, 6], times: ['09:00'] },
			timezone: 'Asia/Taipei',
		};
		const digest = { channelId: local.news, manner: { look: 'compact' }, wish };
		expect([...bot().book.all()]).toMatchObject([digest]);

		await omar.opens('digest edit', { which: 'rain, hail' });
		expect((await omar.sends()).text).toContain('Nothing has changed');
		expect([...bot().book.all()]).toMatchObject([digest]);
	});

	it.each([
		['rain, hail, -fog', [{ words: 'fog' }]],
		['rain, hail', []],
	])('leaves out what is sent, instead of what was left out before: %s', async (topics, except) => {
		const { omar, bot } = await open();
		await omar.asks('digest add', {
			topics: 'rain',
			except: 'snow',
			when: 'hourly',
			channel: local.news,
		});
		await omar.presses(
			await omar.asks('alert add', { topics: 'rain, -snow', channel: local.news }),
			'Start',
		);
		for (const command of ['digest edit', 'alert edit']) {
			expect((await omar.opens(command, { which: 'rain' })).filled.topics).toBe('rain, -snow');
			expect((await omar.sends({ topics })).text).toContain('Changed.');
		}
		const wish = { topics: [{ words: 'rain' }, { words: 'hail' }], except };
		expect([...bot().book.all()]).toMatchObject([{ wish }, { wish }]);
	});

	it.each([
		[{ topics: 'hail' }, { topics: 'hail', except: ['snow'] }],
		[{ except: 'fog' }, { topics: 'rain', except: ['fog'] }],
		[{ look: 'compact' }, { topics: 'rain', except: ['snow'] }],
	])('leaves out the same as the command when that is corrected: %j', async (typed, wanted) => {
		const { omar, bot } = await open();
		await omar.asks('digest add', { topics: 'rain, -snow', when: 'hourly', channel: local.news });
		const wrong = await omar.asks('digest edit', { which: 'rain', ...typed, when: 'nevr' });
		await omar.opensBy(wrong, 'Correct');
		await omar.opensBy(await omar.sends({ timezone: 'Atlantis', when: 'hourly' }), 'Correct');
		expect((await omar.sends({ timezone: 'Taipei' })).text).toContain('Changed.');
		const except = wanted.except.map((words) => ({ words }));
		expect([...bot().book.all()]).toMatchObject([
			{ wish: { topics: [{ words: wanted.topics }], except } },
		]);
	});

	it('does not open where what is left out does not fit beside the topics', async () => {
		const { omar, bot } = await open();
		const list = (word: string) =>
			Array.from({ length: 25 }, (_, number) => ({
				kind: 'words' as const,
				words: `${word.repeat(5)} ${number}`,
			}));
		const wish = { topics: list('rain'), except: list('snow') };
		const digest = aDigest({ channelId: local.news }, wish);
		await bot().book.decide({ guildId: local.guild }, () => ({ outcome: 0, put: [digest] }));
		const shown = await omar.asks('digest edit', { which: digest.id });
		expect(shown.text).toContain('Nothing was changed.');
		expect([...bot().book.all()]).toMatchObject([{ wish }]);
	});

	it('changes what is posted in a channel that is closed at the moment', async () => {
		const { omar, bot, discord } = await open();
		await omar.asks('digest add', { topics: 'rain', when: 'hourly', channel: local.news });
		const deny = permission.sendMessages;
		discord.setPermissions(local.news, [{ id: local.botRole, type: 'role', allow: 0n, deny }]);
		await omar.opens('digest edit', { which: 'rain' });
		expect((await omar.sends({ topics: 'hail' })).text).toContain('Changed.');
		expect([...bot().book.all()]).toMatchObject([
			{ channelId: local.news, wish: { topics: [{ words: 'hail' }] } },
		]);
	});

	it('keeps times that are too many for its field', async () => {
		const { omar, bot } = await open();
		const times = Array.from({ length: 13 }, (_, hour) => `${hour + 10}:${hour + 10}`);
		const schedule = { days: [1, 3], times };
		const digest = aDigest({ channelId: local.news }, { schedule });
		await bot().book.decide({ guildId: local.guild }, () => ({ outcome: 0, put: [digest] }));
		const form = await omar.opens('digest edit', { which: digest.id });
		expect(form.filled).not.toHaveProperty('when');
		expect(form.filled).not.toHaveProperty('usual');
		expect((await omar.sends({ topics: 'hail' })).text).toContain('Changed.');
		expect([...bot().book.all()]).toMatchObject([
			{ wish: { schedule: { times: { length: 13 } } } },
		]);
	});

	it('takes an emptied time zone as the server’s, and emptied quiet hours as none', async () => {
		const { omar, bot } = await open();
		const typed = { topics: 'rain', quiet: '23-7', timezone: 'Taipei', channel: local.news };
		await omar.presses(await omar.asks('alert add', typed), 'Start');
		const form = await omar.opens('alert edit', { which: 'rain' });
		expect(form.title).toBe('Change these alerts');
		expect(form.filled).toEqual({ ...typed, quiet: '23:00-07:00', timezone: 'Asia/Taipei' });
		await omar.sends({ quiet: '', timezone: '' });
		const [alerts] = bot().book.all();
		expect(alerts?.wish).toMatchObject({ kind: 'alert', timezone: 'UTC' });
		expect(alerts?.wish).not.toHaveProperty('quiet');
	});

	it.for([
		['rain', 'a short text'],
		[manyTopics, 'a text too long for a button'],
	])('keeps what was typed when a time is wrong: %s', async ([topics = '']) => {
		const { omar, bot } = await open();
		await omar.asks('digest add', { topics, when: 'hourly', channel: local.news });
		const [{ id } = { id: '' }] = bot().book.all();
		const wrong = await omar.asks('digest edit', {
			which: id,
			when: 'evry mornig',
			look: 'compact',
		});
		expect(wrong.text).toContain('That could not be read as days and times.');
		const again = await omar.opensBy(wrong, 'Correct');
		expect(again.filled).toMatchObject({ topics, when: 'evry mornig', channel: local.news });
		const stillWrong = await omar.sends({ when: 'nevr', timezone: 'Taipei' });
		expect(stillWrong.text).toContain('That could not be read as days and times.');
		expect([...bot().book.all()]).toMatchObject([{ wish: { timezone: 'UTC' } }]);

		const last = await omar.opensBy(stillWrong, 'Correct');
		expect(last.filled).toMatchObject({ topics, when: 'nevr', timezone: 'Taipei' });
		expect((await omar.sends({ when: 'every morning' })).text).toContain('Changed.');
		expect([...bot().book.all()]).toMatchObject([
			{ id, manner: { look: 'compact' }, wish: { timezone: 'Asia/Taipei' } },
		]);
	});

	it('changes nothing in a digest that was removed meanwhile', async () => {
		const { omar, bot } = await open();
		await omar.asks('digest add', { topics: 'rain', when: 'hourly', channel: local.news });
		await omar.opens('digest edit', { which: 'rain' });
		const [{ id } = { id: '' }] = bot().book.all();
		const remove = [id];
		await bot().book.decide({ guildId: local.guild }, () => ({ outcome: 0, remove }));
		expect((await omar.sends({ topics: 'hail' })).text).toContain('no such digest');
		expect([...bot().book.all()]).toEqual([]);
	});
});

describe('the form for the time zone of a server', () => {
	it('opens from /settings with the zone there is, and keeps what was typed when that is unknown', async () => {
		const { omar, bot } = await open();
		const shown = await omar.asks('settings', { timezone: 'Taipei' });
		expect((await omar.opensBy(shown, 'Time zone')).filled).toEqual({ timezone: 'Asia/Taipei' });
		const refused = await omar.sends({ timezone: 'Atlantis' });
		expect(refused.text).toContain('There is no time zone called “Atlantis”.');
		const again = await omar.opensBy(refused, 'Correct');
		expect(again.filled).toEqual({ timezone: 'Atlantis' });
		expect((await omar.sends({ timezone: 'Athens' })).text).toContain('Europe/Athens');
		expect(bot().book.settingsOf(local.guild).timezone).toBe('Europe/Athens');
	});

	it('opens empty where nobody has chosen a zone', async () => {
		const { omar } = await open();
		const form = await omar.opensBy(await omar.asks('settings'), 'Time zone');
		expect(form.filled).toEqual({});
	});
});
