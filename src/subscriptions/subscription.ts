import { z } from 'zod';
import { nameKinds } from '#src/names/name.ts';
import { Language } from '#src/phrases/catalogue.ts';
import type { Message } from '#src/render/message/card.ts';
import { entryShapes } from '#src/render/message/look.ts';
import { Schedule, TimeOfDay } from '#src/schedule/schedule.ts';
import { isZone } from '#src/schedule/zones.ts';
import { Manner } from './manner.ts';

export const Snowflake = z.string().regex(/^\d{17,20}$/);
/** An instant in UTC. */
const Instant = z.iso.datetime();

const Topic = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('name'), name: z.string().min(1), as: z.enum(nameKinds) }),
	z.object({ kind: z.literal('words'), words: z.string().min(1) }),
]);

/** How far something has read in the order of arrival; `archive` is the name of the arrival log. */
const Position = z.object({ archive: z.string(), seq: z.number().int().min(0) });

/** An article in a message; `version` is the version posted (`versionOf`), `corrected` the one shown since. */
const ToldArticle = z.object({
	id: z.string(),
	version: z.string(),
	corrected: z.string().optional(),
	/** Identities that recognize it under another id (`identitiesOf`); absent in older documents. */
	known: z.array(z.string()).optional(),
});

/** The entry of one story: the component with its text, and its articles. */
const PostedEntry = z.object({
	component: z.number().int(),
	articles: z.array(ToldArticle),
	/** How it is written; absent up to 0.1.0. */
	shape: z.enum(entryShapes).optional(),
	/** What identifies the story in feeds: the first article told of it; absent if that is the first of these. */
	story: z.string().optional(),
});

/** An entry of an owed message; `isUpdate` if its story was told before. */
const OwedEntry = PostedEntry.extend({ isUpdate: z.literal(true).optional() });

/** The numbers in a message’s texts. */
const Tally = z.object({
	newStories: z.number().int(),
	changedStories: z.number().int(),
	sources: z.number().int(),
	rest: z.number().int(),
	reason: z.enum(['held', 'over budget', 'late']).optional(),
	hasOlder: z.boolean().optional(),
});

/** A picture that is sent with its message: a PNG file. */
const OwedPicture = z.object({
	name: z.string(),
	/** What it shows, for those who cannot see it. */
	alt: z.string(),
	base64: z.base64(),
});

/** One message owed to a channel, sent exactly as stored here. */
export const OwedMessage = z.object({
	/** At most 25 characters; the same for the same promise in every process. */
	nonce: z.string().max(25),
	message: z.custom<Message>((value) => typeof value === 'object' && value !== null),
	/** What a forum’s post is called. */
	title: z.string().min(1).max(100),
	/** What its message shows; kept until it is sent. */
	pictures: z.array(OwedPicture).optional(),
	entries: z.array(OwedEntry),
	tally: Tally.optional(),
	/** Set once Discord has it. */
	messageId: Snowflake.optional(),
	/** Discord’s code, if it was refused before any message of the promise was sent: it is retried after one was. */
	refused: z.number().int().optional(),
});
export type OwedMessage = z.infer<typeof OwedMessage>;

/** An entry that Discord refused; once the others are sent or refused too, it is clear if the channel is at fault. */
const RefusedEntry = z.object({
	/** By id; empty if the message had no stories. */
	articles: z.array(z.string()),
	code: z.number().int(),
	/** Whether Discord blamed this very entry, some content, or neither. */
	about: z.enum(['entry', 'content', 'content or channel']),
});
export type RefusedEntry = z.infer<typeof RefusedEntry>;

/** What is owed to a channel, written before any of it is sent. */
const OwedPromise = z.object({
	/** The slot it is for; for alerts, when it was decided. */
	slot: Instant,
	channelId: Snowflake,
	/** When it was written, by Discord’s clock if known: none of it was sent before. */
	since: Instant,
	/** The cursor’s position once the promise is kept. */
	upTo: Position,
	/** The language it is written in; absent in older documents, as in `PostedMessage`. */
	language: Language.optional(),
	/** Empty if Discord refused them all. */
	parts: z.array(OwedMessage),
	refused: z.array(RefusedEntry).optional(),
	/** Whether the message that is sent first pings the subscription’s role. */
	pings: z.literal(true).optional(),
	/** The thread for all messages but the one sent first, which starts it; `wanted` until Discord has it. */
	thread: z.union([z.literal('wanted'), Snowflake]).optional(),
});
export type OwedPromise = z.infer<typeof OwedPromise>;

/** A posted message, remembered so that it can be corrected and its stories are not posted again. */
const PostedMessage = z.object({
	/** In a forum, the post itself. */
	channelId: Snowflake,
	messageId: Snowflake,
	at: Instant,
	/** The language it is written in. */
	language: Language.optional(),
	entries: z.array(PostedEntry),
	/** Articles of the promise’s other messages that its menu opens. */
	offers: z.array(ToldArticle).optional(),
	/** Whether it has yet to be published, or when it was, by Discord’s clock. */
	publish: z.union([z.literal('wanted'), Instant]).optional(),
});
export type PostedMessage = z.infer<typeof PostedMessage>;

