import { z } from 'zod';
import { parseTopic, type Topic, topicsMax } from '#src/desk/topics.ts';
import type { NameIndex } from '#src/names/name.ts';
import { readQuietHours } from '#src/schedule/quiet-hours.ts';
import { readWhen } from '#src/schedule/read-when.ts';
import { readZone } from '#src/schedule/read-zone.ts';
import { isZone } from '#src/schedule/zones.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { explainTopicProblem } from './topic-problems.ts';

/** A subscription in an exported file: without what it owes and what it has posted. */
export type TransferEntry = Pick<Subscription, 'channelId' | 'place' | 'wish'> & {
	readonly paused: boolean;
};

/** `place: Taiwan` or `words: chip war`, parsed as if typed, with any punctuation. */
function topicText(names: NameIndex) {
	return z
		.string()
		.regex(
			/^(?:person|organization|place|topic|words): \S/,
			'must look like “place: Taiwan” or “words: chip war”',
		)
		.transform((text, context): Topic => {
			const parsed = parseTopic(text, names);
			if (parsed.kind === 'name' || parsed.kind === 'words') return parsed;
			const [, message] = explainTopicProblem(parsed, names);
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
	const read = readQuietHours(text);
	if (read.kind === 'quiet') return read.quiet;
	context.addIssue({ code: 'custom', message: `cannot be read. ${read.message}` });
	return z.NEVER;
});

function sharedFields(names: NameIndex) {
	const Topics = z.array(topicText(names)).max(topicsMax);
	return {
		channel: z.string().regex(/^\d{17,20}$/, 'must be the ID of a channel'),
		/** For people to read; only the ID is used. */
		channelName: z.string().optional(),
		place: z.enum(['text', 'forum']),
		topics: z.preprocess(everythingAsNone, Topics),
		except: Topics.default([]),
		timezone: Zone,
		paused: z.boolean().default(false),
	};
}

/** `everything` becomes a list without topics; an empty list counts as missing. */
function everythingAsNone(value: unknown): unknown {
	if (value === 'everything') return [];
	return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** The schema of a digest in a file; its topics are looked up in `names`. */
export function digestEntrySchema(names: NameIndex) {
	return z
		.strictObject({
			kind: z.literal('digest'),
			...sharedFields(names),
			when: When,
			whenEmpty: z.enum(['nothing', 'say so']),
		})
		.transform(({ kind, topics, except, when, timezone, whenEmpty, ...at }) =>
			entryOf(at, { kind, topics, except, schedule: when, timezone, whenEmpty }),
		);
}

/** The schema of alerts in a file; their topics are looked up in `names`. */
export function alertEntrySchema(names: NameIndex) {
	return z
		.strictObject({
			kind: z.literal('alert'),
			...sharedFields(names),
			budget: z.number().int().min(1).max(60),
			quiet: Quiet.optional(),
		})
		.transform(({ kind, topics, except, budget, quiet, timezone, ...at }) =>
			entryOf(at, {
				kind,
				topics,
				except,
				budget,
				...(quiet && { quiet: { ...quiet } }),
				timezone,
			}),
		);
}

function entryOf(
	{ channel, place, paused }: { channel: string; place: TransferEntry['place']; paused: boolean },
	wish: Wish,
): TransferEntry {
	return { channelId: channel, place, wish, paused };
}
