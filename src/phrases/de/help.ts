import type { Translation } from '../catalogue.ts';
import type { help as english } from '../en/help.ts';

export const help = {
	helpTitle: 'Was du fragen kannst',
	helpHappening: 'Was passiert',
	helpWho: 'Wer jemand ist',
	helpFind: 'Finden',
	helpTime: 'Im Lauf der Zeit',
	helpElsewhere: 'Anderswo',
	helpOnMessages: 'Bei jeder Nachricht, unter „Apps“: **{{brief}}** und **{{who}}**',
	helpEverywhere:
		'Füge Dateline deinem eigenen Konto hinzu, um {{commands}} überall zu nutzen; die Antworten siehst nur du',
	helpModerators: 'Für Moderatoren',
	helpTry: 'Probier es aus',
	helpExample: '{{command}} {{name}}',
	helpCoverage: 'Worüber hier berichtet wird',
	coverageReports_one: '{{count}} Bericht',
	coverageReports_other: '{{count}} Berichte',
	coverageSources_one: '{{reports}} aus {{count}} Quelle',
	coverageSources_other: '{{reports}} aus {{count}} Quellen',
	coverageNewest: 'neuester vom {{day}}',
	coverageFrom: 'Quellen',
	coverageFeeds_one: '{{count}} Feed, zuletzt gelesen {{when}}',
	coverageFeeds_other: '{{count}} Feeds, zuletzt gelesen {{when}}',
	coverageUnread_one: '{{count}} Feed liefert seit Stunden nichts',
	coverageUnread_other: '{{count}} Feeds liefern seit Stunden nichts',
	coverageMenu: 'Was passiert bei',
	coverageEmpty: 'Hier gibt es noch keine Artikel.',
} as const satisfies Translation<typeof english, 'de'>;
