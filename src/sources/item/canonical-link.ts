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
	return isFrontPage ? undefined : `${host}${withoutWords(path)}${url.search}${url.hash}`;
}

/** An article’s number at either end of its name: publishers rewrite the words, of a new headline, and keep it. */
function withoutWords(path: string): string {
	const [, folder = '', name = ''] = /^(.*\/)([^/]+)$/.exec(path) ?? [];
	const [, first, last] =
		/^(?:(\d{7,})[-_.]\p{L}.*|.*\p{L}[-_.](?:id|a)?(\d{7,})(?:\.\w{3,5})?)$/iu.exec(name) ?? [];
	const number = first ?? last;
	return number === undefined || isNoId.test(number) ? path : `${folder}${number}`;
}

/** Days, and amounts such as 1000000, can be part of different names. */
const isNoId = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])\d*$|(?:19|20)\d\d$|0000$/;

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
	return (
		trackingKey.test(key) ||
		(ambiguousKey.test(key) && trackingValue.test(value)) ||
		(/^(?:rss|feed)$/i.test(key) && /^(?:1|true|yes)?$/i.test(value))
	);
}

function isAmp(key: string, value: string): boolean {
	return (
		(/^amp$/i.test(key) && /^(?:1|true)?$/i.test(value)) ||
		(/^outputtype$/i.test(key) && value === 'amp')
	);
}

/** Parameters that only tell where a click came from, by the makers of analytics and by publishers. */
const trackingKey = new RegExp(
	`^(?:amp;)*(?:${[
		String.raw`(?:utm|itm|oly|vero|pk|mtm|piwik|matomo|hsa|gaa|_x_tr|tblci|taboola)_\w+|_hs(?:enc|mi)|__hs\w+|hss_\w+`,
		'(?:fb|d|g|ys|wick)clid|gclsrc|gbraid|wbraid|gad_(?:source|campaignid)|srsltid|yclid|msclkid|twclid|ttclid|li_fat_id|igshid|igsh',
		String.raw`mc_[ce]id|mkt_tok|ml_subscriber\w*|_ga|_gl|s_cid|s_kwcid|ns_(?:mchannel|source|campaign|linkname|fee)`,
		String.raw`at_(?:medium|campaign|custom\d|link_\w+|format|ptr_name|bbc_team)|wt[_.]?z?mc|cmp(?:id)?|[io]cid|ncid|taid|intcid|smid|smtyp`,
		String.raw`xtor|ftag|ito|guccounter|guce_referrer\w*|traffic_source|link_source|ref_(?:src|url)|__twitter_impression|partner_source`,
		'__?source|scmp_src|soc_(?:src|trk)|sr_share|sref|srnd|iref|dicbo|wprov|maca|rss_?(?:id|feed)|isappinstalled|usqp|amp_js_v',
	].join('|')})$`,
	'i',
);

/** Parameters that can be part of an address too. */
const ambiguousKey =
	/^(?:amp;)*(?:ref|referrer|referer|src|source|from|via|partner|origin|medium|feed|feedid|cid|rss|emc|mod|fr|track|chl|channel|campaign)$/i;
const trackingValue =
	/^(?:(?:google|public|sx|web|www|\w{2})?[_-]?(?:rss|feed)s?(?:[_-]?(?:reader|feed|\d+|nyt))?(?:[_-]\w+)*|feedburner|newsletter)$/i;
