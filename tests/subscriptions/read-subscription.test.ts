import { local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { createBook } from '#src/subscriptions/book.ts';
import { readSubscription } from '#src/subscriptions/read-subscription.ts';
import { owe } from '#src/subscriptions/transitions.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';
import { openMemoryStore } from '../harness/memory-store.ts';
import { openTestLog } from '../harness/test-log.ts';

const at = '2025-06-20T08:00:00.000Z';
const messageOf = (n: number) => ({
	channelId: local.general,
	messageId: `120000000000000000${n}`,
	at,
	entries: [{ component: 1, articles: [{ id: `story-${n}`, version: 'v' }] }],
});
const refusalOf = (n: number) => ({ at, articleId: `story-${n}`, code: 50035 });
const withHistory = aDigest({
	posted: [messageOf(1), messageOf(2), messageOf(3)],
	leftOut: [refusalOf(1), refusalOf(2)],
	covers: { from: { archive: 'x', seq: 1 }, slot: at },
	blocked: { code: 50013, why: { kind: 'forbidden' }, since: at },
});
const whole = owe(withHistory, {
	slot: at,
	since: at,
	channelId: local.general,
	upTo: { archive: 'x', seq: 9 },
	parts: [anOwedMessage()],
});

/** The document with another value at a path. */
function broken(path: readonly (string | number)[], value: unknown): unknown {
	return brokenIn(JSON.parse(JSON.stringify(whole)), path, value);
}

function brokenIn(
	inside: unknown,
	[step, ...rest]: readonly (string | number)[],
	value: unknown,
): unknown {
	if (step === undefined) return value;
	const changed = brokenIn(Object(inside)[step], rest, value);
	return Array.isArray(inside)
		? inside.with(Number(step), changed)
		: { ...Object(inside), [step]: changed };
}

describe('a sound document', () => {
	it('a sound document is read unchanged', () => {
		expect(readSubscription(JSON.parse(JSON.stringify(whole)))).toEqual({
			subscription: whole,
			repaired: [],
		});
	});
});

describe('a fault in the history', () => {
	it('turns off a feed whose secret is unreadable, and keeps the rest', () => {
		const on = { ...whole, feed: { secret: 's'.repeat(32) } };
		expect(readSubscription(on)).toEqual({ subscription: on, repaired: [] });
		const faulty = { ...whole, feed: { secret: 'short' } };
		expect(readSubscription(faulty)).toEqual({ subscription: whole, repaired: ['feed'] });
	});

	const { posted, leftOut, blocked } = whole;
	it.each([
		[['leftOut', 1, 'code'], null, { leftOut: [leftOut[0], { ...leftOut[1], code: 0 }] }],
		[['leftOut', 0, 'code'], 'NaN', { leftOut: [{ ...leftOut[0], code: 0 }, leftOut[1]] }],
		[['leftOut', 0, 'at'], 'yesterday', { leftOut: [leftOut[1]] }],
		[['leftOut', 0], null, { leftOut: [leftOut[1]] }],
		[['blocked', 'code'], null, { blocked: { ...blocked, code: 0 } }],
		[['blocked', 'code'], 0.5, { blocked: { ...blocked, code: 0 } }],
		[['posted', 1, 'messageId'], 7, { posted: [posted[0], posted[2]] }],
		[['posted', 1, 'entries', 0, 'component'], null, { posted: [posted[0], posted[2]] }],
		[['posted', 0], 'gone', { posted: posted.slice(1) }],
		[['covers', 'slot'], '', { covers: undefined }],
	])(
		'a fault in the history at %j, with the value %j, is repaired, and nothing else is lost',
		(path, value, repaired) => {
			expect(readSubscription(broken(path, value))).toEqual({
				subscription: { ...whole, ...repaired },
				repaired: [path[0]],
			});
		},
	);

	it('several faults in the history are repaired, and nothing else is lost', () => {
		const twice = { ...whole, leftOut: [{ ...refusalOf(1), code: null }, 7], posted: [null] };
		expect(readSubscription(twice)?.subscription).toEqual({
			...whole,
			posted: [],
			leftOut: [{ ...refusalOf(1), code: 0 }],
		});
	});
});

describe('a fault in the promise, the wish or the cursor', () => {
	it.each([
		[['owed', 'parts', 0, 'nonce'], null],
		[['owed', 'parts', 0, 'message'], 'text'],
		[['owed', 'slot'], 'soon'],
		[['owed'], null],
		[['cursor', 'position', 'seq'], null],
		[['wish', 'timezone'], 'Mars/Olympus'],
		[['blocked', 'why'], { kind: 'bad mood' }],
		[['posted'], null],
		[['channelId'], 'general'],
	])('a fault at %j, with the value %j, makes the document unreadable', (path, value) => {
		expect(readSubscription(broken(path, value))).toBeUndefined();
	});

	it.each([undefined, null, 7, 'text', [], {}])('the document %j is unreadable', (document) => {
		expect(readSubscription(document)).toBeUndefined();
	});
});

describe('a book', () => {
	it('a book keeps the promise of a document whose refusals have no code', async () => {
		const raw = JSON.stringify(broken(['leftOut', 0, 'code'], null));
		const { store } = openMemoryStore({ 'subscription:subscribed': raw }, async () => {});
		const { log, logged } = openTestLog();
		const book = await createBook({ store, log });
		expect(book.find('subscribed')?.owed).toEqual(whole.owed);
		expect(book.setAside()).toEqual([]);
		expect(logged.errors()).toEqual([expect.stringMatching(/repaired.*subscribed.*leftOut/s)]);
	});
});
