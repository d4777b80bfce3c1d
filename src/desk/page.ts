import { z } from 'zod';
import { type Listing, listedMax, type Window } from '#src/archive/archive.ts';

/** Which page a button asks for, from 1; its text comes from a `custom_id`. */
export const pageNumber = z.coerce.number().int().min(1).max(listedMax).default(1);

/** How many stories a page of a list holds. */
export const pageSize = 5;

export type Page = { readonly page: number; readonly pages: number };

/** One page of a list, and where it stands among the others. */
export type ListedPage = Page & { readonly listing: Listing };

/** Reads a page; where the set has changed meanwhile and ends earlier, the last page there is. */
export function readPage(wanted: number, read: (window: Window) => Listing): ListedPage {
	const page = Math.min(wanted, Math.ceil(listedMax / pageSize));
	const listing = read(windowOf(page));
	const pages = pagesOf(listing);
	if (page <= pages) return { page, pages, listing };
	return { page: pages, pages, listing: read(windowOf(pages)) };
}

function windowOf(page: number): Window {
	return { offset: (page - 1) * pageSize, limit: pageSize };
}

function pagesOf({ total }: Listing): number {
	return Math.max(1, Math.ceil(Math.min(total.count, listedMax) / pageSize));
}
