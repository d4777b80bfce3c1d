import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type ClaimedFeed, type FeedClaim, tryFeeds } from './feed-claims.ts';
import { type ConformanceSet, collections, knownCases } from './outcome.ts';

const folder = `${collections}/feeds/gofeed`;

/** The feeds of Go’s gofeed, with the titles, links, dates and ids of the results beside them. */
export const goFeeds: ConformanceSet = {
	name: 'gofeed',
	casesMin: 500,
	known: knownCases({
		'Atom 0.3 says only in an attribute that feedsmith does not pass on that a title is in base64':
			[
				'parser/atom/atom03_feed_entry_title_base64.xml',
				'parser/atom/atom03_feed_entry_title_base64_escaped_markup.xml',
				'parser/atom/atom03_feed_title_base64.xml',
				'parser/atom/atom03_feed_title_base64_escaped_markup.xml',
			],
		'An id stays as it is written, because it is only compared': [
			'parser/atom/entry_id_xml_base.xml',
		],
		'Browsers and feedsmith read “&copy” without a semicolon as an entity too': [
			'parser/rss/issue_320_legacy_entity_prefix.xml',
		],
		'Of several links we take the first, gofeed the last': [
			'parser/rss/rdf_channel_links.xml',
			'parser/rss/rdf_item_links.xml',
			'parser/rss/rss_channel_item_links.xml',
			'parser/rss/rss_channel_links.xml',
			'translator/rss/feed_item_links_-_rss_channel_item_links.xml',
			'translator/rss/feed_links_-_rdf_channel_links.xml',
			'translator/rss/feed_links_-_rss_channel_links.xml',
		],
	}),
	run: () => (existsSync(folder) ? tryFeeds(feeds()) : 'absent'),
};

function feeds(): ClaimedFeed[] {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
	const isFeed = (file: string) =>
		/\.xml$|\/universal\/.*\.json$|translator\/json\/.*\.json$|parser\/json\/.*\.(?:json|invalid)$/.test(
			file,
		) && !file.includes('_expected.json');
	return files.filter(isFeed).map((file) => ({
		name: file,
		folder: file.split('/').slice(0, -1).join('/'),
		bytes: readFileSync(`${folder}/${file}`),
		address: `http://127.0.0.1/${file}`,
		claims: claimsFor(file),
	}));
}

function claimsFor(file: string): FeedClaim[] {
	const beside = file.endsWith('.xml')
		? file.replace(/\.xml$/, '.json')
		: file.replace(/\.json$/, '_expected.json');
	if (beside === file || !existsSync(`${folder}/${beside}`)) return [];
	const { items, entries, ...feed } = Expected.parse(
		JSON.parse(readFileSync(`${folder}/${beside}`, 'utf8')),
	);
	const inItems = [...(items ?? []), ...(entries ?? [])].flatMap((part, item) =>
		claimsIn(part).map((claim) => ({ item, ...claim })),
	);
	return [
		...claimsIn(feed).filter(({ field }) => field === 'title' || field === 'link'),
		...inItems,
	];
}

const text = z.string().optional();

/** The names that the parsers of each format, and the one of all formats, give to what we compare. */
const Part = z.object({
	title: text,
	link: text,
	url: text,
	home_page_url: text,
	id: text,
	guid: z.union([z.string(), z.object({ value: text })]).optional(),
	links: z.array(z.union([z.string(), z.object({ href: text, rel: text })])).optional(),
	publishedParsed: text,
	pubDateParsed: text,
	updatedParsed: text,
	date_published: text,
});

const Expected = Part.extend({
	items: z.array(Part).nullish(),
	entries: z.array(Part).nullish(),
});

function claimsIn(part: z.infer<typeof Part>): FeedClaim[] {
	const alternate = part.links?.find(
		(link) => typeof link !== 'string' && link.rel === 'alternate',
	);
	const claims = {
		title: [part.title],
		link: [
			part.link ??
				part.url ??
				part.home_page_url ??
				(typeof alternate === 'object' ? alternate.href : undefined),
		],
		id: [part.id ?? (typeof part.guid === 'object' ? part.guid.value : part.guid)],
		date: [part.publishedParsed ?? part.pubDateParsed ?? part.date_published, part.updatedParsed],
	};
	return (['title', 'link', 'id', 'date'] as const).flatMap((field) =>
		claims[field].flatMap((value) => (value === undefined ? [] : [{ field, value }])),
	);
}
