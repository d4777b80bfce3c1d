import { local } from 'local-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openFeedServer } from '../harness/feed-server.ts';
import { openDesk } from '../harness/open-desk.ts';
import { openFetch } from '../harness/open-fetch.ts';
import { openReader } from '../harness/open-reader.ts';
import { rssOf } from '../sources/sample-feed.ts';

/** An item of a feed about the harbor, published at an hour of 19 June. */
function anItem(headline: string, hour: string): string {
	return `<title>${headline}</title><guid>${headline}</guid><description>${headline}, the office said in a statement to reporters on Thursday.</description><pubDate>2025-06-19T${hour}:00:00Z</pubDate>`;
}

const rain = anItem('Rain floods the harbor', '05');
const snow = anItem('Snow closes the harbor', '06');

async function open() {
	const server = await openFeedServer(onTestFinished);
	const fetchFeed = openFetch(server);
	const desk = await openDesk({ fetchFeed: (request, signal) => fetchFeed(request, signal) });
	const { sources } = desk.bot();
	const poll = async () => {
		sources.tick();
		await sources.idle();
		await desk.bot().archive.settled();
		await desk.bot().delivery.tick();
		await desk.bot().delivery.idle();
	};
	return { ...desk, server, poll, omar: openReader(desk.discord, 'omar') };
}

describe('a feed', () => {
	it('is shown before it is added, fills the archive silently, and alerts when something new appears', async () => {
		const { server, omar, texts, poll, clock, logged } = await open();
		server.answer('/feed', [
			{ body: rssOf(rain) },
			{ body: rssOf(rain) },
			{ body: rssOf(rain) },
			{ body: rssOf(snow, rain) },
		]);
		const alerts = await omar.asks('alert add', { channel: local.news, topics: 'harbor' });
		await omar.presses(alerts, 'Start');
		const preview = await omar.asks('source add', { source: server.url('/feed') });
		expect(preview.text).toContain('## Sample');
		expect(preview.text).toContain('English · 1 item');
		expect(preview.text).toContain('- Rain floods the harbor');
		expect((await omar.asks('source list')).text).toContain('No feeds are read yet.');

		expect((await omar.presses(preview, 'Add')).text).toContain('**Sample** is read from now on.');
		await poll();
		expect((await omar.asks('search', { words: 'floods' })).text).toContain(
			'**floods** the harbor',
		);
		expect(texts('news')).toEqual([]);

		clock.advance(3_600_000);
		await poll();
		expect(texts('news')).toEqual([expect.stringContaining('Snow closes the harbor')]);
		expect(texts('news').join()).not.toContain('Rain');
		expect((await omar.asks('source list')).text).toMatch(
			/\*\*Sample\*\* · feeds\.test\n-# read <t:\d+/,
		);
		expect(logged.errors()).toEqual([]);
	});

	it('still knows its items after a restart', async () => {
		const { server, omar, restart, bot, clock, logged } = await open();
		server.answer('/feed', { body: rssOf(rain) });
		const preview = await omar.asks('source add', { source: server.url('/feed') });
		await omar.presses(preview, 'Add');
		await bot().sources.idle();
		await restart();
		clock.advance(3_600_000);
		expect(bot().sources.book.all()).toMatchObject([{ feed: { name: 'Sample' }, isAdded: true }]);
		bot().sources.tick();
		await bot().sources.idle();
		expect(bot().sources.facts()).toMatchObject({ polled: 1, unchanged: 1, articles: 0 });
		expect(logged.errors()).toEqual([]);
	});
});
