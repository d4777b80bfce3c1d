import { z } from 'zod';
import { defineCommand, privately, type Reader, type Reply, UserError } from '#src/command.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { type Followed, renderFollowed, renderFollowing } from '#src/render/following-card.ts';
import { pause } from '#src/subscriptions/moves.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { toShown } from '#src/subscriptions/tending/shown.ts';

/** Only buttons say these. */
const options = z.object({
	action: z.enum(['pause', 'resume', 'remove']).optional(),
	/** The id of one; without it Resume means all that paused because direct messages closed. */
	which: z.string().optional(),
});

export default defineCommand({
	data: { name: 'following', description: 'What you follow, to pause it or to remove it' },
	options,
	for: 'readers',
	seenBy: 'reader',

	run({ action, which }, newsroom, reader) {
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
});

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
