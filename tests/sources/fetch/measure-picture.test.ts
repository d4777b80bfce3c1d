import { describe, expect, it, onTestFinished } from 'vitest';
import { openFeedServer } from '../../harness/feed-server.ts';
import { openFetching } from '../../harness/open-fetch.ts';

const type = 'image/jpeg';

describe('a picture is measured', () => {
	it('by asking for its headers only, also behind a redirect', async () => {
		const server = await openFeedServer(onTestFinished);
		const headers = { 'content-type': type, 'content-length': '90000' };
		server.answer('/a.jpg', { headers });
		server.answer('/b.jpg', { status: 302, headers: { location: server.url('/a.jpg') } });
		const { measurePicture } = openFetching(server);
		const { signal } = new AbortController();
		expect(await measurePicture(server.url('/b.jpg'), signal)).toBe(90_000);
		expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'HEAD /b.jpg',
			'HEAD /a.jpg',
		]);
	});

	it.each([
		['it is a page', { headers: { 'content-type': 'text/html', 'content-length': '90000' } }],
		['it is a drawing', { headers: { 'content-type': 'image/svg+xml', 'content-length': '9000' } }],
		[
			'it is not there',
			{ status: 404, headers: { 'content-type': type, 'content-length': '9000' } },
		],
		['it redirects for ever', { status: 302, headers: { location: '/a.jpg' } }],
	])('as unknown if %s', async (_, answer) => {
		const server = await openFeedServer(onTestFinished);
		server.answer('/a.jpg', answer);
		const { signal } = new AbortController();
		const measured = openFetching(server).measurePicture(server.url('/a.jpg'), signal);
		expect(await measured).toBeUndefined();
	});

	it('as unknown if it is inside', async () => {
		const server = await openFeedServer(onTestFinished);
		const { signal } = new AbortController();
		const { measurePicture } = openFetching(server);
		expect(await measurePicture(`http://127.0.0.1:${server.port}/a.jpg`, signal)).toBeUndefined();
		expect(server.requests).toEqual([]);
	});
});
