import type { Position } from '#src/archive/archive.ts';
import { quietEnd } from '#src/schedule/quiet-hours.ts';
import type { Slots } from '#src/schedule/slots.ts';
import { localTime } from '#src/schedule/zones.ts';
import type { AlertWish, DigestWish, Subscription } from '#src/subscriptions/subscription.ts';

/** What is to be done for one subscription at a moment. */
export type Step =
	/** Nothing, before `until`; undefined: before something else happens. */
	| {
			readonly kind: 'rest';
			readonly until: Date | undefined;
			/** Why alerts that have come wait. */
			readonly waitReason?: 'held' | 'over budget';
	  }
	/** What was kept last lies ahead, as this machine’s clock did for a while: count from now on. */
	| { readonly kind: 'set back' }
	/** Something is owed: go on with that. */
	| { readonly kind: 'send' }
	/** `late`: the local time that it was for, where that is past. */
	| { readonly kind: 'digest'; readonly slot: Date; readonly late: string | undefined }
	/** So many messages may be sent. */
	| { readonly kind: 'alerts'; readonly messagesMax: number };

export type Moment = {
	readonly now: Date;
	readonly slots: Slots;
	/** How far the arrivals have come. */
	readonly position: Position;
};

/** So far ahead a slot may lie before it is taken for what a wrong clock wrote. */
const aheadMs = 5 * 60_000;
/** A digest that is later than this says for when it was. */
export const lateAfterMs = 5 * 60_000;
const hourMs = 60 * 60_000;

/** Says, without doing anything, what a subscription is owed at a moment. */
export function planStep(subscription: Subscription, moment: Moment): Step {
	if (isNoticeOwed(subscription)) return { kind: 'send' };
	if (isSilent(subscription)) return { kind: 'rest', until: undefined };
	if (subscription.owed !== undefined) return { kind: 'send' };
	const { wish } = subscription;
	return wish.kind === 'digest'
		? planDigest(wish, subscription, moment)
		: planAlerts(wish, subscription, moment);
}

/** Whether the moderators are still to be told that it is blocked. */
export function isNoticeOwed({ blocked, leftAt }: Subscription): boolean {
	const notice = leftAt === undefined ? blocked?.notice : undefined;
	return notice !== undefined && notice.part.messageId === undefined;
}

/** Whether nothing is posted for now, whatever arrives. */
export function isSilent({ paused, blocked, leftAt }: Subscription): boolean {
	return paused !== undefined || blocked !== undefined || leftAt !== undefined;
}

/** The last slot that has come is due; those before it are merged into it. */
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
	const wakesAt = wish.quiet && quietEnd(wish.quiet, { zone: wish.timezone, at: now, slots });
	if (wakesAt !== undefined) return { kind: 'rest', until: wakesAt, waitReason: 'held' };
	const hour = posted
		.map(({ at }) => Date.parse(at))
		.filter((at) => at > now.getTime() - hourMs && at <= now.getTime())
		.slice(-wish.budget);
	const [oldest] = hour;
	if (hour.length < wish.budget || oldest === undefined) {
		return { kind: 'alerts', messagesMax: wish.budget - hour.length };
	}
	return { kind: 'rest', until: new Date(oldest + hourMs), waitReason: 'over budget' };
}
