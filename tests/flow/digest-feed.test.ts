import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '#src/sources/parse/parse-feed.ts';
import { type Desk, openDesk, textOf } from '../harness/open-desk.ts';
import type { FlowSettings } from '../harness/open-flow.ts';
import { openReader, type TestReader } from '../harness/open-reader.ts';

const publicUrl = 'https://news.example/dateline';

type FeedDesk = Desk & {
	readonly omar: TestReader;
	/** Adds a digest about rain to #news, every day at 8, and opens its feed. */
	openFeed(): ReturnType<TestReader['asks']>;
	/** Asks for an address of the public server, as its proxy would. */
	read(address: string | undefined): Promise<Response>;
	/** The items of the RSS feed at this address. */
	itemsAt(address: string | undefined): Promise<readonly Item[]>;
};

type Item = NonNullable<ReturnType<typeof parseRssFeed>['items']>[number];

async function open(settings: FlowSettings = { publicUrl }): Promise<FeedDesk> {
	const desk = await openDesk(settings);
	const omar = openReader(desk.discord, 'omar');
	const read = (address = publicUrl) => {
		const { pathname } = new URL(address);
		return fetch(`http://127.0.0.1:${desk.bot().feedPort}${pathname}`);
	};
	return {
		...desk,
		omar,
		read,
		async openFeed() {
			await omar.asks('digest add', {
				channel: local.news,
				topics: 'rain',
				when: 'every day at 8',
			});
			return omar.asks('digest feed', { which: 'rain' });
		},
		async itemsAt(address) {
			return parseRssFeed(await (await read(address)).text()).items ?? [];
		},
	};
}

/** The addresses that a card shows: RSS, then JSON. */
function addressesIn(text: string): string[] {
	return text.match(/https:\/\/news\.example\/[^`\s]+/g) ?? [];
}

const rain = {
	id: 'rain',
	headline: 'Rain & hail <today>',
	summary: 'Rain fell all day in the hills. Two roads were closed. A third one may follow.',
	publishedAt: '2025-06-19T18:00:00Z',
	url: 'https://example.com/rain?a=1&b=2',
	source: 'The Daily Example',
} as const;

describe('/digest feed', () => {
	it('gives moderators two private addresses that serve what the digest posted, and nothing else', async () => {
		const { openFeed, arrive, tickAt, read, texts } = await open();
		const card = await openFeed();
		expect(card.isPrivate).toBe(true);
		const [rss, json] = addressesIn(card.text);
		expect(rss).toMatch(/^https:\/\/news\.example\/dateline\/feeds\/\w{10}-[\w-]{32}\.xml$/);
		await arrive('rain.json', [rain, { id: 'sun', headline: 'Sun', publishedAt: '2025-06-19' }]);
		expect(parseRssFeed(await (await read(rss)).text()).items ?? []).toEqual([]);
		await tickAt('2025-06-20T08:00:00Z');
		expect(texts('news')).toHaveLength(1);
		await arrive('later.json', [{ ...rain, id: 'later', headline: 'More rain', url: undefined }]);

		const item = {
			title: 'Rain & hail <today>',
			link: 'https://example.com/rain?a=1&b=2',
			guid: { value: 'dateline:made000000:rain', isPermaLink: false },
			pubDate: 'Fri, 20 Jun 2025 08:00:00 GMT',
			description:
				'<p>Rain fell all day in the hills. Two roads were closed.</p><p>The Daily Example · 19 June 2025</p>',
		};
		const inRss = parseRssFeed(await (await read(rss)).text());
		expect(inRss).toMatchObject({
			title: 'Digest: rain',
			link: `https://discord.com/channels/${local.guild}/${local.news}`,
			items: [item],
		});
		expect(inRss.items).toHaveLength(1);
		const inJson = parseJsonFeed(await (await read(json)).text());
		expect(inJson.items).toEqual([
			{
				id: item.guid.value,
				url: item.link,
				title: item.title,
				content_text:
					'Rain fell all day in the hills. Two roads were closed.\n\nThe Daily Example · 19 June 2025',
				date_published: '2025-06-20T08:00:00.000Z',
				authors: [{ name: 'The Daily Example' }],
				language: 'en',
			},
		]);
	});

	it('serves feeds that Dateline itself can read', async () => {
		const { openFeed, arrive, tickAt, read } = await open();
		const addresses = addressesIn((await openFeed()).text);
		await arrive('rain.json', [rain]);
		await tickAt('2025-06-20T08:00:00Z');
		expect(addresses).toHaveLength(2);
		for (const address of addresses) {
			const response = await read(address);
			const bytes = new Uint8Array(await response.arrayBuffer());
			const contentType = response.headers.get('content-type') ?? '';
			const outcome = parseFeed({ bytes, contentType, address });
			expect(outcome).toMatchObject({
				kind: 'feed',
				feed: {
					items: [
						{ guid: 'dateline:made000000:rain', link: rain.url, title: { text: rain.headline } },
					],
				},
			});
		}
	});

	it('gives new addresses on request, ends at once when it is turned off, and starts with others', async () => {
		const { openFeed, omar, read, logged } = await open();
		const statusOf = async (address: string | undefined) => (await read(address)).status;
		const card = await openFeed();
		const again = await omar.asks('digest feed', { which: 'rain' });
		const first = addressesIn(card.text);
		expect(addressesIn(again.text)).toEqual(first);
		const renewed = await omar.presses(card, 'New address');
		expect(renewed.text).toContain('The old ones no longer work.');
		const second = addressesIn(renewed.text);
		expect(await Promise.all([...first, ...second].map(statusOf))).toEqual([404, 404, 200, 200]);
		const off = await omar.presses(renewed, 'Turn off');
		expect(off.text).toContain('The feed is off');
		expect(await Promise.all(second.map(statusOf))).toEqual([404, 404]);
		const third = addressesIn((await omar.presses(off, 'Turn on')).text);
		expect(new Set([...first, ...second, ...third]).size).toBe(6);
		expect(await Promise.all(third.map(statusOf))).toEqual([200, 200]);
		const secrets = [...first, ...second, ...third].map((address) => address.slice(-36, -4));
		const lines = logged.lines().join('\n');
		expect(lines).toContain('feed-asked');
		expect(secrets.filter((secret) => lines.includes(secret))).toEqual([]);
	});

	it('keeps serving a paused digest, and none that was removed or whose server the bot left', async () => {
		const { openFeed, omar, arrive, tickAt, read, itemsAt, bot } = await open();
		const [rss] = addressesIn((await openFeed()).text);
		await arrive('rain.json', [rain]);
		await tickAt('2025-06-20T08:00:00Z');
		await omar.asks('digest pause', { which: 'rain' });
		expect(await itemsAt(rss)).toHaveLength(1);
		await bot().delivery.leave(local.guild);
		const gone = await read(rss);
		expect(gone.status).toBe(404);
		await bot().delivery.enter(local.guild);
		expect(await itemsAt(rss)).toHaveLength(1);
		await omar.presses(await omar.asks('digest remove', { which: 'rain' }), 'Remove');
		const removed = await read(rss);
		expect([removed.status, await removed.text()]).toEqual([404, await gone.text()]);
	});

	it('survives a restart', async () => {
		const { openFeed, arrive, tickAt, itemsAt, restart } = await open();
		const [rss] = addressesIn((await openFeed()).text);
		await arrive('rain.json', [rain]);
		await tickAt('2025-06-20T08:00:00Z');
		await restart();
		expect(await itemsAt(rss)).toMatchObject([{ title: rain.headline }]);
	});

	it('without a public address says what the operator has to do, in the moderator’s language', async () => {
		const { openFeed, discord, bot } = await open({});
		expect((await openFeed()).text).toContain('Ask the operator to set `PUBLIC_URL`');
		const answer = await discord.slash({
			as: 'omar',
			in: 'general',
			locale: 'de',
			command: 'digest feed',
			options: { which: 'rain' },
		});
		const text = answer.kind === 'failed' ? '' : textOf(await answer.settled());
		expect(text).toContain('Bitte den Betreiber, `PUBLIC_URL` zu setzen');
		expect([...bot().book.all()].map(({ feed }) => feed)).toEqual([undefined]);
		expect(bot().feedPort).toBeUndefined();
	});
});

