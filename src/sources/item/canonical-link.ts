/**
 * A link without what only counts clicks: tracking parameters, and the fragment unless it is the page itself
 * (`#!/story`). It leads where the original leads.
 */
export function withoutTracking(link: string): string {
	const url = URL.parse(link);
	if (url === null) return link;
	for (const [key, value] of [...url.searchParams]) {
		if (isTracking(key, value)) url.searchParams.delete(key, value);
	}
	if (!/^#[!/]/.test(url.hash)) url.hash = '';
	return url.href;
}

/**
 * What links to one page have in common: no scheme, user, `www.`, mobile or AMP version, order of parameters, or
 * slash at the end. It is for comparing, and may lead nowhere. Undefined for the front page of a site, to which
 * links of any item can lead.
 */
export function canonicalLink(link: string): string | undefined {
	const url = URL.parse(withoutTracking(withoutAmpCache(link)));
	if (url === null) return undefined;
	for (const [key, value] of [...url.searchParams]) {
		if (isAmp(key, value)) url.searchParams.delete(key, value);
	}
	url.searchParams.sort();
	const host = url.host.replace(/^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.[^.])/, '');
	const path = url.pathname
		.replace(/\/{2,}/g, '/')
		.replace(/\/(?:index\.(?:html?|php)|amp\/?)$/i, '/')
		.replace(/^\/amp(?=\/.)/i, '')
		.replace(/\.amp(?=$|\.html?$)/i, '')
		.replace(/\/$/, '');
	const isFrontPage = path === '' && url.search === '' && url.hash === '';
	return isFrontPage ? undefined : `${host}${path}${url.search}${url.hash}`;
}

/** Google’s and Cloudflare’s copies of AMP pages have the original’s address in theirs. */
function withoutAmpCache(link: string): string {
	const [, secure, original] =
		/^https?:\/\/(?:www\.google\.[a-z.]+\/amp|[^/]+\.cdn\.ampproject\.org\/[cv])\/(s\/)?(.+)$/i.exec(
			link,
		) ?? [];
	if (original === undefined) return link;
	return `${secure === undefined ? 'http' : 'https'}://${original}`;
}

function isTracking(key: string, value: string): boolean {
	return trackingKey.test(key) || (ambiguousKey.test(key) && trackingValue.test(value));
}

function isAmp(key: string, value: string): boolean {
	return (
		(/^amp$/i.test(key) && /^(?:1|true)?$/i.test(value)) ||
		(/^outputtype$/i.test(key) && value === 'amp')
	);
}

/** Parameters that only tell where a click came from, by the makers of analytics and by publishers. */
const trackingKey =
	/^(?:utm_\w+|(?:fb|d|g)clid|gclsrc|gbraid|wbraid|yclid|msclkid|twclid|igshid|igsh|mc_[ce]id|_hs(?:enc|mi)|__hs\w+|mkt_tok|ml_subscriber\w*|oly_\w+|vero_\w+|(?:pk|mtm|piwik|matomo)_\w+|_ga|_gl|s_cid|ns_(?:mchannel|source|campaign|linkname|fee)|at_(?:medium|campaign|custom\d|link_\w+|format|ptr_name|bbc_team)|wt[_.]z?mc|cmp(?:id)?|ocid|smid|smtyp|xtor|ftag|ito|guccounter|guce_referrer\w*|traffic_source|ref_(?:src|url)|__twitter_impression|partner_source|rss_?id|icid|ncid|taid)$/i;

const ambiguousKey =
	/^(?:ref|referrer|referer|src|source|from|via|partner|origin|medium|feed|cid|rss)$/i;
const trackingValue =
	/^(?:(?:google|public|sx|web)?[_-]?(?:rss|feed)s?(?:[_-]?(?:reader|feed|\d))?|feedburner|newsletter)$/i;
