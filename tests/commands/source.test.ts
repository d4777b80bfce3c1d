import { describe, expect, it, onTestFinished } from 'vitest';
import brief from '#commands/brief.ts';
import reload from '#commands/reload.ts';
import source from '#commands/source.ts';
import status from '#commands/status.ts';
import { NothingSaved, PerhapsSaved } from '#src/subscriptions/unsaved-change.ts';
import { askingOf } from '../harness/asking.ts';
import { openFeedServer } from '../harness/feed-server.ts';
import { openFetch } from '../harness/open-fetch.ts';
import { aModerator, aReader, openNewsroom, typing } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';
import { rssOf } from '../sources/sample-feed.ts';

const { ask, press } = askingOf(source);

const rain =
	'<title>Rain floods the harbor</title><guid>a</guid><pubDate>2025-06-20T09:00:00Z</pubDate>';
const snow =
	'<title>Snow closes the harbor</title><guid>b</guid><pubDate>2025-06-19T09:00:00Z</pubDate>';

async function open(answers: Readonly<Record<string, string>> = {}) {
	const server = await openFeedServer(onTestFinished);
	for (const [path, body] of Object.entries(answers)) server.answer(path, { body });
	const fetchFeed = openFetch(server);
	const newsroom = await openNewsroom([], {
		fetchFeed: (request, signal) => fetchFeed(request, signal),
	});
	const add = async (path: string) =>
		press(await ask('add', { source: server.url(path) }, newsroom), 'Add', newsroom);
	return { newsroom, server, add, feeds: () => newsroom.sources.book.all() };
}

describe('/source add', () => {
	it('shows title, language, last headlines and how many a day, and keeps nothing yet', async () => {
		const { newsroom, server, feeds } = await open({
			'/feed': rssOf(rain, snow, '<guid>x</guid>'),
		});
		const text = shown(await ask('add', { source: server.url('/feed') }, newsroom));
		expect(text).toContain('## Sample');
		expect(text).toContain('-# English · 3 items · about 1 a day');
		expect(text).toContain('- Rain floods the harbor\n- Snow closes the harbor');
		expect(text).toContain('**Left out**\n- has neither a title nor a text (1 item)');
		expect(feeds()).toEqual([]);
	});

	it('counts a day’s items between the first and now, so that two in six hours are four a day', async () => {
		const at = (hour: string) =>
			`<title>News of ${hour}</title><guid>${hour}</guid><pubDate>2025-06-20T${hour}:00:00Z</pubDate>`;
		const { newsroom, server } = await open({ '/feed': rssOf(at('12'), at('06')) });
		const text = shown(await ask('add', { source: server.url('/feed') }, newsroom));
		expect(text).toContain('2 items · about 4 a day');
	});

	it('does not promise to try an address again that nobody added', async () => {
		const { newsroom, server } = await open();
		server.answer('/feed', { status: 503 });
		const text = shown(await ask('add', { source: server.url('/feed') }, newsroom));
		expect(text).toContain('Its server has a fault. Try again later. (HTTP 503)');
	});

	it('adds with one button, and only once', async () => {
		const { newsroom, add, server, feeds } = await open({ '/feed': rssOf(rain) });
		const added = await add('/feed');
		expect(shown(added)).toContain('**Sample** is read from now on.');
		expect(feeds()).toMatchObject([{ feed: { name: 'Sample', url: server.url('/feed') } }]);
		await expect(ask('add', { source: server.url('/feed/') }, newsroom)).rejects.toThrow(
			'**Sample** is read already.',
		);
	});

	it('finds the feed of a page, and asks which if there are several', async () => {
		const link = (href: string) =>
			`<link rel="alternate" type="application/rss+xml" href="${href}">`;
		const { newsroom, server, feeds } = await open({
			'/one': `<!doctype html><title>One</title>${link('/feed')}`,
			'/two': `<!doctype html><title>Two</title>${link('/feed')}${link('/sport')}`,
			'/feed': rssOf(rain),
		});
		const one = await ask('add', { source: server.url('/one') }, newsroom);
		expect(shown(one)).toContain('## Sample');
		const two = await ask('add', { source: server.url('/two') }, newsroom);
		expect(shown(two)).toContain(`2 · ${server.url('/sport').replace(':', '\\:')}`);
		const chosen = await press(two, '1', newsroom);
		await press(chosen, 'Add', newsroom);
		expect(feeds()).toMatchObject([{ feed: { url: server.url('/feed') } }]);
	});

	it.each([
		['/page', '<!doctype html><title>x</title>', 'A web page came instead of a feed.'],
		['/gone', '', 'Its server sent nothing.'],
		['/broken', 'hello', 'What came is not a feed.'],
	])('says what is wrong with %s, and offers no button', async (path, body, says) => {
		const { newsroom, server } = await open({ [path]: body });
		const reply = await ask('add', { source: server.url(path) }, newsroom);
		expect(shown(reply)).toContain(says);
		expect(targets(reply)).toEqual({});
	});

	it('does not reach into a private network', async () => {
		const { newsroom, server } = await open({ '/feed': rssOf(rain) });
		const reply = await ask('add', { source: `http://127.0.0.1:${server.port}/feed` }, newsroom);
		expect(shown(reply)).toContain('Its address leads into a private network');
		expect(server.requests).toEqual([]);
	});

	it('asks for an address or a suggestion if it gets neither', async () => {
		const { newsroom } = await open();
		await expect(ask('add', { source: 'the harbor' }, newsroom)).rejects.toThrow(
			'“the harbor” is no address and no suggested source.',
		);
	});
});