describe('the feed of a digest', () => {
	it('shows corrections and updates under the same guid, marks what was withdrawn, and forgets what was deleted', async () => {
		const { openFeed, arrive, tickAt, itemsAt } = await open();
		const [rss] = addressesIn((await openFeed()).text);
		await arrive('rain.json', [rain]);
		await tickAt('2025-06-20T08:00:00Z');
		const guid = { value: 'dateline:made000000:rain' };
		const headline = 'Rain & snow today';
		await arrive('rain.json', [{ ...rain, headline, updatedAt: '2025-06-20T09:00:00Z' }]);
		expect(await itemsAt(rss)).toMatchObject([
			{
				guid,
				title: headline,
				pubDate: 'Fri, 20 Jun 2025 08:00:00 GMT',
				description: expect.stringContaining('<p>Changed: the headline'),
			},
		]);
		await tickAt('2025-06-21T08:00:00Z');
		expect(await itemsAt(rss)).toMatchObject([
			{ guid, title: headline, pubDate: 'Sat, 21 Jun 2025 08:00:00 GMT' },
		]);
		await arrive('rain.json', [{ ...rain, headline, withdrawn: true }]);
		const [withdrawn, ...others] = await itemsAt(rss);
		expect(others).toEqual([]);
		expect(withdrawn).toMatchObject({ guid, title: `Withdrawn: ${headline}` });
		expect(withdrawn?.description).toContain('Withdrawn by its source');
		expect(withdrawn?.description).not.toContain('hills');
		await arrive('rain.json', []);
		expect(await itemsAt(rss)).toEqual([]);
	});

	it('is in the language of the server', async () => {
		const { openFeed, omar, arrive, tickAt, read } = await open();
		const [rss] = addressesIn((await openFeed()).text);
		await omar.asks('settings', { language: 'de' });
		await arrive('rain.json', [rain]);
		await tickAt('2025-06-20T08:00:00Z');
		const text = await (await read(rss)).text();
		expect(text).toContain('<title>Überblick: rain</title>');
		expect(text).toContain('19. Juni 2025');
	});
});
