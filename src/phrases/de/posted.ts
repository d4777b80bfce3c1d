import type { Translation } from '../catalogue.ts';
import type { posted as english } from '../en/posted.ts';

export const posted = {
	digest: 'Überblick',
	alert: 'Meldung',
	alerts: 'Meldungen',
	late: 'Verspätet: geplant für {{time}} Uhr',
	example: 'Vorschau: Gerade gibt es nichts Neues, daher die neuesten passenden Nachrichten',
	preview: 'Vorschau: Das würde jetzt gepostet',
	nothingNew: 'Nichts Neues seit dem {{moment}}.',
	nothingNewAbout: 'Nichts Neues seit dem {{moment}} (Themen: {{about}}).',
	quietHours_one: '{{count}} Nachricht aus der Ruhezeit',
	quietHours_other: '{{count}} Nachrichten aus der Ruhezeit',
	overHourlyLimit_one: '{{count}} Nachricht über das Stundenlimit hinaus',
	overHourlyLimit_other: '{{count}} Nachrichten über das Stundenlimit hinaus',
	delayed_one: '{{count}} Nachricht, die nicht früher gepostet werden konnte',
	delayed_other: '{{count}} Nachrichten, die nicht früher gepostet werden konnten',

	newStories_one: '{{count}} neue Nachricht',
	newStories_other: '{{count}} neue Nachrichten',
	updates_one: '{{count}} Aktualisierung',
	updates_other: '{{count}} Aktualisierungen',
	fromSources_one: '{{stories}} · {{count}} Quelle',
	fromSources_other: '{{stories}} · {{count}} Quellen',
	more_one: '{{count}} weitere Nachricht',
	more_other: '{{count}} weitere Nachrichten',
	readStory: 'Nachricht lesen',
	whyThis: 'Warum das?',
	read: 'Lesen',
	readOriginal: 'Original lesen',

	changed: 'Geändert: {{changes}}',
	nowAlsoBy: 'Inzwischen auch: {{sources}}',
	anotherReport: 'Ein weiterer Bericht',
	also: 'Außerdem: {{sources}}',
	moreSources_one: 'eine weitere Quelle',
	moreSources_other: '{{count}} weitere Quellen',
	corrected: 'Korrigiert {{when}}: {{changes}}',
	headline: 'die Überschrift',
	summary: 'die Zusammenfassung',
	source: 'die Quelle',
	kicker: 'die Dachzeile',
	date: 'das Datum',
	withdrawn: 'von der Quelle zurückgezogen',
	restored: 'nicht mehr zurückgezogen',
	otherReports: 'die weiteren Berichte',
	arrived: 'eingetroffen {{date}}',
	updated: 'aktualisiert {{date}}',
	inLanguage: 'auf {{language}}',
	isWithdrawn: 'Von der Quelle zurückgezogen',
	noHeadline: '(ohne Überschrift)',

	everything: 'alles',
	except: '{{about}} außer {{except}}',
	topics_one: '{{count}} Thema',
	topics_other: '{{count}} Themen',
	between: ', ',
	andMore_one: '{{list}} und {{count}} mehr',
	andMore_other: '{{list}} und {{count}} mehr',

	digestBlocked:
		'Der Überblick ({{about}}) kann in {{channel}} nicht mehr gepostet werden. {{why}}',
	alertsBlocked: 'Meldungen ({{about}}) können in {{channel}} nicht mehr gepostet werden. {{why}}',
	missing:
		'Dateline fehlen dort Berechtigungen: {{permissions}}. Erteile sie in den Kanaleinstellungen unter „Berechtigungen“.',
	missingSome:
		'Dateline fehlen dort Berechtigungen. Erteile sie in den Kanaleinstellungen unter „Berechtigungen“.',
	channelGone:
		'Der Kanal wurde gelöscht. Entferne das Abonnement oder verlege es in einen anderen Kanal.',
	serverGone: 'Dateline ist nicht mehr auf dem Server.',
	directClosed:
		'Du lässt keine Direktnachrichten von Dateline zu. Erlaube sie in deinen Discord-Einstellungen.',
	threadLocked: 'Der Thread ist gesperrt. Entsperre ihn oder wähle einen anderen Kanal.',
	tagNeeded:
		'Das Forum verlangt für jeden Beitrag einen Tag. Wähle einen mit der Option `tags` von `/überblick bearbeiten` oder `/meldung bearbeiten`.',
	forbidden: 'Discord lässt es nicht zu.',
	refused:
		'Discord weist zurück, was Dateline dort posten will. Prüfe die AutoMod-Regeln des Servers und die Einstellungen des Kanals.',
	noAnswer: 'Discord antwortet für diesen Kanal nicht richtig. Dateline versucht es weiter.',
	nothingLost:
		'Nichts geht verloren: Was in der Zwischenzeit eintrifft, wird so bald wie möglich gepostet.',
	keptUntilThen: 'Bis dahin wartet das Abonnement; gelöscht wird es nicht.',
} as const satisfies Translation<typeof english, 'de'>;
