import type { Translation } from '../catalogue.ts';
import type { sources as english } from '../en/sources.ts';

export const sources = {
	sourceEmpty: 'Gib eine Adresse oder einen Namen ein.',
	sourceUnclear:
		'{{typed}} ist weder eine Adresse noch eine vorgeschlagene Quelle. Gib die Adresse eines Feeds oder einer Seite ein, etwa https://example.com/feed, oder wähle einen der Vorschläge.',
	sourceInDiscord:
		'Das führt zu Discord, und dort gibt es keine Feeds. Gib die Adresse eines Feeds oder einer Seite ein, etwa https://example.com/feed.',
	sourcePassword:
		'Diese Adresse enthält einen Benutzernamen oder ein Passwort, das alle sehen würden, die Feeds verwalten. Verwende eine Adresse ohne.',
	sourceRestarting: 'Dateline startet gerade neu. Versuche es gleich noch einmal.',
	sourceUnknown:
		'Kein Feed hier heißt {{typed}} oder hat diese Adresse. `/quelle liste` zeigt alle.',
	sourceSeveral:
		'Mehrere Feeds hier heißen {{typed}}. Wähle einen der Vorschläge, die beim Tippen erscheinen.',
	sourceFull: 'Es gibt schon {{max}} Feeds. Entferne zuerst einen mit `/quelle entfernen`.',
	sourceListed: '**{{name}}** wird schon gelesen. `/quelle liste` zeigt ihn.',
	sourceEnded:
		'**{{name}}** wurde vom Herausgeber eingestellt und kann nicht gelesen werden. Suche die neue Adresse und füge sie mit `/quelle hinzufügen` hinzu.',
	sourcePausedAlready: '**{{name}}** ist schon pausiert. Nichts hat sich geändert.',
	sourceNotPaused: '**{{name}}** ist nicht pausiert. Nichts hat sich geändert.',
	sourcePaused: '**{{name}}** ist pausiert und wird erst nach `/quelle fortsetzen` wieder gelesen.',
	sourceResumed: '**{{name}}** wird wieder gelesen.',
	sourceGone: 'Diesen Feed gibt es schon nicht mehr. `/quelle liste` zeigt alle.',
	sourceInFile:
		'**{{name}}** steht in der Datei `feeds.json` im Datenordner. Bitte den Betreiber, ihn dort zu entfernen, oder verwende `/quelle pausieren`.',
	sourceRemoveQuestion: '**{{name}}** entfernen? Seine Artikel bleiben.',
	sourceRemoved: '**{{name}}** ist entfernt. Seine Artikel bleiben.',
	sourceExport: 'Alle Feeds. `/quelle import` fügt sie wieder hinzu, Feedreader ebenso.',
	sourceExportTitle: 'Feeds von Dateline',

	previewHeadlines: 'Letzte Überschriften',
	previewTooLong:
		'Die Adresse ist zu lang für eine Schaltfläche. Füge den Feed mit `/quelle import` oder in `feeds.json` hinzu.',
	previewNothingKept:
		'Noch ist nichts gespeichert. Was beim Hinzufügen im Feed steht, ist danach auffindbar, wird aber nicht gepostet.',
	previewAdd: 'Hinzufügen',
	previewLanguageUnknown: 'Sprache nicht erkannt',
	previewNoDates: 'kein Datum, daher keine Zahl pro Tag',
	previewLessThanDaily: 'weniger als einer pro Tag',
	previewPerDay: 'etwa {{number}} pro Tag',
	feedItems_one: '{{count}} Eintrag',
	feedItems_other: '{{count}} Einträge',
	feedRefusedTitle: 'Ausgelassen',
	feedRefused: '{{reason}} ({{items}})',
	feedItemWithoutText: 'hat weder Titel noch Text',
	feedItemFault: '{{field}}: {{reason}}',

	feedChoice: 'Diese Seite nennt mehrere Feeds. Welchen möchtest du?',
	feedChoiceMore:
		'und {{number}} mehr. Wenn es einer davon ist, suche seine Adresse auf der Seite und füge diese hinzu.',
	feedAdded: '**{{name}}** wird ab jetzt gelesen.',
	feedAddedThen:
		'Seine Artikel sind innerhalb einer Minute auffindbar. Was später erscheint, wird dort gepostet, wo es jemand abonniert hat.',

	checkNew_one: '{{count}} neu',
	checkNew_other: '{{count}} neu',
	checkChanged_one: '{{count}} geändert',
	checkChanged_other: '{{count}} geändert',
	checkKnown_one: '{{count}} bekannt',
	checkKnown_other: '{{count}} bekannt',
	checkNothingNew_one: 'Nichts Neues: {{count}} Eintrag, schon bekannt.',
	checkNothingNew_other: 'Nichts Neues: {{count}} Einträge, alle bekannt.',
	checkWouldBring: 'Neu dazu käme',
	checkNothingKept: 'Gerade eben gelesen. Eine Prüfung speichert nichts.',
} as const satisfies Translation<typeof english, 'de'>;
