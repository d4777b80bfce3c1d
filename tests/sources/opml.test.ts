import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { label } from '#src/articles/article.ts';
import { canonicalFeedAddress } from '#src/sources/feed-address.ts';
import { opmlMax, readOpml, writeOpml } from '#src/sources/opml.ts';

const opmlOf = (body: string) => `<opml version="2.0"><head/><body>${body}</body></opml>`;
const outline = (url: string, text = 'Harbor News') => `<outline text="${text}" xmlUrl="${url}"/>`;

/** What a file contains: the feeds as `name url`, and what was left out as `url: reason`. */
function contentsOf(text: string): string[] {
	const reading = readOpml(text);
	if (reading.kind === 'refused') return [reading.reason];
	return [
		...reading.feeds.map(({ name, url }) => `${name} ${url}`),
		...reading.leftOut.map(({ url, reason }) => `${url}: ${reason}`),
	];
}

describe('writing and reading OPML', () => {
	it('gives back whatever feeds were written', () => {
		const name = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
			.map((text) => label.parse(`a${text.slice(0, 100).replace(/[\p{C}\p{Z}]/gu, '')}`));
		const url = fc.webUrl({ withQueryParameters: true });
		const feeds = fc.uniqueArray(fc.record({ name, url }), {
			selector: (feed) => canonicalFeedAddress(feed.url),
		});
		fc.assert(
			fc.property(feeds, (written) => {
				expect(asRead(writeOpml('Feeds', written))).toEqual({
					kind: 'read',
					feeds: written,
					leftOut: [],
				});
			}),
		);
	});

	it('writes a list without feeds too', () => {
		expect(asRead(writeOpml('Feeds', [])).feeds).toEqual([]);
	});

	it('keeps names, addresses and languages with signs of XML in them', () => {
		const feeds = [
			{ name: 'A & B <“C”> ]]> \'d\' "e"', url: 'https://a.example/f?x=1&y=<2>' },
			{ name: '自由時報', url: 'https://b.example/rss', language: 'zh-Hant' },
		];
		expect(asRead(writeOpml('Our feeds & more', feeds))).toEqual({
			kind: 'read',
			feeds,
			leftOut: [],
		});
	});
});

describe('reading OPML', () => {
	it('finds feeds in folders, at any depth and in the order of the file', () => {
		const body = `<outline text="News">${outline('https://a.example/')}<outline text="Asia">${outline('https://b.example/')}</outline></outline>${outline('https://c.example/')}`;
		expect(contentsOf(opmlOf(body))).toEqual([
			'Harbor News https://a.example/',
			'Harbor News https://b.example/',
			'Harbor News https://c.example/',
		]);
	});

	it('reads capitals, single quotes, a byte order mark and addresses with a bare &', () => {
		const text =
			"\ufeff<?xml version='1.0'?><OPML><BODY><OUTLINE TEXT='A & B' XMLURL='https://a.example/?b=1&c=2'/></BODY></OPML>";
		expect(contentsOf(text)).toEqual(['A & B https://a.example/?b=1&c=2']);
	});

	it('names a feed without a text after its title, else after its host', () => {
		const body =
			'<outline title="Harbor" xmlUrl="https://a.example/"/><outline text=" " xmlUrl="https://b.example/x"/>';
		expect(contentsOf(opmlOf(body))).toEqual([
			'Harbor https://a.example/',
			'b.example https://b.example/x',
		]);
	});

	it.each([
		'javascript:alert(1)',
		'java&#115;cript:alert(1)',
		'data:text/xml,<rss/>',
		'file:///etc/passwd',
		'ftp://a.example/',
		'//a.example/feed',
		'https://user:secret@a.example/',
	])('leaves out the address %s and says so', (url) => {
		const reading = asRead(opmlOf(outline(url.replace('<', '&lt;'))));
		expect(reading.feeds).toEqual([]);
		expect(reading.leftOut).toEqual([{ url: expect.any(String), reason: 'not on the web' }]);
	});

	it('takes feed: addresses that other readers write', () => {
		const body = outline('feed:https://a.example/') + outline('feed://https://b.example/');
		expect(contentsOf(opmlOf(body))).toEqual([
			'Harbor News https://a.example/',
			'Harbor News https://b.example/',
		]);
	});

	it('takes a feed once, however its address is written', () => {
		const body =
			outline('https://www.a.example/feed/') +
			outline('http://a.example/feed#new') +
			outline('https://A.example:443/feed');
		expect(contentsOf(opmlOf(body))).toEqual([
			'Harbor News https://www.a.example/feed/',
			'http://a.example/feed#new: repeated',
			'https://A.example:443/feed: repeated',
		]);
	});

	it('reads 10,000 feeds', () => {
		const body = Array.from({ length: 10_000 }, (_, index) =>
			outline(`https://a.example/${index}`),
		).join('');
		expect(asRead(opmlOf(body)).feeds).toHaveLength(10_000);
	});

	it('resolves no entity, and so no bomb and no file', () => {
		const entities = Array.from(
			{ length: 12 },
			(_, level) => `<!ENTITY a${level} "${`&a${level - 1};`.repeat(10)}">`,
		);
		const bomb = `<!DOCTYPE opml [${entities.join('')}]>${opmlOf(outline('https://a.example/', '&a11;'))}`;
		expect(contentsOf(bomb)).toEqual(['&a11; https://a.example/']);
		const file = `<!DOCTYPE opml [<!ENTITY f SYSTEM "file:///etc/hostname">]>${opmlOf(outline('https://a.example/', '&f;'))}`;
		expect(contentsOf(file)).toEqual(['not OPML']);
	});

	it.each([
		['nothing', ''],
		['JSON', '{}'],
		['a page', '<!doctype html><html><body>Sign in</body></html>'],
		['a feed', '<rss version="2.0"><channel><title>x</title></channel></rss>'],
		['no body', '<opml version="2.0"></opml>'],
		['folders 20,000 deep', opmlOf('<outline text="a">'.repeat(20_000))],
	])('refuses %s', (_, text) => {
		expect(contentsOf(text)).toEqual(['not OPML']);
	});

	it('refuses a file that would take too long', () => {
		expect(contentsOf(opmlOf(' '.repeat(opmlMax)))).toEqual(['too long']);
	});

	it('never throws, whatever the text', () => {
		fc.assert(
			fc.property(
				fc.string({
					unit: fc.constantFrom(
						'<',
						'>',
						'/',
						'"',
						'&',
						';',
						'!',
						'[',
						' ',
						'opml',
						'body',
						'outline',
						'xmlUrl=',
						'https://a.example/',
					),
				}),
				(text) => {
					expect(['read', 'refused']).toContain(readOpml(text).kind);
				},
			),
		);
	});
});

function asRead(text: string) {
	const reading = readOpml(text);
	if (reading.kind === 'refused') throw new Error(reading.reason);
	return reading;
}
