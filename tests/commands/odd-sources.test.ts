import { describe, expect, it, onTestFinished } from 'vitest';
import source from '#commands/source.ts';
import { readAddress } from '#commands/sources/find-feed.ts';
import type { FetchFeed } from '#src/sources/fetch/fetch-feed.ts';
import { writeOpml } from '#src/sources/opml.ts';
import { anotherModerator, askingOf } from '../harness/asking.ts';
import { openFeedServer } from '../harness/feed-server.ts';
import { openFetch } from '../harness/open-fetch.ts';
import { openNewsroom, typing } from '../harness/open-newsroom.ts';
import { shown } from '../harness/shown.ts';
import { rssOf } from '../sources/sample-feed.ts';

const { ask, press } = askingOf(source);
const rain = '<title>Rain floods the harbor</title><guid>a</guid>';

async function open(answers: Readonly<Record<string, string>> = {}) {
	const server = await openFeedServer(onTestFinished);
	for (const [path, body] of Object.entries(answers)) server.answer(path, { body });
	const asked: string[] = [];
	const fetchReally = openFetch(server);
	const fetchFeed: FetchFeed = (request, signal) => {
		asked.push(request.url);
		return fetchReally(request, signal);
	};
	const newsroom = await openNewsroom([], { fetchFeed });
	const feeds = () => newsroom.sources.book.all();
	const add = async (path: string) =>
		press(await ask('add', { source: server.url(path) }, newsroom), 'Add', newsroom);
	return { newsroom, server, asked, feeds, add };
}

describe('an address as people type or paste it', () => {
	it.each([
		['bbc.com', 'https://bbc.com/'],
		['bbc.co.uk/news?x=1', 'https://bbc.co.uk/news?x=1'],
		['HTTP://BBC.CO.UK/', 'http://bbc.co.uk/'],
		['  https://bbc.com/feed  ', 'https://bbc.com/feed'],
		['<https://bbc.com/feed>', 'https://bbc.com/feed'],
		['[BBC](https://bbc.com/feed)', 'https://bbc.com/feed'],
		['[BBC](<https://bbc.com/feed>)', 'https://bbc.com/feed'],
		['`https://bbc.com/feed`', 'https://bbc.com/feed'],
		['“https://bbc.com/feed”,', 'https://bbc.com/feed'],
		['//bbc.com/feed', 'https://bbc.com/feed'],
		['feed://bbc.com/feed', 'https://bbc.com/feed'],
		['feed:https://bbc.com/feed', 'https://bbc.com/feed'],
		['https://bbc.com/feed#top', 'https://bbc.com/feed'],
		['bbc.com:8080/feed', 'https://bbc.com:8080/feed'],
		['192.168.1.1/feed', 'https://192.168.1.1/feed'],
		['bücher.example', 'https://xn--bcher-kva.example/'],
	])('%s is read as %s', (typed, address) => {
		expect(readAddress(typed)).toBe(address);
	});

	it.each([
		'mailto:me@bbc.com',
		'me@bbc.com',
		'/etc/passwd',
		'file:///etc/passwd',
		'C:\\feeds\\news.xml',
		'javascript:alert(1)',
		'ftp://bbc.com/feed',
		'https://user:secret@bbc.com/feed',
		'https://bbc.com/a feed',
		'the harbor news',
		'U.S. news',
		'https://',
		'.',
	])('%s is not', (typed) => {
		expect(readAddress(typed)).toBeUndefined();
	});
});

describe('/source add', () => {
	it.each([
		'http://localhost/feed',
		'127.0.0.1',
		'10.0.0.1/feed',
		'http://2130706433/',
		'http://[::1]/feed',
		'169.254.169.254/latest',
	])('says that %s leads into a private network, and asks nothing there', async (typed) => {
		const { newsroom, server } = await open();
		const text = shown(await ask('add', { source: typed }, newsroom));
		expect(text).toContain('Its address leads into a private network');
		expect(server.requests).toEqual([]);
	});

	it.each([
		['https://discord.com/channels/1/2/3', 'leads into Discord'],
		['https://discord.gg/abc', 'leads into Discord'],
		['<https://ptb.discord.com/channels/1/2>', 'leads into Discord'],
		['https://user:secret@bbc.com/feed', 'contains a user name or password'],
		['mailto:me@bbc.com', 'is no address and no suggested source'],
		['@everyone **news**', '“@\u200beveryone \\*\\*news\\*\\*” is no address'],
	])('says what is wrong with %s without asking anybody', async (typed, says) => {
		const { newsroom, asked } = await open();
		await expect(ask('add', { source: typed }, newsroom)).rejects.toThrow(says);
		expect(asked).toEqual([]);
	});

	it('says that a list of feeds is to be imported', async () => {
		const body = '<?xml version="1.0"?>\n<!-- mine --><opml version="2.0"><body/></opml>';
		const { newsroom, server } = await open({ '/feeds.opml': body });
		const text = shown(await ask('add', { source: server.url('/feeds.opml') }, newsroom));
		expect(text).toContain('a list of feeds (OPML)');
		expect(text).toContain('`/source import`');
	});

	it('recognizes a feed that is there already, however its address is written, also behind a redirect', async () => {
		const { newsroom, server, add } = await open({ '/feed': rssOf(rain) });
		await add('/feed');
		server.answer('/old', { status: 302, headers: { location: server.url('/feed') } });
		const { host } = new URL(server.url('/feed'));
		for (const typed of [
			`http://www.${host}/feed/`,
			`<${server.url('/feed')}#x>`,
			server.url('/old'),
		]) {
			await expect(ask('add', { source: typed }, newsroom)).rejects.toThrow('is read already');
		}
	});

	it('adds a feed once if two moderators add it at once', async () => {
		const { newsroom, server, feeds } = await open({ '/feed': rssOf(rain) });
		const url = server.url('/feed');
		const add = (reader = anotherModerator) =>
			ask('add', { source: url, confirm: 'yes' }, newsroom, reader);
		const results = await Promise.allSettled([add(), add()]);
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(feeds()).toMatchObject([{ addedIn: anotherModerator.guildId }]);
	});

	it('shows a title with mentions and markup as plain text', async () => {
		const title = '@everyone &lt;@&amp;123&gt; **free** [x](https://evil.example)';
		const body = `<rss version="2.0"><channel><title>${title}</title><item>${rain}</item></channel></rss>`;
		const { newsroom, add } = await open({ '/feed': body });
		const texts = [shown(await add('/feed')), shown(await ask('list', {}, newsroom))];
		for (const text of texts) {
			expect(text).toContain('\\*\\*free\\*\\*');
			expect(text).not.toMatch(/@everyone|(?<!\\)<@|\]\(https:\/\/evil/);
		}
	});
});

