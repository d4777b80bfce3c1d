import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import {
	accepted,
	defineCommand,
	privately,
	type Reader,
	type Reply,
	typedMax,
	UserError,
} from '#src/command.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { type Followed, renderFollowed, renderFollowing } from '#src/render/following-card.ts';
import { pause } from '#src/subscriptions/moves.ts';
import { suggestZones } from '#src/subscriptions/schedule/suggest-zones.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { readDigestWish } from '#src/subscriptions/tending/read-wish.ts';
import { changeWish } from '#src/subscriptions/tending/server-subscriptions.ts';
import { toShown } from '#src/subscriptions/tending/shown.ts';

const options = z.object({
	when: z.string().optional(),
	timezone: z.string().optional(),
	/** Only buttons say this and the next. */
	action: z.enum(['pause', 'resume', 'remove']).optional(),
	/** The id of one; without it Resume means all that paused because direct messages closed. */
	which: z.string().optional(),
});

export default defineCommand({
	data: {
		name: 'following',
		description: 'What you follow, to pause or remove it, or to change when digests come',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'when',
				description: 'When your digests come: every day at 18:00, weekdays at 7:30',
				max_length: typedMax,
			},
			{
				type: ApplicationCommandOptionType.String,
				name: 'timezone',
				description: 'Whose clock counts for them, by a city',
				max_length: typedMax,
				autocomplete: true,
			},
		],
	},
	options,
	for: 'readers',
	seenBy: 'reader',

	run({ action, which, when, timezone }, newsroom, reader) {
		if (when !== undefined || timezone !== undefined) {
			return changeTimes({ when, timezone }, newsroom, reader);
		}
		if (which === undefined) {
			return action === 'resume' ? resumeClosed(newsroom, reader) : listAll(newsroom, reader);
		}
		const { id } = findOwn(which, newsroom, reader);
		switch (action) {
			case undefined:
				return showOne(id, newsroom, reader);
			case 'pause':
				return pauseOne(id, newsroom, reader);
			case 'resume':
				return resumeOne(id, newsroom, reader);
			case 'remove':
				return removeOne(id, newsroom, reader);
		}
	},

	complete: {
		timezone: ({ typed }) => suggestZones(typed).map((name) => ({ name, value: name })),
	},
});

/** Gives all digests that a member follows these times; nothing is changed where one cannot be read. */
async function changeTimes(
	asked: { readonly when: string | undefined; readonly timezone: string | undefined },
	newsroom: Newsroom,
	reader: Reader,
): Promise<Reply> {
	const { archive, book, now } = newsroom;
	const wishes = book.ofMember(reader.userId).flatMap(({ id, wish }) => {
		if (wish.kind !== 'digest') return [];
		return [{ id, wish: accepted(readDigestWish(asked, wish, archive.names())).wish }];
	});
	if (wishes.length === 0) {
		throw new UserError(
			'no-digest-followed',
			'You follow nothing by a digest. `/follow` begins one.',
		);
	}
	for (const { id, wish } of wishes) {
		const { schedule, timezone } = wish;
		await book.change(id, (current) =>
			current.wish.kind === 'digest'
				? changeWish(current, { ...current.wish, schedule, timezone }, now())
				: undefined,
		);
	}
	return listAll(newsroom, reader, 'Your digests come then from now on.');
}

function listAll(newsroom: Newsroom, { userId }: Reader, said?: string): Reply {
	const own = [...newsroom.book.ofMember(userId)].sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1));
	return privately(
		renderFollowing(
			own.map((one) => toFollowed(one, newsroom)),
			said,
		),
	);
}

function showOne(id: string, newsroom: Newsroom, reader: Reader, said?: string): Reply {
	return privately(renderFollowed(toFollowed(findOwn(id, newsroom, reader), newsroom), said));
}

async function pauseOne(id: string, newsroom: Newsroom, reader: Reader): Promise<Reply> {
	await newsroom.book.change(id, (current) =>
		current.paused === undefined ? pause(current, 'asked', newsroom.now()) : undefined,
	);
	return showOne(id, newsroom, reader, 'This is paused. Nothing of it comes until you resume it.');
}

async function resumeOne(id: string, newsroom: Newsroom, reader: Reader): Promise<Reply> {
	await resume(id, newsroom);
	return showOne(id, newsroom, reader, 'You follow this again.');
}

async function resumeClosed(newsroom: Newsroom, reader: Reader): Promise<Reply> {
	const closed = newsroom.book
		.ofMember(reader.userId)
		.filter(({ paused }) => paused?.why === 'dm closed');
	for (const { id } of closed) await resume(id, newsroom);
	return listAll(newsroom, reader, closed.length === 0 ? undefined : 'You follow it again.');
}

async function removeOne(id: string, newsroom: Newsroom, reader: Reader): Promise<Reply> {
	await newsroom.book.remove(id);
	return listAll(newsroom, reader, 'You no longer follow that.');
}

async function resume(id: string, { delivery }: Newsroom): Promise<void> {
	if (await delivery()?.resume(id)) return;
	throw new UserError('not-now', 'That cannot be done at this moment. Try again in a minute.');
}

/** Nobody learns what others follow. */
function findOwn(id: string, { book }: Newsroom, { userId }: Reader): Subscription {
	const own = book.ofMember(userId).find((one) => one.id === id);
	if (own !== undefined) return own;
	throw new UserError(
		'follow-gone',
		'You do not follow that any more. `/following` lists the rest.',
	);
}

function toFollowed(own: Subscription, { now, slots }: Newsroom): Followed {
	return { ...toShown(own, { now: now(), slots }), id: own.id };
}
