import { describe, expect, it, onTestFinished } from 'vitest';
import { userAgentOf } from '#src/sources/fetch/fetch-feed.ts';
import { openFeedServer } from '../../harness/feed-server.ts';
import { heldTimers, openFetch, openRecordingDial } from '../../harness/open-fetch.ts';

const openServer = () => openFeedServer(onTestFinished);

describe('a feed is fetched', () => {
	it('its body comes with its type, its hash and what makes the next request conditional', async () => {
		const server = await openServer();
		const headers = {
			'content-type': 'text/xml',
			etag: '"1"',
			'cache-control': 'public, max-age=600',
		};
		server.answer('/feed?a=1', { body: '<rss/>', headers });
		const url = server.url('/feed?a=1');
		const outcome = await openFetch(server)(`${url}#part`);
		expect(outcome).toMatchObject({
			kind: 'body',
			url,
			contentType: 'text/xml',
			hash: 'b8a3805e669decf7180d8c7f4af5d4706d615d0678c424bd1c6b853def3bf3d2',
			maxAgeMs: 600_000,
			validators: { url, etag: '"1"' },
			permanentUrl: undefined,
		});
		expect(outcome.kind === 'body' && Buffer.from(outcome.bytes).toString()).toBe('<rss/>');
		expect(server.requests[0]?.headers).toMatchObject({
			host: `feeds.test:${server.port}`,
			'user-agent': 'Dateline/0 (+tests)',
			'accept-encoding': 'gzip, deflate, br, zstd',
			connection: 'close',
		});
		expect(server.requests[0]?.headers).not.toHaveProperty('if-none-match');
	});

	it('a server that says “unchanged” is believed only if it was asked', async () => {
		const server = await openServer();
		server.answer('/feed', { status: 304 });
		const validators = { url: server.url('/feed'), etag: '"1"', lastModified: 'Thu, 19 Jun 2025' };
		const fetchFeed = openFetch(server);
		const asked = await fetchFeed({ url: server.url('/feed'), validators });
		expect(asked).toMatchObject({ kind: 'unchanged', validators });
		expect(server.requests[0]?.headers).toMatchObject({
			'if-none-match': '"1"',
			'if-modified-since': 'Thu, 19 Jun 2025',
		});
		const unasked = await fetchFeed({
			url: server.url('/feed'),
			validators: { ...validators, url: server.url('/elsewhere') },
		});
		expect(unasked).toMatchObject({ trouble: { code: 'answer-unexpected', status: 304 } });
		expect(server.requests[1]?.headers).not.toHaveProperty('if-none-match');
		expect(server.requests[1]?.headers).not.toHaveProperty('if-modified-since');
	});

	it('the same bytes are unchanged, whatever the server says', async () => {
		const server = await openServer();
		server.answer('/feed', [{ body: 'a' }, { body: 'a', headers: { etag: '"2"' } }, { body: 'b' }]);
		const fetchFeed = openFetch(server);
		const first = await fetchFeed(server.url('/feed'));
		const bodyHash = first.kind === 'body' ? first.hash : undefined;
		const second = await fetchFeed({ url: server.url('/feed'), bodyHash });
		expect(second).toMatchObject({ kind: 'unchanged', validators: { etag: '"2"' } });
		expect(await fetchFeed({ url: server.url('/feed'), bodyHash })).toMatchObject({ kind: 'body' });
	});

	it.each([
		[401, {}, 'sign-in-wanted', undefined],
		[403, {}, 'access-denied', undefined],
		[404, {}, 'not-found', undefined],
		[410, {}, 'gone', undefined],
		[418, {}, 'answer-unexpected', undefined],
		[429, {}, 'asked-to-wait', undefined],
		[429, { 'retry-after': '120' }, 'asked-to-wait', 120_000],
		[503, { 'retry-after': 'Fri, 20 Jun 2025 13:00:00 GMT' }, 'asked-to-wait', 3_600_000],
		[503, { 'retry-after': 'soon' }, 'server-failed', undefined],
		[500, {}, 'server-failed', undefined],
		[300, {}, 'answer-unexpected', undefined],
	] as const)(
		'a status of %i with %o is trouble of its kind',
		async (status, headers, code, retryAfterMs) => {
			const server = await openServer();
			server.answer('/feed', { status, headers, body: 'x' });
			const outcome = await openFetch(server)(server.url('/feed'));
			expect(outcome).toEqual({ kind: 'failed', trouble: { code, status }, retryAfterMs });
		},
	);

	it('an empty answer, a broken one and a closed port are told apart', async () => {
		const server = await openServer();
		const fetchFeed = openFetch(server);
		server.answer('/empty', { body: '' });
		server.answer('/cut', { body: 'x'.repeat(100_000), cutAfter: 1_000 });
		server.answer('/cut-gzip', { body: 'x'.repeat(100_000), packed: 'gzip', cutAfter: 50 });
		expect(await fetchFeed(server.url('/empty'))).toMatchObject({
			trouble: { code: 'answer-empty' },
		});
		expect(await fetchFeed(server.url('/cut'))).toMatchObject({ trouble: { code: 'cut-off' } });
		expect(await fetchFeed(server.url('/cut-gzip'))).toMatchObject({
			trouble: { code: 'cut-off' },
		});
		const closed = await closedPort();
		const refused = await openFetch({ port: closed })(`http://feeds.test:${closed}/`);
		expect(refused).toMatchObject({ trouble: { code: 'host-unreachable' } });
	});
});

