import { writeTopics } from '#src/desk/parse-topics.ts';
import type { NameIndex } from '#src/names/name.ts';
import { choiceNameMax } from '#src/render/limits.ts';
import { straight } from '#src/render/plain-text.ts';
import { shortenWith } from '#src/render/shorten.ts';
import type { Suggestion } from '#src/render/suggestions.ts';
import type { Subscription } from '../subscription.ts';
import { describeWish } from './describe-wish.ts';

/** What labels are made of beside the subscriptions themselves. */
export type Known = {
	readonly names: NameIndex;
	/** A channel’s name without the `#`, by its id; undefined where it is not known. */
	readonly nameOf: (channelId: string) => string | undefined;
};

/** Subscriptions to choose from: “Taiwan, chip war · #news · weekdays at 07:30”. */
export function suggestSubscriptions(
	subscriptions: readonly Subscription[],
	typed: string,
	known: Known,
): Suggestion[] {
	const wanted = typed.trim().toLowerCase();
	return subscriptions
		.map((one) => ({ name: labelOf(one, known), value: one.id }))
		.filter(({ name, value }) => value === wanted || name.toLowerCase().includes(wanted));
}

function labelOf({ wish, channelId, paused }: Subscription, { names, nameOf }: Known): string {
	const except = wish.except.length === 0 ? '' : ` except ${writeTopics(wish.except, names)}`;
	const channel = nameOf(channelId);
	const label = [
		cut(writeTopics(wish.topics, names) + except, topicsMax),
		channel !== undefined && cut(`#${channel}`, channelMax),
		describeWish(wish),
		paused && 'paused',
	];
	return cut(label.filter(Boolean).join(' · '), choiceNameMax);
}

/** So much of a label, in characters, that what comes after has room too. */
const topicsMax = 50;
const channelMax = 25;

function cut(text: string, characters: number): string {
	return shortenWith(text, { characters, bytes: 4 * characters }, straight);
}
