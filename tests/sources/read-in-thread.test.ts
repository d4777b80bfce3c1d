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

it('what cannot be read at all concerns nothing else', async () => {
	const { readFeed, close } = openFeedReader();
	onTestFinished(close);
	const broken = { ...requestFor('<rss/>'), url: 'no address' };
	const feed = requestFor(rssOf('<title>Rain floods the harbor</title>'));
	const results = await Promise.allSettled([
		readFeed({ ...broken, bytes: feed.bytes }),
		readFeed(feed),
	]);
	expect(results.map(({ status }) => status)).toContain('fulfilled');
	expect(results[1]?.status).toBe('fulfilled');
});

it('the thread reads the lead of a page too', async () => {
	const { readPage, close } = openFeedReader();
	onTestFinished(close);
	const lead = 'The harbor is under water after a night of rain that nobody had expected.';
	const html = `<html><body><article><h1>Rain floods the harbor</h1><p>${lead}</p></article></body></html>`;
	const page = { bytes: Buffer.from(html), contentType: 'text/html' };
	expect(await readPage({ ...page, headline: 'Rain floods the harbor' })).toBe(lead);
});
