import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import {
	defineCommand,
	orThrow,
	privately,
	type Reader,
	type Reply,
	typedMax,
	UserError,
} from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import type { ResumeResult } from '#src/delivery/unblock.ts';
import { knownNames } from '#src/desk/titles.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderFollow, renderFollowing, type ShownFollow } from '#src/render/cards/follow-card.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { pause } from '#src/subscriptions/transitions.ts';
import { throwPerhapsSaved } from '#src/subscriptions/unsaved-change.ts';
import { zoneChoices } from './subscriptions/completions.ts';
import { changeWish } from './subscriptions/subscription-actions.ts';
import { summarize } from './subscriptions/summary.ts';
import { parseWish } from './subscriptions/wish-parser.ts';

const options = z.object({
	when: z.string().optional(),
	timezone: z.string().optional(),
	/** Set by buttons only, as is `which`. */
	action: z.enum(['pause', 'resume', 'remove']).optional(),
	/** An id; without it, `resume` resumes everything paused by closed direct messages. */
	which: z.string().optional(),
});

export default defineCommand({
	data: {
		name: 'following',
		description: 'doesFollowing',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'when',
				description: 'optionFollowingWhen',
				max_length: typedMax,
			},
			{
				type: ApplicationCommandOptionType.String,
				name: 'timezone',
				description: 'optionFollowingTimezone',
				max_length: typedMax,
				autocomplete: true,
			},
		],
	},
	options,
	for: 'readers',
	isForLeader: () => true,
	seenBy: 'reader',

	run({ action, which, when, timezone }, newsroom, reader) {
		if (when !== undefined || timezone !== undefined) {
			return changeTimes({ when, timezone }, newsroom, reader);
		}
		const all = newsroom.book.ofMember(reader.userId);
		if (which === undefined) {
			return action === 'resume'
				? resumeAfterClosedMessages(newsroom, reader)
				: listAll(all, newsroom);
		}
		const own = findOwn(which, all);
		const { id } = own;
		switch (action) {
			case undefined:
				return showOne(own, newsroom);
			case 'pause':
				return pauseOne(id, newsroom, reader);
			case 'resume':
				return resumeOne(id, newsroom);
			case 'remove':
				return removeOne(id, newsroom, reader);
		}
	},

	complete: {
		timezone: ({ typed }, newsroom) => zoneChoices(typed, newsroom),
	},
});

/** Changes the times of all digests that a member follows; if one cannot be parsed, nothing changes. */
async function changeTimes(
	times: { readonly when: string | undefined; readonly timezone: string | undefined },
	newsroom: Newsroom,
	{ userId }: Reader,
): Promise<Reply> {
	const { archive, book, now } = newsroom;
	const own = await book.decide({ userId }, ({ subscriptions }) => {
		const put = subscriptions.flatMap((one) => {
			if (one.wish.kind !== 'digest') return [];
			const { wish } = orThrow(parseWish(times, one.wish, knownNames(archive)));
			return [changeWish(one, wish, now())];
		});
		if (put.length === 0) throw noDigestError();
		const others = subscriptions.filter(({ wish }) => wish.kind !== 'digest');
		return { outcome: [...others, ...put], put };
	});
	return listAll(own, newsroom, newsroom.phrases.say('followingTimesChanged'));
}

function noDigestError(): UserError {
	return new UserError('no-digest-followed', saying('followingNoDigest'));
}

function listAll(own: readonly Subscription[], newsroom: Newsroom, said?: string): Reply {
	const sorted = [...own].sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1));
	return privately(
		renderFollowing(
			sorted.map((one) => toShownFollow(one, newsroom)),
			newsroom.phrases,
			said,
		),
	);
}

function showOne(own: Subscription, newsroom: Newsroom, said?: string): Reply {
	return privately(renderFollow(toShownFollow(own, newsroom), newsroom.phrases, said));
}

async function pauseOne(id: string, newsroom: Newsroom, { userId }: Reader): Promise<Reply> {
	const paused = await newsroom.book.decide({ userId }, ({ subscriptions }) => {
		const own = findOwn(id, subscriptions);
		if (own.paused !== undefined) return { outcome: own };
		const outcome = pause(own, 'asked', newsroom.now());
		return { outcome, put: [outcome] };
	});
	return showOne(paused, newsroom, newsroom.phrases.say('followingPaused'));
}

async function resumeOne(id: string, newsroom: Newsroom): Promise<Reply> {
	const resumed = await resume(id, newsroom);
	if (resumed.kind === 'gone') throw notFollowedError();
	return showOne(resumed.subscription, newsroom, newsroom.phrases.say('followingResumed'));
}

async function resumeAfterClosedMessages(newsroom: Newsroom, reader: Reader): Promise<Reply> {
	const closed = newsroom.book
		.ofMember(reader.userId)
		.filter(({ paused }) => paused?.why === 'dm closed');
	const resumed = new Map<string, Subscription>();
	for (const { id } of closed) {
		const one = await resume(id, newsroom).catch(throwPerhapsSaved);
		if (one.kind === 'resumed') resumed.set(id, one.subscription);
	}
	const own = newsroom.book.ofMember(reader.userId).map((one) => resumed.get(one.id) ?? one);
	const said = resumed.size === 0 ? undefined : newsroom.phrases.say('followingResumedAll');
	return listAll(own, newsroom, said);
}

async function removeOne(id: string, newsroom: Newsroom, { userId }: Reader): Promise<Reply> {
	const others = await newsroom.book.decide({ userId }, ({ subscriptions }) => {
		const own = findOwn(id, subscriptions);
		return { outcome: subscriptions.filter((one) => one !== own), remove: [id] };
	});
	return listAll(others, newsroom, newsroom.phrases.say('followingRemoved'));
}

async function resume(
	id: string,
	{ delivery }: Newsroom,
): Promise<Exclude<ResumeResult, { kind: 'unclear' }>> {
	const resumed = await delivery.resume(id);
	if (resumed.kind !== 'unclear') return resumed;
	throw new UserError('not-now', saying('followingNotNow'));
}

/** Finds only the member’s own subscriptions, because nobody must learn what others follow. */
function findOwn(id: string, ofMember: readonly Subscription[]): Subscription {
	const own = ofMember.find((one) => one.id === id);
	if (own === undefined) throw notFollowedError();
	return own;
}

function notFollowedError(): UserError {
	return new UserError('follow-gone', saying('followingGone'));
}

function toShownFollow(own: Subscription, newsroom: Newsroom): ShownFollow {
	return { ...summarize(own, { ...newsroom, now: newsroom.now() }), id: own.id };
}
