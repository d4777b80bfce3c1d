import type { FeedItem } from '#src/sources/parse/parsed-feed.ts';
import { cutClause } from '#src/text/cuts.ts';
import { visibleText } from './item-text.ts';

/** A picture by its https address, with its size in pixels if the feed says it. */
export type ItemImage = {
	readonly url: string;
	/** What it shows, or else the headline it belongs to. */
	readonly alt: string;
	readonly width?: number;
	readonly height?: number;
};

/** The first picture of an item that is served by https and is not known to be tiny. */
export function imageOf({ images }: FeedItem, headline: string): ItemImage | undefined {
	const image = images.find(
		({ url, width = pixelsMin, height = pixelsMin }) =>
			url.startsWith('https:') && width >= pixelsMin && height >= pixelsMin,
	);
	if (image === undefined) return undefined;
	const shown = visibleText(image.alt).replaceAll('\n', ' ');
	const alt = shown === '' ? headline : shown;
	return { ...image, alt: alt.length > altMax ? cutClause(alt, altMax) : alt };
}

/** Smaller ones are icons, or count readers. */
const pixelsMin = 50;

/** As long as a headline. */
const altMax = 300;
