import { z } from 'zod';
import { addressMax } from '#src/articles/article.ts';
import type { Key } from '#src/phrases/catalogue.ts';

/** The address of a feed: http or https, without a user name or password. */
export const FeedAddress = z
	.url({ protocol: /^https?$/, error: 'addressForm' satisfies Key })
	.max(addressMax)
	.refine((address) => !hasUser(address), 'addressPassword' satisfies Key);

function hasUser(address: string): boolean {
	const url = URL.parse(address);
	return url !== null && (url.username !== '' || url.password !== '');
}

/** An address without the `feed:` that feed readers put before it. */
export function withoutFeedScheme(address: string): string {
	return address.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, '');
}

/**
 * What two addresses of one feed have in common: scheme, `www`, port 80 and 443, fragment, a slash at the end
 * and the order of parameters make no difference. Unlike in links to articles, every parameter counts: some
 * only say which feed it is. Undefined unless the address is http or https.
 */
export function canonicalFeedAddress(address: string): string | undefined {
	const url = URL.parse(withoutFeedScheme(address));
	if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
	const host = siteOf(url.hostname);
	const port = ['', '80', '443'].includes(url.port) ? '' : `:${url.port}`;
	const path = url.pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '');
	url.searchParams.sort();
	return `${host}${port}${path}${url.search}`;
}

/** A host without `www.` and a dot at the end. */
export function siteOf(host: string): string {
	return host
		.toLowerCase()
		.replace(/\.$/, '')
		.replace(/^www\d?\.(?=[^.]+\.)/, '');
}
