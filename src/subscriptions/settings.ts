import { z } from 'zod';
import { isZone } from './zones.ts';

/** What a server's moderators chose for all that is made in it. */
export const Settings = z.object({
	/** An IANA name. */
	timezone: z.string().refine(isZone),
	/** When the bot was removed from the server. */
	leftAt: z.iso.datetime().optional(),
});
export type Settings = z.infer<typeof Settings>;

/** What counts where nobody has chosen yet. */
export const defaultSettings: Settings = { timezone: 'UTC' };
