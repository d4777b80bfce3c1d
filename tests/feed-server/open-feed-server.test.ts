import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FeedServerSettings, openFeedServer } from '#src/feed-server/open-feed-server.ts';
import { requestsPerMinuteMax } from '#src/feed-server/request-limit.ts';
import { aClock, minuteMs } from '../harness/a-clock.ts';
import { openTestLog } from '../harness/test-log.ts';

const secret = 's'.repeat(32);
const token = `subscribed-${secret}`;
const path = `/feeds/${token}.xml`;

/** A server on loopback with one feed, whose text a test changes, and a clock that a test moves. */
async function open(settings: Partial<FeedServerSettings> = {}) {
	const clock = aClock('2025-06-20T12:00:00.400Z');
	const { log, logged } = openTestLog();
	const feed = { text: 'a feed' };
	const server = await openFeedServer({
		host: '127.0.0.1',
		port: 0,
		prefix: '',
		find: (request) =>
			request.id === 'subscribed' && request.secret === secret
				? { id: request.id, write: (format) => `${format}: ${feed.text}` }
				: undefined,
		log,
		now: clock.now,
		elapsedMs: () => clock.now().getTime(),
		...settings,
	});
	onTestFinished(() => server.close().catch(() => {}));
	const ask = (target: string, init: RequestInit = {}) =>
		fetch(`http://127.0.0.1:${server.port}${target}`, init);
	return { server, clock, logged, feed, ask };
}

