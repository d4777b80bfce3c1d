import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkSources, fetchTextFromWeb } from '#src/program/check-sources.ts';
import type { FetchText } from '#src/sources/check-packs.ts';
import { aFolder } from '../articles/a-folder.ts';

const now = () => new Date('2026-11-28T09:30:00Z');
const rss =
	'<rss version="2.0"><channel><title>x</title><item><title>Harbor opens</title></item></channel></rss>';
const atom =
	'<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>Harbor opens</title></entry></feed>';

it('writes when each feed answered, and says of the others why they did not', async () => {
	const address = await serve({
		'/rss': [200, rss],
		'/atom': [200, atom],
		'/gone': [410, ''],
		'/page': [200, '<!doctype html><title>Sign in</title>'],
		'/empty': [200, '<rss version="2.0"><channel><title>x</title></channel></rss>'],
	});
	const earlier = { answeredAt: '2026-01-01T00:00:00.000Z' };
	const feeds = [
		aFeed(`${address}/rss`),
		aFeed(`${address}/atom`, earlier),
		aFeed(`${address}/gone`, earlier),
		aFeed(`${address}/page`),
		aFeed(`${address}/empty`),
		aFeed('http://127.0.0.1:1/closed'),
	];
	const folder = aPackFolder(feeds);
	const check = await checkSources(folder, { fetchText: fetchTextFromWeb, now });

	expect(check.text.replaceAll(address, '').split('\n')).toEqual([
		'sources/harbors.json: Harbor /gone, /gone, answers with status 410',
		'sources/harbors.json: Harbor /page, /page, answers with something other than a feed',
		'sources/harbors.json: Harbor /empty, /empty, answers with an empty feed',
		'sources/harbors.json: Harbor /closed, http://127.0.0.1:1/closed, cannot be reached',
		'feeds that answered: 2 of 6',
		'',
	]);
	expect(check.allAnswered).toBe(false);
	const [one, two, ...others] = feeds;
	const answered = { answeredAt: '2026-11-28T09:30:00.000Z' };
	expect(packIn(folder)).toEqual({
		$schema: '../source-pack.schema.json',
		name: 'Harbors',
		feeds: [{ ...one, ...answered }, { ...two, ...answered }, ...others],
	});
});

it('leaves a pack byte for byte as it was if none of its feeds answered', async () => {
	const folder = aPackFolder([aFeed('https://a.example/')], '  ');
	const before = readFileSync(join(folder, 'sources/harbors.json'), 'utf8');
	const fetchText = () => Promise.reject(new Error('cannot be reached'));
	await checkSources(folder, { fetchText, now });
	expect(readFileSync(join(folder, 'sources/harbors.json'), 'utf8')).toBe(before);
});

it('asks a host for one feed at a time, and other hosts meanwhile', async () => {
	const feeds = [1, 2, 3].flatMap((path) =>
		['a', 'b'].map((host) => aFeed(`https://${host}.example/${path}`)),
	);
	const underWay: string[] = [];
	let most = 0;
	const fetchText: FetchText = async (address) => {
		const { host } = new URL(address);
		expect(underWay).not.toContain(host);
		underWay.push(host);
		most = Math.max(most, underWay.length);
		await new Promise(setImmediate);
		underWay.splice(underWay.indexOf(host), 1);
		return { status: 200, text: rss };
	};
	const check = await checkSources(aPackFolder(feeds), { fetchText, now });
	expect(check).toEqual({ text: 'feeds that answered: 6 of 6\n', allAnswered: true });
	expect(most).toBe(2);
});

it('asks nobody while a pack has problems', async () => {
	const fetchText = () => Promise.reject(new Error('was asked'));
	const check = await checkSources(aPackFolder([{ name: 'x' }]), { fetchText, now });
	expect(check.text).toContain('sources/harbors.json:5: feeds[0].url: is missing');
	expect(check.text).toContain('Nothing was checked. Fix the packs first.');
});

function aFeed(url: string, more: Readonly<Record<string, string>> = {}) {
	return { name: `Harbor ${new URL(url).pathname}`, url, language: 'en', country: 'TW', ...more };
}

function aPackFolder(feeds: readonly unknown[], indent = '\t'): string {
	const pack = { $schema: '../source-pack.schema.json', name: 'Harbors', feeds };
	return aFolder({ 'sources/harbors.json': JSON.stringify(pack, undefined, indent) });
}

function packIn(folder: string): unknown {
	return JSON.parse(readFileSync(join(folder, 'sources/harbors.json'), 'utf8'));
}

/** A server on loopback with these answers by path; closed when the test ends. */
async function serve(
	answers: Readonly<Record<string, readonly [number, string]>>,
): Promise<string> {
	const server = createServer((request, response) => {
		const [status, text] = answers[request.url ?? ''] ?? [404, ''];
		response.writeHead(status).end(text);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	// A server that listens on a port has an address of this kind.
	const { port } = server.address() as AddressInfo;
	return `http://127.0.0.1:${port}`;
}
