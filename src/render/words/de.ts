import type { Dictionary } from './dictionary.ts';

export const de = {
	digest: 'Überblick',
	alert: 'Meldung',
	alerts: 'Meldungen',
	late: 'Verspätet, geplant für {{time}} Uhr',
	nothingNew: 'Nichts Neues seit dem {{moment}}.',
	nothingNewAbout: 'Nichts Neues seit dem {{moment}} (Themen: {{about}}).',
	held_one: '{{count}} Nachricht aus der Ruhezeit',
	held_other: '{{count}} Nachrichten aus der Ruhezeit',
	overBudget_one: '{{count}} Nachricht über das Stundenlimit hinaus',
	overBudget_other: '{{count}} Nachrichten über das Stundenlimit hinaus',
	waited_one: '{{count}} Nachricht, die nicht früher gepostet werden konnte',
	waited_other: '{{count}} Nachrichten, die nicht früher gepostet werden konnten',

	newStories_one: '{{count}} neue Nachricht',
	newStories_other: '{{count}} neue Nachrichten',
	toldAgain_one: '{{count}} aktualisiert',
	toldAgain_other: '{{count}} aktualisiert',
	fromSources_one: '{{told}} · {{count}} Quelle',
	fromSources_other: '{{told}} · {{count}} Quellen',
	more_one: '{{count}} weitere Nachricht',
	more_other: '{{count}} weitere Nachrichten',
	readStory: 'Nachricht lesen',
	whyThis: 'Warum das?',
	read: 'Lesen',
	atSource: 'Zur Quelle',

	changed: 'Geändert: {{changes}}',
	nowAlsoBy: 'Inzwischen auch: {{sources}}',
	furtherReport: 'Ein weiterer Bericht',
	also: 'Außerdem: {{sources}}',
	moreSources_one: 'eine weitere Quelle',
	moreSources_other: '{{count}} weitere Quellen',
	corrected: 'Korrigiert {{when}}: {{changes}}',
	headline: 'die Überschrift',
	summary: 'die Zusammenfassung',
	source: 'die Quellenangabe',
	withdrawn: 'von der Quelle zurückgezogen',
	restored: 'nicht mehr zurückgezogen',
	otherReports: 'die weiteren Berichte',
	updated: 'aktualisiert {{date}}',
	isWithdrawn: 'Von der Quelle zurückgezogen',
	noHeadline: '(ohne Überschrift)',

	everything: 'alles',
	except: '{{about}} außer {{except}}',
	topics_one: '{{count}} Thema',
	topics_other: '{{count}} Themen',
	between: ', ',
	andMore_one: '{{list}} und {{count}} weitere',
	andMore_other: '{{list}} und {{count}} weitere',
	openingMark: '„',
	closingMark: '“',

	digestBlocked:
		'Der Überblick ({{about}}) kann in {{channel}} nicht mehr gepostet werden. {{why}}',
	alertsBlocked: 'Meldungen ({{about}}) können in {{channel}} nicht mehr gepostet werden. {{why}}',
	lacks:
		'Dateline fehlen dort Berechtigungen: {{permissions}}. Sie lassen sich in den Kanaleinstellungen unter „Berechtigungen“ erteilen.',
	lacksSome:
		'Dateline fehlen dort Berechtigungen. Sie lassen sich in den Kanaleinstellungen unter „Berechtigungen“ erteilen.',
	channelGone:
		'Der Kanal wurde gelöscht. Das Abonnement kann entfernt oder in einem anderen Kanal neu angelegt werden.',
	serverGone: 'Dateline ist nicht mehr auf dem Server.',
	directClosed: 'Deine Direktnachrichten sind für Dateline geschlossen.',
	threadLocked: 'Der Thread ist gesperrt. Entsperren Sie ihn, oder wählen Sie einen anderen Kanal.',
	tagNeeded:
		'Das Forum verlangt für jeden Beitrag einen Tag, den Dateline nicht auswählen kann. Das lässt sich in den Einstellungen des Forums abschalten.',
	forbidden: 'Discord lässt es nicht zu.',
	refusedThere:
		'Discord weist zurück, was Dateline dort posten will. Prüft die AutoMod-Regeln des Servers und die Einstellungen des Kanals.',
	noAnswer: 'Discord gibt für diesen Kanal keine brauchbare Antwort. Dateline versucht es weiter.',
	nothingLost:
		'Nichts geht verloren: Was inzwischen kommt, wird nachgereicht, sobald wieder gepostet werden kann.',
	waitsUntilThen: 'Bis dahin ruht es und wird nicht gelöscht.',
} as const satisfies Dictionary<'one' | 'other'>;
