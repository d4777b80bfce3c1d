import type { Feed } from '#src/sources/feed.ts';
import type { ListedFeed } from '#src/sources/feed-book.ts';
import type { LeftOut } from '#src/sources/opml.ts';
import { describeTrouble, type Trouble } from '#src/sources/trouble.ts';
import {
	amber,
	type Block,
	type Entry,
	inkBlue,
	type Message,
	renderCard,
} from '../message/card.ts';
import { button, buttonRow, pageButtons } from '../message/controls.ts';
import { writeCustomId } from '../message/targets.ts';
import { nameOfLanguage } from '../text/language-name.ts';
import { remaining, shorten } from '../text/plain-text.ts';
import { formatCount, formatNumber } from '../text/small-print.ts';
import { addressLink, feedEntry, healthOf } from './feed-entry.ts';

/** What an address brings, before it is added. */
export type FeedPreview = {
	readonly url: string;
	readonly name: string;
	/** A BCP 47 tag; undefined if no item could be read. */
	readonly language: string | undefined;
	readonly items: number;
	/** Undefined if too few items have dates. */
	readonly perDay: number | undefined;
	/** The last ones. */
	readonly headlines: readonly string[];
	/** Why items cannot be articles, one reason for each. */
	readonly refused: readonly string[];
};

/** A feed before it is added, with the button that adds it. */
export function renderPreview(preview: FeedPreview): Message {
	const { url, name, headlines, refused } = preview;
	const add = writeCustomId('source', { action: 'add', source: url, confirm: 'yes' });
	const tooLong =
		'-# Its address is too long for a button. Add it with `/source import`, or to `feeds.json`.';
	return renderCard({
		accent: inkBlue,
		head: (budget) => `## ${shorten(name, remaining(budget, '## '))}`,
		blocks: [
			{ entries: [addressEntry(url), () => factsOf(preview)] },
			...(headlines.length > 0
				? [{ title: 'Last headlines', entries: headlines.map(listEntry) }]
				: []),
			...refusedBlock(refused),
		],
		closing: () =>
			add === undefined
				? tooLong
				: '-# Nothing is kept yet. What is in the feed when you add it can be found, but is not posted.',
		controls: [buttonRow([button('Add', add)])],
	});
}

function factsOf({ language, items, perDay }: FeedPreview): string {
	const facts = [
		...(language === undefined
			? []
			: [nameOfLanguage(language, 'en') ?? 'language not recognized']),
		formatCount({ count: items, orMore: false }, 'item', 'items'),
		perDay === undefined ? 'no dates to tell how many a day' : showPerDay(perDay),
	];
	return `-# ${facts.join(' · ')}`;
}

function showPerDay(perDay: number): string {
	const rounded = Math.round(perDay);
	return rounded < 1 ? 'less than one a day' : `about ${formatNumber(rounded)} a day`;
}

function addressEntry(url: string): Entry {
	return (budget) => `-# ${addressLink(url, remaining(budget, '-# '))}`;
}

function listEntry(text: string): Entry {
	return (budget) => `- ${shorten(text, remaining(budget, '- '))}`;
}

/** Each reason once, with how many items it concerns. */
function refusedBlock(refused: readonly string[]): Block[] {
	const counts = [...Map.groupBy(refused, (reason) => reason)].slice(0, reasonsMax);
	if (counts.length === 0) return [];
	const entries = counts.map(([reason, items]) =>
		listEntry(
			`${reason} (${formatCount({ count: items.length, orMore: false }, 'item', 'items')})`,
		),
	);
	return [{ title: 'Left out', entries }];
}

const reasonsMax = 5;

/** The feeds that a page names, of which one is to be chosen. */
export function renderFeedChoice(addresses: readonly string[]): Message {
	const shown = addresses.slice(0, choicesMax);
	const rest = addresses.length - shown.length;
	return renderCard({
		accent: amber,
		head: () => 'That page names several feeds. Which one do you want?',
		blocks: [{ entries: shown.map((url, index) => choiceEntry(url, index)) }],
		closing: () => (rest > 0 ? `-# and ${formatNumber(rest)} more. ${elsewhere}` : ''),
		controls: [
			buttonRow(
				shown.map((url, index) =>
					button(`${index + 1}`, writeCustomId('source', { action: 'add', source: url })),
				),
			),
		],
	});
}

const choicesMax = 5;

const elsewhere = 'If it is one of those, look for its address on the page, and add that.';

function choiceEntry(url: string, index: number): Entry {
	const mark = `${index + 1} · `;
	return (budget) => mark + shorten(url, remaining(budget, mark));
}