async function closedPort(): Promise<number> {
	const tidying: (() => void)[] = [];
	const { port } = await openFeedServer((tidy) => tidying.push(tidy));
	for (const tidy of tidying) tidy();
	return port;
}

describe('redirects', () => {
	it('five redirects are followed, and a sixth is not', async () => {
		const server = await openServer();
		for (let number = 1; number <= 6; number += 1) {
			server.answer(`/${number}`, { status: 302, headers: { location: `/${number - 1}` } });
		}
		server.answer('/0', { body: 'news' });
		const fetchFeed = openFetch(server);
		expect(await fetchFeed(server.url('/5'))).toMatchObject({
			kind: 'body',
			url: server.url('/0'),
		});
		expect(await fetchFeed(server.url('/6'))).toMatchObject({
			trouble: { code: 'too-many-redirects' },
		});
	});

	it('a feed would move as far as the redirects are permanent from the start', async () => {
		const server = await openServer();
		const to = (path: string, host?: string) => ({ location: server.url(path, host) });
		server.answer('/a', { status: 301, headers: to('/b#part') });
		server.answer('/b', { status: 308, headers: to('/c', 'other.test') });
		server.answer('/c', { status: 307, headers: to('/d') });
		server.answer('/d', { status: 301, headers: to('/e') });
		server.answer('/e', { body: 'news' });
		const fetchFeed = openFetch(server);
		expect(await fetchFeed(server.url('/a'))).toMatchObject({
			url: server.url('/e'),
			permanentUrl: server.url('/c', 'other.test'),
		});
		expect(await fetchFeed(server.url('/c'))).toMatchObject({ permanentUrl: undefined });
	});

	it('no feed moves from a secure address to a plain one, but the other way round', async () => {
		const server = await openServer();
		const [secure, plain] = ['https://news.example', 'http://news.example'];
		server.answer('/a', { status: 301, headers: { location: `${plain}/feed` } });
		server.answer('/b', { status: 301, headers: { location: `${secure}/feed` } });
		server.answer('/feed', { body: 'news' });
		const { dial } = openRecordingDial(server);
		const fetchFeed = openFetch(server, { dial, resolve: async () => ['1.1.1.1'] });
		const down = await fetchFeed(`${secure}/a`);
		expect(down).toMatchObject({ kind: 'body', permanentUrl: undefined });
		const up = await fetchFeed(`${plain}/b`);
		expect(up).toMatchObject({ kind: 'body', permanentUrl: `${secure}/feed` });
	});

	it('what makes a request conditional is sent only to the address that gave it', async () => {
		const server = await openServer();
		server.answer('/a', { status: 302, headers: { location: server.url('/b', 'other.test') } });
		server.answer('/b', { status: 304 });
		const validators = { url: server.url('/b', 'other.test'), etag: '"1"' };
		const outcome = await openFetch(server)({ url: server.url('/a'), validators });
		expect(outcome).toMatchObject({ kind: 'unchanged' });
		expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
			undefined,
			'"1"',
		]);
	});
});

