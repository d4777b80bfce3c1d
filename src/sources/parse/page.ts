import { Parser } from 'htmlparser2';
import { type FeedFault, webAddress } from './parsed-feed.ts';
import { firstElement } from './xml-repair.ts';

/** Whether a text is a page in HTML; some feeds claim to be one in their document type. */
export function isPage(text: string): boolean {
	const element = firstElement(text);
	if (/^(?:html|head|body)$/.test(element)) return true;
	return /^\s*<!doctype\s+html/i.test(text) && !/^(?:\w+:)?(?:rss|feed|rdf)$/.test(element);
}

/** What a page in HTML says about itself. */
export function readPage(html: string, address: string): FeedFault {
	const { title, feeds, asksToSignIn } = elementsOf(html.slice(0, pageMax), address);
	const titled = title === '' ? {} : { title };
	return asksToSignIn || loginTitle.test(title)
		? { kind: 'login-page', ...titled }
		: { kind: 'page', feeds, ...titled };
}

/** How much of a page is read, in characters. */
const pageMax = 200_000;

const loginTitle =
	/^(?:log ?in|sign ?in|anmelden|einloggen|anmeldung|connexion|se connecter|iniciar sesión|登入|登录|登錄)(?![\p{Ll}])|\b(?:log ?in|sign ?in|login page)$/iu;

function elementsOf(html: string, address: string) {
	const feeds = new Set<string>();
	let [title, inTitle, asksPassword] = ['', false, false];
	let links = 0;
	const parser = new Parser({
		onopentag(name, { rel = '', type = '', href }) {
			inTitle = name === 'title' && title === '';
			if (name === 'input' && type.toLowerCase() === 'password') asksPassword = true;
			if (name === 'a') links += 1;
			if (name !== 'link' || !/\balternate\b/i.test(rel) || !feedType.test(type)) return;
			const feed = webAddress(href, address);
			if (feed !== undefined && feeds.size < feedsMax) feeds.add(feed);
		},
		ontext(text) {
			if (inTitle) title = (title + text).slice(0, titleMax);
		},
		onclosetag() {
			inTitle = false;
		},
	});
	parser.end(html);
	// Pages with news can have a form to sign in too, beside many links.
	const asksToSignIn = asksPassword && links < newsLinksMin && feeds.size === 0;
	return { title: title.replace(/\s+/g, ' ').trim(), feeds: [...feeds], asksToSignIn };
}

const feedType = /^(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json)/i;
const feedsMax = 20;

/** Range 20–60: login pages have links to help and terms, front pages have hundreds. */
const newsLinksMin = 40;
const titleMax = 300;
