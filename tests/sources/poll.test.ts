import { describe, expect, it, onTestFinished } from 'vitest';
import { addressOf, type Feed } from '#src/sources/feed.ts';
import type { FeedReading } from '#src/sources/read-feed.ts';
import { openFeedServer } from '../harness/feed-server.ts';
import { openFetch } from '../harness/open-fetch.ts';
import { openPolling } from '../harness/open-polling.ts';

const dayMs = 24 * 60 * 60_000;

const openServer = () => openFeedServer(onTestFinished);

describe('a round of polls', () => {
	it('what a feed brings is accepted before anything is remembered, and the first time is marked', async () => {
		const server = await openServer();
		server.answer('/feed', [{ body: 'a b' }, { body: 'a b c' }]);
		const url = server.url('/feed');
		const polling = openPolling(openFetch(server));
		const tally = await polling.poll(url);
		expect(tally).toEqual({ polled: 1, unchanged: 0, articles: 2, inTrouble: 0 });
		await polling.poll(url);
		expect(polling.steps).toEqual([
			'accepted a b',
			`saved ${url}`,
			'accepted a b c',
			`saved ${url}`,
		]);
		const backlog = polling.arrivals.map((articles) => articles.map((one) => one.isBacklog));
		expect(backlog).toEqual([
			[true, true],
			[false, false, false],
		]);
		expect(polling.state(url)).toMatchObject({
			polledAt: '2025-06-20T12:00:00.000Z',
			readAt: '2025-06-20T12:00:00.000Z',
			hadItems: true,
		});
	});

	it('an unchanged feed brings nothing and is still remembered as read', async () => {
		const server = await openServer();
		server.answer('/feed', [{ body: 'a', headers: { etag: '"1"' } }, { status: 304 }]);
		const url = server.url('/feed');
		const polling = openPolling(openFetch(server));
		await polling.poll(url);
		polling.clock.advance(60_000);
		expect(await polling.poll(url)).toMatchObject({ polled: 1, unchanged: 1, articles: 0 });
		expect(polling.state(url)).toMatchObject({
			readAt: '2025-06-20T12:01:00.000Z',
			validators: { url, etag: '"1"' },
		});
		expect(polling.steps).toEqual(['accepted a', `saved ${url}`, `saved ${url}`]);
	});

	it('a server that says “unchanged” by mistake forever is asked once a day without a condition', async () => {
		const server = await openServer();
		const etag = { etag: '"1"' };
		const [unchanged, changed] = [{ status: 304 }, { body: 'a b', headers: etag }];
		server.answer('/feed', [{ body: 'a', headers: etag }, unchanged, changed, unchanged]);
		const url = server.url('/feed');
		const polling = openPolling(openFetch(server));
		await polling.poll(url);
		polling.clock.advance(dayMs - 1);
		expect(await polling.poll(url)).toMatchObject({ unchanged: 1 });
		polling.clock.advance(1);
		expect(await polling.poll(url)).toMatchObject({ articles: 2 });
		await polling.poll(url);
		expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
			undefined,
			'"1"',
			undefined,
			'"1"',
		]);
	});

	it('arrivals that were not accepted are brought again', async () => {
		const server = await openServer();
		server.answer('/feed', { body: 'a', headers: { etag: '"1"' } });
		const url = server.url('/feed');
		const full = new Error('the disk is full');
		const accepted: string[] = [];
		const refusals = [full];
		const polling = openPolling(openFetch(server), {
			async accept({ articles }) {
				const refusal = refusals.shift();
				if (refusal !== undefined) throw refusal;
				accepted.push(...articles.map(({ article }) => article.id));
			},
		});
		expect(await polling.poll(url)).toMatchObject({ inTrouble: 1 });
		expect(polling.faults).toEqual([full]);
		expect(polling.state(url).failures?.trouble).toEqual({ code: 'own-fault' });
		expect(polling.state(url)).not.toHaveProperty('validators');
		await polling.poll(url);
		expect(accepted).toEqual(['a']);
		expect(polling.state(url)).not.toHaveProperty('failures');
	});

	it('a state that was not saved costs only the same work again, and stops no other feed', async () => {
		const server = await openServer();
		server.answer('/a', { body: 'a' });
		server.answer('/b', { body: 'b' });
		const refusals = [new Error('the disk is full')];
		const saved: string[] = [];
		const polling = openPolling(openFetch(server), {
			async save({ id }) {
				const refusal = refusals.shift();
				if (refusal !== undefined) throw refusal;
				saved.push(id);
			},
		});
		const tally = await polling.poll(server.url('/a'), server.url('/b'));
		expect(tally).toMatchObject({ polled: 1, articles: 1 });
		expect(saved).toEqual([server.url('/b')]);
		await polling.poll(server.url('/a'));
		expect(polling.steps).toEqual(['accepted a', 'accepted b', 'accepted a']);
	});

	it('whatever throws on our side ends no round', async () => {
		const server = await openServer();
		server.answer('/feed', { body: 'a' });
		const broken = () => {
			throw new Error('a bug');
		};
		for (const port of ['read', 'accept', 'save', 'fetchFeed'] as const) {
			const polling = openPolling(openFetch(server), { [port]: broken });
			await polling.poll(server.url('/feed'), server.url('/feed', 'other.test'));
			expect([port, polling.faults.length]).toEqual([port, 2]);
		}
	});

	it.each([
		['!html-page', 'html-page'],
		['!sign-in-page', 'sign-in-page'],
		['!not-a-feed', 'not-a-feed'],
		['', 'answer-empty'],
		[' ', 'feed-empty'],
		['!feed-empty', 'feed-empty'],
	])('a body “%s” is named', async (body, code) => {
		const server = await openServer();
		server.answer('/feed', { body });
		const polling = openPolling(openFetch(server));
		expect(await polling.poll(server.url('/feed'))).toMatchObject({ inTrouble: 1 });
		expect(polling.state(server.url('/feed')).failures?.trouble).toEqual({ code });
	});

	it('a feed that shrank to nothing is not called one that was always empty, and recovers', async () => {
		const server = await openServer();
		const url = server.url('/feed');
		server.answer('/feed', [{ body: 'a' }, { body: ' ' }, { body: 'a' }]);
		const polling = openPolling(openFetch(server));
		await polling.poll(url);
		await polling.poll(url);
		expect(polling.state(url).failures?.trouble).toEqual({ code: 'feed-emptied' });
		expect(await polling.poll(url)).toMatchObject({ unchanged: 1, inTrouble: 0 });
		expect(polling.state(url)).not.toHaveProperty('failures');
	});

	it('the first item of a feed that began empty is news', async () => {
		const server = await openServer();
		const url = server.url('/feed');
		server.answer('/feed', [{ body: ' ' }, { body: '  ' }, { body: 'a' }]);
		const polling = openPolling(openFetch(server));
		for (const time of ['first', 'second']) {
			await polling.poll(url);
			expect([time, polling.state(url).failures?.trouble.code]).toEqual([time, 'feed-empty']);
		}
		await polling.poll(url);
		expect(polling.arrivals).toMatchObject([[{ isBacklog: false }]]);
	});

	it('an item that is older than three days when it arrives is no news', async () => {
		const server = await openServer();
		const url = server.url('/feed');
		server.answer('/feed', [{ body: 'a' }, { body: 'b@2025-06-17T12:00:00.000Z c@2025-06-17' }]);
		const polling = openPolling(openFetch(server));
		await polling.poll(url);
		await polling.poll(url);
		expect(polling.arrivals[1]).toMatchObject([
			{ article: { id: 'b' }, isBacklog: false },
			{ article: { id: 'c' }, isBacklog: true },
		]);
	});

	it('a feed that moved is asked at its new address from then on', async () => {
		const server = await openServer();
		const url = server.url('/old');
		const to = server.url('/new', 'other.test');
		server.answer('/old', { status: 301, headers: { location: to } });
		server.answer('/new', { body: 'a' });
		const polling = openPolling(openFetch(server));
		for (let time = 0; time < 4; time += 1) await polling.poll(url);
		const at = polling.clock.now().toISOString();
		expect(polling.notices).toEqual([{ kind: 'moved', at, from: url, to }]);
		expect(server.requests.map(({ path }) => path)).toEqual([
			...['/old', '/new', '/old', '/new', '/old', '/new'],
			'/new',
		]);
		const moved = polling.state(url);
		const feed: Feed = { id: url, url, name: 'a' };
		expect(addressOf(feed, moved)).toBe(to);
		expect(addressOf({ ...feed, url: 'http://corrected.test/' }, moved)).toBe(
			'http://corrected.test/',
		);
	});

	it('a page that a permanent redirect leads to instead of a feed moves nothing', async () => {
		const server = await openServer();
		server.answer('/old', { status: 301, headers: { location: server.url('/parked') } });
		server.answer('/parked', { body: '!html-page' });
		const polling = openPolling(openFetch(server));
		for (let time = 0; time < 5; time += 1) await polling.poll(server.url('/old'));
		expect(polling.notices).toEqual([]);
		expect(polling.state(server.url('/old'))).not.toHaveProperty('redirect');
	});
});

