import { z } from 'zod';
import { parseTopic, type Topic, topicsMax } from '#src/desk/topics.ts';
import type { NameIndex } from '#src/names/name.ts';
import { type Saying, saying } from '#src/phrases/catalogue.ts';
import { lookKinds } from '#src/render/message/look.ts';
import { readQuietHours } from '#src/schedule/quiet-hours.ts';
import { readWhen } from '#src/schedule/read-when.ts';
import { readZone } from '#src/schedule/read-zone.ts';
import { isZone } from '#src/schedule/zones.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { explainTopicProblem } from './topic-problems.ts';

/** A subscription in an exported file: without what it owes and what it has posted. */
export type TransferEntry = Pick<Subscription, 'channelId' | 'place' | 'wish'> & {
	readonly paused: boolean;
	readonly manner: TransferManner;
};

/** How messages are posted, with names of roles and tags that another server can have too. */
export type TransferManner = z.infer<z.ZodObject<typeof mannerFields>>;

/** `place: Taiwan` or `words: chip war`, parsed as if typed, with any punctuation. */
function topicText(names: NameIndex) {
	return z.string().transform((text, context): Topic => {
		if (!writtenTopic.test(text)) return refuseField(context, saying('fieldTopicWrong'));
		const parsed = parseTopic(text, names);
		if (parsed.kind === 'name' || parsed.kind === 'words') return parsed;
		const [, says] = explainTopicProblem(parsed, names);
		return refuseField(context, says);
	});
}

const writtenTopic = /^(?:person|organization|place|topic|words): \S/;

type FieldContext = { addIssue(issue: { code: 'custom'; params: { says: Saying } }): void };

function refuseField(context: FieldContext, says: Saying): never {
	context.addIssue({ code: 'custom', params: { says } });
	return z.NEVER;
}

/** Why an entry of a file cannot be read: which field, and what is wrong with it. */
export function explainIssue(issue: z.core.$ZodIssue | undefined): Saying {
	if (issue === undefined) return saying('entryUnreadable');
	const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
	const field = [...issue.path, ...unknown].map(String).join('.');
	return field === ''
		? saying('entryUnreadable')
		: saying('fieldProblem', { field, problem: fieldProblem(issue) });
}

function fieldProblem(issue: z.core.$ZodIssue): Saying {
	if (issue.code === 'unrecognized_keys') return saying('fieldUnknown');
	if (issue.code === 'custom') {
		const says: unknown = issue.params?.says;
		if (isSaying(says)) return says;
	}
	return saying(issue.input === undefined ? 'fieldMissing' : 'fieldWrong');
}

function isSaying(value: unknown): value is Saying {
	return typeof value === 'object' && value !== null && 'key' in value;
}

const Zone = z.string().transform((text, context) => {
	if (isZone(text)) return text;
	const read = readZone(text);
	if (read.kind === 'zone') return read.zone;
	return refuseField(context, saying('fieldZoneWrong'));
});

const When = z.string().transform((text, context) => {
	const read = readWhen(text);
	if (read.kind === 'schedule') return read.schedule;
	return refuseField(context, read.says);
});

const Quiet = z.string().transform((text, context) => {
	const read = readQuietHours(text);
	if (read.kind === 'quiet') return read.quiet;
	return refuseField(context, read.says);
});

const Channel = z.string().transform((id, context) => {
	return /^\d{17,20}$/.test(id) ? id : refuseField(context, saying('fieldChannelWrong'));
});

const mannerFields = {
	/** The role’s id; in another server its name counts. */
	ping: z.string().max(100).optional(),
	pingName: z.string().max(100).optional(),
	publish: z.boolean().optional(),
	thread: z.boolean().optional(),
	tags: z.array(z.string().max(50)).optional(),
	look: z.enum(lookKinds).optional(),
	accent: z.string().max(40).optional(),
	thumbnails: z.boolean().optional(),
};

function sharedFields(names: NameIndex) {
	const Topics = z.array(topicText(names)).max(topicsMax);
	return {
		channel: Channel,
		/** For people to read; only the ID is used. */
		channelName: z.string().optional(),
		place: z.enum(['text', 'forum']),
		topics: z.preprocess(everythingAsNone, Topics),
		except: Topics.default([]),
		timezone: Zone,
		paused: z.boolean().default(false),
		...mannerFields,
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
			content: z.literal('most talked about').optional(),
		})
		.transform(({ kind, topics, except, when, timezone, whenEmpty, content, ...at }) =>
			entryOf(at, {
				kind,
				topics,
				except,
				schedule: when,
				timezone,
				whenEmpty,
				...(content && { content }),
			}),
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

type EntryFields = TransferManner & {
	readonly channel: string;
	readonly channelName?: string | undefined;
	readonly place: TransferEntry['place'];
	readonly paused: boolean;
};

function entryOf(
	{ channel, place, paused, channelName: _, ...manner }: EntryFields,
	wish: Wish,
): TransferEntry {
	return { channelId: channel, place, wish, paused, manner };
}
