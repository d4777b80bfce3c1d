import { z } from 'zod';
import { defineCommand, privately, publicly, type Reader, UserError } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { digestEntriesBetween } from '#src/delivery/preview.ts';
import type { DigestEntry } from '#src/desk/digest-entry.ts';
import { pageNumber, pageSize } from '#src/desk/story-list.ts';
import { renderCatchUp } from '#src/render/cards/catch-up-card.ts';
import { renderConfirmation, renderNotice } from '#src/render/cards/notice-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { archiveLetters } from '#src/render/message/targets.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { findVisible, subscriptionsHere } from './subscriptions/find-subscription.ts';

const seq = z.coerce.number().int().min(0).optional();

/** Only buttons say these: what a message told of, and how many stories stand in it. */
const options = z.object({
	id: z.string().optional(),
	from: seq,
	to: seq,
	/** The beginning of the archive’s name. */
	of: z.string().optional(),
	skip: z.coerce.number().int().min(0).default(0),
	page: pageNumber,
});

type Options = z.infer<typeof options>;

/** Which arrivals are told, and for whom. */
type CatchUpRange = {
	readonly subscription: Subscription;
	readonly from: number;
	readonly to: number;
	readonly of: string;
};

export default defineCommand({
	data: { name: 'catchup', description: 'Everything that the last digest here was made of' },
	options,
	for: 'readers',
	seenBy: 'everyone',

	async run(asked, newsroom, reader) {
		const { archive, now, english } = newsroom;
		const span = rangeFromButton(asked, newsroom, reader) ?? rangeOfLastDigest(newsroom, reader);
		const { archive: name } = archive.position();
		if (!name.startsWith(span.of)) {
			throw new UserError(
				'archive-anew',
				'The archive was built anew since. `/latest` shows the newest stories.',
			);
		}
		const from = { archive: name, seq: span.from };
		const to = { archive: name, seq: span.to };
		const { subscription } = span;
		const told = await digestEntriesBetween(archive, subscription, { from, to, now: now() });
		const tellings = withoutShownEntries(told, subscription, asked.skip);
		if (tellings.length === 0) return privately(linkToLastMessage(subscription));
		const pages = Math.ceil(tellings.length / pageSize);
		const page = Math.min(asked.page, pages);
		const shown = {
			page,
			pages,
			stories: tellings.length,
			skipped: asked.skip,
			wanted: subscription.wish,
			entries: tellings.slice((page - 1) * pageSize, page * pageSize),
		};
		return publicly(renderCatchUp(shown, pagingOptions(span, asked), english));
	},
});

/** Says that the digest itself has all there is, and leads to it where it is remembered. */
function linkToLastMessage({ guildId, posted }: Subscription): Message {
	const last = posted.at(-1);
	if (last === undefined) return renderNotice('There is nothing more in it.');
	const place = `${guildId ?? '@me'}/${last.channelId}/${last.messageId}`;
	const url = `https://discord.com/channels/${place}`;
	return renderConfirmation(`Everything that came is in [the last message here](${url}).`);
}

/** Without what the message itself told; where that is forgotten, without as many as it told. */
function withoutShownEntries(
	tellings: readonly DigestEntry[],
	{ posted }: Subscription,
	skip: number,
): readonly DigestEntry[] {
	if (skip === 0) return tellings;
	const told = new Set(
		posted.flatMap(({ entries }) =>
			entries.flatMap(({ articles }) => articles.map(({ id }) => id)),
		),
	);
	const rest = tellings.filter(({ articles }) => !articles.some(({ id }) => told.has(id)));
	return rest.length < tellings.length ? rest : tellings.slice(skip);
}

/** What a button asks for; undefined when nobody pressed one. */
function rangeFromButton({ id, from, to, of }: Options, { book }: Newsroom, reader: Reader) {
	if (id === undefined || from === undefined || to === undefined || of === undefined) {
		return undefined;
	}
	const subscription = findVisible(book, id, reader);
	if (subscription !== undefined) return { subscription, from, to, of };
	throw new UserError('not-posted-here', 'That is not posted here, or not any more.');
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
		throw new UserError(
			'no-digest-here',
			'There has been no digest here yet. `/latest` shows the newest stories.',
		);
	}
	const { subscription, covers, to } = last;
	const from = covers.from.archive === name ? covers.from.seq : 0;
	return { subscription, from, to: to.seq, of: to.archive.slice(0, archiveLetters) };
}

function pagingOptions({ subscription, from, to, of }: CatchUpRange, { skip }: Options) {
	return { id: subscription.id, from: `${from}`, to: `${to}`, of, skip: `${skip}` };
}