describe('an old button', () => {
	it('of a preview says that the feed is there already', async () => {
		const { newsroom, server } = await open({ '/feed': rssOf(rain) });
		const preview = await ask('add', { source: server.url('/feed') }, newsroom);
		await press(preview, 'Add', newsroom);
		await expect(press(preview, 'Add', newsroom)).rejects.toThrow('**Sample** is read already.');
	});

	it('of a preview says what is wrong now if the feed no longer answers as it did', async () => {
		const { newsroom, server, feeds } = await open({ '/feed': rssOf(rain) });
		const preview = await ask('add', { source: server.url('/feed') }, newsroom);
		server.answer('/feed', { status: 404 });
		expect(shown(await press(preview, 'Add', newsroom))).toContain(
			'There is nothing at its address',
		);
		expect(feeds()).toEqual([]);
	});

	it('that removes says that the feed is gone already', async () => {
		const { newsroom, add } = await open({ '/feed': rssOf(rain) });
		await add('/feed');
		const asked = await ask('remove', { source: 'Sample' }, newsroom);
		await press(asked, 'Remove', newsroom);
		await expect(press(asked, 'Remove', newsroom)).rejects.toThrow('That feed is gone already.');
	});
});

describe('feeds that are called alike', () => {
	async function openThree() {
		const { newsroom } = await open();
		const { book } = newsroom.sources;
		await book.add({ id: 'a', name: 'News', url: 'https://a.example/feed' });
		await book.add({ id: 'b', name: 'News', url: 'https://b.example/feed' });
		await book.add({ id: 'c', name: 'World', url: 'https://c.example/feed' });
		await book.add({ id: 'd', name: 'World news', url: 'https://d.example/feed' });
		return newsroom;
	}

	it('are offered with their hosts, and found by their addresses too', async () => {
		const newsroom = await openThree();
		const offered = (typed: string) =>
			source.complete?.source?.(typing(typed, { action: 'check' }), newsroom);
		expect(offered('b.exa')).toEqual([{ name: 'News · b.example', value: 'b' }]);
		expect(offered('news')).toHaveLength(3);
	});

	it('are told apart by the exact name; otherwise it is asked which one', async () => {
		const newsroom = await openThree();
		expect(shown(await ask('pause', { source: 'world' }, newsroom))).toContain(
			'**World** is paused.',
		);
		expect(shown(await ask('pause', { source: 'world' }, newsroom))).toContain('is paused already');
		await expect(ask('pause', { source: 'news' }, newsroom)).rejects.toThrow(
			'Several feeds here are called “news”.',
		);
		await expect(ask('pause', { source: 'sport' }, newsroom)).rejects.toThrow(
			'No feed here is called “sport” or has that address.',
		);
	});
});

it('an ended feed is not said to be read again', async () => {
	const { newsroom } = await open();
	const { book } = newsroom.sources;
	const url = 'https://a.example/feed';
	const gazette = { id: 'a', name: 'Gazette', url };
	await book.add(gazette);
	await book.save(gazette, () => ({ ended: { url, at: '2025-06-20T12:00:00.000Z' } }));
	await expect(ask('resume', { source: 'Gazette' }, newsroom)).rejects.toThrow(
		'**Gazette** was ended by its publisher',
	);
});

it('an import into a full list names every feed that does not fit', async () => {
	const { newsroom, feeds } = await open();
	const { book } = newsroom.sources;
	const feedAt = (id: string) => ({ id, name: id, url: `https://${id}.example/feed` });
	book.useFile(Array.from({ length: 9_999 }, (_, number) => feedAt(`f${number}`)));
	const text = writeOpml('Feeds', ['harbor', 'pier', 'quay'].map(feedAt));
	const answer = shown(await ask('import', { file: { name: 'feeds.opml', text } }, newsroom));
	expect(answer).toContain('1 added · 0 already here · 2 left out');
	expect(answer).toContain('quay.example/feed does not fit: there are 10,000 feeds already');
	expect(feeds()).toHaveLength(10_000);
});
