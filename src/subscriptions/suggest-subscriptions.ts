import { writeTopics } from '#src/desk/parse-topics.ts';
import type { NameIndex } from '#src/names/name.ts';
import { choiceNameMax } from '#src/render/limits.ts';
import { straight } from '#src/render/plain-text.ts';
import { shortenWith } from '#src/render/shorten.ts';
import type { Suggestion } from '#src/render/suggestions.ts';
import { describeWish } from './describe-wish.ts';
import type { Subscription } from './subscription.ts';

type Here = { readonly id: string; readonly name: string };

/** Subscriptions to choose from: “Taiwan, chip war · #news · weekdays at 07:30”; of the channels only the one we are in is known by its name. */
export function suggestSubscriptions(
	subscriptions: readonly Subscription[],
	{
		typed,
		names,
		here,
	}: { readonly typed: string; readonly names: NameIndex; readonly here: Here | undefined },
): Suggestion[] {
	const wanted = typed.trim().toLowerCase();
	return subscriptions
		.map((one) => ({ name: labelOf(one, names, here), value: one.id }))
		.filter(({ name, value }) => value === wanted || name.toLowerCase().includes(wanted));
}

function labelOf(
	{ wish, channelId, paused }: Subscription,
	names: NameIndex,
	here: Here | undefined,
): string {
	const except = wish.except.length === 0 ? '' : ` except ${writeTopics(wish.except, names)}`;
	const label = [
		cut(writeTopics(wish.topics, names) + except, topicsMax),
		channelId === here?.id && here.name !== '' && `#${here.name}`,
		describeWish(wish),
		paused && 'paused',
	];
	return cut(label.filter(Boolean).join(' · '), choiceNameMax);
}

/** So much of a label, in characters, that what comes after has room too. */
const topicsMax = 50;

function cut(text: string, characters: number): string {
	return shortenWith(text, { characters, bytes: 4 * characters }, straight);
}
