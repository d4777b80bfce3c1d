import type { OwedMessage, Subscription } from '#src/subscriptions/subscription.ts';

const hourMs = 3_600_000;

/** Whether these messages ping: alerts do so at most once an hour, and that there is no news never does. */
export function pingsWith(
	parts: readonly OwedMessage[],
	{ manner, pingedAt, wish }: Subscription,
	{ discordNow }: { readonly discordNow: Date },
): boolean {
	const isNews = parts.some(({ entries }) => entries.length > 0);
	if (manner?.ping === undefined || !isNews) return false;
	if (wish.kind === 'digest' || pingedAt === undefined) return true;
	return discordNow.getTime() - Date.parse(pingedAt) >= hourMs;
}

/** Whether its messages start a thread, which gets the further ones. */
export function startsThread({ manner, place, wish }: Subscription): boolean {
	return manner?.thread === true && place === 'text' && wish.kind === 'digest';
}
