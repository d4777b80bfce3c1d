import fc from 'fast-check';
import { local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { type OwedPromise, Subscription } from '#src/subscriptions/subscription.ts';
import * as transitions from '#src/subscriptions/transitions.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';

const start = Date.parse('2025-06-20T08:00:00Z');
const position = { archive: 'x', seq: 9 };

/** A promise of `count` messages, made at a time. */
function aPromise(count: number, at: Date): OwedPromise {
	const slot = at.toISOString();
	const parts = Array.from({ length: count }, (_, n) =>
		anOwedMessage({ nonce: `${at.getTime()}.${n}` }),
	);
	return { slot, channelId: local.general, since: slot, upTo: position, parts };
}

/** The id of a message. */
const messageIdOf = (n: number): string => `${1_200_000_000_000_000_000n + BigInt(n)}`;

type Step = (subscription: Subscription, now: Date) => Subscription;

function sent(index: number): Step {
	return (subscription) => {
		const nonce = subscription.owed?.parts[index]?.nonce ?? 'none of these';
		return transitions.noteSent(subscription, { nonce, messageId: messageIdOf(index) });
	};
}

function blocked(isNotified: boolean): Step {
	return (subscription, now) => {
		const part = { ...anOwedMessage(), ...(isNotified && { messageId: messageIdOf(1) }) };
		return transitions.block(subscription, {
			code: 50013,
			why: { kind: 'permissions', missing: ['Send Messages'] },
			since: now.toISOString(),
			notice: { channelId: local.news, part },
		});
	};
}

const refuse: Step = (subscription) =>
	transitions.replaceMessages(subscription, {
		parts: subscription.owed?.parts.slice(1) ?? [],
		refused: [{ articles: ['story-0'], code: 50035, about: 'content' }],
	});

/** Each is allowed at any moment, and must leave the document true. */
const anyStep = fc.oneof(
	fc.integer({ min: 0, max: 4 }).map(
		(count): Step =>
			(subscription, now) =>
				transitions.owe(subscription, aPromise(count, now)),
	),
	fc.integer({ min: 0, max: 4 }).map(sent),
	fc.boolean().map(blocked),
	fc.constantFrom<Step>(
		(subscription, now) => transitions.completeOwed(subscription, now),
		(subscription, now) =>
			transitions.moveCursor(subscription, { slot: now.toISOString(), position }),
		(subscription, now) => transitions.pause(subscription, 'dm closed', now),
		(subscription, now) => transitions.pause(subscription, 'asked', now),
		(subscription, now) => transitions.resume(subscription, { now, position }),
		transitions.cancelOwed,
		(subscription, now) =>
			transitions.moveToChannel(subscription, { channelId: local.news, place: 'text' }, now) ??
			subscription,
		transitions.unblock,
		transitions.forgetMaker,
		refuse,
	),
);

const anySubscription = fc.constantFrom(aDigest(), anAlert(), aDigest({ place: 'forum' }));

describe('any transitions, one after the other', () => {
	const run = (check: (subscription: Subscription) => void) =>
		fc.assert(
			fc.property(anySubscription, fc.array(anyStep, { maxLength: 60 }), (begin, steps) => {
				steps.reduce((subscription, step, index) => {
					const after = step(subscription, new Date(start + index * 3_600_000));
					check(after);
					return after;
				}, begin);
			}),
		);

	it('after any transitions the written document is read back without loss', () => {
		run((subscription) => {
			const written: unknown = JSON.parse(JSON.stringify(subscription));
			expect(Subscription.parse(written)).toEqual(subscription);
		});
	});

	it('after any transitions at most 60 messages and five refused stories are remembered', () => {
		run(({ posted, leftOut }) => {
			expect(posted.length).toBeLessThanOrEqual(60);
			expect(leftOut.length).toBeLessThanOrEqual(5);
		});
	});
});

describe('stories that Discord refused', () => {
	it('only the newest five refused stories are remembered', () => {
		const now = new Date(start);
		const refused = Array.from({ length: 8 }, (_, n) => ({
			articles: [`story-${n}`],
			code: 50035,
			about: 'entry' as const,
		}));
		const owing = transitions.owe(anAlert(), aPromise(1, now));
		const { leftOut } = transitions.completeOwed(
			transitions.replaceMessages(owing, { parts: [], refused }),
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

	it('a subscription does not move while a message is on its way to the old channel', () => {
		const owing = sent(0)(transitions.owe(aDigest(), aPromise(2, now)), now);
		expect(transitions.moveToChannel(owing, news, later)).toBeUndefined();
		expect(
			transitions.moveToChannel(transitions.completeOwed(owing, now), news, later),
		).toMatchObject(news);
	});

	it('a blocked subscription that moves keeps its position and remembers what the old channel got', () => {
		const owing = sent(0)(transitions.owe(aDigest({ place: 'forum' }), aPromise(2, now)), now);
		const moved = transitions.moveToChannel(blocked(true)(owing, now), news, later);
		expect(moved).toMatchObject({ ...news, cursor: { slot: later.toISOString() } });
		expect(moved?.cursor.position).toEqual(owing.cursor.position);
		expect(moved?.posted).toMatchObject([
			{
				channelId: messageIdOf(0),
				messageId: messageIdOf(0),
				entries: owing.owed?.parts[0]?.entries,
			},
		]);
		for (const field of ['owed', 'blocked', 'toldAt']) expect(moved).not.toHaveProperty(field);
	});

	it('a move to the same channel changes nothing', () => {
		const owing = transitions.owe(aDigest(), aPromise(1, now));
		const { channelId, place } = owing;
		expect(transitions.moveToChannel(owing, { channelId, place }, later)).toBe(owing);
	});
});

describe('a promise that is kept', () => {
	it('a kept promise is remembered completely, whatever order its messages were recorded in', () => {
		const orders = fc
			.integer({ min: 1, max: 6 })
			.chain((count) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count }));
		fc.assert(
			fc.property(anySubscription, orders, (begin, order) => {
				const now = new Date(start);
				const owing = transitions.owe(begin, aPromise(order.length, now));
				const noted = order.reduce((one, index) => sent(index)(one, now), owing);
				const kept = transitions.completeOwed(noted, now);
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

	it('messages are remembered for two weeks, and only the newest 60', () => {
		const post = (subscription: Subscription, hour: number) => {
			const now = new Date(start + hour * 3_600_000);
			return transitions.completeOwed(
				sent(0)(transitions.owe(subscription, aPromise(1, now)), now),
				now,
			);
		};
		const hours = [...Array(100).keys()];
		const many = hours.reduce(post, anAlert());
		expect(many.posted).toHaveLength(60);
		expect(many.posted.at(-1)?.at).toBe('2025-06-24T11:00:00.000Z');
		expect(post(many, 99 + 14 * 24).posted).toHaveLength(1);
	});

	it('the messages of a forum are remembered in the post that the first one created', () => {
		const now = new Date(start);
		const owing = transitions.owe(aDigest({ place: 'forum' }), aPromise(2, now));
		const { posted } = transitions.completeOwed(
			[0, 1].reduce((one, n) => sent(n)(one, now), owing),
			now,
		);
		expect(posted.map(({ channelId }) => channelId)).toEqual([messageIdOf(0), messageIdOf(0)]);
	});

	it('a story that is posted again keeps what identifies it, even after its first post is forgotten', () => {
		const postOf = (subscription: Subscription, articles: readonly object[], day: number) => {
			const now = new Date(start + day * 86_400_000);
			const promise = aPromise(1, now);
			const parts = promise.parts.map((part) => ({
				...part,
				entries: [
					{ component: 1, articles: articles.map((one) => ({ id: '', version: 'v', ...one })) },
				],
			}));
			const owing = transitions.owe(subscription, { ...promise, parts });
			return transitions.completeOwed(sent(0)(owing, now), now);
		};
		const storiesOf = ({ posted }: Subscription) =>
			posted.map(({ entries: [entry] }) => entry && transitions.storyOfEntry(entry));
		const first = postOf(aDigest(), [{ id: 'a', known: ['k'] }], 0);
		expect(first.posted[0]?.entries[0]).not.toHaveProperty('story');
		const again = postOf(first, [{ id: 'b' }, { id: 'a' }], 1);
		const renamed = postOf(again, [{ id: 'c', known: ['k'] }], 2);
		const other = postOf(renamed, [{ id: 'd' }], 3);
		expect(storiesOf(other)).toEqual(['a', 'a', 'a', 'd']);
		const later = postOf(other, [{ id: 'e' }, { id: 'b' }], 14.5);
		expect(storiesOf(later)).toEqual(['a', 'a', 'd', 'a']);
		expect(Subscription.parse(JSON.parse(JSON.stringify(later)))).toEqual(later);
	});

	it('a kept promise whose slot lies ahead counts as read when it was written', () => {
		const [written, slot] = [new Date(start), new Date(start + 86_400_000)];
		const owed = { ...aPromise(1, written), slot: slot.toISOString() };
		const { cursor } = transitions.completeOwed(transitions.owe(anAlert(), owed), slot);
		expect(cursor.slot).toBe(slot.toISOString());
		expect(transitions.readAtOf(cursor)).toBe(written.toISOString());
	});

	it('a kept promise lets the moderators be notified again at the next block', () => {
		const now = new Date(start);
		const notified = { ...aDigest(), toldAt: now.toISOString() };
		const owing = sent(0)(transitions.owe(notified, aPromise(1, now)), now);
		expect(owing.toldAt).toBeDefined();
		expect(transitions.completeOwed(owing, now).toldAt).toBeUndefined();
	});
});
