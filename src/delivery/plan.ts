import type { ArrivalPosition } from '#src/archive/archive.ts';
import { quietHoursEnd } from '#src/schedule/quiet-hours.ts';
import type { Slots } from '#src/schedule/slots.ts';
import { localTime } from '#src/schedule/zones.ts';
import type { AlertWish, DigestWish, Subscription } from '#src/subscriptions/subscription.ts';

/** What is due for one subscription at a moment. */
export type Step =
	/** Nothing before `until`; undefined: nothing until something else happens. */
	| {
			readonly kind: 'rest';
			readonly until: Date | undefined;
			/** Why alerts that have arrived must wait. */
			readonly waitReason?: 'held' | 'over budget';
	  }
	/** The last slot lies ahead because this machine’s clock was wrong: count from now. */
	| { readonly kind: 'set back' }
	/** Something is owed: send it. */
	| { readonly kind: 'send' }
	/** `late`: the local time it was due, if that is longer ago than `lateAfterMs`. */
	| { readonly kind: 'digest'; readonly slot: Date; readonly late: string | undefined }
	/** At most this many messages can be sent. */
	| { readonly kind: 'alerts'; readonly messagesMax: number };

export type Moment = {
	readonly now: Date;
	readonly slots: Slots;
	/** The newest arrival. */
	readonly position: ArrivalPosition;
};

/** A slot further ahead than this was written by a wrong clock. */
const aheadMs = 5 * 60_000;
/** A digest later than this says when it was due. */
export const lateAfterMs = 5 * 60_000;
const hourMs = 60 * 60_000;

/** Decides what is due for a subscription, without doing it. */
export function planStep(subscription: Subscription, moment: Moment): Step {
	if (isNoticeOwed(subscription)) return { kind: 'send' };
	if (isInactive(subscription)) return { kind: 'rest', until: undefined };
	if (subscription.owed !== undefined) return { kind: 'send' };
	const { wish } = subscription;
	return wish.kind === 'digest'
		? planDigest(wish, subscription, moment)
		: planAlerts(wish, subscription, moment);
}

/** Whether the moderators have yet to be notified that it is blocked. */
export function isNoticeOwed({ blocked, leftAt }: Subscription): boolean {
	const notice = leftAt === undefined ? blocked?.notice : undefined;
	return notice !== undefined && notice.part.messageId === undefined;
}

/** Whether nothing is posted for now, whatever arrives. */
export function isInactive({ paused, blocked, leftAt }: Subscription): boolean {
	return paused !== undefined || blocked !== undefined || leftAt !== undefined;
}

/** The latest slot that has passed is due, and covers those before it. */
function planDigest(
	{ schedule, timezone }: DigestWish,
	{ cursor }: Subscription,
	{ now, slots }: Moment,
): Step {
	const after = new Date(cursor.slot);
	if (after.getTime() - now.getTime() > aheadMs) return { kind: 'set back' };
	const slot = slots.lastWithin(schedule, timezone, { after, until: now });
	if (slot === undefined) {
		const later = after > now ? after : now;
		return { kind: 'rest', until: slots.after(schedule, timezone, later) };
	}
	const isLate = now.getTime() - slot.getTime() > lateAfterMs;
	return { kind: 'digest', slot, late: isLate ? localTime(slot, timezone) : undefined };
}

function planAlerts(
	wish: AlertWish,
	{ cursor, posted }: Subscription,
	{ now, slots, position }: Moment,
): Step {
	const { archive, seq } = cursor.position;
	const isNews = archive !== position.archive || seq < position.seq;
	if (!isNews) return { kind: 'rest', until: undefined };
	const wakesAt = wish.quiet && quietHoursEnd(wish.quiet, { zone: wish.timezone, at: now, slots });
	if (wakesAt !== undefined) return { kind: 'rest', until: wakesAt, waitReason: 'held' };
	const postedTimes = posted
		.map(({ at }) => Date.parse(at))
		.filter((at) => at > now.getTime() - hourMs && at <= now.getTime())
		.slice(-wish.budget);
	const [oldest] = postedTimes;
	if (postedTimes.length < wish.budget || oldest === undefined) {
		return { kind: 'alerts', messagesMax: wish.budget - postedTimes.length };
	}
	return { kind: 'rest', until: new Date(oldest + hourMs), waitReason: 'over budget' };
}
