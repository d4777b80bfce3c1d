import type { APIContainerComponent } from 'discord-api-types/v10';

/**
 * A message in Discord's own JSON, ready to send: Components V2, one container, and no mention that
 * could ping. Whether only its reader sees it is the reply's matter, not the message's.
 */
export type Message = {
	readonly flags: number;
	readonly components: [APIContainerComponent];
	readonly allowed_mentions: { readonly parse: [] };
};
