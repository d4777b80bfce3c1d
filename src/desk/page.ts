import { z } from 'zod';
import { type Listing, listedMax, type Window } from '#src/archive/archive.ts';

/** Which page a button asks for, from 1; its text comes from a `custom_id`. */
export const pageNumber = z.coerce.number().int().min(1).max(listedMax).default(1);

/** How many stories a page of a list holds. */
export const pageSize = 5;

export type Page = { readonly page: number; readonly pages: number };

/** One page of a list, and where it stands among the others. */
export type ListedPage = Page & { readonly listing: Listing };

/**
 * Reads a page; where the set has changed meanwhile and ends earlier, the last page there is. The
 * first page may hold fewer than the others.
 */
export function readPage(
	wanted: number,
	read: (window: Window) => Listing,
	onFirst: number = pageSize,
): ListedPage {
	const page = Math.min(wanted, pagesOf(listedMax, onFirst));
	const listing = read(windowOf(page, onFirst));
	const pages = pagesOf(Math.min(listing.total.count, listedMax), onFirst);
	if (page <= pages) return { page, pages, listing };
	return { page: pages, pages, listing: read(windowOf(pages, onFirst)) };
}

function windowOf(page: number, onFirst: number): Window {
	if (page === 1) return { offset: 0, limit: onFirst };
	return { offset: onFirst + (page - 2) * pageSize, limit: pageSize };
}

function pagesOf(stories: number, onFirst: number): number {
	return 1 + Math.ceil(Math.max(0, stories - onFirst) / pageSize);
}