describe('time and interruption', () => {
	it('a server that says nothing is given up when the time is over', async () => {
		const server = await openServer();
		server.answer('/feed', { after: new Promise(() => {}) });
		const timers = heldTimers();
		const outcome = openFetch(server, { after: timers.after })(server.url('/feed'));
		await expect.poll(() => server.requests.length).toBe(1);
		expect(timers.limits()).toEqual([15_000]);
		timers.expire();
		expect(await outcome).toMatchObject({ trouble: { code: 'took-too-long' } });
	});

	it('a body that stops half-way is given up when the time is over', async () => {
		const server = await openServer();
		server.answer('/feed', { body: 'x'.repeat(1_000), holdAfter: 10 });
		const timers = heldTimers();
		const outcome = openFetch(server, { after: timers.after })(server.url('/feed'));
		await expect.poll(() => server.requests.length).toBe(1);
		timers.expire();
		expect(await outcome).toMatchObject({ trouble: { code: 'took-too-long' } });
	});

	it('a name that is never found is given up when the time is over', async () => {
		const server = await openServer();
		const timers = heldTimers();
		const resolve = () => new Promise<readonly string[]>(() => {});
		const outcome = openFetch(server, { after: timers.after, resolve })(server.url('/feed'));
		await expect.poll(() => timers.limits().length).toBe(1);
		timers.expire();
		expect(await outcome).toMatchObject({ trouble: { code: 'took-too-long' } });
	});

	it('redirects share the time of one request', async () => {
		const server = await openServer();
		server.answer('/a', { status: 302, headers: { location: server.url('/b', 'other.test') } });
		server.answer('/b', { after: new Promise(() => {}) });
		const timers = heldTimers();
		const elapsed = [0, 9_000];
		const elapsedMs = () => elapsed.shift() ?? 9_000;
		const outcome = openFetch(server, { after: timers.after, elapsedMs })(server.url('/a'));
		await expect.poll(() => server.requests.length).toBe(2);
		expect(timers.limits()).toEqual([6_000]);
		timers.expire();
		expect(await outcome).toMatchObject({ trouble: { code: 'took-too-long' } });
	});

	it('an aborted fetch says nothing about the feed, and leaves no timer', async () => {
		const server = await openServer();
		server.answer('/feed', { after: new Promise(() => {}) });
		const timers = heldTimers();
		const ending = new AbortController();
		const fetchFeed = openFetch(server, { after: timers.after });
		const outcome = fetchFeed(server.url('/feed'), ending.signal);
		const waiting = fetchFeed(server.url('/feed'), ending.signal);
		await expect.poll(() => server.requests.length).toBe(1);
		ending.abort();
		expect(await outcome).toEqual({ kind: 'interrupted' });
		expect(await waiting).toEqual({ kind: 'interrupted' });
		expect(timers.limits()).toEqual([]);
		expect(server.requests.length).toBe(1);
	});
});

describe('who asks', () => {
	it('the contact is named in a form that a header can hold', () => {
		expect(userAgentOf('1.2.3', undefined)).toBe('Dateline/1.2.3');
		expect(userAgentOf('1.2.3', 'https://dateline.example/bot')).toBe(
			'Dateline/1.2.3 (+https://dateline.example/bot)',
		);
		expect(userAgentOf('1.2.3', 'us@news.example)\r\nX-Evil: 1 ü')).toBe(
			'Dateline/1.2.3 (+us@news.exampleX-Evil: 1)',
		);
		expect(userAgentOf('1.2.3', ' ')).toBe('Dateline/1.2.3');
	});
});