describe('the picture of an item', () => {
	const image = { url: 'https://pictures.example/a.jpg' };
	const reading = (count: number, isSized: boolean): FeedReading => ({
		kind: 'feed',
		title: undefined,
		language: undefined,
		dates: [],
		stated: {},
		refused: [],
		items: count,
		known: [],
		articles: Array.from({ length: count }, (_, n) => ({
			kind: 'new',
			article: { id: `item-${n}`, headline: `Item ${n}`, publishedAt: '2025-06-20' },
			image: { image, isSized },
		})),
	});

	/** How many of the items of a second poll have a picture, and how often a size was asked for. */
	async function secondPoll(isSized: boolean, bytes: number | undefined) {
		const server = await openServer();
		server.answer('/feed', [{ body: 'a' }, { body: 'b' }]);
		const asked: string[] = [];
		const polling = openPolling(openFetch(server), {
			read: async () => reading(5, isSized),
			async measurePicture(url) {
				asked.push(url);
				return bytes;
			},
		});
		await polling.poll(server.url('/feed'));
		const askedFirst = asked.length;
		await polling.poll(server.url('/feed'));
		const [first = [], second = []] = polling.arrivals;
		const pictures = (items: typeof first) =>
			items.filter(({ article }) => article.image !== undefined).length;
		return { askedFirst, asked: asked.length, first: pictures(first), second: pictures(second) };
	}

	it('is in the article if the feed says how large it is, and nobody is asked', async () => {
		expect(await secondPoll(true, undefined)).toEqual({
			askedFirst: 0,
			asked: 0,
			first: 5,
			second: 5,
		});
	});

	it('is asked for its size otherwise, a few in a poll and never for what was there before', async () => {
		expect(await secondPoll(false, 90_000)).toEqual({
			askedFirst: 0,
			asked: 3,
			first: 0,
			second: 3,
		});
	});

	it.each([undefined, 1_000, 9_000_000])('is left out if it has %s bytes', async (bytes) => {
		expect(await secondPoll(false, bytes)).toMatchObject({ asked: 3, second: 0 });
	});
});
