import { expect, it, onTestFinished } from 'vitest';
import type { ReadRequest } from '#src/sources/read-feed.ts';
import { openFeedReader } from '#src/sources/read-in-thread.ts';
import { rssOf } from './sample-feed.ts';

function requestFor(text: string): ReadRequest {
	return {
		bytes: Buffer.from(text),
		contentType: undefined,
		url: 'https://harbor.example/feed',
		feedId: 'harbor',
		remembered: [],
		now: new Date('2025-06-20T12:00:00Z'),
	};
}

it('a thread reads feeds and names what is none, each answer to its own question', async () => {
	const { readFeed, close } = openFeedReader();
	onTestFinished(close);
	const [feed, page] = await Promise.all([
		readFeed(requestFor(rssOf('<title>Rain floods the harbor</title>'))),
		readFeed(requestFor('<!doctype html><title>x</title>')),
	]);
	expect(feed).toMatchObject({
		kind: 'feed',
		title: 'Sample',
		articles: [{ kind: 'new', article: { headline: 'Rain floods the harbor' } }],
	});
	expect(page).toEqual({ kind: 'fault', code: 'html-page', feeds: [] });
});

it('what cannot be read at all is rejected alone', async () => {
	const { readFeed, close } = openFeedReader();
	onTestFinished(close);
	const item = '<title>Rain floods the harbor</title>';
	// Without a title of its own a feed is named after its address.
	const untitled = `<rss version="2.0"><channel><item>${item}</item></channel></rss>`;
	const results = await Promise.allSettled([
		readFeed({ ...requestFor(untitled), url: 'no address' }),
		readFeed(requestFor(rssOf(item))),
	]);
	expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});

it('the thread reads the lead of a page too', async () => {
	const { readPage, close } = openFeedReader();
	onTestFinished(close);
	const lead = 'The harbor is under water after a night of rain that nobody had expected.';
	const html = `<html><body><article><h1>Rain floods the harbor</h1><p>${lead}</p></article></body></html>`;
	const page = { bytes: Buffer.from(html), contentType: 'text/html' };
	expect(await readPage({ ...page, headline: 'Rain floods the harbor' })).toBe(lead);
});
