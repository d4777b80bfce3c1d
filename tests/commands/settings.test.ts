import { describe, expect, it } from 'vitest';
import settings from '#commands/settings.ts';
import { readCustomId } from '#src/render/message/targets.ts';
import { aModerator, openNewsroom, type TestNewsroom } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

describe('/settings', () => {
	it('shows the server’s time zone with its current time, and changes it', async () => {
		const newsroom = await openNewsroom([]);
		const before = await settings.run({}, newsroom, aModerator);
		expect(shown(before)).toContain('**Time zone** UTC, where it is 12:00 now');
		expect(before.seenBy).toBe('reader');
		const changed = await settings.run({ timezone: 'asia/taipei' }, newsroom, aModerator);
		expect(shown(changed)).toContain('Asia/Taipei, where it is 20:00 now');
		expect(settingsIn(newsroom).timezone).toBe('Asia/Taipei');
	});

	it('shows the server’s language, and changes it', async () => {
		const newsroom = await openNewsroom([]);
		const language = settings.data.options?.find(({ name }) => name === 'language');
		expect(language).toMatchObject({
			choices: expect.arrayContaining([{ name: 'Deutsch', value: 'de' }]),
		});
		const before = await settings.run({}, newsroom, aModerator);
		expect(shown(before)).toContain('**Language** English for everything posted here');
		const changed = await settings.run({ language: 'de' }, newsroom, aModerator);
		expect(shown(changed)).toContain('**Language** Deutsch');
		expect(shown(changed)).toContain('Everything posted from now on is in this language.');
		expect(settingsIn(newsroom)).toEqual({ timezone: 'UTC', language: 'de' });
	});

	it('switches the pictures of the server off and on', async () => {
		const newsroom = await openNewsroom([]);
		const ask = async (options: object) => shown(await settings.run(options, newsroom, aModerator));
		expect(await ask({})).toContain('**Pictures** of articles shown');
		expect(await ask({ images: 'off' })).toContain('**Pictures** not shown');
		expect(newsroom.book.showsImages(aModerator.guildId)).toBe(false);
		expect(newsroom.book.showsImages('1')).toBe(true);
		expect(await ask({ images: 'off' })).toContain('Nothing has changed');
		expect(await ask({ images: 'on' })).toContain(
			'The setting for pictures applies to what is posted from now on.',
		);
		expect(newsroom.book.showsImages(aModerator.guildId)).toBe(true);
	});

	it('uses the language of the server’s Discord until somebody chooses another', async () => {
		const newsroom = await openNewsroom([]);
		const inTaipei = { ...aModerator, guildLocale: 'zh-TW' };
		expect(shown(await settings.run({}, newsroom, inTaipei))).toContain('**Language** 繁體中文');
		await settings.run({ timezone: 'Asia/Taipei' }, newsroom, inTaipei);
		expect(settingsIn(newsroom)).toEqual({
			timezone: 'Asia/Taipei',
			timezoneChosen: true,
			language: 'zh-TW',
		});
		await settings.run({ language: 'en' }, newsroom, inTaipei);
		expect(settingsIn(newsroom)).toMatchObject({ timezone: 'Asia/Taipei', language: 'en' });
	});

	it('sets the channel for notices, and a button ends them', async () => {
		const newsroom = await openNewsroom([]);
		const ask = async (options: object) =>
			settings.run(settings.options.parse(options), newsroom, aModerator);
		expect(shown(await ask({}))).toContain('**Notices to moderators** nowhere');
		const notices = { id: '1100000000000001002', kind: 'text', name: 'mods' };
		const chosen = await ask({ notices });
		expect(shown(chosen)).toContain('**Notices to moderators** <#1100000000000001002>');
		expect(settingsIn(newsroom).noticesChannelId).toBe(notices.id);
		await ask({ language: 'de' });
		expect(settingsIn(newsroom).noticesChannelId).toBe(notices.id);
		const { options } = readCustomId(targets(chosen)['Stop notices'] ?? '');
		expect(shown(await ask(options))).toContain('No notices about feeds are posted from now on.');
		expect(settingsIn(newsroom)).not.toHaveProperty('noticesChannelId');
	});

	it('refuses a channel for notices in which it cannot post', async () => {
		const newsroom = await openNewsroom([]);
		const channel = { id: '1100000000000001002', name: 'mods' };
		const ask = async (notices: object) =>
			settings.run(settings.options.parse({ notices }), newsroom, aModerator);
		await expect(ask({ ...channel, kind: 'text', botPermissions: 0n })).rejects.toThrow(
			'View Channel',
		);
		await expect(ask({ ...channel, kind: 'forum' })).rejects.toThrow(
			'Notices cannot be posted in a forum.',
		);
	});

	it('says that nobody has chosen the time zone, and that nothing has changed', async () => {
		const newsroom = await openNewsroom([]);
		const ask = async (options: object) => shown(await settings.run(options, newsroom, aModerator));
		expect(await ask({})).toContain('nobody has chosen it yet');
		expect(await ask({ language: 'en' })).toContain('Nothing has changed');
		expect(await ask({})).toContain('nobody has chosen it yet');
		expect(await ask({ timezone: 'Etc/UTC' })).not.toContain('nobody has chosen');
		expect(await ask({})).not.toContain('nobody has chosen');
		expect(await ask({ timezone: 'UTC+5:30' })).toContain(
			'**Time zone** UTC+05:30, where it is 17:30',
		);
	});

	it.each(['Spain', 'IST'])(
		'lists cities in the time zones that %s could mean',
		async (timezone) => {
			const newsroom = await openNewsroom([]);
			const asking = async () => settings.run({ timezone }, newsroom, aModerator);
			await expect(asking()).rejects.toThrow(/could mean several time zones.*(?:Madrid|Kolkata)/);
			expect(settingsIn(newsroom).timezone).toBe('UTC');
		},
	);

	it('refuses an unknown time zone, and keeps the current one', async () => {
		const newsroom = await openNewsroom([]);
		const asking = async () => settings.run({ timezone: 'Atlantis' }, newsroom, aModerator);
		await expect(asking()).rejects.toThrow('There is no time zone called “Atlantis”.');
		expect(settingsIn(newsroom).timezone).toBe('UTC');
	});
});

function settingsIn({ book }: TestNewsroom) {
	return book.settingsOf(aModerator.guildId ?? '');
}
