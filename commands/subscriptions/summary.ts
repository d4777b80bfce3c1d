import type { ShownSubscription } from '#src/render/cards/subscription-entry.ts';
import { describeSchedule } from '#src/schedule/schedule.ts';
import type { Slots } from '#src/schedule/slots.ts';
import { showZone } from '#src/schedule/zones.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';

export type Moment = { readonly now: Date; readonly slots: Slots };

/** What cards show of a subscription at a moment. */
export function summarize(subscription: Subscription, { now, slots }: Moment): ShownSubscription {
	const { wish, place, channelId, paused, blocked, owed } = subscription;
	return {
		kind: wish.kind,
		wanted: wish,
		channelId: place === 'dm' ? undefined : channelId,
		when: describeTimes(wish),
		next: nextSlot(subscription, { now, slots }),
		last: lastTime(subscription),
		paused: paused !== undefined,
		obstacle: blocked?.why ?? (paused?.why === 'dm closed' ? { kind: 'dm closed' } : undefined),
		owed: owed?.parts.filter(({ messageId }) => messageId === undefined).length ?? 0,
	};
}

function nextSlot(
	{ wish, paused, blocked }: Subscription,
	{ now, slots }: Moment,
): Date | undefined {
	if (wish.kind === 'alert' || paused !== undefined || blocked !== undefined) return undefined;
	return slots.after(wish.schedule, wish.timezone, now);
}

/** The last slot of a digest, or the time of the last alert. */
function lastTime({ wish, covers, posted }: Subscription): Date | undefined {
	const at = wish.kind === 'digest' ? covers?.slot : posted.at(-1)?.at;
	return at === undefined ? undefined : new Date(at);
}

/** When messages come: “weekdays at 07:30 · Europe/Berlin”, “at most 6 an hour · quiet 23:00–07:00 · UTC”. */
export function describeTimes(wish: Wish): string {
	if (wish.kind === 'digest')
		return `${describeSchedule(wish.schedule)} · ${showZone(wish.timezone)}`;
	const { budget, quiet, timezone } = wish;
	const budgetText = `at most ${budget} an hour`;
	return quiet === undefined
		? budgetText
		: `${budgetText} · quiet ${quiet.from}–${quiet.until} · ${showZone(timezone)}`;
}
