import type { Translation } from '../catalogue.ts';
import type { digestFeed as english } from '../en/digest-feed.ts';

export const digestFeed = {
	feedTitle: '## Privater Feed',
	feedAbout:
		'Was der Überblick ({{about}}) in {{channel}} postet, für Feedreader. Wer eine dieser Adressen hat, kann es lesen. Gib sie also nur an Leute weiter, die das dürfen.',
	feedAddresses: '**RSS**\n`{{rss}}`\n**JSON Feed**\n`{{json}}`',
	feedRenewed: 'Das sind die neuen Adressen. Die alten funktionieren nicht mehr.',
	feedOff:
		'Der Feed ist aus, und seine Adressen funktionieren nicht mehr. Wenn du ihn wieder einschaltest, bekommt er neue.',
	feedRenewButton: 'Neue Adresse',
	feedOffButton: 'Ausschalten',
	feedOnButton: 'Einschalten',
	feedNeedsPublicUrl:
		'Überblicke lassen sich nicht als Feed lesen, weil Dateline keine öffentliche Adresse hat. Bitte den Betreiber, `PUBLIC_URL` zu setzen: Das README erklärt es unter „Digests as feeds“.',
	feedName: 'Überblick: {{about}}',
	feedDescription: 'Was Dateline in einem Discord-Kanal gepostet hat',
	feedWithdrawn: 'Zurückgezogen: {{headline}}',
} as const satisfies Translation<typeof english, 'de'>;