/** Why an address brings nothing; `name` if it is that of a feed which is read here. */
export function renderTrouble(url: string, trouble: Trouble, name?: string): Message {
	const says = describeTrouble(trouble, name === undefined ? 'once' : 'polled');
	return renderCard({
		accent: amber,
		head: (budget) =>
			name === undefined ? says : `## ${shorten(name, remaining(budget, '## ', says))}\n${says}`,
		blocks: [{ entries: [addressEntry(url)] }],
	});
}

export function renderAddedFeed({ name, url }: Feed): Message {
	return renderCard({
		accent: inkBlue,
		head: (budget) =>
			`**${shorten(name, remaining(budget, '**** is read from now on.'))}** is read from now on.`,
		blocks: [{ entries: [addressEntry(url)] }],
		closing: () =>
			'-# Its articles can be found within a minute. What appears later is posted where somebody subscribed to it.',
	});
}

/** All feeds with how they are doing, ten a page; a page past the end shows the last. */
export function renderFeeds(all: readonly ListedFeed[], wanted: number): Message {
	const pages = Math.max(1, Math.ceil(all.length / pageSize));
	const page = Math.min(wanted, pages);
	const turning = { page, pages, back: '‹ Previous', on: 'Next ›' };
	return renderCard({
		accent: inkBlue,
		head: () =>
			all.length === 0 ? 'No feeds are read yet. Add one with `/source add`.' : '## Sources',
		blocks: [{ entries: all.slice((page - 1) * pageSize, page * pageSize).map(feedEntry) }],
		closing: () => (all.length === 0 ? '' : showCount(all.length, page, pages)),
		controls: [buttonRow(pageButtons('source', { action: 'list' }, turning))],
	});
}

const pageSize = 10;

function showCount(count: number, page: number, pages: number): string {
	const feeds = formatCount({ count, orMore: false }, 'feed', 'feeds');
	return `-# ${pages === 1 ? feeds : `${feeds} · page ${page} of ${pages}`}`;
}

/** What a poll would bring. */
export type FeedCheck = {
	readonly items: number;
	readonly fresh: readonly { readonly kind: 'new' | 'changed'; readonly headline: string }[];
	readonly refused: readonly string[];
};

export function renderCheck(listed: ListedFeed, { items, fresh, refused }: FeedCheck): Message {
	const { name } = listed.feed;
	const counts = (['new', 'changed'] as const).map(
		(kind) => `${formatNumber(fresh.filter((one) => one.kind === kind).length)} ${kind}`,
	);
	const known = items - fresh.length - refused.length;
	const facts =
		fresh.length + refused.length === 0
			? `Nothing is new: ${formatCount({ count: items, orMore: false }, 'item', 'items')}, all known.`
			: [...counts, `${formatNumber(Math.max(0, known))} known`].join(' · ');
	return renderCard({
		accent: inkBlue,
		head: (budget) => `## ${shorten(name, remaining(budget, '## '))}\n${facts}`,
		blocks: [
			{ entries: [() => `-# ${healthOf(listed)}`] },
			...(fresh.length === 0
				? []
				: [
						{
							title: 'It would bring',
							entries: fresh.slice(0, shownMax).map(({ headline }) => listEntry(headline)),
						},
					]),
			...refusedBlock(refused),
		],
		closing: () => '-# This is what came just now. None of it was kept.',
	});
}

const shownMax = 5;

export function renderImportedFeeds({
	added,
	skipped,
	leftOut,
}: {
	readonly added: number;
	readonly skipped: number;
	readonly leftOut: readonly LeftOut[];
}): Message {
	const counts = [
		`${formatNumber(added)} added`,
		`${formatNumber(skipped)} already here`,
		...(leftOut.length > 0 ? [`${formatNumber(leftOut.length)} left out`] : []),
	].join(' · ');
	const more = leftOut.length - leftOutMax;
	return renderCard({
		accent: leftOut.length > 0 ? amber : inkBlue,
		head: () => `## ${added > 0 ? 'Feeds imported' : 'No feeds imported'}\n${counts}`,
		blocks:
			leftOut.length === 0
				? []
				: [
						{
							title: 'Left out',
							entries: [
								...leftOut
									.slice(0, leftOutMax)
									.map(({ url, reason }) => listEntry(`${url} ${reason}`)),
								...(more > 0 ? [() => `-# and ${formatNumber(more)} more`] : []),
							],
						},
					],
		closing: () =>
			added === 0
				? ''
				: '-# They are read within the next minutes. `/source list` shows how they are doing.',
	});
}

const leftOutMax = 10;
