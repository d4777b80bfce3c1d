import { readFileSync } from 'node:fs';
import type { PageLook } from 'local-discord';

/** What Dateline and its server are called on the local Discord. */
export const localNames = { bot: 'Dateline', server: 'Dateline Local' } as const;

/** How the local Discord’s page presents Dateline. */
export const localPage: PageLook = {
	title: localNames.server,
	icon: readFileSync(new URL('page-icon.svg', import.meta.url), 'utf8'),
	beginWith: { command: 'brief', text: 'taiwan' },
};
