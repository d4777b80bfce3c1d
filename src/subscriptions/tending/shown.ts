import type { ShownSubscription } from '#src/render/subscription-entry.ts';
import type { Slots } from '../schedule/slots.ts';
import type { Subscription } from '../subscription.ts';
import { describeWish } from './describe-wish.ts';

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