describe('the feeds that are read', () => {
	it('are listed, paused, resumed and removed', async () => {
		const { newsroom, add, feeds } = await open({ '/feed': rssOf(rain) });
		await add('/feed');
		await newsroom.sources.idle();
		expect(shown(await ask('list', {}, newsroom))).toMatch(
			/\*\*Sample\*\* · feeds\.test\n-# read .* every \d+ min/,
		);
		await ask('pause', { source: 'sample' }, newsroom);
		expect(shown(await ask('list', {}, newsroom))).toContain('**Sample** · feeds.test\n-# paused');
		await ask('resume', { source: 'Sample' }, newsroom);
		expect(feeds()).toMatchObject([{ feed: { paused: false } }]);
		const asked = await ask('remove', { source: 'Sample' }, newsroom);
		expect(feeds()).toHaveLength(1);
		await press(asked, 'Remove', newsroom);
		expect(feeds()).toEqual([]);
	});

	it('are checked without keeping anything: what is new, and what is known', async () => {
		const { newsroom, server, add } = await open({ '/feed': rssOf(rain) });
		await add('/feed');
		await newsroom.sources.idle();
		server.answer('/feed', { body: rssOf(snow, rain) });
		for (const _ of [1, 2]) {
			const text = shown(await ask('check', { source: 'Sample' }, newsroom));
			expect(text).toContain('1 new · 0 changed · 1 known');
			expect(text).toContain('**It would bring**\n- Snow closes the harbor');
		}
	});

	it('go through an OPML file and come back the same', async () => {
		const { newsroom, add, feeds } = await open({ '/feed': rssOf(rain) });
		await add('/feed');
		const { files = [] } = await ask('export', {}, newsroom);
		const [file] = files;
		expect(file?.text).toContain('xmlUrl=');
		expect(shown(await ask('import', { file }, newsroom))).toContain('0 added · 1 already here');
		await press(await ask('remove', { source: 'Sample' }, newsroom), 'Remove', newsroom);
		expect(shown(await ask('import', { file }, newsroom))).toContain('1 added · 0 already here');
		expect(feeds()).toMatchObject([{ feed: { name: 'Sample' } }]);
	});

	it('of an OPML file are not said to be unsaved if only some of them could be saved', async () => {
		const { newsroom, server, add, feeds } = await open({ '/a': rssOf(rain), '/b': rssOf(snow) });
		for (const path of ['/a', '/b']) await add(path);
		const [file] = (await ask('export', {}, newsroom)).files ?? [];
		for (const { feed } of [...feeds()]) await newsroom.sources.book.remove(feed.id);
		const { book } = newsroom.sources;
		const away: typeof book.add = async (feed, addedIn) => {
			if (feed.url === server.url('/b')) throw new NothingSaved('ECONNREFUSED');
			return book.add(feed, addedIn);
		};
		const sources = { ...newsroom.sources, book: { ...book, add: away } };
		await expect(ask('import', { file }, { ...newsroom, sources })).rejects.toThrow(PerhapsSaved);
		expect(feeds()).toHaveLength(1);
		await expect(ask('import', { file }, { ...newsroom, sources })).rejects.toThrow(NothingSaved);
	});

	it('are offered while somebody types', async () => {
		const { newsroom, add, feeds } = await open({ '/feed': rssOf(rain) });
		await add('/feed');
		const [listed] = feeds();
		const choices = source.complete?.source?.(typing('SAM', { action: 'check' }), newsroom);
		expect(choices).toEqual([{ name: 'Sample · feeds.test', value: listed?.feed.id }]);
	});

	it('are in /status, with what was polled and what is wrong', async () => {
		const { newsroom, server, add } = await open({ '/feed': rssOf(rain) });
		expect(shown(await status.run({}, newsroom, aModerator))).not.toContain('Feeds');
		await add('/feed');
		await newsroom.sources.idle();
		server.answer('/gone', { status: 404 });
		await newsroom.sources.book.add({ id: 'gone', name: 'Gone', url: server.url('/gone') });
		newsroom.sources.tick();
		await newsroom.sources.idle();
		const text = shown(await status.run({}, newsroom, aModerator));
		expect(text).toContain('**Feeds** 2, 1 in trouble');
		expect(text).toContain('**Polled since start** 2 times, 1 article arrived, 1 failure');
		expect(text).toMatch(
			/\*\*Feeds in trouble\*\*\n\*\*Gone\*\* · feeds\.test\n-# in trouble since <t:\d+:f> · There is nothing at its address/,
		);
	});

	it('are named in /brief with when they were read, and how many cannot be', async () => {
		const { newsroom, server, add } = await open({ '/feed': rssOf(rain) });
		const asked = async () =>
			shown(await brief.run(brief.options.parse({ topic: 'harbor' }), newsroom, aReader));
		newsroom.rewrite([{ headline: 'Fog over the harbor' }]);
		await newsroom.archive.reload(undefined);
		expect(await asked()).not.toContain('ources read');
		await add('/feed');
		await newsroom.sources.idle();
		const at = Math.floor(newsroom.now().getTime() / 1_000);
		expect(await asked()).toMatch(new RegExp(`\\n-# Sources read <t:${at}:R>$`, 'm'));
		const { book } = newsroom.sources;
		const failures = {
			since: '2025-06-20T05:00:00.000Z',
			count: 3,
			reported: false,
			trouble: { code: 'server-failed' },
		} as const;
		const gone = { id: 'gone', name: 'Gone', url: server.url('/gone') };
		await book.add(gone);
		await book.save(gone, () => ({ failures }));
		expect(await asked()).toContain(`<t:${at}:R> · 1 of 2 cannot be read at the moment`);
		for (const { feed } of book.all()) await book.save(feed, (state) => ({ ...state, failures }));
		expect(await asked()).toContain(`No source can be read at the moment · last read <t:${at}:R>`);
	});

	it('come from data/feeds.json too, which /reload reads again, and are removed only there', async () => {
		const { newsroom, feeds } = await open();
		const harbor = { id: 'harbor', name: 'Harbor', url: 'https://harbor.example/feed' };
		newsroom.rewriteFeeds([harbor, { ...harbor, id: 'again' }]);
		const reply = await reload.run({}, newsroom, aModerator);
		expect(shown(reply)).toContain('is also that of the feed on line 1');
		expect(feeds()).toMatchObject([{ feed: harbor, isAdded: false }]);
		await expect(ask('remove', { source: 'harbor' }, newsroom)).rejects.toThrow(
			'**Harbor** is in the file `feeds.json` of the data folder.',
		);
	});
});
