import type { Translation } from '../catalogue.ts';
import type { subscriptions as english } from '../en/subscriptions.ts';

export const subscriptions = {
	digestInChannel: '**Überblick** · {{about}} in {{channel}}',
	alertsInChannel: '**Meldungen** · {{about}} in {{channel}}',
	digestByMessage: '**Überblick** · {{about}} per Direktnachricht',
	alertsByMessage: '**Meldungen** · {{about}} per Direktnachricht',
	budgetAnHour_one: 'höchstens {{count}} pro Stunde',
	budgetAnHour_other: 'höchstens {{count}} pro Stunde',
	quietBetween: 'Ruhezeit {{from}}–{{until}}',
	isPaused: '**pausiert**',
	pausedLabel: 'pausiert',
	nextAt: 'nächstes Mal {{moment}}',
	lastAt: 'zuletzt {{moment}}',
	arrivesBy: 'Kommt bis spätestens {{by}}, weil um {{at}} viele Server an der Reihe sind.',
	messagesWaiting_one: '{{count}} Mitteilung wartet',
	messagesWaiting_other: '{{count}} Mitteilungen warten',

	editButton: 'Bearbeiten',
	pauseButton: 'Pausieren',
	resumeButton: 'Fortsetzen',
	removeButton: 'Entfernen',
	cancelButton: 'Abbrechen',
	previewButton: 'Vorschau',
	startButton: 'Starten',
	discardButton: 'Verwerfen',
	previousOnes: '‹ Zurück',
	nextOnes: 'Weiter ›',

	digestsTitle: '## Überblicke',
	alertsTitle: '## Meldungen',
	digestsNone: 'Hier gibt es noch keine Überblicke. Erstelle einen mit `/überblick hinzufügen`.',
	alertsNone: 'Hier gibt es noch keine Meldungen. Richte welche mit `/meldung hinzufügen` ein.',
	digestsListed_one: '{{count}} Überblick',
	digestsListed_other: '{{count}} Überblicke',
	alertsListed_one: '{{count}} Abonnement für Meldungen',
	alertsListed_other: '{{count}} Abonnements für Meldungen',
	nextRuns: 'Nächste Termine',
	digestRemoveAsk: 'Diesen Überblick entfernen? Bereits gepostete Mitteilungen bleiben.',
	alertsRemoveAsk: 'Diese Meldungen entfernen? Bereits gepostete Mitteilungen bleiben.',

	alertsNotStarted: '## Meldungen, noch nicht gestartet',
	alertsStartNote:
		'Die Meldungen beginnen, sobald du auf „Starten“ drückst. Bis dahin stehen sie als pausiert in der Liste.',
	estimateExamples: 'Zum Beispiel',
	estimateMessages_one: 'In den letzten 7 Tagen wäre {{count}} Meldung gepostet worden.',
	estimateMessages_other: 'In den letzten 7 Tagen wären {{count}} Meldungen gepostet worden.',
	estimateStories_one: 'In den letzten 7 Tagen wäre {{count}} Nachricht gepostet worden.',
	estimateStories_other: 'In den letzten 7 Tagen wären {{count}} Nachrichten gepostet worden.',
	estimateNone: 'In den letzten 7 Tagen wäre nichts gepostet worden.',
	estimateMessagesUpTo_one:
		'In den 7 Tagen bis zum {{day}}, als die neueste Nachricht hier erschien, wäre {{count}} Meldung gepostet worden.',
	estimateMessagesUpTo_other:
		'In den 7 Tagen bis zum {{day}}, als die neueste Nachricht hier erschien, wären {{count}} Meldungen gepostet worden.',
	estimateStoriesUpTo_one:
		'In den 7 Tagen bis zum {{day}}, als die neueste Nachricht hier erschien, wäre {{count}} Nachricht gepostet worden.',
	estimateStoriesUpTo_other:
		'In den 7 Tagen bis zum {{day}}, als die neueste Nachricht hier erschien, wären {{count}} Nachrichten gepostet worden.',
	estimateNoneUpTo:
		'In den 7 Tagen bis zum {{day}}, als die neueste Nachricht hier erschien, wäre nichts gepostet worden.',
	estimateCounted_one:
		'Gezählt wurde nur die neueste {{count}} Nachricht, es können also mehr sein.',
	estimateCounted_other:
		'Gezählt wurden nur die neuesten {{count}} Nachrichten, es können also mehr sein.',

	subscriptionAdded: 'Hinzugefügt.',
	subscriptionChanged: 'Geändert.',
	nothingChanged: 'Nichts hat sich geändert: Es war schon so eingestellt.',
	subscriptionExists: 'Das gibt es schon.',
	subscriptionExistsUnchanged: 'Das gibt es schon. Nichts wurde geändert.',
	subscriptionUnchanged: 'Nichts wurde geändert.',
	subscriptionNothingTyped:
		'Nichts wurde geändert. Fülle neben `welches` die Optionen aus, die du ändern willst, zum Beispiel `themen` oder `kanal`.',
	subscriptionPaused: 'Pausiert. Bis du es fortsetzt, wird nichts gepostet.',
	subscriptionPausedAlready: 'Schon pausiert. Bis du es fortsetzt, wird nichts gepostet.',
	digestResumed: 'Fortgesetzt. Der nächste Überblick enthält, was während der Pause eintraf.',
	alertsResumed: 'Fortgesetzt. Neue Nachrichten werden ab jetzt gepostet.',
	alertsStarted: 'Gestartet. Neue Nachrichten werden ab jetzt gepostet.',
	digestNotPaused: 'Dieser Überblick ist nicht pausiert.',
	alertsNotPaused: 'Diese Meldungen sind nicht pausiert.',
	digestRemoved: 'Der Überblick wurde entfernt.',
	alertsRemoved: 'Die Meldungen wurden entfernt.',
	messageOnItsWay:
		'Gerade ist eine Mitteilung nach {{channel}} unterwegs, deshalb wurde nichts geändert. Versuche es in einer Minute noch einmal.',
	messageOnItsWayPaused:
		'Gerade ist eine Mitteilung nach {{channel}} unterwegs, deshalb wurde nichts geändert. Setze es fort und versuche es noch einmal, sobald die Mitteilung da ist.',
	resumeUnclear:
		'Dateline kann nicht prüfen, was vor der Pause gepostet wurde, weil Discord nicht antwortet. Versuche es in ein paar Minuten noch einmal.',
	digestUnknown: 'Diesen Überblick gibt es hier nicht. `/überblick liste` zeigt alle, die es gibt.',
	alertsUnknown: 'Diese Meldungen gibt es hier nicht. `/meldung liste` zeigt alle, die es gibt.',
	subscriptionsMatch_one:
		'{{typed}} passt auf {{count}} davon. Wähle eines aus den Vorschlägen: {{labels}}.',
	subscriptionsMatch_other:
		'{{typed}} passt auf {{count}} davon. Wähle eines aus den Vorschlägen: {{labels}}.',
	subscriptionsTooMany_one:
		'Ein Server kann höchstens {{count}} Überblicke und Meldungen haben. Entferne etwas, das niemand braucht.',
	subscriptionsTooMany_other:
		'Ein Server kann höchstens {{count}} Überblicke und Meldungen haben. Entferne etwas, das niemand braucht.',
	timesInDefaultZone:
		'Die Zeiten gelten in der Zeitzone {{zone}}, weil für diesen Server noch niemand eine Zeitzone gewählt hat. `/einstellungen zeitzone` legt sie für neue Überblicke und Meldungen fest; `/{{command}} bearbeiten` ändert diese hier.',
	previewEmpty: 'Jetzt würde nichts gepostet, weil keine Nachricht hier von diesen Themen handelt.',

	channelUnsuitable:
		'Dort lässt sich nichts posten. Wähle einen Text-, Ankündigungs- oder Forumkanal oder einen Thread.',
	permissionsMissing:
		'Dateline fehlen in {{channel}} Berechtigungen: {{permissions}}. Erteile sie in den Kanaleinstellungen unter „Berechtigungen“ und versuche es noch einmal.',
	mayViewChannel: 'Kanal ansehen',
	mayReadHistory: 'Nachrichtenverlauf anzeigen',
	maySendMessages: 'Nachrichten senden',
	maySendInThreads: 'Nachrichten in Threads senden',
	mayCreatePosts: 'Beiträge erstellen',
	maySendInPosts: 'Nachrichten in Beiträgen senden',
	mannerPings: 'erwähnt {{role}}',
	mannerPublished: 'für alle, die folgen, veröffentlicht',
	mannerThread: 'mit Thread',
	mannerTags: 'Tags: {{tags}}',
	roleGone:
		'Die Rolle „{{role}}“ gibt es nicht mehr, deshalb wird niemand erwähnt. Wähle mit `/{{command}} bearbeiten` eine andere.',
	tagsGone:
		'Diese Tags hat das Forum nicht mehr, oder nur Moderatoren dürfen sie verwenden: {{tags}}. Wähle mit `/{{command}} bearbeiten` andere.',
	mannerCompact: 'kompakt',
	mannerHeadlines: 'nur Überschriften',
	mannerAccent: 'Rand: {{color}}',
	mannerPictures: 'mit Bildern',
	mannerNoPictures: 'ohne Bilder',
	mayCreateThreads: 'Öffentliche Threads erstellen',
	mayAttachFiles: 'Dateien anhängen',
	picturesNotAllowed:
		'In {{channel}} kommt der Überblick ohne Grafik, solange Dateline dort die Berechtigung „{{permission}}“ fehlt.',
} as const satisfies Translation<typeof english, 'de'>;
