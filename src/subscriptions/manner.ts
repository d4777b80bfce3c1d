import { z } from 'zod';
import { type Look, lookKinds } from '#src/render/message/look.ts';

const Id = z.string().regex(/^\d{17,20}$/);

/** The most tags that Discord allows on a post. */
export const tagsMax = 5;

/** A tag of a forum: its id, and its name at the time, by which other forums are searched. */
export const ForumTag = z.object({ id: Id, name: z.string().min(1).max(50) });
export type ForumTag = z.infer<typeof ForumTag>;

/** How the messages of one subscription are posted; what is absent is as for everybody. */
export const Manner = z.object({
	/** The only role that is ever pinged: by each digest, and by alerts at most once an hour. */
	ping: z.object({ id: Id, name: z.string() }).optional(),
	/** In an announcement channel: for all who follow it. */
	publish: z.literal(true).optional(),
	/** Whether each digest starts a thread. */
	thread: z.literal(true).optional(),
	/** In a forum: the tags of each post. */
	tags: z.array(ForumTag).min(1).max(tagsMax).optional(),
	look: z.enum(lookKinds).optional(),
	/** The color of the edge, `0xRRGGBB`. */
	accent: z.number().int().min(0).max(0xffffff).optional(),
	/** Absent: as the server’s setting for pictures says. */
	thumbnails: z.boolean().optional(),
});
export type Manner = z.infer<typeof Manner>;

/** How messages look, in a server with these settings; `images`: whether pictures are shown at all. */
export function lookOf(
	{ look = 'full', accent, thumbnails }: Manner = {},
	settings: { readonly images?: boolean | undefined } = {},
	images = true,
): Look {
	const isWanted = thumbnails ?? settings.images !== false;
	return { kind: look, accent, thumbnails: images && isWanted };
}
