import { local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { type Moment, planStep } from '#src/delivery/plan.ts';
import { createSlots } from '#src/schedule/slots.ts';
import type { Blockage, OwedPromise, Subscription } from '#src/subscriptions/subscription.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';

const slots = createSlots();
/** Both subscriptions began on the day before at 12:00, with nothing read. */
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
const told = { ...notice, part: { ...notice.part, messageId: local.mia } };
const paused: Subscription['paused'] = { at: yesterday, why: 'asked', told: true };

describe('a digest', () => {
	it.each([
		['rests before its slot', '2025-06-20T07:59:59Z', { kind: 'rest', until: morning }],
		['is due at its slot', '2025-06-20T08:00:00Z', { kind: 'digest', slot: morning }],
		['is on time for five minutes', '2025-06-20T08:05:00Z', { kind: 'digest', slot: morning }],
		[
			'says after them when it was for',
			'2025-06-20T08:05:01Z',
			{ kind: 'digest', slot: morning, late: '08:00' },
		],
		[
			'merges the slots that were missed into the last of them',
			'2025-06-24T07:00:00Z',
			{ kind: 'digest', slot: new Date('2025-06-23T08:00:00Z'), late: '08:00' },
		],
	])('%s', (_, now, step) => {
		expect(planStep(aDigest(), at(now))).toEqual({ late: undefined, ...step });
	});

	it('says when it was for by the clock of its own zone', () => {
		const inTaipei = aDigest({}, { timezone: 'Asia/Taipei' });
		expect(planStep(inTaipei, at('2025-06-20T01:00:00Z'))).toEqual({
			kind: 'digest',
			slot: new Date('2025-06-20T00:00:00Z'),
			late: '08:00',
		});
	});

	it('does not come again at a slot that was kept, also when the clock is set back a little', () => {
		const kept = aDigest({
			cursor: { slot: morning.toISOString(), position: { archive: 'x', seq: 0 } },
		});
		const tomorrow = { kind: 'rest', until: new Date('2025-06-21T08:00:00Z') };
		expect(planStep(kept, at('2025-06-20T08:00:00Z'))).toEqual(tomorrow);
		expect(planStep(kept, at('2025-06-20T07:55:00Z'))).toEqual(tomorrow);
	});

	it('counts from now on where the slot that was kept lies ahead, as a wrong clock had it', () => {
		const kept = aDigest({
			cursor: { slot: morning.toISOString(), position: { archive: 'x', seq: 0 } },
		});
		expect(planStep(kept, at('2025-06-20T07:54:59Z'))).toEqual({ kind: 'set back' });
	});
});

/** For so many messages there is room, or for none before so many minutes. */
type Room = { readonly messagesMax?: number; readonly untilMinutes?: number };

describe('alerts', () => {
	const noon = '2025-06-20T12:00:00Z';
	const posted = (...minutesAgo: number[]): Subscription['posted'] =>
		minutesAgo.map((minutes) => ({
			channelId: local.general,
			messageId: local.mia,
			at: new Date(Date.parse(noon) - minutes * 60_000).toISOString(),
			entries: [],
		}));

	it('rest until something arrives, however long that takes', () => {
		expect(planStep(anAlert(), at(noon, 0))).toEqual({ kind: 'rest', until: undefined });
	});

	it('are due when something arrived, and when the archive is another one', () => {
		expect(planStep(anAlert(), at(noon))).toEqual({ kind: 'alerts', messagesMax: 6 });
		const another = { ...at(noon, 0), position: { archive: 'y', seq: 0 } };
		expect(planStep(anAlert(), another)).toEqual({ kind: 'alerts', messagesMax: 6 });
	});

	it.each<[string, Subscription['posted'], number, Room]>([
		['count what was posted within the hour', posted(59, 1), 3, { messagesMax: 1 }],
		['count nothing that is an hour old', posted(60, 1), 3, { messagesMax: 2 }],
		['wait until the oldest leaves the hour', posted(50, 40, 1), 3, { untilMinutes: 10 }],
		[
			'wait, over their budget, until there is room',
			posted(50, 40, 30, 1),
			3,
			{ untilMinutes: 20 },
		],
	])('%s', (_, messages, budget, { messagesMax, untilMinutes = 0 }) => {
		const until = new Date(Date.parse(noon) + untilMinutes * 60_000);
		const step =
			messagesMax === undefined
				? { kind: 'rest', until, waitReason: 'over budget' }
				: { kind: 'alerts', messagesMax };
		expect(planStep(anAlert({ posted: messages }, { budget }), at(noon))).toEqual(step);
	});

	it('wait in the quiet hours until these end, and after them no longer', () => {
		const quiet = anAlert({}, { quiet: { from: '23:00', until: '07:00' } });
		const until = new Date('2025-06-20T07:00:00Z');
		const step = { kind: 'rest', until, waitReason: 'held' };
		expect(planStep(quiet, at('2025-06-20T06:59:59Z'))).toEqual(step);
		expect(planStep(quiet, at('2025-06-20T07:00:00Z')).kind).toBe('alerts');
	});
});

describe('the plan, whatever is due,', () => {
	const rests = { kind: 'rest', until: undefined };
	const sends = { kind: 'send' };
	it.each<[string, Partial<Subscription>, object]>([
		['what is owed is sent before it', { owed }, sends],
		['a pause keeps it', { paused, owed }, rests],
		['a blocked channel keeps it', { blocked, owed }, rests],
		['a server that the bot left keeps it', { leftAt: yesterday, owed }, rests],
		['moderators are told that it is blocked', { blocked: { ...blocked, notice } }, sends],
		['moderators are told once', { blocked: { ...blocked, notice: told } }, rests],
		['they are told in a pause too', { paused, blocked: { ...blocked, notice } }, sends],
		[
			'they are not told in a server that the bot left',
			{ leftAt: yesterday, blocked: { ...blocked, notice } },
			rests,
		],
	])('%s', (_, state, step) => {
		expect(planStep(aDigest(state), at('2025-06-20T08:00:00Z'))).toEqual(step);
		expect(planStep(anAlert(state), at('2025-06-20T08:00:00Z'))).toEqual(step);
	});
});
