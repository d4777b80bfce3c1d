import { createTimeControl, local } from 'local-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSampleServer } from '#src/program/sample-server.ts';
import { openPage } from '../../packages/local-discord/tests/page-server/open-page.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';
import { heldTimers } from '../harness/open-fetch.ts';
import { openReader } from '../harness/open-reader.ts';

const start = '2025-06-19T12:05:00.000Z';

/** A news desk as without a token: with the sample feed, and a page that moves the clock. */
async function open() {
	const running: { desk: Desk | undefined } = { desk: undefined };
	const now = () => running.desk?.clock.now() ?? new Date(start);
	const samples = await openSampleServer(now);
	onTestFinished(samples.close);
	const tools = { userAgent: 'Dateline/0', now, elapsedMs: () => 0, after: heldTimers().after };
	const othersAsked: string[] = [];
	const fetchFeed = samples.fetchBeside(async ({ url }) => {
		othersAsked.push(url);
		return { kind: 'failed', trouble: { code: 'host-unknown' }, retryAfterMs: undefined };
	}, tools);
	const localTime = {
		now,
		aheadMs: () => 0,
		forward: (ms: number) => running.desk?.clock.advance(ms),
	};
	const time = createTimeControl(localTime, () => running.desk?.bot());
	const offered = [samples.offered];
	const desk = await openDesk({ now: start, fetchFeed, offered, discord: { time } });
	running.desk = desk;
	const page = openPage(desk.discord.pageUrl);
	const forward = (to: number | 'next') => page.act({ kind: 'forward', to });
	const omar = openReader(desk.discord, 'omar');
	const addSamples = async () => {
		const [first] = await omar.types('source add', 'source', '');
		return omar.presses(await omar.asks('source add', { source: first?.value ?? '' }), 'Add');
	};
	const alert = async (topics: string) => {
		await omar.presses(await omar.asks('alert add', { channel: local.news, topics }), 'Start');
	};
	return { ...desk, omar, forward, addSamples, alert, othersAsked };
}

describe('the sample feed on the local Discord', () => {
	it('is the first suggestion of /source add, plainly labelled, and is shown before it is added', async () => {
		const { omar, othersAsked } = await open();
		const url = 'http://samples.localhost/feed.json';
		expect(await omar.types('source add', 'source', '')).toEqual([
			{ name: 'Sample news (local)', value: url },
		]);
		const preview = await omar.asks('source add', { source: 'sample news (local)' });
		expect(preview.text).toContain('## Sample news (local)');
		expect(preview.text).toContain('English · 20 items');
		expect(preview.text).toMatch(/- Sample \d{4}: /);
		expect(othersAsked).toEqual([]);
	});

	it('brings one alert when the clock is moved on by an hour, at once', async () => {
		const { addSamples, alert, forward, texts, omar, logged } = await open();
		await alert('Taiwan');
		expect((await addSamples()).text).toContain('**Sample news (local)** is read from now on.');
		expect(await forward(60)).toEqual({ kind: 'done' });
		expect(texts('news')).toEqual([expect.stringMatching(/Sample \d{4}: .* in Taiwan /)]);
		expect(texts('news').join()).toMatch(/This is sample \d{4}, and nothing in it happened/);
		expect(texts('news').join()).toContain('Sample news (local)');

		expect(await forward(60)).toEqual({ kind: 'done' });
		const [first, second, ...more] = texts('news');
		expect(second).toMatch(/Sample \d{4}: .* in Taiwan /);
		expect(second).not.toBe(first);
		expect(more).toEqual([]);
		expect((await omar.asks('brief', { topic: 'taiwan' })).text).toMatch(/Sample \d{4}: /);
		expect(logged.errors()).toEqual([]);
	});

	it('fills a digest at its time with what came in between', async () => {
		const { omar, addSamples, forward, texts, clock } = await open();
		await addSamples();
		const options = { channel: local.news, topics: 'everything', when: 'hourly' };
		await omar.asks('digest add', options);
		expect(await forward('next')).toEqual({ kind: 'done' });
		expect(clock.now().toISOString()).toBe('2025-06-19T13:00:00.000Z');
		expect(texts('news')).toEqual([expect.stringContaining('6 new stories from 1 source')]);
		expect(
			texts('news')
				.join()
				.match(/Sample \d{4}: /g),
		).toHaveLength(6);
	});

	it('goes on after a restart, and posts nothing twice', async () => {
		const { addSamples, alert, forward, texts, restart, bot, logged } = await open();
		await alert('Taiwan');
		await addSamples();
		await forward(60);
		const [first] = texts('news');
		await restart();
		expect(bot().sources.book.all()).toMatchObject([{ feed: { name: 'Sample news (local)' } }]);
		await bot().tick();
		await bot().idle();
		expect(texts('news')).toEqual([first]);
		await forward(60);
		expect(texts('news')).toEqual([first, expect.stringMatching(/Sample \d{4}: .* in Taiwan /)]);
		expect(new Set(texts('news')).size).toBe(2);
		expect(logged.errors()).toEqual([]);
	});
});
