import { z } from 'zod';
import { parseExplained } from '#src/articles/explain-issues.ts';
import { parseOneTopic, topicsMax } from '#src/desk/parse-topics.ts';
import type { Topic } from '#src/desk/topic.ts';
import type { NameIndex } from '#src/names/name.ts';
import { describeSchedule } from '../schedule/describe-schedule.ts';
import { readQuiet } from '../schedule/read-quiet.ts';
import { readWhen } from '../schedule/read-when.ts';
import { readZone } from '../schedule/read-zone.ts';
import { isZone } from '../schedule/zones.ts';
import type { Subscription, Wish } from '../subscription.ts';
import { contradictionIn, explain } from './read-wanted.ts';
import { type Refusal, refuse } from './refusal.ts';
import { subscriptionsMax } from './server-subscriptions.ts';

/** A subscription as a file holds it: without what it owes and what it told. */
export type Moved = Pick<Subscription, 'channelId' | 'place' | 'wish'> & {
	readonly paused: boolean;
};

/** `place: Taiwan` or `words: chip war`: read as it would be when typed, whatever marks stand in it. */
function topicText(names: NameIndex) {
	return z
		.string()
		.regex(
			/^(?:person|organization|place|topic|words): \S/,
			'must be such as “place: Taiwan” or “words: chip war”',
		)
		.transform((text, context): Topic => {
			const parsed = parseOneTopic(text, names);
			if (parsed.kind === 'name' || parsed.kind === 'words') return parsed;
			const [, message] = explain(parsed, names);
			context.addIssue({ code: 'custom', message: `cannot be read. ${message}` });
			return z.NEVER;
		});
}

const Zone = z.string().transform((text, context) => {
	if (isZone(text)) return text;
	const read = readZone(text);
	if (read.kind === 'zone') return read.zone;
	const message = 'must be the name of a time zone, such as Europe/Berlin';
	context.addIssue({ code: 'custom', message });
	return z.NEVER;
});

const When = z.string().transform((text, context) => {
	const read = readWhen(text);
	if (read.kind === 'schedule') return read.schedule;
	context.addIssue({ code: 'custom', message: `cannot be read. ${read.message}` });
	return z.NEVER;
});

const Quiet = z.string().transform((text, context) => {
	const read = readQuiet(text);
	if (read.kind === 'quiet') return read.quiet;
	context.addIssue({ code: 'custom', message: `cannot be read. ${read.message}` });
	return z.NEVER;
});

function sharedFields(names: NameIndex) {
	const Topics = z.array(topicText(names)).max(topicsMax);
	return {
		channel: z.string().regex(/^\d{17,20}$/, 'must be the id of a channel'),
		/** For people to read; only the id counts. */
		channelName: z.string().optional(),
		place: z.enum(['text', 'forum']),
		topics: z.preprocess(everythingAsNone, Topics),
		except: Topics.default([]),
		timezone: Zone,
		paused: z.boolean().default(false),
	};
}

/** `everything` is a list of no topics; an empty list is none at all. */
function everythingAsNone(value: unknown): unknown {
	if (value === 'everything') return [];
	return Array.isArray(value) && value.length === 0 ? undefined : value;
}

function movedDigest(names: NameIndex) {
	return z
		.strictObject({
			kind: z.literal('digest'),
			...sharedFields(names),
			when: When,
			whenEmpty: z.enum(['nothing', 'say so']),
		})
		.transform(({ kind, topics, except, when, timezone, whenEmpty, ...at }) =>
			moved(at, { kind, topics, except, schedule: when, timezone, whenEmpty }),
		);
}

function movedAlert(names: NameIndex) {
	return z
		.strictObject({
			kind: z.literal('alert'),
			...sharedFields(names),
			budget: z.number().int().min(1).max(60),
			quiet: Quiet.optional(),
		})
		.transform(({ kind, topics, except, budget, quiet, timezone, ...at }) =>
			moved(at, { kind, topics, except, budget, ...(quiet && { quiet: { ...quiet } }), timezone }),
		);
}

function moved(
	{ channel, place, paused }: { channel: string; place: Moved['place']; paused: boolean },
	wish: Wish,
): Moved {
	return { channelId: channel, place, wish, paused };
}

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
