import { type Choice, UserError } from '#src/bot/command.ts';
import { choiceNameMax, choicesMax, choiceValueMax } from '#src/render/message/limits.ts';
import { quote } from '#src/render/text/plain-text.ts';
import { FeedAddress } from '#src/sources/feed-address.ts';
import type { FeedBook, ListedFeed } from '#src/sources/feed-book.ts';
import type { OfferedFeed } from '#src/sources/packs.ts';
import type { Sources } from '#src/sources/sources.ts';
import { foldName } from '#src/text/fold.ts';

/** What somebody wants to add: an address, with what is known about it if it is suggested. */
export type WantedFeed = { readonly url: string; readonly suggested: OfferedFeed | undefined };

/** Reads what somebody typed as an address, or as the name of a suggested source. */
export function readWanted(typed: string, sources: Sources): WantedFeed {
	const suggested = sources.suggested();
	const address = FeedAddress.safeParse(typed.replace(/^feed:(?:\/\/)?(?=https?:)/i, ''));
	if (address.success) {
		const url = address.data;
		return { url, suggested: suggested.find((one) => one.url === url) };
	}
	const byName = suggested.find(({ name }) => foldName(name) === foldName(typed));
	if (byName !== undefined) return { url: byName.url, suggested: byName };
	const domain = FeedAddress.safeParse(`https://${typed}`);
	if (domain.success && /^[^\s/:]+\.[^\s/:.]{2,}(?:\/\S*)?$/.test(typed)) {
		return { url: domain.data, suggested: undefined };
	}
	throw new UserError(
		'source-unclear',
		`${quote(typed.slice(0, 200))} is no address and no suggested source. Type the address of a feed or a page, such as https://example.com/feed, or choose one of the suggestions.`,
	);
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

/** Feeds that are read, by what was typed of their names. */
export function suggestListed(typed: string, feeds: readonly ListedFeed[]): Choice[] {
	const text = foldName(typed);
	return feeds
		.filter(({ feed }) => foldName(feed.name).includes(text))
		.slice(0, choicesMax)
		.map(({ feed }) => ({ name: labelOf(feed.name), value: feed.id }));
}

function labelOf(name: string, country?: string): string {
	const label = country === undefined ? name : `${name} · ${country}`;
	return label.length <= choiceNameMax ? label : `${name.slice(0, choiceNameMax - 1)}…`;
}

/** The feed that somebody means by its id, address or name; throws a `UserError` if it is not exactly one. */
export function findListed(typed: string, book: FeedBook): ListedFeed {
	const found = book.find(typed) ?? book.at(typed);
	if (found !== undefined) return found;
	const named = book.all().filter(({ feed }) => foldName(feed.name).includes(foldName(typed)));
	const [first] = named;
	if (first !== undefined && named.length === 1) return first;
	const what = quote(typed.slice(0, 200));
	throw new UserError(
		'source-unknown',
		named.length === 0
			? `No feed here is called ${what}. \`/source list\` shows all.`
			: `Several feeds here are called like ${what}. Choose one of those offered while you type.`,
	);
}
