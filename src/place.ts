import { z } from 'zod';

/** A channel as a command knows it: where an interaction happened, or what a reader chose in an option. */
export const Place = z.object({
	id: z.string(),
	kind: z.enum(['text', 'announcement', 'thread', 'forum', 'dm', 'other']),
	/** Without the `#`; empty for direct messages. */
	name: z.string(),
	/** What the bot may do there, as Discord's bits; 0 where it sees nothing, undefined where Discord did not say. */
	botPermissions: z.bigint().optional(),
});
export type Place = z.infer<typeof Place>;
