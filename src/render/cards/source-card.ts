import type { Saying } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import type { Feed } from '#src/sources/feed.ts';
import type { ListedFeed } from '#src/sources/feed-list.ts';
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
	readonly refused: readonly Saying[];
};

/** A feed before it is added, with the button that adds it. */
export function renderPreview(preview: FeedPreview, phrases: Phrases): Message {
	const { url, name, headlines, refused } = preview;
	const add = writeCustomId('source', { action: 'add', source: url, confirm: 'yes' });
	const closing = add === undefined ? 'previewTooLong' : 'previewNothingKept';
	const title = phrases.say('previewHeadlines');
	return renderCard({
		accent: inkBlue,
		head: (budget) => `## ${shorten(name, remaining(budget, '## '))}`,
		blocks: [
			{ entries: [addressEntry(url), () => factsOf(preview, phrases)] },
			...(headlines.length > 0 ? [{ title, entries: headlines.map(listEntry) }] : []),
			...refusedBlock(refused, phrases),
		],
		closing: () => `-# ${phrases.say(closing)}`,
		controls: [buttonRow([button(phrases.say('previewAdd'), add)])],
	});
}

function factsOf({ language, items, perDay }: FeedPreview, phrases: Phrases): string {
	const named =
		language === undefined
			? []
			: [nameOfLanguage(language, phrases.language) ?? phrases.say('previewLanguageUnknown')];
	const facts = [...named, phrases.say('feedItems', { count: items }), showPerDay(perDay, phrases)];
	return `-# ${facts.join(' · ')}`;
}

function showPerDay(perDay: number | undefined, phrases: Phrases): string {
	if (perDay === undefined) return phrases.say('previewNoDates');
	const number = Math.round(perDay);
	return number < 1
		? phrases.say('previewLessThanDaily')
		: phrases.say('previewPerDay', { number });
}

function addressEntry(url: string): Entry {
	return (budget) => `-# ${addressLink(url, remaining(budget, '-# '))}`;
}

function listEntry(text: string): Entry {
	return (budget) => `- ${shorten(text, remaining(budget, '- '))}`;
}

/** Each reason once, with how many items it concerns. */
function refusedBlock(refused: readonly Saying[], phrases: Phrases): Block[] {
	const reasons = refused.map((reason) => phrases.text(reason));
	const counts = [...Map.groupBy(reasons, (reason) => reason)].slice(0, reasonsMax);
	if (counts.length === 0) return [];
	const entries = counts.map(([reason, { length: count }]) => {
		const items = phrases.say('feedItems', { count });
		return listEntry(phrases.say('feedRefused', { reason, items }));
	});
	return [{ title: phrases.say('feedRefusedTitle'), entries }];
}

const reasonsMax = 5;

