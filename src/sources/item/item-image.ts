import { addressMax, type Image } from '#src/articles/article.ts';
import { cutClause } from '#src/text/cuts.ts';
import type { FeedImage, FeedItem } from '../parse/parsed-feed.ts';
import { visibleText } from './item-text.ts';

/** A picture for an article; `isSized` if the feed says how large it is, so that nobody has to be asked. */
export type ItemImage = { readonly image: Image; readonly isSized: boolean };

/** Finds the pictures of a feed’s items; what many of them share is a logo. */
export function imagesIn(
	items: readonly FeedItem[],
): (item: FeedItem, headline: string) => ItemImage | undefined {
	const uses = new Map<string, number>();
	for (const { images } of items) {
		for (const url of new Set(images.map((image) => image.url)))
			uses.set(url, (uses.get(url) ?? 0) + 1);
	}
	return ({ images }, headline) => {
		const found = images.find((image) => canShow(image) && (uses.get(image.url) ?? 0) <= usesMax);
		return found && itemImage(found, headline);
	};
}

function itemImage({ url, alt, ...size }: FeedImage, headline: string): ItemImage {
	const shown = visibleText(alt).replaceAll('\n', ' ').trim();
	const text = shown.length > altMax ? (cutClause(shown, altMax) ?? '') : shown;
	const isSized =
		size.bytes !== undefined || (size.width !== undefined && size.height !== undefined);
	return { image: { url, ...(text !== '' && text !== headline && { alt: text }) }, isSized };
}

/** Whether a picture is for readers, as far as the feed and its address say. */
function canShow({ url, width, height, bytes }: FeedImage): boolean {
	const address = URL.parse(url);
	if (address?.protocol !== 'https:' || url.length > addressMax || address.username !== '')
		return false;
	if (isTracker(address) || notAReport.test(decodedPath(address))) return false;
	const isWideEnough = [width, height].every(
		(pixels) => pixels === undefined || pixels >= pixelsMin,
	);
	return isWideEnough && (bytes === undefined || isPictureSize(bytes));
}

/** Whether a file of so many bytes can be a picture that readers see, and that Discord loads. */
export function isPictureSize(bytes: number): boolean {
	return bytes >= bytesMin && bytes <= bytesMax;
}

function isTracker({ hostname, pathname }: URL): boolean {
	return trackingHosts.test(hostname) || trackingPaths.test(pathname);
}

function decodedPath({ pathname, search }: URL): string {
	try {
		return decodeURIComponent(pathname + search).toLowerCase();
	} catch {
		return (pathname + search).toLowerCase();
	}
}

/** Smaller ones are icons, or count readers. */
const pixelsMin = 80;
const bytesMin = 5 * 1_024;
const bytesMax = 8 * 1_024 * 1_024;

/** In how many items of a feed a picture can be. 2 … 3: two reports of one event can share theirs. */
const usesMax = 2;

/** As long as a headline. */
const altMax = 300;

const trackingHosts =
	/(?:^|\.)(?:doubleclick\.net|google-analytics\.com|googletagmanager\.com|googlesyndication\.com|scorecardresearch\.com|quantserve\.com|feedburner\.com|feedsportal\.com|pixel\.wp\.com|stats\.wordpress\.com|gravatar\.com|facebook\.com|chartbeat\.(?:com|net)|newrelic\.com|list-manage\.com|feedblitz\.com|mf\.gif)$/;
const trackingPaths =
	/\/(?:pixel|beacon|track(?:ing)?|b\.gif|count(?:er)?|spacer|blank|transparent|1x1)(?:[/._-]|$)/i;

/** Pictures that show no report: drawings that Discord does not load, people’s portraits and logos, which every item has. */
const notAReport =
	/\.(?:svgz?|ico)(?:$|[?&#])|(?:^|[/_.-])(?:avatars?|gravatar|favicon|(?:default|site|feed|podcast)[_-]?(?:logo|image|thumb(?:nail)?|picture)|logo|placeholder|no[_-]?image|emoji|smil(?:ey|ies))(?:[/_.-]|$)/;
