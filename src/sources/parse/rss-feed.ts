import type { MediaNs, RdfFeed, RssFeed, SyNs } from 'feedsmith';
import type { PublicationDate } from '#src/articles/publication-date.ts';
import type { StatedRhythm } from '../pace.ts';
import {
	type FeedImage,
	type FeedItem,
	feedText,
	type ParsedFeed,
	present,
	webAddress,
} from './parsed-feed.ts';

type Dated = PublicationDate | undefined;

/** What feedsmith found in RSS 0.9x to 2.0, or in RDF, whose elements are among those of RSS. */
export function readRssFeed(
	feed: RssFeed.Feed<Dated> | RdfFeed.Feed<Dated>,
	address: string,
): ParsedFeed {
	const base = webAddress(feed.xml?.base, address) ?? address;
	const { ttl, language }: RssFeed.Feed<Dated> = feed;
	return present({
		title: feedText(feed.title ?? feed.dc?.titles?.[0] ?? feed.atom?.title?.value, 'plain'),
		home: webAddress(feed.link ?? alternateOf(feed.atom?.links), base),
		language: language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
		stated: { ...statedBy(feed.sy), ...(isStated(ttl) && { restMs: ttl * minuteMs }) },
		items: (feed.items ?? []).map((item) => readItem(item, base)),
	} satisfies Record<keyof ParsedFeed, unknown>);
}

/** How often a feed says that it changes, by `sy:updatePeriod` and `sy:updateFrequency`. */
export function statedBy(sy: SyNs.Feed<unknown> | undefined): StatedRhythm {
	const period = periods.get(sy?.updatePeriod?.toLowerCase() ?? '');
	const frequency = sy?.updateFrequency ?? 1;
	if (period === undefined || !isStated(frequency)) return {};
	return { statedMs: Math.ceil((period * minuteMs) / frequency) };
}

const minuteMs = 60_000;

/** Whether a number says something: feeds also write 0, negative and endless ones. */
function isStated(number: number | undefined): number is number {
	return number !== undefined && number > 0 && number < statedMax;
}

/** In minutes: two years. */
const statedMax = 1_051_200;

const periods: ReadonlyMap<string, number> = new Map([
	['hourly', 60],
	['daily', 1_440],
	['weekly', 10_080],
	['monthly', 43_200],
	['yearly', 525_600],
]);

type Link = { readonly href?: string; readonly rel?: string; readonly type?: string };

