import { describe, expect, it } from 'vitest';
import alert from '#commands/alert.ts';
import { Subscription } from '#src/subscriptions/subscription.ts';
import { anotherModerator, askingOf, firstSubscription, idOf, news } from '../harness/asking.ts';
import { openNewsroom } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

const onRain = { channel: news, topics: 'rain' };
const { ask, press } = askingOf(alert);

describe('/alert add', () => {
	it('shows how many alerts there would have been in the last 7 days, with three examples', async () => {
		const newsroom = await openNewsroom([
			{
				headline: 'Rain in the old town',
				publishedAt: '2025-06-20',
				url: 'https://news.example/a',
			},
			{ headline: 'Heavy rain floods a road by night', publishedAt: '2025-06-16' },
			{ headline: 'Farmers glad of rain', publishedAt: '2025-06-15' },
			{ headline: 'Concert ends in rain', publishedAt: '2025-06-14' },
			{ headline: 'Rain of long ago', publishedAt: '2025-06-12' },
			{ headline: 'Sun', publishedAt: '2025-06-20' },
		]);
		const text = shown(await ask('add', onRain, newsroom));
		expect(text).toContain('In the last 7 days, 4 messages would have been posted.');
		expect(text).toContain('[Rain in the old town](https://news.example/a)');
		expect(text.match(/rain/gi)).toHaveLength(4);
		expect(text).not.toMatch(/long ago|Sun/);
	});

	it('counts the 7 days up to the newest story if that is older, and says so', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Rain again', publishedAt: '2025-03-09T10:00:00Z' },
			{ headline: 'Rain of February', publishedAt: '2025-02-09' },
		]);
		expect(shown(await ask('add', onRain, newsroom))).toContain(
			'In the 7 days up to 9 March 2025, when the newest story here was published, 1 message would have been posted.',
		);
	});

	it('counts several reports of one event as one alert', async () => {
		const headline = 'Rain floods the old harbor road at night';
		const one = { headline, summary: 'Rain flooded the harbor road.', publishedAt: '2025-06-19' };
		const newsroom = await openNewsroom([one, { ...one, source: 'The Other Example' }]);
		expect(shown(await ask('add', onRain, newsroom))).toContain('1 message would have been posted');
	});

	it('says that there would have been no alerts in an empty archive', async () => {
		const newsroom = await openNewsroom([]);
		expect(shown(await ask('add', onRain, newsroom))).toContain('none would have been posted');
	});

	it('adds alerts paused until Start is pressed, and removes them when Discard is', async () => {
		const newsroom = await openNewsroom([{}]);
		const reply = await ask('add', { ...onRain, budget: 3, quiet: '23:00-07:00' }, newsroom);
		expect(Subscription.parse(firstSubscription(newsroom))).toMatchObject({
			wish: { budget: 3, quiet: { from: '23:00', until: '07:00' }, timezone: 'UTC' },
			paused: { why: 'asked' },
		});
		expect(shown(await ask('list', {}, newsroom))).toContain('**paused**');
		expect(targets(reply).Start).toBe(`alert?action=resume&which=${idOf(newsroom)}`);
		await press(reply, 'Discard', newsroom);
		expect(firstSubscription(newsroom)).toBeUndefined();
	});

	it('refuses a budget of 0 or more than 60 alerts', async () => {
		const newsroom = await openNewsroom([]);
		await expect(ask('add', { ...onRain, budget: 0 }, newsroom)).rejects.toThrow();
		await expect(ask('add', { ...onRain, budget: 61 }, newsroom)).rejects.toThrow();
	});
});

describe('/alert edit', () => {
	it('changes only the options of alerts that were typed, and ends quiet hours with “none”', async () => {
		const newsroom = await openNewsroom([]);
		await ask('add', { ...onRain, quiet: '23:00-07:00' }, newsroom);
		const which = idOf(newsroom);
		const edited = shown(await ask('edit', { which, budget: 9 }, newsroom));
		expect(edited).toContain('at most 9 an hour · quiet 23:00–07:00 · UTC');
		expect(edited).toContain('“rain”');
		expect(shown(await ask('edit', { which, quiet: 'none' }, newsroom))).not.toContain('quiet');
	});

	it('finds no alerts of another server, and none with an unknown id', async () => {
		const newsroom = await openNewsroom([]);
		await ask('add', onRain, newsroom);
		const which = idOf(newsroom);
		const elsewhere = ask('edit', { which, topics: 'sun' }, newsroom, anotherModerator);
		await expect(elsewhere).rejects.toThrow('There are no such alerts here.');
		await expect(ask('pause', { which: 'nosuchthing' }, newsroom)).rejects.toThrow(
			'no such alerts',
		);
	});
});
