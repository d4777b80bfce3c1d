import { local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { type Moment, planStep } from '#src/delivery/plan.ts';
import { createSlots } from '#src/schedule/slots.ts';
import type { Blockage, OwedPromise, Subscription } from '#src/subscriptions/subscription.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';

const slots = createSlots();
/** Both subscriptions began at 12:00 on the day before, with nothing read yet. */
const at = (now: string, seq = 1): Moment => ({
	now: new Date(now),
	slots,
	position: { archive: 'x', seq },
});
const yesterday = '2025-06-19T12:00:00.000Z';
const morning = new Date('2025-06-20T08:00:00Z');
const owed: OwedPromise = {
	slot: yesterday,
	channelId: local.general,
	since: yesterday,
	upTo: { archive: 'x', seq: 1 },
	parts: [anOwedMessage()],
};
const blocked: Blockage = { code: 50013, why: { kind: 'forbidden' }, since: yesterday };
const notice = { channelId: local.news, part: anOwedMessage({ nonce: 'notice' }) };
const sentNotice = { ...notice, part: { ...notice.part, messageId: local.mia } };
const paused: Subscription['paused'] = { at: yesterday, why: 'asked', told: true };

describe('a digest', () => {
	it.each([
		['rests before its slot', '2025-06-20T07:59:59Z', { kind: 'rest', until: morning }],
		['is due at its slot', '2025-06-20T08:00:00Z', { kind: 'digest', slot: morning }],
		['is on time for five minutes', '2025-06-20T08:05:00Z', { kind: 'digest', slot: morning }],
		[
			'says when it was due if it is later than that',
			'2025-06-20T08:05:01Z',
			{ kind: 'digest', slot: morning, late: '08:00' },
		],
		[
			'merges the slots that were missed into the last one',
			'2025-06-24T07:00:00Z',
			{ kind: 'digest', slot: new Date('2025-06-23T08:00:00Z'), late: '08:00' },
		],
	])('a digest %s', (_, now, step) => {
		expect(planStep(aDigest(), at(now))).toEqual({ late: undefined, ...step });
	});

	it('a late digest says when it was due in its own time zone', () => {
		const inTaipei = aDigest({}, { timezone: 'Asia/Taipei' });
		expect(planStep(inTaipei, at('2025-06-20T01:00:00Z'))).toEqual({
			kind: 'digest',
			slot: new Date('2025-06-20T00:00:00Z'),
			late: '08:00',
		});
	});

	it('a digest is not due again at a slot that was kept, even if the clock is set back a little', () => {
		const kept = aDigest({
			cursor: { slot: morning.toISOString(), position: { archive: 'x', seq: 0 } },
		});
		const tomorrow = { kind: 'rest', until: new Date('2025-06-21T08:00:00Z') };
		expect(planStep(kept, at('2025-06-20T08:00:00Z'))).toEqual(tomorrow);
		expect(planStep(kept, at('2025-06-20T07:55:00Z'))).toEqual(tomorrow);
	});

	it('a digest counts from now on if a wrong clock put its last slot far ahead', () => {
		const kept = aDigest({
			cursor: { slot: morning.toISOString(), position: { archive: 'x', seq: 0 } },
		});
		expect(planStep(kept, at('2025-06-20T07:54:59Z'))).toEqual({ kind: 'set back' });
	});
});

/** How many messages can be sent; if none, in how many minutes the next one can. */
type RemainingBudget = { readonly messagesMax?: number; readonly untilMinutes?: number };

describe('alerts', () => {
	const noon = '2025-06-20T12:00:00Z';
	const posted = (...minutesAgo: number[]): Subscription['posted'] =>
		minutesAgo.map((minutes) => ({
			channelId: local.general,
			messageId: local.mia,
			at: new Date(Date.parse(noon) - minutes * 60_000).toISOString(),
			entries: [],
		}));

	it('alerts rest until something arrives, however long that takes', () => {
		expect(planStep(anAlert(), at(noon, 0))).toEqual({ kind: 'rest', until: undefined });
	});

	it('alerts are due when something arrived or the archive is another one', () => {
		expect(planStep(anAlert(), at(noon))).toEqual({ kind: 'alerts', messagesMax: 6 });
		const another = { ...at(noon, 0), position: { archive: 'y', seq: 0 } };
		expect(planStep(anAlert(), another)).toEqual({ kind: 'alerts', messagesMax: 6 });
	});

	it.each<[string, Subscription['posted'], number, RemainingBudget]>([
		['are limited by the messages posted within the hour', posted(59, 1), 3, { messagesMax: 1 }],
		['are not limited by messages that are an hour old', posted(60, 1), 3, { messagesMax: 2 }],
		['wait until the oldest message is an hour old', posted(50, 40, 1), 3, { untilMinutes: 10 }],
		[
			'wait longer if more was posted than their budget',
			posted(50, 40, 30, 1),
			3,
			{ untilMinutes: 20 },
		],
	])('alerts %s', (_, messages, budget, { messagesMax, untilMinutes = 0 }) => {
		const until = new Date(Date.parse(noon) + untilMinutes * 60_000);
		const step =
			messagesMax === undefined
				? { kind: 'rest', until, waitReason: 'over budget' }
				: { kind: 'alerts', messagesMax };
		expect(planStep(anAlert({ posted: messages }, { budget }), at(noon))).toEqual(step);
	});

	it('alerts wait until the quiet hours end, and no longer', () => {
		const quiet = anAlert({}, { quiet: { from: '23:00', until: '07:00' } });
		const until = new Date('2025-06-20T07:00:00Z');
		const step = { kind: 'rest', until, waitReason: 'held' };
		expect(planStep(quiet, at('2025-06-20T06:59:59Z'))).toEqual(step);
		expect(planStep(quiet, at('2025-06-20T07:00:00Z')).kind).toBe('alerts');
	});
});

describe('the plan when a digest or an alert is due', () => {
	const rests = { kind: 'rest', until: undefined };
	const sends = { kind: 'send' };
	it.each<[string, Partial<Subscription>, object]>([
		['an owed message is sent before anything new', { owed }, sends],
		['a pause keeps an owed message', { paused, owed }, rests],
		['a blocked channel keeps an owed message', { blocked, owed }, rests],
		['a server that the bot left keeps an owed message', { leftAt: yesterday, owed }, rests],
		[
			'moderators are notified that a channel is blocked',
			{ blocked: { ...blocked, notice } },
			sends,
		],
		['moderators are notified only once', { blocked: { ...blocked, notice: sentNotice } }, rests],
		[
			'moderators are notified during a pause too',
			{ paused, blocked: { ...blocked, notice } },
			sends,
		],
		[
			'moderators of a server that the bot left are not notified',
			{ leftAt: yesterday, blocked: { ...blocked, notice } },
			rests,
		],
	])('%s', (_, state, step) => {
		expect(planStep(aDigest(state), at('2025-06-20T08:00:00Z'))).toEqual(step);
		expect(planStep(anAlert(state), at('2025-06-20T08:00:00Z'))).toEqual(step);
	});
});
