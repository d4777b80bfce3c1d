import type { ShownSubscription } from '#src/render/cards/subscription-entry.ts';
import { describeSchedule } from '#src/schedule/schedule.ts';
import type { Slots } from '#src/schedule/slots.ts';
import { showZone } from '#src/schedule/zones.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';

/** A subscription as lists show it at a moment. */
export function toShown(
	subscription: Subscription,
	{ now, slots }: { readonly now: Date; readonly slots: Slots },
): ShownSubscription {
	const { wish, place, channelId, paused, blocked, owed } = subscription;
	return {
		kind: wish.kind,
		wanted: wish,
		channelId: place === 'dm' ? undefined : channelId,
		when: describeWish(wish),
		next: nextSlot(subscription, { now, slots }),
		last: lastTime(subscription),
		paused: paused !== undefined,
		obstacle: blocked?.why ?? (paused?.why === 'dm closed' ? { kind: 'dm closed' } : undefined),
		owed: owed?.parts.filter(({ messageId }) => messageId === undefined).length ?? 0,
	};
}

function nextSlot(
	{ wish, paused, blocked }: Subscription,
	{ now, slots }: { readonly now: Date; readonly slots: Slots },
): Date | undefined {
	if (wish.kind === 'alert' || paused !== undefined || blocked !== undefined) return undefined;
	return slots.after(wish.schedule, wish.timezone, now);
}

/** The last slot of a digest, and the last message of alerts. */
function lastTime({ wish, covers, posted }: Subscription): Date | undefined {
	const at = wish.kind === 'digest' ? covers?.slot : posted.at(-1)?.at;
	return at === undefined ? undefined : new Date(at);
}

/** When a wish comes: “weekdays at 07:30 · Europe/Berlin”, “at most 6 an hour · quiet 23:00–07:00 · UTC”. */
export function describeWish(wish: Wish): string {
	if (wish.kind === 'digest')
		return `${describeSchedule(wish.schedule)} · ${showZone(wish.timezone)}`;
	const { budget, quiet, timezone } = wish;
	const often = `at most ${budget} an hour`;
	return quiet === undefined
		? often
		: `${often} · quiet ${quiet.from}–${quiet.until} · ${showZone(timezone)}`;
}
