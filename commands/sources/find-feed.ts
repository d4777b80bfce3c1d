import { type Choice, UserError } from '#src/bot/command.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { choiceNameMax, choicesMax, choiceValueMax } from '#src/render/message/limits.ts';
import { plainLabel, quote } from '#src/render/text/plain-text.ts';
import { type Feed, hostOf } from '#src/sources/feed.ts';
import { canonicalFeedAddress, FeedAddress, withoutFeedScheme } from '#src/sources/feed-address.ts';
import type { FeedBook } from '#src/sources/feed-book.ts';
import type { ListedFeed } from '#src/sources/feed-list.ts';
import type { OfferedFeed } from '#src/sources/packs.ts';
import type { Look } from '#src/sources/poller.ts';
import type { Sources } from '#src/sources/sources.ts';
import { foldName } from '#src/text/fold.ts';

/** What somebody wants to add: an address, with what is known about it if it is suggested. */
export type WantedFeed = { readonly url: string; readonly suggested: OfferedFeed | undefined };

/** Reads what somebody typed as an address, or as the name of a suggested source. */
export function readWanted(typed: string, sources: Sources): WantedFeed {
	const suggested = sources.suggested();
	const byName = suggested.find(({ name }) => foldName(name) === foldName(typed));
	if (byName !== undefined) return { url: byName.url, suggested: byName };
	const url = readAddress(typed);
	if (url === undefined) {
		if (/^\W*https?:\/\/[^\s/?#]+@/i.test(typed)) throw passwordError();
		const quoted = quote(typed.slice(0, 200));
		throw new UserError('source-unclear', saying('sourceUnclear', { typed: quoted }));
	}
	if (leadsIntoDiscord.test(url)) {
		throw new UserError('source-in-discord', saying('sourceInDiscord'));
	}
	const key = canonicalFeedAddress(url);
	return { url, suggested: suggested.find((one) => canonicalFeedAddress(one.url) === key) };
}

function passwordError(): UserError {
	return new UserError('source-password', saying('sourcePassword'));
}

const leadsIntoDiscord =
	/^https?:\/\/(?:discord\.gg|(?:[\w-]+\.)?discord(?:app)?\.com\/(?:channels|invite|users))(?:\/|$)/;

/** Reads an address as people paste it: in brackets, without a scheme, with one of feed readers; undefined if it is none. */
export function readAddress(typed: string): string | undefined {
	const pasted = (/\]\(<?([^\s<>()]+)>?\)$/.exec(typed.trim())?.[1] ?? typed).replace(
		/^[\s<"'`“„«(]+|[\s>"'`”“»),;]+$/g,
		'',
	);
	const bare = withoutFeedScheme(pasted).replace(/^(?:feed:)?\/\//i, 'https://');
	const full = withoutScheme.test(bare) ? `https://${bare}` : bare;
	const url = URL.parse(full);
	if (url === null || /\s/.test(full)) return undefined;
	url.hash = '';
	return FeedAddress.safeParse(url.href).data;
}

/** A domain or an IPv4 address, perhaps with a port, and then nothing or a path. */
const withoutScheme = /^[^\s/:@?#\\]+\.[^\s/:@?#\\.]+\.?(?::\d{1,5})?(?:[/?#]\S*)?$/;

/** What an address gives now; throws a `UserError` if the program is about to end. */
export async function lookAt(feed: Feed, { look }: Sources): Promise<Look> {
	const found = await look(feed);
	if (found !== undefined) return found;
	throw new UserError('closing', saying('sourceRestarting'));
}

/** Suggested sources that are not read yet and whose name contains what was typed. */
export function suggestFeeds(typed: string, { suggested, book }: Sources): Choice[] {
	const text = foldName(typed);
	return suggested()
		.filter(({ name, url }) => foldName(name).includes(text) && url.length <= choiceValueMax)
		.filter(({ url }) => book.at(url) === undefined)
		.slice(0, choicesMax)
		.map(({ name, url, country }) => ({ name: labelOf(name, country), value: url }));
}

/** Feeds that are read, by what was typed of their names or addresses. */
export function suggestListed(typed: string, feeds: readonly ListedFeed[]): Choice[] {
	const text = foldName(typed);
	const address = typed.trim().toLowerCase();
	return feeds
		.filter(
			({ feed }) => foldName(feed.name).includes(text) || feed.url.toLowerCase().includes(address),
		)
		.slice(0, choicesMax)
		.map((listed) => ({ name: labelOf(listed.feed.name, hostOf(listed)), value: listed.feed.id }));
}

/** A name with what tells it from others of the same name, cut so that both are there. */
function labelOf(name: string, detail: string | undefined): string {
	const end = detail === undefined ? '' : ` · ${detail}`.slice(0, choiceNameMax / 2);
	const label = plainLabel(name);
	const left = choiceNameMax - end.length;
	return label.length <= left ? label + end : `${label.slice(0, left - 1).toWellFormed()}…${end}`;
}

/** The feed that somebody means by its id, address or name; throws a `UserError` if it is not exactly one. */
export function findListed(typed: string, book: FeedBook): ListedFeed {
	const address = readAddress(typed);
	const found = book.find(typed) ?? (address === undefined ? undefined : book.at(address));
	if (found !== undefined) return found;
	const name = foldName(typed);
	const named = book.all().filter(({ feed }) => foldName(feed.name).includes(name));
	const exact = named.filter(({ feed }) => foldName(feed.name) === name);
	const [first, ...others] = exact.length > 0 ? exact : named;
	if (first !== undefined && others.length === 0) return first;
	const what = quote(typed.slice(0, 200));
	const key = first === undefined ? 'sourceUnknown' : 'sourceSeveral';
	throw new UserError('source-unknown', saying(key, { typed: what }));
}