describe('the server of feeds', () => {
	it('serves RSS and JSON Feed to private caches only, and to no search engine', async () => {
		const { ask } = await open();
		const rss = await ask(path);
		expect([rss.status, await rss.text()]).toEqual([200, 'rss: a feed']);
		expect(Object.fromEntries(rss.headers)).toMatchObject({
			'content-type': 'application/rss+xml; charset=utf-8',
			'cache-control': 'private, max-age=300',
			'x-robots-tag': 'noindex, nofollow',
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'last-modified': 'Fri, 20 Jun 2025 12:00:00 GMT',
		});
		const json = await ask(`/feeds/${token}.json?from=reader`);
		expect([json.headers.get('content-type'), await json.text()]).toEqual([
			'application/feed+json; charset=utf-8',
			'json: a feed',
		]);
	});

	it('answers HEAD like GET, without the text', async () => {
		const { ask } = await open();
		const whole = await ask(path);
		const head = await ask(path, { method: 'HEAD' });
		expect([head.status, await head.text()]).toEqual([200, '']);
		for (const name of ['etag', 'content-length', 'content-type', 'last-modified'])
			expect(head.headers.get(name)).toBe(whole.headers.get(name));
	});

	it('goes by tags only if other processes serve it too, whose dates differ', async () => {
		const { ask, feed } = await open({ isOneOfSeveral: true });
		const first = await ask(path);
		expect(first.headers.get('last-modified')).toBeNull();
		const tagged = { 'if-none-match': first.headers.get('etag') ?? '' };
		expect((await ask(path, { headers: tagged })).status).toBe(304);
		const since = { 'if-modified-since': 'Fri, 20 Jun 2036 12:00:00 GMT' };
		expect((await ask(path, { headers: since })).status).toBe(200);
		feed.text = 'another';
		expect((await ask(path, { headers: tagged })).status).toBe(200);
	});

	it('sends a feed again only if it changed', async () => {
		const { ask, feed, clock } = await open();
		const first = await ask(path);
		const etag = first.headers.get('etag') ?? '';
		const since = { 'if-modified-since': first.headers.get('last-modified') ?? '' };
		const statusWith = async (headers: Record<string, string>) =>
			(await ask(path, { headers })).status;
		expect(await statusWith({ 'if-none-match': etag })).toBe(304);
		expect(await statusWith({ 'if-none-match': `"other", W/${etag}` })).toBe(304);
		expect(await statusWith({ 'if-none-match': '*' })).toBe(304);
		expect(await statusWith(since)).toBe(304);
		expect(await statusWith({ ...since, 'if-none-match': '"other"' })).toBe(200);
		expect(await statusWith({ 'if-modified-since': 'yesterday' })).toBe(200);
		feed.text = 'a corrected feed';
		expect(await statusWith({ 'if-none-match': etag })).toBe(200);
		expect(await statusWith(since)).toBe(200);
		const corrected = await ask(path);
		expect(corrected.headers.get('last-modified')).toBe('Fri, 20 Jun 2025 12:00:01 GMT');
		clock.advance(minuteMs);
		const later = await ask(path);
		expect(later.headers.get('last-modified')).toBe('Fri, 20 Jun 2025 12:00:01 GMT');
		const unchanged = await ask(path, {
			headers: { 'if-none-match': later.headers.get('etag') ?? '' },
		});
		expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
		expect(unchanged.headers.get('cache-control')).toBe('private, max-age=300');
	});

	it('answers every address that is no feed’s alike', async () => {
		const { ask } = await open();
		const addresses = [
			'/',
			'/feeds/',
			`/feeds/${token}`,
			`/feeds/${token}.xml/`,
			`/feeds/${token}.atom`,
			`/other${path}`,
			`/feeds/subscribed-${'x'.repeat(32)}.xml`,
			`/feeds/subscribed-${'-'.repeat(32)}.xml`,
			`/feeds/unknown000-${secret}.xml`,
			`/feeds/%73ubscribed-${secret}.xml`,
		];
		const answers = await Promise.all(
			addresses.map(async (address) => {
				const response = await ask(address);
				return [response.status, await response.text(), response.headers.get('cache-control')];
			}),
		);
		const alike = [404, 'There is no feed at this address.\n', 'no-store'];
		expect(answers).toEqual(addresses.map(() => alike));
	});

	it('takes addresses with the path of the public address and, from proxies that remove it, without', async () => {
		const { ask } = await open({ prefix: '/news/desk' });
		const statuses = ['/news/desk', '', '/news', '/desk'].map(
			async (prefix) => (await ask(prefix + path)).status,
		);
		expect(await Promise.all(statuses)).toEqual([200, 200, 404, 404]);
	});

	it('only lets feeds be read, and refuses long addresses and headers', async () => {
		const { ask } = await open();
		for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
			const response = await ask(path, { method, ...(method === 'POST' && { body: 'x' }) });
			expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
		}
		expect((await ask(`${path}?${'x'.repeat(1_000)}`)).status).toBe(414);
		expect((await ask(path, { headers: { 'x-long': 'x'.repeat(9_000) } })).status).toBe(431);
	});

	it('answers a feed so many times a minute, and then says when to ask again', async () => {
		const { ask, clock } = await open();
		for (let n = 0; n < requestsPerMinuteMax; n += 1) expect((await ask(path)).status).toBe(200);
		clock.advance(50_500);
		const tooMany = await ask(`/feeds/${token}.json`);
		expect([tooMany.status, tooMany.headers.get('retry-after')]).toEqual([429, '10']);
		expect((await ask('/feeds/other')).status).toBe(404);
		clock.advance(9_500);
		expect((await ask(path)).status).toBe(200);
	});

	it('says that a feed cannot be written, logs why without its address, and goes on', async () => {
		const { ask, logged } = await open({
			find: ({ id }) => ({
				id,
				write(format) {
					if (format === 'rss') throw new Error('no archive');
					return 'a feed';
				},
			}),
		});
		const failed = await ask(path);
		expect([failed.status, failed.headers.get('cache-control')]).toEqual([500, 'no-store']);
		expect(logged.errors()).toEqual([expect.stringContaining('feed-not-written')]);
		expect((await ask(`/feeds/${token}.json`)).status).toBe(200);
		expect(logged.lines().join()).not.toContain(secret);
	});

	it('survives requests that are no HTTP, and readers that go away', async () => {
		const { ask, server, logged } = await open();
		for (const sent of [
			'\0\0\0',
			'GET\r\n\r\n',
			`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`,
			'GET http://',
		]) {
			const socket = connect(server.port, '127.0.0.1');
			socket.on('error', () => {});
			await once(socket, 'connect');
			socket.end(sent);
			socket.resume();
			await once(socket, 'close');
		}
		expect((await ask(path)).status).toBe(200);
		expect(logged.errors()).toEqual([]);
	});

	it('closes at once, although somebody is connected', async () => {
		const { server } = await open();
		const socket = connect(server.port, '127.0.0.1');
		socket.on('error', () => {});
		socket.write('GET / HTTP/1.1\r\n');
		await once(socket, 'connect');
		const closed = new Promise((resolve) => socket.once('close', resolve));
		await server.close();
		await closed;
		await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow();
	});
});
