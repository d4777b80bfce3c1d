import { z } from 'zod';
import { parseExplained } from '#src/articles/explain-issues.ts';
import type { Topic } from '#src/desk/topic.ts';
import { nameKinds } from '#src/names/name.ts';
import { describeSchedule } from '../schedule/describe-schedule.ts';
import { readQuiet } from '../schedule/read-quiet.ts';
import { readWhen } from '../schedule/read-when.ts';
import { isZone } from '../schedule/zones.ts';
import type { Subscription, Wish } from '../subscription.ts';
import { type Refusal, refuse } from './refusal.ts';
import { subscriptionsMax } from './server-subscriptions.ts';

/** A subscription as a file holds it: without what it owes and what it told. */
export type Moved = Pick<Subscription, 'channelId' | 'place' | 'wish'> & {
	readonly paused: boolean;
};

/** `place: Taiwan` or `words: chip war`: read back as the same topic, whatever names there are by then. */
const TopicText = z
	.string()
	.regex(
		/^(?:person|organization|place|topic|words): \S/,
		'must be such as “place: Taiwan” or “words: chip war”',
	)
	.transform((text): Topic => {
		const [prefix = '', ...rest] = text.split(': ');
		const words = rest.join(': ');
		const as = nameKinds.find((kind) => kind === prefix);
		return as === undefined ? { kind: 'words', words } : { kind: 'name', name: words, as };
	});

const Topics = z.array(TopicText).max(25);

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

const shared = {
	channel: z.string().regex(/^\d{17,20}$/, 'must be the id of a channel'),
	/** For people to read; only the id counts. */
	channelName: z.string().optional(),
	place: z.enum(['text', 'forum']),
	topics: z.union([z.literal('everything').transform((): Topic[] => []), Topics.min(1)]),
	except: Topics.default([]),
	timezone: z.string().refine(isZone, 'must be the name of a time zone, such as Europe/Berlin'),
	paused: z.boolean().default(false),
};

const MovedDigest = z
	.strictObject({
		kind: z.literal('digest'),
		...shared,
		when: When,
		whenEmpty: z.enum(['nothing', 'say so']),
	})
	.transform(({ kind, topics, except, when, timezone, whenEmpty, ...at }) =>
		moved(at, { kind, topics, except, schedule: when, timezone, whenEmpty }),
	);

const MovedAlert = z
	.strictObject({
		kind: z.literal('alert'),
		...shared,
		budget: z.number().int().min(1).max(60),
		quiet: Quiet.optional(),
	})
	.transform(({ kind, topics, except, budget, quiet, timezone, ...at }) =>
		moved(at, { kind, topics, except, budget, ...(quiet && { quiet: { ...quiet } }), timezone }),
	);

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

/** Reads an exported file; refused when it is none at all. */
export function readTransfer(text: string): ReadTransfer | Refusal {
	const file = MovedFile.safeParse(parseJson(text));
	if (!file.success) {
		return refuse('file-no-export', 'That is no file of `/digest export`. Attach one of those.');
	}
	const read = file.data.subscriptions.map((value, index) => readOne(value, index + 1));
	return {
		kind: 'read',
		moved: read.flatMap((one) => ('moved' in one ? [one] : [])),
		problems: read.flatMap((one) => ('problem' in one ? [one.problem] : [])),
	};
}

function readOne(
	value: unknown,
	number: number,
): { readonly number: number; readonly moved: Moved } | { readonly problem: string } {
	const isAlert =
		typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'alert';
	const parsed = parseExplained<Moved>(isAlert ? MovedAlert : MovedDigest, value);
	if (parsed.kind === 'parsed') return { number, moved: parsed.value };
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
