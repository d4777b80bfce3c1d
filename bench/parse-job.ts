import { isDeepStrictEqual } from 'node:util';
import FeedParser from 'feedparser';
import RssParser from 'rss-parser';
import { instantOf } from '#src/articles/publication-date.ts';
import { parseFeed } from '#src/sources/parse/parse-feed.ts';
import { summarize, type Timing } from './measure.ts';
import type { ParseFigures } from './results.ts';
import { type FeedFormat, feedOfSize } from './synthetic-feeds.ts';
import { makeBenchWorld } from './topics.ts';

/** What every parser has to give for an item; `content` is the whole report. */
type ReadItem = {
	readonly title: string | undefined;
	readonly link: string | undefined;
	readonly id: string | undefined;
	readonly date: string | undefined;
	readonly summary: string | undefined;
	readonly content: string | undefined;
};

type Parser = (bytes: Uint8Array) => readonly ReadItem[] | Promise<readonly ReadItem[]>;

const [size, runs] = process.argv.slice(2);
const world = makeBenchWorld();
const figures: ParseFigures = [];
for (const format of ['rss', 'atom'] as const) {
	figures.push(await measureParsing(format, Number(size), Number(runs)));
}
process.send?.(figures);

/** Lets the parsers take turns, so that noise hits all of them; one run of each does not count. */
async function measureParsing(
	format: FeedFormat,
	size: number,
	runs: number,
): Promise<ParseFigures[number]> {
	const bytes = Buffer.from(feedOfSize(world, format, size));
	const parsers = {
		ours: parseOurs,
		'rss-parser': parseWithRssParser,
		feedparser: parseWithFeedparser,
	};
	const items = await requireSame(bytes, parsers);
	const times = { ours: [0], 'rss-parser': [0], feedparser: [0] };
	for (let run = 0; run < runs; run++) {
		for (const name of ['ours', 'rss-parser', 'feedparser'] as const) {
			times[name][run] = await userTime(() => parsers[name](bytes));
		}
	}
	const timings: Record<keyof typeof times, Timing> = {
		ours: summarize(times.ours),
		'rss-parser': summarize(times['rss-parser']),
		feedparser: summarize(times.feedparser),
	};
	return { format, bytes: bytes.length, items, runs, timings };
}

/** The number of items; throws unless all parsers read the same. */
async function requireSame(
	bytes: Uint8Array,
	parsers: Readonly<Record<string, Parser>>,
): Promise<number> {
	const expected = await parseOurs(bytes);
	for (const [name, parse] of Object.entries(parsers)) {
		const found = await parse(bytes);
		const index = expected.findIndex((item, index) => !isDeepStrictEqual(item, found[index]));
		if (index === -1 && found.length === expected.length) continue;
		const [ours, theirs] = [expected[index], found[index]].map((item) => JSON.stringify(item));
		throw new Error(`${name} reads other items than we do: ${theirs} instead of ${ours}`);
	}
	return expected.length;
}

/** In milliseconds, of all threads: a parser pays for its garbage too. */
async function userTime(run: () => unknown): Promise<number> {
	const before = process.cpuUsage();
	await run();
	return process.cpuUsage(before).user / 1_000;
}

function parseOurs(bytes: Uint8Array): readonly ReadItem[] {
	const outcome = parseFeed({ bytes, address: 'https://news.example/feed.xml' });
	if (outcome.kind === 'fault') throw new Error(`the feed is taken for ${outcome.fault.kind}`);
	return outcome.feed.items.map(({ title, link, guid, publishedAt, description, content }) => ({
		title: title?.text,
		link,
		id: guid,
		date: publishedAt && instantOf(publishedAt).toISOString(),
		summary: description?.text,
		content: content?.text.trim(),
	}));
}

async function parseWithRssParser(bytes: Uint8Array): Promise<readonly ReadItem[]> {
	const parser = new RssParser<object, { id?: string; 'content:encoded'?: string }>();
	const { items } = await parser.parseString(new TextDecoder().decode(bytes));
	return items.map((item) => {
		const encoded = item['content:encoded'];
		return {
			title: item.title,
			link: item.link,
			id: item.guid ?? item.id,
			date: item.isoDate,
			summary: encoded === undefined ? item.summary : item.content,
			content: (encoded ?? item.content)?.trim(),
		};
	});
}

function parseWithFeedparser(bytes: Uint8Array): Promise<readonly ReadItem[]> {
	const { promise, resolve, reject } = Promise.withResolvers<readonly ReadItem[]>();
	const items: ReadItem[] = [];
	const parser = new FeedParser({ addmeta: false, feedurl: 'https://news.example/feed.xml' });
	parser.on('error', reject);
	parser.on('readable', () => {
		for (let item = parser.read(); item !== null; item = parser.read()) {
			items.push({
				title: item.title,
				link: item.link,
				id: item.guid,
				date: item.pubdate?.toISOString(),
				summary: item.summary,
				content: item.description.trim(),
			});
		}
	});
	parser.on('end', () => resolve(items));
	parser.end(bytes);
	return promise;
}
