import { z } from 'zod';
import { parseExplained } from '#src/articles/explain-issues.ts';
import type { Topic } from '#src/desk/topic.ts';
import type { NameIndex } from '#src/names/name.ts';
import { describeSchedule } from '../schedule/describe-schedule.ts';
import type { Subscription } from '../subscription.ts';
import { type Moved, movedAlert, movedDigest } from './moved-schema.ts';
import { contradictionIn } from './read-wanted.ts';
import { type Refusal, refuse } from './refusal.ts';
import { subscriptionsMax } from './server-subscriptions.ts';

const version = 1;
const MovedFile = z.looseObject({
	dateline: z.literal(version),
	subscriptions: z.array(z.unknown()).max(subscriptionsMax),
});

/**
 * Writes subscriptions as JSON that people can read, and `readTransfer` reads back the same. A channel
 * is told by its name too, where `nameOf` knows it by its id.
 */
export function writeTransfer(
	subscriptions: readonly Subscription[],
	nameOf: (channelId: string) => string | undefined,
): string {
	const moved = subscriptions.map((one) => toMoved(one, nameOf(one.channelId)));
	const file = { dateline: version, subscriptions: moved };
	return `${JSON.stringify(file, null, '\t')}\n`;
}

function toMoved(
	{ channelId, place, wish, paused }: Subscription,
	channelName: string | undefined,
): object {
	const own =
		wish.kind === 'digest'
			? { when: describeSchedule(wish.schedule) }
			: {
					budget: wish.budget,
					...(wish.quiet && { quiet: `${wish.quiet.from}-${wish.quiet.until}` }),
				};
	return {
		kind: wish.kind,
		channel: channelId,
		...(channelName !== undefined && { channelName }),
		place,
		topics: wish.topics.length === 0 ? 'everything' : wish.topics.map(writeTopic),
		except: wish.except.map(writeTopic),
		...own,
		timezone: wish.timezone,
		...(wish.kind === 'digest' && { whenEmpty: wish.whenEmpty }),
		paused: paused !== undefined,
	};
}

function writeTopic(topic: Topic): string {
	return topic.kind === 'name' ? `${topic.as}: ${topic.name}` : `words: ${topic.words}`;
}

export type ReadTransfer = {
	readonly kind: 'read';
	/** Each with its number in the file, from 1. */
	readonly moved: readonly { readonly number: number; readonly moved: Moved }[];
	/** In plain words, each with the number of its subscription; one fault loses no other. */
	readonly problems: readonly string[];
};

/** Reads an exported file, by the rules that hold for typing; refused when it is none at all. */
export function readTransfer(text: string, names: NameIndex): ReadTransfer | Refusal {
	const file = MovedFile.safeParse(parseJson(text));
	if (!file.success) {
		return refuse('file-no-export', 'That is no file of `/digest export`. Attach one of those.');
	}
	const read = file.data.subscriptions.map((value, index) => readOne(value, index + 1, names));
	return {
		kind: 'read',
		moved: read.flatMap((one) => ('moved' in one ? [one] : [])),
		problems: read.flatMap((one) => ('problem' in one ? [one.problem] : [])),
	};
}

function readOne(
	value: unknown,
	number: number,
	names: NameIndex,
): { readonly number: number; readonly moved: Moved } | { readonly problem: string } {
	const isAlert =
		typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'alert';
	const parsed = parseExplained<Moved>(isAlert ? movedAlert(names) : movedDigest(names), value);
	if (parsed.kind === 'parsed') {
		const contradiction = contradictionIn(parsed.value.wish);
		return contradiction === undefined
			? { number, moved: parsed.value }
			: { problem: `${number}: ${contradiction}` };
	}
	const [first] = parsed.explanations;
	return {
		problem: `${number}: ${[first?.path.join('.'), first?.reason].filter(Boolean).join(' ')}`,
	};
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
