import { describe, expect, it } from 'vitest';
import type { Feed } from '#src/sources/feed.ts';
import type { FetchFeed, FetchOutcome } from '#src/sources/fetch/fetch-feed.ts';
import { aClock } from '../harness/a-clock.ts';
import { openTestSources } from '../harness/open-sources.ts';

/** Lets everything that can go on do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

const rss = (title: string) =>
	`<rss version="2.0"><channel><title>x</title><item><title>${title}</title></item></channel></rss>`;

function aFeed(id: string, host = `${id}.example`): Feed {
	return { id, name: id, url: `https://${host}/${id}` };
}

function bodyOf(text: string, url: string): FetchOutcome {
	const nothing = { permanentUrl: undefined, maxAgeMs: undefined, validators: undefined };
	const bytes = Buffer.from(text);
	return { kind: 'body', ...nothing, url, bytes, hash: text, contentType: undefined };
}

/** Polling whose requests, and whose archive, a test ends. */
async function openPolling(add?: () => Promise<never>) {
	const clock = aClock('2025-06-20T12:00:00Z');
	const asked = new Map<string, (outcome: FetchOutcome) => void>();
	const requests: string[] = [];
	const added: string[] = [];
	const fetchFeed: FetchFeed = ({ url }, signal) =>
		new Promise((resolve) => {
			requests.push(url);
			asked.set(url, resolve);
			signal.addEventListener('abort', () => resolve({ kind: 'interrupted' }));
		});
	const report = {
		...{ nameFiles: [], problems: [], problemCount: 0, tookMs: 0 },
		...{ added: none, changed: none, removed: none, withdrawn: none },
	};
	const sources = await openTestSources({
		archive: {
			async add(arrivals) {
				added.push(...arrivals.map(({ article }) => article.headline));
				return add === undefined ? report : await add();
			},
		},
		now: clock.now,
		fetchFeed,
	});
	return {
		sources,
		clock,
		requests,
		added,
		async answer({ url }: Feed, text = rss('News')) {
			asked.get(url)?.(bodyOf(text, url));
			await settle();
		},
	};
}

const none = { count: 0, some: [] };

describe('what moderators do while feeds are polled', () => {
	it('a feed that is removed or paused while it waits for its turn is not asked', async () => {
		const { sources, requests, answer } = await openPolling();
		const [one, two, three, four] = ['1', '2', '3', '4'].map((id) => aFeed(id, 'one.example'));
		if (!one || !two || !three || !four) throw new Error('four feeds are needed');
		for (const feed of [one, two, three, four]) await sources.book.add(feed);
		sources.tick();
		await settle();
		await sources.book.remove(two.id);
		await sources.book.pause(three.id, true);
		await answer(one);
		expect(requests).toEqual([one.url, four.url]);
	});

	it('what a feed brings that was removed or paused meanwhile is not kept', async () => {
		const { sources, added, answer } = await openPolling();
		for (const id of ['removed', 'paused', 'kept']) await sources.book.add(aFeed(id));
		sources.tick();
		await settle();
		await sources.book.remove('removed');
		await sources.book.pause('paused', true);
		for (const id of ['removed', 'paused', 'kept']) await answer(aFeed(id), rss(id));
		await sources.idle();
		expect(added).toEqual(['kept']);
		expect(sources.book.find('paused')?.state).toEqual({});
	});

	it('a feed whose address is corrected while it is polled is polled there at once', async () => {
		const { sources, requests, added, answer } = await openPolling();
		const corrected = { ...aFeed('harbor'), url: 'https://harbor.example/news' };
		sources.book.useFile([aFeed('harbor')]);
		sources.tick();
		await settle();
		sources.book.useFile([corrected]);
		sources.tick();
		await answer(aFeed('harbor'), rss('Old'));
		expect(sources.book.find('harbor')?.state).toEqual({});
		sources.tick();
		await settle();
		expect(requests).toEqual([aFeed('harbor').url, corrected.url]);
		await answer(corrected, rss('New'));
		await sources.idle();
		expect(added).toEqual(['New']);
	});

	it('a feed that its publisher ended is polled again at once at its corrected address', async () => {
		const { sources, requests } = await openPolling();
		const ended = { url: aFeed('harbor').url, at: '2025-06-20T12:00:00.000Z' };
		sources.book.useFile([aFeed('harbor')]);
		const dueAt = '2025-06-21T12:00:00.000Z';
		await sources.book.save(aFeed('harbor'), () => ({ url: ended.url, ended, dueAt }));
		const corrected = { ...aFeed('harbor'), url: 'https://harbor.example/news' };
		sources.book.useFile([corrected]);
		sources.tick();
		await settle();
		expect(requests).toEqual([corrected.url]);
	});
});

describe('many feeds', () => {
	it('slow hosts with many feeds do not keep others waiting', async () => {
		const { sources, requests } = await openPolling();
		for (let number = 0; number < 30; number += 1) {
			await sources.book.add(aFeed(`slow-${number}`, `slow-${number % 2}.example`));
		}
		for (let minute = 0; minute < 5; minute += 1) sources.tick();
		await settle();
		expect(requests).toHaveLength(2);
		await sources.book.add(aFeed('quick'));
		sources.tick();
		await settle();
		expect(requests.at(-1)).toBe(aFeed('quick').url);
		await sources.close();
	});
});

describe('the end of the program', () => {
	it('does not wait for an archive that is slow, and keeps nothing half', async () => {
		const { sources, added, answer } = await openPolling(() => new Promise(() => {}));
		await sources.book.add(aFeed('harbor'));
		await sources.book.add(aFeed('alps'));
		sources.tick();
		await settle();
		await answer(aFeed('harbor'));
		await sources.close();
		expect(added).toEqual(['News']);
		expect(sources.book.find('harbor')?.state).toEqual({});
		sources.tick();
		await sources.idle();
		expect(sources.facts()).toMatchObject({ polled: 0 });
	});
});
