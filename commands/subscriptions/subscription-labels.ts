import type { Choice } from '#src/bot/command.ts';
import { writeTopics } from '#src/desk/topics.ts';
import type { NameIndex } from '#src/names/name.ts';
import { choiceNameMax } from '#src/render/message/limits.ts';
import { plainLabel, shortenWith } from '#src/render/text/plain-text.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { foldCase } from '#src/text/fold.ts';
import { describeTimes } from './summary.ts';

/** What labels need besides the subscriptions. */
export type LabelNames = {
	readonly names: NameIndex;
	/** A channel’s name without the `#`, by its id; undefined if not known. */
	readonly channelName: (channelId: string) => string | undefined;
};

/** Subscriptions whose label or id matches the typed text: “Taiwan, chip war · #news · weekdays at 07:30”. */
export function suggestSubscriptions(
	subscriptions: readonly Subscription[],
	typed: string,
	labelNames: LabelNames,
): Choice[] {
	const wanted = foldCase(typed.trim());
	return subscriptions
		.map((one) => ({ name: labelOf(one, labelNames), value: one.id }))
		.filter(({ name, value }) => value === wanted || foldCase(name).includes(wanted));
}

function labelOf(
	{ wish, channelId, paused }: Subscription,
	{ names, channelName }: LabelNames,
): string {
	const except = wish.except.length === 0 ? '' : ` except ${writeTopics(wish.except, names)}`;
	const channel = channelName(channelId);
	const label = [
		cut(writeTopics(wish.topics, names) + except, topicsMax),
		channel !== undefined && cut(`#${channel}`, channelMax),
		describeTimes(wish),
		paused && 'paused',
	];
	return cut(label.filter(Boolean).join(' · '), choiceNameMax);
}

/** In characters, to leave space for the rest of the label. */
const topicsMax = 50;
const channelMax = 25;

function cut(text: string, characters: number): string {
	return shortenWith(text, { characters, bytes: 4 * characters }, plainLabel);
}
