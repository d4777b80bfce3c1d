import { z } from 'zod';
import { nameKinds } from '#src/names/name.ts';
import type { Message } from '#src/render/message/card.ts';
import { Language } from '#src/render/phrases/phrases.ts';
import { Schedule, TimeOfDay } from '#src/schedule/schedule.ts';
import { isZone } from '#src/schedule/zones.ts';

const Snowflake = z.string().regex(/^\d{17,20}$/);
/** An instant in UTC. */
const Instant = z.iso.datetime();

const Topic = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('name'), name: z.string().min(1), as: z.enum(nameKinds) }),
	z.object({ kind: z.literal('words'), words: z.string().min(1) }),
]);

/** How far in the order of arrival something has read; `archive` tells one archive file from the next. */
const Position = z.object({ archive: z.string(), seq: z.number().int().min(0) });

/** An article that a message tells; `version` says in which version (`versionOf`), and `corrected` which one it shows since. */
const ToldArticle = z.object({
	id: z.string(),
	version: z.string(),
	corrected: z.string().optional(),
	/** By what it is known again under another id (`identitiesOf`); absent in what was written before these were kept. */
	known: z.array(z.string()).optional(),
});

/** What a message says of one story: the component that holds its text, and the articles it tells. */
const ToldEntry = z.object({ component: z.number().int(), articles: z.array(ToldArticle) });

/** An entry of a message that is owed; `isUpdate` where its story was told before. */
const OwedEntry = ToldEntry.extend({ isUpdate: z.literal(true).optional() });

/** The numbers that the texts of a message say. */
const Tally = z.object({
	newStories: z.number().int(),
	changedStories: z.number().int(),
	sources: z.number().int(),
	rest: z.number().int(),
	reason: z.enum(['held', 'over budget', 'late']).optional(),
});

/** One message owed to a channel. It is sent as it stands here, whatever happens in between. */
const OwedMessage = z.object({
	/** At most 25 characters; the same for the same promise, whoever makes it. */
	nonce: z.string().max(25),
	message: z.custom<Message>((value) => typeof value === 'object' && value !== null),
	/** What a forum’s post is called. */
	title: z.string().min(1).max(100),
	entries: z.array(OwedEntry),
	tally: Tally.optional(),
	/** Set once Discord has it. */
	messageId: Snowflake.optional(),
	/** Discord’s code, where it was refused while nothing of the promise was sent: it is tried again after something was. */
	refused: z.number().int().optional(),
});
export type OwedMessage = z.infer<typeof OwedMessage>;

/** An entry that Discord refused; what becomes of it is decided when the others are sent, or are refused like it. */
const RefusedEntry = z.object({
	/** By id; none where the message had no stories. */
	articles: z.array(z.string()),
	code: z.number().int(),
	/** Whether Discord said that it is this very entry, that some content is at fault, or neither. */
	about: z.enum(['entry', 'content', 'content or channel']),
});
export type RefusedEntry = z.infer<typeof RefusedEntry>;

/** What is owed to a channel, written before anything of it is sent. */
const OwedPromise = z.object({
	/** The slot it is for; for alerts, when it was decided. */
	slot: Instant,
	channelId: Snowflake,
	/** When it was written, by Discord's clock where that was known: nothing of it can have been sent before. */
	since: Instant,
	/** Where the subscription stands once it is kept. */
	upTo: Position,
	/** What it is written in; absent in what was written before this was kept, as in `Posted`. */
	language: Language.optional(),
	/** None are left where Discord refused them all. */
	parts: z.array(OwedMessage),
	refused: z.array(RefusedEntry).optional(),
});
export type OwedPromise = z.infer<typeof OwedPromise>;

/** A message that a channel has, remembered so that it can be corrected and its stories are not told again. */
const PostedMessage = z.object({
	/** In a forum the post itself. */
	channelId: Snowflake,
	messageId: Snowflake,
	at: Instant,
	/** What it is written in. */
	language: Language.optional(),
	entries: z.array(ToldEntry),
	/** What its menu opens of other messages of the same promise. */
	offers: z.array(ToldArticle).optional(),
});
export type PostedMessage = z.infer<typeof PostedMessage>;

/** What stands between us and a channel. Permissions are named as Discord's own settings name them. */
const Obstacle = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('permissions'), missing: z.array(z.string()) }),
	z.object({ kind: z.literal('channel gone') }),
	z.object({ kind: z.literal('server gone') }),
	z.object({ kind: z.literal('dm closed') }),
	z.object({ kind: z.literal('thread locked') }),
	z.object({ kind: z.literal('tag needed') }),
	z.object({ kind: z.literal('forbidden') }),
	/** Discord refuses whatever is posted there, as AutoMod may. */
	z.object({ kind: z.literal('refused') }),
	/** Discord answers, but nothing that can be understood comes back for this channel. */
	z.object({ kind: z.literal('no answer') }),
]);
export type Obstacle = z.infer<typeof Obstacle>;

