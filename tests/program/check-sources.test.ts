import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkSources, type LookAtFeed } from '#src/program/check-sources.ts';
import type { Feed } from '#src/sources/feed.ts';
import type { FetchFeed } from '#src/sources/fetch/fetch-feed.ts';
import type { FetchedBody } from '#src/sources/poll.ts';
import { lookAt } from '#src/sources/poller.ts';
import { readFeed } from '#src/sources/read-feed.ts';
import { describeTrouble, type TroubleCode } from '#src/sources/trouble.ts';
import { aFolder } from '../articles/a-folder.ts';
import { openFeedServer } from '../harness/feed-server.ts';
import { openFetch } from '../harness/open-fetch.ts';
import { english } from '../harness/phrases.ts';

const now = () => new Date('2026-11-28T09:30:00Z');
const rss =
	'<rss version="2.0"><channel><title>x</title><item><title>Harbor opens</title></item></channel></rss>';
const atom =
	'<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>Harbor opens</title></entry></feed>';

it('writes when each feed answered, and says of the others why they did not', async () => {
	const server = await openFeedServer(onTestFinished);
	server.answer('/rss', { body: rss });
	server.answer('/atom', { body: atom });
	server.answer('/gone', { status: 410 });
	server.answer('/page', { body: '<!doctype html><title>Harbor</title>' });
	server.answer('/empty', { body: '<rss version="2.0"><channel><title>x</title></channel></rss>' });
	const earlier = { answeredAt: '2026-01-01T00:00:00.000Z' };
	const feeds = [
		aFeed(server.url('/rss')),
		aFeed(server.url('/atom'), earlier),
		aFeed(server.url('/gone'), earlier),
		aFeed(server.url('/page')),
		aFeed(server.url('/empty')),
		aFeed(`http://127.0.0.1:${server.port}/inside`),
	];
	const folder = aPackFolder(feeds);
	const { allAnswered, lines } = await check(folder, lookWith(openFetch(server)));

	const count = lines.at(-1);
	const trouble = (path: string, code: TroubleCode, status?: number) =>
		`sources/harbors.json: Harbor ${path}, ${server.url(path)}: ${english.text(describeTrouble({ code, status }, 'once'))}`;
	expect(count).toBe('feeds that answered: 2 of 6');
	expect(lines.slice(0, -1).toSorted()).toEqual(
		[
			`sources/harbors.json: Harbor /rss, ${server.url('/rss')}: items: 1`,
			`sources/harbors.json: Harbor /atom, ${server.url('/atom')}: items: 1`,
			trouble('/gone', 'gone', 410),
			trouble('/page', 'html-page'),
			trouble('/empty', 'feed-empty'),
			trouble('/inside', 'address-inside').replace('feeds.test', '127.0.0.1'),
		].toSorted(),
	);
	expect(allAnswered).toBe(false);
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
	await check(folder, async ({ url }) => ({ url, reading: unknownHost }));
	expect(readFileSync(join(folder, 'sources/harbors.json'), 'utf8')).toBe(before);
});

it('asks a host for one feed at a time, and eight hosts meanwhile', async () => {
	const hosts = Array.from({ length: 10 }, (_, number) => `host-${number}.example`);
	const feeds = [1, 2, 3].flatMap((path) => hosts.map((host) => aFeed(`https://${host}/${path}`)));
	const underWay: string[] = [];
	let most = 0;
	const { lines } = await check(aPackFolder(feeds), async ({ url }) => {
		const { host } = new URL(url);
		expect(underWay).not.toContain(host);
		underWay.push(host);
		most = Math.max(most, underWay.length);
		await new Promise(setImmediate);
		underWay.splice(underWay.indexOf(host), 1);
		return { url, reading: unknownHost };
	});
	expect(lines.slice(30)).toEqual([
		'feeds that answered: 0 of 30',
		'None answered, so the cause is probably here. Check that this machine reaches the internet.',
	]);
	expect(most).toBe(8);
});

it('asks nobody while a pack has problems', async () => {
	const { lines, allAnswered } = await check(aPackFolder([{ name: 'x' }]), () => {
		throw new Error('was asked');
	});
	expect(lines).toContain('sources/harbors.json:5: feeds[0].url: is missing');
	expect(lines.at(-1)).toBe('Nothing was checked. Fix the packs first.');
	expect(allAnswered).toBe(false);
});

const unknownHost = { kind: 'fault', trouble: { code: 'host-unknown' }, feeds: [] } as const;

async function check(folder: string, look: LookAtFeed) {
	const lines: string[] = [];
	const print = (line: string) => void lines.push(line);
	return { allAnswered: await checkSources(folder, { look, now, print }), lines };
}

/** Looks as polling does, except that feeds are read in this thread. */
function lookWith(fetchFeed: FetchFeed): LookAtFeed {
	const read = async ({ bytes, contentType, url }: FetchedBody, { id }: Feed, at: Date) =>
		readFeed({ bytes, contentType, url, feedId: id, remembered: [], now: at });
	return (feed) => lookAt(feed, { fetchFeed, read, now }, new AbortController().signal);
}

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