/** The feeds that a page names, of which one is to be chosen. */
export function renderFeedChoice(addresses: readonly string[], phrases: Phrases): Message {
	const shown = addresses.slice(0, choicesMax);
	const number = addresses.length - shown.length;
	return renderCard({
		accent: amber,
		head: () => phrases.say('feedChoice'),
		blocks: [{ entries: shown.map((url, index) => choiceEntry(url, index)) }],
		closing: () => (number > 0 ? `-# ${phrases.say('feedChoiceMore', { number })}` : ''),
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

function choiceEntry(url: string, index: number): Entry {
	const mark = `${index + 1} · `;
	return (budget) => mark + shorten(url, remaining(budget, mark));
}

/** Why an address brings nothing; `name` if it is that of a feed which is read here. */
export function renderTrouble(
	{ url, trouble, name }: { url: string; trouble: Trouble; name?: string | undefined },
	phrases: Phrases,
): Message {
	const says = phrases.text(describeTrouble(trouble, name === undefined ? 'once' : 'polled'));
	return renderCard({
		accent: amber,
		head: (budget) =>
			name === undefined ? says : `## ${shorten(name, remaining(budget, '## ', says))}\n${says}`,
		blocks: [{ entries: [addressEntry(url)] }],
	});
}

export function renderAddedFeed({ name, url }: Feed, phrases: Phrases): Message {
	const says = (shown: string) => phrases.say('feedAdded', { name: shown });
	return renderCard({
		accent: inkBlue,
		head: (budget) => says(shorten(name, remaining(budget, says('')))),
		blocks: [{ entries: [addressEntry(url)] }],
		closing: () => `-# ${phrases.say('feedAddedThen')}`,
	});
}

/** All feeds with how they are doing, ten a page; a page past the end shows the last. */
export function renderFeeds(all: readonly ListedFeed[], wanted: number, phrases: Phrases): Message {
	const pages = Math.max(1, Math.ceil(all.length / pageSize));
	const page = Math.min(wanted, pages);
	const ends = { back: phrases.say('previousOnes'), on: phrases.say('nextOnes') };
	const shown = all.slice((page - 1) * pageSize, page * pageSize);
	return renderCard({
		accent: inkBlue,
		head: () => (all.length === 0 ? phrases.say('feedsNone') : `## ${phrases.say('feedsTitle')}`),
		blocks: [{ entries: shown.map((one) => feedEntry(one, phrases)) }],
		closing: () => (all.length === 0 ? '' : showCount(all.length, { page, pages }, phrases)),
		controls: [buttonRow(pageButtons('source', { action: 'list' }, { page, pages, ...ends }))],
	});
}

const pageSize = 10;

function showCount(
	count: number,
	{ page, pages }: { readonly page: number; readonly pages: number },
	phrases: Phrases,
): string {
	const feeds = phrases.say('feedsCount', { count });
	return `-# ${pages === 1 ? feeds : phrases.say('feedsPage', { feeds, page, pages })}`;
}

/** What a poll would bring. */
export type FeedCheck = {
	readonly items: number;
	readonly fresh: readonly { readonly kind: 'new' | 'changed'; readonly headline: string }[];
	readonly refused: readonly Saying[];
};

export function renderCheck(listed: ListedFeed, check: FeedCheck, phrases: Phrases): Message {
	const { fresh, refused } = check;
	const { name } = listed.feed;
	const facts = showFresh(check, phrases);
	const entries = fresh.slice(0, shownMax).map(({ headline }) => listEntry(headline));
	return renderCard({
		accent: inkBlue,
		head: (budget) => `## ${shorten(name, remaining(budget, '## ', facts))}\n${facts}`,
		blocks: [
			{ entries: [() => `-# ${healthOf(listed, phrases)}`] },
			...(fresh.length === 0 ? [] : [{ title: phrases.say('checkWouldBring'), entries }]),
			...refusedBlock(refused, phrases),
		],
		closing: () => `-# ${phrases.say('checkNothingKept')}`,
	});
}

const shownMax = 5;

function showFresh({ items, fresh, refused }: FeedCheck, phrases: Phrases): string {
	if (fresh.length + refused.length === 0) return phrases.say('checkNothingNew', { count: items });
	const countOf = (kind: 'new' | 'changed') => fresh.filter((one) => one.kind === kind).length;
	const known = Math.max(0, items - fresh.length - refused.length);
	return [
		phrases.say('checkNew', { count: countOf('new') }),
		phrases.say('checkChanged', { count: countOf('changed') }),
		phrases.say('checkKnown', { count: known }),
	].join(' · ');
}

/** What an import of feeds did. */
export type FeedImport = {
	readonly added: number;
	readonly skipped: number;
	readonly leftOut: readonly LeftOut[];
	/** The most feeds that are read, beyond which none has room. */
	readonly max: number;
};

export function renderImportedFeeds(report: FeedImport, phrases: Phrases): Message {
	const { added, skipped, leftOut } = report;
	const counts = [
		phrases.say('feedsAdded', { count: added }),
		phrases.say('feedsAlreadyHere', { count: skipped }),
		...(leftOut.length > 0 ? [phrases.say('feedsLeftOut', { count: leftOut.length })] : []),
	].join(' · ');
	const title = phrases.say(added > 0 ? 'feedsImported' : 'feedsNotImported');
	return renderCard({
		accent: leftOut.length > 0 ? amber : inkBlue,
		head: () => `## ${title}\n${counts}`,
		blocks: leftOutBlock(report, phrases),
		closing: () => (added === 0 ? '' : `-# ${phrases.say('feedsImportedThen')}`),
	});
}

const leftOutMax = 10;

const leftOutTexts = {
	'not on the web': 'leftOutNotWeb',
	repeated: 'leftOutRepeated',
	'no room': 'leftOutNoRoom',
} as const satisfies Readonly<Record<LeftOut['reason'], string>>;

function leftOutBlock({ leftOut, max }: FeedImport, phrases: Phrases): Block[] {
	if (leftOut.length === 0) return [];
	const number = leftOut.length - leftOutMax;
	const more = number > 0 ? [() => `-# ${phrases.say('feedsMore', { number })}`] : [];
	const entries = leftOut
		.slice(0, leftOutMax)
		.map(({ url, reason }) => listEntry(phrases.say(leftOutTexts[reason], { url, max })));
	return [{ title: phrases.say('feedRefusedTitle'), entries: [...entries, ...more] }];
}