/** Why a channel cannot be posted to. Permissions are named as in Discord’s settings. */
const Obstacle = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('permissions'), missing: z.array(z.string()) }),
	z.object({ kind: z.literal('channel gone') }),
	z.object({ kind: z.literal('server gone') }),
	z.object({ kind: z.literal('dm closed') }),
	z.object({ kind: z.literal('thread locked') }),
	z.object({ kind: z.literal('tag needed') }),
	z.object({ kind: z.literal('forbidden') }),
	/** Discord refuses every message there, as AutoMod can. */
	z.object({ kind: z.literal('refused') }),
	/** Discord answers other requests, but gives no usable answer for this channel. */
	z.object({ kind: z.literal('no answer') }),
]);
export type Obstacle = z.infer<typeof Obstacle>;

/** Why nothing can be posted; the subscription waits until it can, and is never deleted for it. */
const Blockage = z.object({
	/** Discord’s error code; 0 if the obstacle was known without asking. */
	code: z.number().int(),
	why: Obstacle,
	since: Instant,
	/** The notice to the moderators, and its channel; absent if nobody needs to be or can be notified. */
	notice: z.object({ channelId: Snowflake, part: OwedMessage }).optional(),
});
export type Blockage = z.infer<typeof Blockage>;

const topicFields = { topics: z.array(Topic).max(25), except: z.array(Topic).max(25) };

export const DigestWish = z.object({
	kind: z.literal('digest'),
	/** What it contains; new stories if absent. */
	content: z.literal('most talked about').optional(),
	...topicFields,
	schedule: Schedule,
	/** An IANA name. */
	timezone: z.string().refine(isZone),
	whenEmpty: z.enum(['nothing', 'say so']),
});

export const AlertWish = z.object({
	kind: z.literal('alert'),
	...topicFields,
	/** At most this many messages an hour; the rest wait for one round-up. */
	budget: z.number().int().min(1).max(60),
	/** Local times between which alerts wait. */
	quiet: z.object({ from: TimeOfDay, until: TimeOfDay }).optional(),
	timezone: z.string().refine(isZone),
});

export type DigestWish = z.infer<typeof DigestWish>;
export type AlertWish = z.infer<typeof AlertWish>;

export const Wish = z.discriminatedUnion('kind', [DigestWish, AlertWish]);
export type Wish = z.infer<typeof Wish>;

/**
 * What a channel wants, what it is owed and what it got: one document, so that a single write takes it
 * from one true state to the next.
 */
export const Subscription = z.object({
	/** Ten letters and digits, unique everywhere. */
	id: z.string().regex(/^[a-z0-9]{10}$/),
	/** Undefined for a member’s own, by direct message. */
	guildId: Snowflake.optional(),
	channelId: Snowflake,
	/** In a forum, each digest or alert is its own post. */
	place: z.enum(['text', 'forum', 'dm']),
	/** Undefined once that person had their data erased. */
	madeBy: Snowflake.optional(),
	madeAt: Instant,
	wish: Wish,
	/** Absent: as for everybody. */
	manner: Manner.optional(),
	/** When it last pinged, by Discord’s clock. */
	pingedAt: Instant.optional(),
	/** Only for a member’s own subscription; a server has one language for all of its subscriptions. */
	language: Language.optional(),
	/** When it was paused, and whether somebody asked for that or the bot did it. */
	paused: z
		.object({
			at: Instant,
			why: z.enum(['asked', 'dm closed']),
			/** Whether the member knows that the bot paused it; true if somebody asked for it. */
			told: z.boolean(),
		})
		.optional(),
	/** A digest’s private feed, if it is on: the part of its addresses that nobody can guess. */
	feed: z.object({ secret: z.string().regex(/^[\w-]{32}$/) }).optional(),
	blocked: Blockage.optional(),
	/** When the moderators were notified that it is blocked; they are not notified again until something is posted. */
	toldAt: Instant.optional(),
	/** When the bot was removed from the server. */
	leftAt: Instant.optional(),
	/** The last slot for which a promise was kept, or when the subscription began; and what had arrived by then. */
	cursor: z.object({
		slot: Instant,
		position: Position,
		/** When `position` was read, if the slot is a later moment. */
		readAt: Instant.optional(),
		/** Whether what arrived before the subscription began comes after this cursor too. */
		hasOlder: z.literal(true).optional(),
	}),
	/** What the last posted digest covers: arrivals after `from`, up to the cursor. */
	covers: z.object({ from: Position, slot: Instant }).optional(),
	owed: OwedPromise.optional(),
	/** Newest last; limited by `postedMax` and `postedDays`. */
	posted: z.array(PostedMessage),
	/** Entries that Discord refused, newest last; at most `refusedEntriesMax`. */
	leftOut: z.array(z.object({ at: Instant, articleId: z.string(), code: z.number().int() })),
});
export type Subscription = z.infer<typeof Subscription>;

const discordEpochMs = 1_420_070_400_000;

/** When Discord made an id, in milliseconds since 1970 by Discord’s clock. */
export function snowflakeTimeMs(snowflake: string): number {
	return Number(BigInt(snowflake) >> 22n) + discordEpochMs;
}

/** The lowest possible id of anything made at this moment or later. */
export function lowestSnowflakeAt(ms: number): string {
	return `${BigInt(Math.max(0, Math.floor(ms) - discordEpochMs)) << 22n}`;
}

/**
 * Whether a message was posted after a moment, by its id or by its `at`: one of the two clocks may have
 * been wrong, and no message may be forgotten because of that.
 */
export function isPostedAfter(
	{ messageId, at }: { readonly messageId: string; readonly at: string },
	ms: number,
): boolean {
	return Math.max(snowflakeTimeMs(messageId), Date.parse(at)) > ms;
}
