import fc from 'fast-check';
import { local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { type OwedPromise, Subscription } from '#src/subscriptions/subscription.ts';
import * as moves from '#src/subscriptions/transitions.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';

const start = Date.parse('2025-06-20T08:00:00Z');
const position = { archive: 'x', seq: 9 };

/** A promise of so many messages, made at a time. */
function aPromise(count: number, at: Date): OwedPromise {
	const slot = at.toISOString();
	const parts = Array.from({ length: count }, (_, n) =>
		anOwedMessage({ nonce: `${at.getTime()}.${n}` }),
	);
	return { slot, channelId: local.general, since: slot, upTo: position, parts };
}

/** The id of some message. */
const messageIdOf = (n: number): string => `${1_200_000_000_000_000_000n + BigInt(n)}`;

type Move = (subscription: Subscription, now: Date) => Subscription;

function sent(place: number): Move {
	return (subscription) => {
		const nonce = subscription.owed?.parts[place]?.nonce ?? 'none of these';
		return moves.noteSent(subscription, { nonce, messageId: messageIdOf(place) });
	};
}

function blocked(isTold: boolean): Move {
	return (subscription, now) => {
		const part = { ...anOwedMessage(), ...(isTold && { messageId: messageIdOf(1) }) };
		return moves.block(subscription, {
			code: 50013,
			why: { kind: 'permissions', missing: ['Send Messages'] },
			since: now.toISOString(),
			notice: { channelId: local.news, part },
		});
	};
}

const leaveOut: Move = (subscription) =>
	moves.replaceMessages(subscription, {
		parts: subscription.owed?.parts.slice(1) ?? [],
		refused: [{ articles: ['story-0'], code: 50035, about: 'content' }],
	});

/** Each may be made at any moment: the document says nothing that is not so. */
const anyMove = fc.oneof(
	fc.integer({ min: 0, max: 4 }).map(
		(count): Move =>
			(subscription, now) =>
				moves.owe(subscription, aPromise(count, now)),
	),
	fc.integer({ min: 0, max: 4 }).map(sent),
	fc.boolean().map(blocked),
	fc.constantFrom<Move>(
		(subscription, now) => moves.completeOwed(subscription, now),
		(subscription, now) => moves.moveCursor(subscription, { slot: now.toISOString(), position }),
		(subscription, now) => moves.pause(subscription, 'dm closed', now),
		(subscription, now) => moves.pause(subscription, 'asked', now),
		(subscription, now) => moves.resume(subscription, { now, position }),
		moves.cancelOwed,
		(subscription, now) =>
			moves.moveToChannel(subscription, { channelId: local.news, place: 'text' }, now) ??
			subscription,
		moves.unblock,
		moves.forgetMaker,
		leaveOut,
	),
);

const anyBegin = fc.constantFrom(aDigest(), anAlert(), aDigest({ place: 'forum' }));

describe('whatever moves are made, one after the other', () => {
	const run = (check: (subscription: Subscription) => void) =>
		fc.assert(
			fc.property(anyBegin, fc.array(anyMove, { maxLength: 60 }), (begin, steps) => {
				steps.reduce((subscription, move, place) => {
					const after = move(subscription, new Date(start + place * 3_600_000));
					check(after);
					return after;
				}, begin);
			}),
		);

	it('the document can be read again from what is written, and nothing of it is lost', () => {
		run((subscription) => {
			const written: unknown = JSON.parse(JSON.stringify(subscription));
			expect(Subscription.parse(written)).toEqual(subscription);
		});
	});

	it('what it remembers is bounded, and of refused stories no more than five', () => {
		run(({ posted, leftOut }) => {
			expect(posted.length).toBeLessThanOrEqual(60);
			expect(leftOut.length).toBeLessThanOrEqual(5);
		});
	});
});

describe('stories that Discord refused', () => {
	it('are remembered, of many the newest five', () => {
		const now = new Date(start);
		const refused = Array.from({ length: 8 }, (_, n) => ({
			articles: [`story-${n}`],
			code: 50035,
			about: 'entry' as const,
		}));
		const owing = moves.owe(anAlert(), aPromise(1, now));
		const { leftOut } = moves.completeOwed(
			moves.replaceMessages(owing, { parts: [], refused }),
			now,
		);
		expect(leftOut.map(({ articleId }) => articleId)).toEqual([
			'story-3',
			'story-4',
			'story-5',
			'story-6',
			'story-7',
		]);
	});
});

describe('another channel', () => {
	const now = new Date(start);
	const later = new Date(start + 3_600_000);
	const news = { channelId: local.news, place: 'text' } as const;

	it('is not taken while a message is on its way to the one before', () => {
		const owing = sent(0)(moves.owe(aDigest(), aPromise(2, now)), now);
		expect(moves.moveToChannel(owing, news, later)).toBeUndefined();
		expect(moves.moveToChannel(moves.completeOwed(owing, now), news, later)).toMatchObject(news);
	});

	it('gets what the one before could not get, by a later promise, and nothing that it did get', () => {
		const owing = sent(0)(moves.owe(aDigest({ place: 'forum' }), aPromise(2, now)), now);
		const moved = moves.moveToChannel(blocked(true)(owing, now), news, later);
		expect(moved).toMatchObject({ ...news, cursor: { slot: later.toISOString() } });
		expect(moved?.cursor.position).toEqual(owing.cursor.position);
		expect(moved?.posted).toMatchObject([
			{
				channelId: messageIdOf(0),
				messageId: messageIdOf(0),
				entries: owing.owed?.parts[0]?.entries,
			},
		]);
		for (const gone of ['owed', 'blocked', 'toldAt']) expect(moved).not.toHaveProperty(gone);
	});

	it('is no change where it is the same', () => {
		const owing = moves.owe(aDigest(), aPromise(1, now));
		const { channelId, place } = owing;
		expect(moves.moveToChannel(owing, { channelId, place }, later)).toBe(owing);
	});
});

describe('a promise that is kept', () => {
	it('is remembered whole, in whatever order its messages were noted', () => {
		const orders = fc
			.integer({ min: 1, max: 6 })
			.chain((count) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count }));
		fc.assert(
			fc.property(anyBegin, orders, (begin, order) => {
				const now = new Date(start);
				const owing = moves.owe(begin, aPromise(order.length, now));
				const noted = order.reduce((one, place) => sent(place)(one, now), owing);
				const kept = moves.completeOwed(noted, now);
				expect(kept.owed).toBeUndefined();
				expect(kept.cursor).toEqual({ slot: now.toISOString(), position });
				expect(kept.posted.map(({ messageId }) => messageId)).toEqual(
					order.toSorted((one, other) => one - other).map(messageIdOf),
				);
				expect(kept.posted.map(({ entries }) => entries)).toEqual(
					owing.owed?.parts.map(({ entries }) => entries),
				);
			}),
		);
	});

	it('is remembered for two weeks, of many messages the newest 60', () => {
		const post = (subscription: Subscription, hour: number) => {
			const now = new Date(start + hour * 3_600_000);
			return moves.completeOwed(sent(0)(moves.owe(subscription, aPromise(1, now)), now), now);
		};
		const hours = [...Array(100).keys()];
		const many = hours.reduce(post, anAlert());
		expect(many.posted).toHaveLength(60);
		expect(many.posted.at(-1)?.at).toBe('2025-06-24T11:00:00.000Z');
		expect(post(many, 99 + 14 * 24).posted).toHaveLength(1);
	});

	it('of a forum is remembered where its messages are: in the post that the first one made', () => {
		const now = new Date(start);
		const owing = moves.owe(aDigest({ place: 'forum' }), aPromise(2, now));
		const { posted } = moves.completeOwed(
			[0, 1].reduce((one, n) => sent(n)(one, now), owing),
			now,
		);
		expect(posted.map(({ channelId }) => channelId)).toEqual([messageIdOf(0), messageIdOf(0)]);
	});

	it('has read up to when it was written, where its slot lies ahead by a wrong clock', () => {
		const [written, slot] = [new Date(start), new Date(start + 86_400_000)];
		const owed = { ...aPromise(1, written), slot: slot.toISOString() };
		const { cursor } = moves.completeOwed(moves.owe(anAlert(), owed), slot);
		expect(cursor.slot).toBe(slot.toISOString());
		expect(moves.readAtOf(cursor)).toBe(written.toISOString());
	});

	it('tells the moderators again when it is blocked once more after it', () => {
		const now = new Date(start);
		const told = { ...aDigest(), toldAt: now.toISOString() };
		const owing = sent(0)(moves.owe(told, aPromise(1, now)), now);
		expect(owing.toldAt).toBeDefined();
		expect(moves.completeOwed(owing, now).toldAt).toBeUndefined();
	});
});
