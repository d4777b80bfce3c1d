import { privately, type Reader, type Reply, UserError } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { saying } from '#src/phrases/catalogue.ts';
import {
	renderAddedFeed,
	renderFeedChoice,
	renderPreview,
	renderTrouble,
} from '#src/render/cards/source-card.ts';
import { plain } from '#src/render/text/plain-text.ts';
import { addressOf, type Feed, nameForFeed } from '#src/sources/feed.ts';
import { canonicalFeedAddress } from '#src/sources/feed-address.ts';
import type { ListedFeed } from '#src/sources/feed-list.ts';
import { itemsPerDay } from '#src/sources/pace.ts';
import type { Look } from '#src/sources/poller.ts';
import { lookAt, readWanted, type WantedFeed } from './find-feed.ts';

/** Shows what an address brings before anything is kept. */
export async function previewFeed(typed: string, newsroom: Newsroom): Promise<Reply> {
	const wanted = readWanted(typed, newsroom.sources);
	refuseListed(wanted.url, newsroom);
	const look = await lookFor(wanted, newsroom);
	const { reading, url } = look;
	if (reading.kind === 'fault') {
		return privately(
			reading.feeds.length > 1
				? renderFeedChoice(reading.feeds, newsroom.phrases)
				: renderTrouble({ url, trouble: reading.trouble }, newsroom.phrases),
		);
	}
	const languages = Map.groupBy(reading.articles, ({ article }) => article.language ?? 'en');
	const [language] = [...languages]
		.sort(([, one], [, other]) => other.length - one.length)
		.map(([tag]) => tag);
	return privately(
		renderPreview(
			{
				url: look.asked,
				name: nameOf(wanted, look),
				language: wanted.suggested?.language ?? language,
				items: reading.items,
				perDay: itemsPerDay(reading.dates, newsroom.now()),
				headlines: reading.articles.slice(0, headlinesShown).map(({ article }) => article.headline),
				refused: reading.refused.map(({ reason }) => reason),
			},
			newsroom.phrases,
		),
	);
}

const headlinesShown = 3;

/** Adds what the preview showed; it is read again, since a button keeps nothing. */
export async function addFeed(
	typed: string,
	newsroom: Newsroom,
	{ guildId }: Pick<Reader, 'guildId'>,
): Promise<Reply> {
	const wanted = readWanted(typed, newsroom.sources);
	refuseListed(wanted.url, newsroom);
	const { sources, newId, phrases } = newsroom;
	if (sources.book.count() >= feedsMax) {
		throw new UserError('sources-full', saying('sourceFull', { max: feedsMax }));
	}
	const look = await lookFor(wanted, newsroom);
	if (look.reading.kind === 'fault') {
		const { trouble } = look.reading;
		return privately(renderTrouble({ url: look.url, trouble }, phrases));
	}
	const { suggested } = wanted;
	const feed: Feed = {
		id: newId().toLowerCase(),
		url: look.asked,
		name: nameOf(wanted, look),
		...(suggested && { language: suggested.language }),
		...(suggested?.country !== undefined && { country: suggested.country }),
	};
	const there = await sources.book.add(feed, guildId);
	if (there !== undefined) throw alreadyListed(there.feed);
	sources.tick();
	return privately(renderAddedFeed(feed, phrases));
}

/** The most feeds that are polled. 10,000 cost a tick some milliseconds. */
export const feedsMax = 10_000;

type Asked = Look & {
	/** The address that was typed, or the one feed that its page names. */
	readonly asked: string;
};

async function lookFor({ url, suggested }: WantedFeed, newsroom: Newsroom): Promise<Asked> {
	const look = await lookAt(feedAt(url, suggested?.language), newsroom.sources);
	const { reading } = look;
	const [only, ...others] = reading.kind === 'fault' ? reading.feeds : [];
	// The same feed, where this address only leads to it.
	if (reading.kind === 'feed') refuseListed(look.url, newsroom);
	if (only === undefined || others.length > 0) return { ...look, asked: url };
	refuseListed(only, newsroom);
	return { ...(await lookAt(feedAt(only), newsroom.sources)), asked: only };
}

/** A feed of which only the address is known, and perhaps the language. */
function feedAt(url: string, language?: string): Feed {
	const feed = { id: 'preview', url, name: nameForFeed([], url) };
	return { ...feed, ...(language !== undefined && { language }) };
}

function nameOf({ suggested }: WantedFeed, { reading, url }: Look): string {
	const title = reading.kind === 'feed' ? reading.title : undefined;
	return nameForFeed([suggested?.name, title], url);
}

function refuseListed(url: string, { sources }: Newsroom): void {
	const key = canonicalFeedAddress(url);
	const movedThere = ({ feed, state }: ListedFeed) =>
		state.moved !== undefined && canonicalFeedAddress(addressOf(feed, state)) === key;
	const there = sources.book.at(url) ?? sources.book.all().find(movedThere);
	if (there !== undefined) throw alreadyListed(there.feed);
}

function alreadyListed({ name }: Feed): UserError {
	return new UserError('source-listed', saying('sourceListed', { name: plain(name) }));
}
