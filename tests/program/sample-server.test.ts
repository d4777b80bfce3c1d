import { describe, expect, it, onTestFinished } from 'vitest';
import { openSampleServer } from '#src/program/sample-server.ts';
import type { FetchFeed, FetchOutcome } from '#src/sources/fetch/fetch-feed.ts';
import { openFeedServer } from '../harness/feed-server.ts';
import { heldTimers, openFetch } from '../harness/open-fetch.ts';

const now = () => new Date('2026-11-28T12:00:00Z');

/** The sample feed beside a server that stands for the internet. */
async function open() {
	const server = await openFeedServer(onTestFinished);
	const samples = await openSampleServer(now);
	onTestFinished(samples.close);
	const fetchOthers: FetchFeed = openFetch(server);
	const tools = { userAgent: 'Dateline/0', now, elapsedMs: () => 0, after: heldTimers().after };
	const fetchFeed = samples.fetchBeside(fetchOthers, tools);
	const fetchFrom = (url: string) => fetchFeed({ url }, new AbortController().signal);
	return { server, samples, fetchFrom };
}

function troubleOf(outcome: FetchOutcome): string {
	return outcome.kind === 'failed' ? outcome.trouble.code : outcome.kind;
}

describe('the server of the sample feed', () => {
	it('gives the feed under an address that does not depend on its port', async () => {
		const { samples, fetchFrom, server } = await open();
		const { url } = samples.offered;
		expect(new URL(url).port).toBe('');
		const outcome = await fetchFrom(url);
		expect(outcome).toMatchObject({ kind: 'body', url, contentType: 'application/feed+json' });
		const other = await openSampleServer(now);
		onTestFinished(other.close);
		expect(other.offered).toEqual(samples.offered);
		expect(server.requests).toEqual([]);
	});

	it('lets every other address be fetched as before', async () => {
		const { server, fetchFrom } = await open();
		server.answer('/feed', { body: 'of another host' });
		expect(troubleOf(await fetchFrom(server.url('/feed')))).toBe('body');
		expect(server.requests).toMatchObject([{ path: '/feed' }]);
	});

	it.each([
		['http://127.0.0.1/feed.json', 'address-inside'],
		['http://localhost/feed.json', 'address-inside'],
		['http://other.localhost/feed.json', 'address-inside'],
		['http://samples.localhost:8080/feed.json', 'address-inside'],
		['http://samples.localhost/other', 'not-found'],
	])('opens no way into this machine by %s', async (url, trouble) => {
		const { fetchFrom } = await open();
		expect(troubleOf(await fetchFrom(url))).toBe(trouble);
	});

	it('cannot be reached by a redirect of another host', async () => {
		const { server, samples, fetchFrom } = await open();
		server.answer('/feed', { status: 302, headers: { location: samples.offered.url } });
		expect(troubleOf(await fetchFrom(server.url('/feed')))).toBe('address-inside');
	});

	it('is not there any longer when it is closed', async () => {
		const { samples, fetchFrom } = await open();
		await samples.close();
		expect(troubleOf(await fetchFrom(samples.offered.url))).toBe('host-unreachable');
	});
});
