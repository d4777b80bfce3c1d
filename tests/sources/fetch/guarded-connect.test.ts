import { describe, expect, it, onTestFinished } from 'vitest';
import { createGuardedConnect } from '#src/sources/fetch/guarded-connect.ts';
import { parseListedHosts } from '#src/sources/fetch/request-address.ts';
import { openFeedServer } from '../../harness/feed-server.ts';
import { openFetch, openRecordingDial } from '../../harness/open-fetch.ts';

const inside = { kind: 'failed', trouble: { code: 'address-inside' } };
const unusable = { kind: 'failed', trouble: { code: 'address-unusable' } };

describe('no request reaches the inside', () => {
	it.each([
		'http://127.0.0.1:PORT/',
		'http://127.1:PORT/',
		'http://2130706433:PORT/',
		'http://0x7f000001:PORT/',
		'http://0177.0.0.1:PORT/',
		'http://①②⑦.⓪.⓪.①:PORT/',
		'http://0:PORT/',
		'http://[::1]:PORT/',
		'http://[::ffff:127.0.0.1]:PORT/',
		'http://[64:ff9b::7f00:1]:PORT/',
		'http://[2002:7f00:1::]:PORT/',
		'http://localhost:PORT/',
		'http://LOCALHOST.:PORT/',
		'http://inside.example/',
	])('%s is not connected to, though a server listens', async (template) => {
		const server = await openFeedServer(onTestFinished);
		server.answer('/', { body: 'secret' });
		// Real connections: without the guard, those with a port would reach the server.
		const fetchFeed = openFetch(server, {
			listedHosts: { has: (hostname) => hostname === '' },
			resolve: async () => ['127.0.0.1'],
		});
		const outcome = await fetchFeed(template.replace('PORT', `${server.port}`));
		expect(outcome).toMatchObject(inside);
		expect(server.connections()).toBe(0);
	});

	it('a name that leads outside when it is looked up first and inside afterwards is connected to outside', async () => {
		const server = await openFeedServer(onTestFinished);
		server.answer('/', { body: 'news' });
		const { dial, attempts } = openRecordingDial(server);
		const found = [['93.184.215.14'], ['127.0.0.1']];
		const fetchFeed = openFetch(server, { dial, resolve: async () => found.shift() ?? [] });
		expect(await fetchFeed('http://rebinding.example/')).toMatchObject({ kind: 'body' });
		expect(await fetchFeed('http://rebinding.example/')).toMatchObject(inside);
		expect(attempts).toEqual(['rebinding.example  93.184.215.14']);
	});

	it('the connection itself is refused too, also where no name is looked up', async () => {
		const server = await openFeedServer(onTestFinished);
		const { dial, attempts } = openRecordingDial(server);
		const listed = parseListedHosts('10.0.0.5:8080');
		const connect = createGuardedConnect(async () => ['127.0.0.1'], listed, dial);
		const codeFor = (hostname: string, port: string) =>
			new Promise((resolve) => {
				connect({ hostname, port, protocol: 'http:' }, (error, socket) => {
					socket?.destroy();
					resolve(error === null ? 'connected' : 'code' in error && error.code);
				});
			});
		expect(await codeFor('127.0.0.1', '80')).toBe('INSIDE_ADDRESS');
		expect(await codeFor('::1', '')).toBe('INSIDE_ADDRESS');
		expect(await codeFor('10.0.0.5', '')).toBe('INSIDE_ADDRESS');
		expect(await codeFor('inside.example', '')).toBe('INSIDE_ADDRESS');
		expect(await codeFor('10.0.0.5', '8080')).toBe('connected');
		expect(attempts).toEqual(['10.0.0.5 8080 10.0.0.5']);
	});

	it('a name with one address inside is not connected to at all', async () => {
		const server = await openFeedServer(onTestFinished);
		const { dial, attempts } = openRecordingDial(server);
		const fetchFeed = openFetch(server, { dial, resolve: async () => ['1.1.1.1', '10.0.0.1'] });
		expect(await fetchFeed('http://both.example/')).toMatchObject(inside);
		expect(attempts).toEqual([]);
	});

	it.each([
		['http://127.0.0.1/', 'address-inside'],
		['//169.254.169.254/latest/meta-data', 'address-inside'],
		['http://inside.example/', 'address-inside'],
		['ftp://news.example/', 'redirect-unusable'],
		['http://user:secret@news.example/', 'redirect-unusable'],
		['http://news.example:22/', 'redirect-unusable'],
		['http://[', 'redirect-unusable'],
		['', 'redirect-unusable'],
	])('a redirect to “%s” is not followed', async (location, code) => {
		const server = await openFeedServer(onTestFinished);
		server.answer('/', { status: 302, headers: { location } });
		const { dial, attempts } = openRecordingDial(server);
		const resolve = async (name: string) => [name.startsWith('inside') ? '10.0.0.1' : '1.1.1.1'];
		const outcome = await openFetch(server, { dial, resolve })('http://news.example/');
		expect(outcome).toMatchObject({ kind: 'failed', trouble: { code } });
		expect(attempts).toEqual(['news.example  1.1.1.1']);
	});

	it('a stranger’s redirect does not lead to a host that the operator listed', async () => {
		const server = await openFeedServer(onTestFinished);
		server.answer('/', { status: 302, headers: { location: server.url('/feed') } });
		server.answer('/feed', { body: 'secret' });
		const { dial } = openRecordingDial(server);
		const fetchFeed = openFetch(server, { dial, resolve: async () => ['1.1.1.1'] });
		expect(await fetchFeed('http://stranger.example/')).toMatchObject(inside);
		expect(await fetchFeed(server.url('/feed'))).toMatchObject({ kind: 'body' });
	});

	it.each([
		'ftp://news.example/feed',
		'file:///etc/passwd',
		'news.example/feed',
		'http://user@news.example/feed',
		'http://news.example:8080/feed',
		'https://news.example:22/feed',
		'http://[fe80::1%25eth0]/',
		'',
	])('“%s” is not asked', async (url) => {
		const server = await openFeedServer(onTestFinished);
		const { dial, attempts } = openRecordingDial(server);
		const fetchFeed = openFetch(server, { dial, resolve: async () => ['1.1.1.1'] });
		expect(await fetchFeed(url)).toMatchObject(unusable);
		expect(attempts).toEqual([]);
	});

	it('a name that nobody knows is said to be unknown', async () => {
		const server = await openFeedServer(onTestFinished);
		const unknown = Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
		const fetchFeed = openFetch(server, { resolve: () => Promise.reject(unknown) });
		const outcome = await fetchFeed('http://nowhere.example/');
		expect(outcome).toMatchObject({ trouble: { code: 'host-unknown' } });
	});
});

describe('listed hosts', () => {
	it('a host that is listed without a port can be read at 80 and 443, and one with a port only there', () => {
		const listed = parseListedHosts('wiki.example, 10.0.0.5:8080 [FD00::1]:8443');
		expect(listed.problems).toEqual([]);
		const asked = [
			['wiki.example', '80'],
			['WIKI.example.', '443'],
			['wiki.example', '8080'],
			['10.0.0.5', '8080'],
			['10.0.0.5', '80'],
			['fd00::1', '8443'],
			['[fd00::1]', '8443'],
			['other.wiki.example', '80'],
		] as const;
		expect(asked.filter(([host, port]) => listed.has(host, port))).toEqual([
			['wiki.example', '80'],
			['WIKI.example.', '443'],
			['10.0.0.5', '8080'],
			['fd00::1', '8443'],
			['[fd00::1]', '8443'],
		]);
	});

	it('an entry that is no host is named', () => {
		const { problems } = parseListedHosts('http://wiki.example/ fine.example a:b:c');
		expect(problems).toEqual([
			'“http://wiki.example/” is not a host, or a host and a port such as 10.0.0.5:8080',
			'“a:b:c” is not a host, or a host and a port such as 10.0.0.5:8080',
		]);
	});
});
