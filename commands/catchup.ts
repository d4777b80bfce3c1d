import { z } from 'zod';
import { defineCommand, privately, publicly, type Reader, UserError } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { digestEntriesBetween } from '#src/delivery/preview.ts';
import type { DigestEntry } from '#src/desk/digest-entry.ts';
import { pageNumber } from '#src/desk/story-list.ts';
import { saying } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { renderCatchUp } from '#src/render/cards/catch-up-card.ts';
import { renderConfirmation, renderNotice } from '#src/render/cards/notice-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { archiveLetters } from '#src/render/message/targets.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { findVisible, subscriptionsHere } from './subscriptions/find-subscription.ts';

const seq = z.coerce.number().int().min(0).optional();

/** All set by buttons only: the arrivals that a message covers, and how many stories it shows. */
const options = z.object({
	id: z.string().optional(),
	from: seq,
	to: seq,
	/** The first letters of the arrival log’s name. */
	of: z.string().optional(),
	skip: z.coerce.number().int().min(0).default(0),
	page: pageNumber,
});

type Options = z.infer<typeof options>;

/** The arrivals to show, and the subscription they are for. */
type CatchUpRange = {
	readonly subscription: Subscription;
	/** After this arrival. */
	readonly from: number;
	/** Up to this arrival. */
	readonly to: number;
	/** The first letters of the name of the arrival log that numbered them. */
	readonly of: string;
};

export default defineCommand({
	data: { name: 'catchup', description: 'doesCatchup' },
	options,
	for: 'readers',
	needsSubscriptions: () => true,
	seenBy: 'everyone',

	async run(query, newsroom, reader) {
		const { archive, now, phrases } = newsroom;
		const range = rangeFromButton(query, newsroom, reader) ?? rangeOfLastDigest(newsroom, reader);
		const { archive: name } = archive.position();
		if (!name.startsWith(range.of)) {
			throw new UserError('archive-rebuilt', saying('archiveRebuilt'));
		}
		const from = { archive: name, seq: range.from };
		const to = { archive: name, seq: range.to };
		const { subscription } = range;
		const covered = await digestEntriesBetween(archive, subscription, { from, to, now: now() });
		const entries = newestFirst(withoutShownEntries(covered, subscription, query.skip));
		if (entries.length === 0) return privately(linkToLastMessage(subscription, phrases));
		const pages = Math.ceil(entries.length / pageSize);
		const page = Math.min(query.page, pages);
		const catchUp = {
			page,
			pages,
			stories: entries.length,
			skipped: query.skip,
			at: now(),
			wanted: subscription.wish,
			entries: entries.slice((page - 1) * pageSize, page * pageSize),
		};
		return publicly(renderCatchUp(catchUp, pagingOptions(range, query), phrases));
	},
});

/** Headlines, as many as a phone shows on two screens. */
const pageSize = 15;

function newestFirst(entries: readonly DigestEntry[]): readonly DigestEntry[] {
	return entries.toSorted(({ story: one }, { story: other }) =>
		one.publishedAt < other.publishedAt ? 1 : -1,
	);
}

/** Says that the digest itself contains everything, with a link to it if its message is known. */
function linkToLastMessage({ guildId, posted }: Subscription, phrases: Phrases): Message {
	const last = posted.at(-1);
	if (last === undefined) return renderNotice(phrases.say('digestHasAll'));
	const path = `${guildId ?? '@me'}/${last.channelId}/${last.messageId}`;
	const url = `https://discord.com/channels/${path}`;
	return renderConfirmation(phrases.say('lastMessageHasAll', { url }));
}

/** Leaves out the stories in the message itself or, if those are forgotten, as many from the start. */
function withoutShownEntries(
	entries: readonly DigestEntry[],
	{ posted }: Subscription,
	skip: number,
): readonly DigestEntry[] {
	if (skip === 0) return entries;
	const shownIds = new Set(
		posted.flatMap((message) =>
			message.entries.flatMap(({ articles }) => articles.map(({ id }) => id)),
		),
	);
	const rest = entries.filter(({ articles }) => !articles.some(({ id }) => shownIds.has(id)));
	return rest.length < entries.length ? rest : entries.slice(skip);
}

/** The range set by a button; undefined if the command was typed. */
function rangeFromButton({ id, from, to, of }: Options, { book }: Newsroom, reader: Reader) {
	if (id === undefined || from === undefined || to === undefined || of === undefined) {
		return undefined;
	}
	const subscription = findVisible(book, id, reader);
	if (subscription !== undefined) return { subscription, from, to, of };
	throw new UserError('not-posted-here', saying('notPostedHere'));
}

function rangeOfLastDigest({ archive, book }: Newsroom, reader: Reader): CatchUpRange {
	const { archive: name } = archive.position();
	const [last] = subscriptionsHere(book, reader)
		.flatMap((subscription) => {
			const { covers, cursor } = subscription;
			return covers === undefined ? [] : [{ subscription, covers, to: cursor.position }];
		})
		.sort((a, b) => (a.covers.slot > b.covers.slot ? -1 : 1));
	if (last === undefined) {
		throw new UserError('no-digest-here', saying('noDigestYet'));
	}
	const { subscription, covers, to } = last;
	const from = covers.from.archive === name ? covers.from.seq : 0;
	return { subscription, from, to: to.seq, of: to.archive.slice(0, archiveLetters) };
}

function pagingOptions({ subscription, from, to, of }: CatchUpRange, { skip }: Options) {
	return { id: subscription.id, from: `${from}`, to: `${to}`, of, skip: `${skip}` };
}
