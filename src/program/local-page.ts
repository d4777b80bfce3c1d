import { readFileSync } from 'node:fs';
import type { PageLook } from 'local-discord';

/** The names of the bot and its server on the local Discord. */
export const localNames = { bot: 'Dateline', server: 'Dateline Local' } as const;

/** How the local Discord’s page presents Dateline. */
export const localPage: PageLook = {
	title: localNames.server,
	icon: readFileSync(new URL('page-icon.svg', import.meta.url), 'utf8'),
	beginWith: { command: 'brief', text: 'taiwan' },
	clock: {
		toNext: 'To the next digest',
		nextIn: 'Next digest in',
		noneNext: 'No digest is due',
		noneDue: 'No digest and no alert is due.',
		nothingPosted:
			'Nothing was posted. A digest contains what arrived since the last one: add the sample feed with /source add, and move the clock again.',
	},
};
