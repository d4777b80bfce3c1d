import { describe, expect, it } from 'vitest';
import { itemsMax } from '#src/sources/parse/parsed-feed.ts';
import { faultIn, parsedFeed, rssOf } from '../sample-feed.ts';

describe('reading a feed', () => {
	it.each([
		['RSS', rssOf('<title>Lima summit opens</title>')],
		[
			'RDF',
			'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item rdf:about="https://example.com/1"><title>Lima summit opens</title></item></rdf:RDF>',
		],
		[
			'Atom',
			'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Lima summit opens</title></entry></feed>',
		],
		[
			'JSON Feed',
			'{"version":"1.0","title":"Sample","items":[{"id":1,"title":"Lima summit opens"}]}',
		],
	])('reads the items of %s', (_, text) => {
		expect(parsedFeed(text).items.map(({ title }) => title?.text)).toEqual(['Lima summit opens']);
	});

	it.each([
		['dc:title', '<dc:title>Lima summit opens</dc:title>'],
		['media:title', '<media:title>Lima summit opens</media:title>'],
		[
			'the title of a media:group',
			'<media:group><media:title>Lima summit opens</media:title></media:group>',
		],
		[
			'the title of a film rather than of a picture',
			'<media:content url="https://a.org/a.jpg"><media:title>A hall</media:title></media:content><media:content url="https://a.org/a.mp4"><media:title>Lima summit opens</media:title></media:content>',
		],
	])('takes %s where there is no title', (_, item) => {
		expect(parsedFeed(rssOf(item)).items[0]?.title?.text).toBe('Lima summit opens');
	});

	it.each([
		['dc:date', '<dc:date>2026-11-27T10:00:00+08:00</dc:date>'],
		['dcterms:created', '<dcterms:created>2026-11-27T02:00:00Z</dcterms:created>'],
		['dcterms:issued', '<dcterms:issued>2026-11-27T02:00:00Z</dcterms:issued>'],
	])('takes %s where there is no pubDate', (_, item) => {
		expect(parsedFeed(rssOf(item)).items[0]?.publishedAt).toBe('2026-11-27T02:00:00.000Z');
	});

	it.each([
		['a permalink guid', '<guid>https://example.com/1</guid>', 'https://example.com/1'],
		[
			'a guid that is no address',
			'<guid isPermaLink="false">https://example.com/1</guid>',
			undefined,
		],
		[
			'a relative link',
			'<link>../world/1?a=1&amp;b=2</link>',
			'https://example.com/world/1?a=1&b=2',
		],
		['a script', '<link>javascript:alert(1)</link>', undefined],
		[
			'a link that is none and a permalink',
			'<link>:</link><guid>https://a.org/1</guid>',
			'https://example.com/news/:',
		],
	])('finds the link of an item with %s', (_, item, link) => {
		expect(parsedFeed(rssOf(item)).items[0]?.link).toBe(link);
	});

	it('resolves links against xml:base', () => {
		const feed = parsedFeed(
			'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.org/x/"><entry xml:base="y/"><title>t</title><link href="z"/></entry></feed>',
		);
		expect(feed.items[0]?.link).toBe('https://a.org/x/y/z');
	});

	it.each([
		['ttl', '<ttl>45</ttl>', { restMs: 45 * 60_000 }],
		['a ttl without sense', '<ttl>-5</ttl>', {}],
		[
			'sy:updatePeriod',
			'<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>',
			{ statedMs: 360 * 60_000 },
		],
	])('reads how often to ask from %s', (_, channel, stated) => {
		const text = rssOf('<title>t</title>').replace('<item>', `${channel}<item>`);
		expect(parsedFeed(text).stated).toEqual(stated);
	});

	it('reads a limited number of items', () => {
		const items = Array.from({ length: itemsMax + 1 }, () => '<title>t</title>');
		expect(parsedFeed(rssOf(...items)).items).toHaveLength(itemsMax);
	});

	it('reads a feed behind a warning of the server', () => {
		const text = `<br />\n<b>Warning</b>: Undefined index in feed.php\n${rssOf('<title>t</title>')}`;
		expect(parsedFeed(text).items).toHaveLength(1);
	});
});

describe('a damaged feed', () => {
	it('loses only the item that is cut off', () => {
		const text = rssOf('<title>Whole</title>', '<title>Cut off somewhere</title><link>a</link>');
		const end = text.indexOf('off somewhere');
		for (const cut of [end, end + 5, end + 25, end + 30, end + 40]) {
			expect(parsedFeed(text.slice(0, cut)).items.map(({ title }) => title?.text)).toEqual([
				'Whole',
			]);
		}
	});

	it('keeps an item whose elements are not closed in order', () => {
		const text = rssOf('<title>Whole</title><b>').replace('</channel>', '');
		expect(parsedFeed(text).items.map(({ title }) => title?.text)).toEqual(['Whole']);
	});

	it('is read although it claims to be HTML', () => {
		const text = rssOf('<title>Whole</title>').replace('?>', '?><!DOCTYPE html>');
		expect(parsedFeed(text).items).toHaveLength(1);
		expect(parsedFeed(text.replace(/^.*?\?>/, '')).items).toHaveLength(1);
	});

	it('is damaged if its elements are nested without end', () => {
		expect(faultIn(`<rss><channel>${'<a>'.repeat(1_000_000)}`)).toEqual({ kind: 'damaged' });
	});

	it('expands no entity of its own', () => {
		const text = `<!DOCTYPE rss [<!ENTITY a "aaaa">]>${rssOf('<title>&a; &eacute;</title>')}`;
		expect(parsedFeed(text.replace('<?xml version="1.0"?>', '')).items[0]?.title?.text).toBe(
			'&a; é',
		);
	});
});

describe('an address without a feed', () => {
	const page = '<!DOCTYPE html><html><head><title>Example News</title>';

	it.each([
		['an empty file', ' \n ', { kind: 'nothing' }],
		['another text', 'Not found', { kind: 'not-a-feed' }],
		['other JSON', '{"error":"no such feed"}', { kind: 'not-a-feed' }],
		[
			'a feed that is cut off in its first item',
			'<rss><channel><title>S</title><item>',
			{ kind: 'damaged' },
		],
		[
			'a page that names its feed',
			`${page}<link rel="alternate" type="application/rss+xml" href="/rss"></head>`,
			{ kind: 'page', title: 'Example News', feeds: ['https://example.com/rss'] },
		],
		[
			'a page that asks for a password',
			`${page}<body><form><input type="password"></form>`,
			{ kind: 'login-page', title: 'Example News' },
		],
		[
			'a page that is called a login',
			'<html><title>Sign in – Example</title>',
			{ kind: 'login-page', title: 'Sign in – Example' },
		],
	])('is recognized as %s', (_, text, fault) => {
		expect(faultIn(text)).toMatchObject(fault);
	});

	it('is recognized as a feed without items', () => {
		expect(faultIn(rssOf())).toMatchObject({
			kind: 'no-items',
			feed: { title: { text: 'Sample' } },
		});
	});
});
