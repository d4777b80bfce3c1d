import { Parser } from 'htmlparser2';
import { type FeedFault, present, webAddress } from './parsed-feed.ts';

/** What a page in HTML says about itself; undefined if a text is not one. */
export function readPage(text: string, address: string): FeedFault | undefined {
	if (!pageStart.test(text.slice(0, startMax))) return undefined;
	const { title, feeds, asksToSignIn } = elementsOf(text.slice(0, pageMax), address);
	if (asksToSignIn || loginTitle.test(title)) {
		return { kind: 'login-page', ...present({ title: title === '' ? undefined : title }) };
	}
	return { kind: 'page', feeds, ...present({ title: title === '' ? undefined : title }) };
}

const pageStart = /<(?:!doctype\s+html|html|head|body|title|meta|div|p|script)[\s>]/i;
const startMax = 10_000;

/** How much of a page is read, in characters. */
const pageMax = 500_000;

const loginTitle =
	/^(?:.{0,40}\b)?(?:log ?in|sign ?in|anmelden|einloggen|connexion|se connecter|iniciar sesión)\b|登入|登录|登錄/i;

function elementsOf(html: string, address: string) {
	const feeds = new Set<string>();
	let [title, inTitle, asksToSignIn] = ['', false, false];
	const parser = new Parser({
		onopentag(name, { rel = '', type = '', href }) {
			inTitle = name === 'title' && title === '';
			if (name === 'input' && type.toLowerCase() === 'password') asksToSignIn = true;
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
	return { title: title.replace(/\s+/g, ' ').trim(), feeds: [...feeds], asksToSignIn };
}

const feedType = /^(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json)/i;
const feedsMax = 20;
const titleMax = 300;