/** Why nothing can be posted; the subscription waits until it can, and is never deleted for it. */
const Blockage = z.object({
	/** Discord's error code; 0 where it was known without asking. */
	code: z.number().int(),
	why: Obstacle,
	since: Instant,
	/** The message that tells the moderators, and where; absent when nobody is to be told, or could be. */
	notice: z.object({ channelId: Snowflake, part: OwedMessage }).optional(),
});
export type Blockage = z.infer<typeof Blockage>;

const Wanted = { topics: z.array(Topic).max(25), except: z.array(Topic).max(25) };

export const DigestWish = z.object({
	kind: z.literal('digest'),
	...Wanted,
	schedule: Schedule,
	/** An IANA name. */
	timezone: z.string().refine(isZone),
	whenEmpty: z.enum(['nothing', 'say so']),
});

export const AlertWish = z.object({
	kind: z.literal('alert'),
	...Wanted,
	/** Messages an hour at most; what is over it waits for one round-up. */
	budget: z.number().int().min(1).max(60),
	/** From and until, in the time of the zone; alerts wait meanwhile. */
	quiet: z.object({ from: TimeOfDay, until: TimeOfDay }).optional(),
	timezone: z.string().refine(isZone),
});

export type DigestWish = z.infer<typeof DigestWish>;
export type AlertWish = z.infer<typeof AlertWish>;

export const Wish = z.discriminatedUnion('kind', [DigestWish, AlertWish]);
export type Wish = z.infer<typeof Wish>;

/**
 * A channel's standing wish, with all that is owed because of it: one document, so that one write
 * moves it from one true state to the next.
 */
export const Subscription = z.object({
	/** Ten letters and digits, unique everywhere. */
	id: z.string().regex(/^[a-z0-9]{10}$/),
	/** Undefined for a member's own, by direct message. */
	guildId: Snowflake.optional(),
	channelId: Snowflake,
	/** A forum gets a post of its own for each message. */
	place: z.enum(['text', 'forum', 'dm']),
	/** Undefined once they had what is stored of them erased. */
	madeBy: Snowflake.optional(),
	madeAt: Instant,
	wish: Wish,
	/** A member’s own; a server has one for all of its. */
	language: Language.optional(),
	/** When a moderator paused it, or why it paused itself. */
	paused: z
		.object({
			at: Instant,
			why: z.enum(['asked', 'dm closed']),
			/** Whether whoever made it was told, where nobody asked for it. */
			told: z.boolean(),
		})
		.optional(),
	blocked: Blockage.optional(),
	/** When the moderators were told that it was blocked; they are not told again before something is posted. */
	toldAt: Instant.optional(),
	/** When the bot was removed from the server. */
	leftAt: Instant.optional(),
	/** The last slot that was kept, or when it began; and what had arrived by then. */
	cursor: z.object({
		slot: Instant,
		position: Position,
		/** When that had arrived, where slots are counted from a later moment. */
		readAt: Instant.optional(),
	}),
	/** What the last digest that was posted covers: what arrived after `from`, up to the cursor; nothing of it that came later is wanted. */
	covers: z.object({ from: Position, slot: Instant }).optional(),
	owed: OwedPromise.optional(),
	/** Newest last; bounded by `postedMax` and `postedDays`. */
	posted: z.array(PostedMessage),
	/** Entries that Discord refused, newest last; at most `leftOutMax`. */
	leftOut: z.array(z.object({ at: Instant, articleId: z.string(), code: z.number().int() })),
});
export type Subscription = z.infer<typeof Subscription>;

const discordEpochMs = 1_420_070_400_000;

/** When Discord made an id, in milliseconds since 1970: by its clock, whatever this machine's shows. */
export function madeAtMs(snowflake: string): number {
	return Number(BigInt(snowflake) >> 22n) + discordEpochMs;
}

/** The lowest id that anything made at this moment or later can have. */
export function lowestIdAt(ms: number): string {
	return `${BigInt(Math.max(0, Math.floor(ms) - discordEpochMs)) << 22n}`;
}

/** Whether a message was posted after a moment, by its id or by the clock that noted it: one of these may be wrong, and what was told must not be forgotten for it. */
export function isPostedAfter(
	{ messageId, at }: { readonly messageId: string; readonly at: string },
	ms: number,
): boolean {
	return Math.max(madeAtMs(messageId), Date.parse(at)) > ms;
}