/** The link to the page that something is about: in HTML if there are several, and never to the feed itself. */
export function alternateOf(links: readonly Link[] = []): string | undefined {
	const alternates = links.filter(({ rel = 'alternate' }) => /^alternate$|#alternate$/i.test(rel));
	const page = alternates.find(({ type }) => type === undefined || /html/i.test(type));
	return (page ?? alternates[0])?.href;
}

function readItem(
	item: RssFeed.Item<Dated> & Pick<RdfFeed.Item<Dated>, 'rdf'>,
	feedBase: string,
): FeedItem {
	const { dc, dcterms, media, atom, guid, source, itunes } = item;
	const base = webAddress(item.xml?.base, feedBase) ?? feedBase;
	const title =
		item.title ??
		dc?.titles?.[0] ??
		atom?.title?.value ??
		mediaTexts(media, 'title')[0] ??
		dcterms?.titles?.[0];
	const description =
		item.description ??
		dc?.descriptions?.[0] ??
		dcterms?.abstracts?.[0] ??
		atom?.summary?.value ??
		mediaTexts(media, 'description')[0] ??
		itunes?.summary ??
		itunes?.subtitle;
	const dates = [
		item.pubDate,
		atom?.published,
		...(dcterms?.issued ?? []),
		...(dc?.dates ?? []),
		...(dcterms?.created ?? []),
		...(dcterms?.dates ?? []),
		...(dcterms?.available ?? []),
		atom?.updated,
		...(dcterms?.modified ?? []),
	];
	return present({
		guid: guid?.value ?? atom?.id ?? dc?.identifiers?.[0] ?? item.rdf?.about,
		link: linkOf(item, base),
		title: feedText(title ?? itunes?.title, 'plain'),
		description: feedText(description, 'html'),
		content: feedText(item.content?.encoded ?? atom?.content?.value, 'html'),
		publishedAt: dates.find((date) => date !== undefined),
		updatedAt: atom?.updated ?? dcterms?.modified?.find((date) => date !== undefined),
		language: dc?.languages?.[0] ?? item.xml?.lang,
		source:
			source?.title === undefined
				? undefined
				: { name: source.title, ...present({ url: webAddress(source.url, base) }) },
		images: [...mediaImages(media, base), ...attachedImages(item.enclosures ?? [], base)],
	} satisfies Record<keyof FeedItem, unknown>);
}

/** An item’s link; else its `guid` or `rdf:about`, unless the feed says that this is no address. */
function linkOf(
	{ link, atom, guid, rdf }: RssFeed.Item<Dated> & Pick<RdfFeed.Item<Dated>, 'rdf'>,
	base: string,
): string | undefined {
	const permalink =
		guid?.isPermaLink === true || (guid?.isPermaLink ?? /^https?:/i.test(guid?.value ?? ''));
	const candidates = [link, alternateOf(atom?.links), permalink ? guid?.value : undefined];
	const found = candidates.find((candidate) => webAddress(candidate, base) !== undefined);
	return webAddress(found ?? rdf?.about, base);
}

type Media = MediaNs.ItemOrFeed;

/** What Media RSS says of an item; of a picture it says what the picture shows, which can be anything. */
function mediaTexts(media: Media | undefined, element: 'title' | 'description'): string[] {
	const files = (media?.contents ?? []).filter((file) => !isPictureFile(file));
	const levels = [
		media,
		...(media?.groups ?? []),
		...(element === 'title' ? files : (media?.contents ?? [])),
	];
	return levels.flatMap((level) => level?.[element]?.value ?? []);
}

function isPictureFile({ medium, type, url }: MediaNs.Content): boolean {
	return medium === 'image' || /^image\//i.test(type ?? '') || isPicture(url);
}

/** The pictures of Media RSS; those that say how wide they are, widest first, before the others. */
export function mediaImages(media: Media | undefined, base: string): FeedImage[] {
	if (media === undefined) return [];
	const groups = media.groups ?? [];
	const contents = [...(media.contents ?? []), ...groups.flatMap((group) => group.contents ?? [])];
	const pictures = contents.filter(isPictureFile);
	const levels = [media, ...groups, ...contents];
	const alt = (part: Partial<Pick<Media, 'description' | 'title'>>) =>
		feedText(part.description?.value ?? part.title?.value, 'plain');
	const found = [
		...levels
			.flatMap((level) => level.thumbnails ?? [])
			.map((part) => ({ ...part, alt: undefined, bytes: undefined })),
		...pictures.map((part) => ({ ...part, alt: alt(part), bytes: sizeOf(part.fileSize) })),
	];
	return found
		.flatMap(({ url, width, height, bytes, alt }) => {
			const address = webAddress(url, base);
			if (address === undefined) return [];
			return [{ url: address, ...present({ width, height, bytes, alt }) }];
		})
		.sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
}

type Enclosure = { readonly url?: string; readonly type?: string; readonly length?: number };

/** A size in bytes; feeds that do not know it write 0 or 1. */
function sizeOf(bytes: number | undefined): number | undefined {
	return bytes === undefined || bytes <= 1 ? undefined : bytes;
}

/** The pictures among attached files. */
export function attachedImages(enclosures: readonly Enclosure[], base: string): FeedImage[] {
	return enclosures
		.filter(
			({ type, url }) => /^image\//i.test(type ?? '') || (type === undefined && isPicture(url)),
		)
		.flatMap(({ url, length }) => {
			const address = webAddress(url, base);
			if (address === undefined) return [];
			return [{ url: address, ...present({ bytes: sizeOf(length) }) }];
		});
}

function isPicture(url: string | undefined): boolean {
	return /\.(?:jpe?g|png|webp|gif|avif)(?:$|\?)/i.test(url ?? '');
}
