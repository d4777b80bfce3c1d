import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseProxies } from '#src/sources/fetch/proxies.ts';
import { openFeedServer } from '../../harness/feed-server.ts';
import { heldTimers, openFetch } from '../../harness/open-fetch.ts';

const proxyFor = (environment: Record<string, string>, url: string) =>
	parseProxies(environment).proxyFor(new URL(url));

describe('the proxies of an environment', () => {
	it('each scheme has its own proxy, and small letters come first', () => {
		const environment = {
			HTTP_PROXY: 'http://old.example:1',
			http_proxy: 'http://plain.example:1',
			HTTPS_PROXY: 'secure.example:2',
		};
		expect(proxyFor(environment, 'http://a.example/')).toBe('http://plain.example:1');
		expect(proxyFor(environment, 'https://a.example/')).toBe('http://secure.example:2');
		expect(
			proxyFor({ http_proxy: 'http://plain.example:1' }, 'https://a.example/'),
		).toBeUndefined();
		expect(
			proxyFor({ ALL_PROXY: 'http://all.example:3', http_proxy: ' ' }, 'http://a.example/'),
		).toBe('http://all.example:3');
	});

	it.each([
		['*', ['http://a.example/', 'https://b.example:81/'], []],
		['a.example', ['http://a.example/', 'http://b.A.example./'], ['http://ba.example/']],
		['.a.example b.example', ['http://c.a.example/', 'http://b.example/'], ['http://c.example/']],
		['*.a.example', ['http://c.a.example/'], ['http://xa.example/']],
		['a.example:8080,', ['http://a.example:8080/'], ['http://a.example/']],
		['a.example:443', ['https://a.example/'], ['http://a.example/']],
		['10.0.0.1 ::1', ['http://10.0.0.1/', 'http://[::1]/'], ['http://110.0.0.1/', 'http://[::2]/']],
	])('no_proxy “%s” is followed', (none, excepted, others) => {
		const environment = { ALL_PROXY: 'http://proxy.example', NO_PROXY: none };
		expect(excepted.filter((url) => proxyFor(environment, url) !== undefined)).toEqual([]);
		expect(others.filter((url) => proxyFor(environment, url) === undefined)).toEqual([]);
	});

	it('a proxy that cannot be used is named once, and not used', () => {
		const { problems, proxyFor } = parseProxies({ ALL_PROXY: 'socks5://proxy.example' });
		expect(problems).toEqual([
			'ALL_PROXY must be the address of an HTTP proxy such as http://proxy.example:3128',
		]);
		expect(proxyFor(new URL('http://a.example/'))).toBeUndefined();
	});
});

/** A proxy that notes what it is asked for, and leads everything to one server. */
async function openProxy(targetPort: number, isWilling = true) {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(`${request.method} ${request.url}`);
		response.end('through the proxy');
	});
	server.on('connect', ({ url }, socket) => {
		asked.push(`CONNECT ${url}`);
		socket.on('error', () => undefined);
		if (!isWilling) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
		socket.write('HTTP/1.1 200 OK\r\n\r\n');
		const onward = connect(targetPort, '127.0.0.1');
		onward.on('error', () => undefined);
		onward.pipe(socket).pipe(onward);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	// A server that listens on a port has this kind of address.
	const { port } = server.address() as AddressInfo;
	return { asked, proxies: parseProxies({ all_proxy: `http://127.0.0.1:${port}` }) };
}

it('a proxy whose password cannot be decoded is named, and not used', () => {
	const { problems, proxyFor: used } = parseProxies({
		http_proxy: 'http://us%zz:pw@proxy.example',
	});
	expect(problems).toHaveLength(1);
	expect(problems[0]).not.toContain('pw');
	expect(used(new URL('http://news.example/'))).toBeUndefined();
});

describe('through a proxy', () => {
	it('a plain request is sent to the proxy as it is, and a secure one through a tunnel', async () => {
		const server = await openFeedServer(onTestFinished);
		const { asked, proxies } = await openProxy(server.port);
		const fetchFeed = openFetch(server, { proxies, resolve: async () => ['1.1.1.1'] });
		const outcome = await fetchFeed('http://news.example/feed?a=1');
		expect(outcome.kind === 'body' && Buffer.from(outcome.bytes).toString()).toBe(
			'through the proxy',
		);
		await fetchFeed('https://news.example/feed');
		expect(asked).toEqual(['GET http://news.example/feed?a=1', 'CONNECT news.example:443']);
	});

	it('a proxy that refuses is the trouble, not the feed', async () => {
		const server = await openFeedServer(onTestFinished);
		const { proxies } = await openProxy(server.port, false);
		const fetchFeed = openFetch(server, { proxies, resolve: async () => ['1.1.1.1'] });
		const outcome = await fetchFeed('https://news.example/feed');
		expect(outcome).toMatchObject({ trouble: { code: 'proxy-failed' } });
	});

	it('the proxy is asked for nothing that leads inside', async () => {
		const server = await openFeedServer(onTestFinished);
		const { asked, proxies } = await openProxy(server.port);
		const fetchFeed = openFetch(server, { proxies, resolve: async () => ['10.0.0.1'] });
		const inside = { trouble: { code: 'address-inside' } };
		for (const url of ['http://127.0.0.1/', 'http://wiki.corp/', 'https://inside.example/']) {
			expect(await fetchFeed(url)).toMatchObject(inside);
		}
		expect(asked).toEqual([]);
	});

	it('the proxy is asked for names that only it can look up', async () => {
		const server = await openFeedServer(onTestFinished);
		const { asked, proxies } = await openProxy(server.port);
		const unknown = Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
		const fetchFeed = openFetch(server, { proxies, resolve: () => Promise.reject(unknown) });
		expect(await fetchFeed('http://news.example/')).toMatchObject({ kind: 'body' });
		expect(asked).toEqual(['GET http://news.example/']);
	});

	it('a name that is never found is given up when the time is over, or when the program ends', async () => {
		const server = await openFeedServer(onTestFinished);
		const { asked, proxies } = await openProxy(server.port);
		const timers = heldTimers();
		const resolve = () => new Promise<readonly string[]>(() => {});
		const fetchFeed = openFetch(server, { proxies, resolve, after: timers.after });
		const late = fetchFeed('http://late.example/');
		await expect.poll(() => timers.limits()).toEqual([15_000]);
		timers.expire();
		expect(await late).toMatchObject({ trouble: { code: 'took-too-long' } });
		const ending = new AbortController();
		const ended = fetchFeed('http://ended.example/', ending.signal);
		await expect.poll(() => timers.limits()).toEqual([15_000]);
		ending.abort();
		expect(await ended).toEqual({ kind: 'interrupted' });
		expect(asked).toEqual([]);
	});
});
