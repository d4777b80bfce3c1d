import { z } from 'zod';

/** What a server's moderators chose for all that is made in it. */
export const Settings = z.object({
	/** An IANA name. */
	timezone: z.string(),
});
export type Settings = z.infer<typeof Settings>;

/** What counts where nobody has chosen yet. */
export const defaultSettings: Settings = { timezone: 'UTC' };
