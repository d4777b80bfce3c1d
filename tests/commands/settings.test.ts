import { describe, expect, it } from 'vitest';
import settings from '#commands/settings.ts';
import { aModerator, openNewsroom } from './open-newsroom.ts';
import { shown } from './shown.ts';

describe('/settings', () => {
	it('shows the server’s time zone with what its clock shows, and changes it', async () => {
		const newsroom = await openNewsroom([]);
		const before = await settings.run({}, newsroom, aModerator);
		expect(shown(before)).toContain('**Time zone** UTC, where it is 12:00 now');
		expect(before.seenBy).toBe('reader');
		const changed = await settings.run({ timezone: 'asia/taipei' }, newsroom, aModerator);
		expect(shown(changed)).toContain('Asia/Taipei, where it is 20:00 now');
		expect(newsroom.book.settingsOf(aModerator.guildId ?? '').timezone).toBe('Asia/Taipei');
	});

	it('refuses a zone that there is not, and leaves the one there is', async () => {
		const newsroom = await openNewsroom([]);
		const asking = async () => settings.run({ timezone: 'Atlantis' }, newsroom, aModerator);
		await expect(asking()).rejects.toThrow('There is no time zone called “Atlantis”.');
		expect(newsroom.book.settingsOf(aModerator.guildId ?? '').timezone).toBe('UTC');
	});
});
