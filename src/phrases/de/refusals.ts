import type { Translation } from '../catalogue.ts';
import type { refusals as english } from '../en/refusals.ts';

export const refusals = {
	commandGone: 'Diesen Befehl gibt es nicht mehr. `/hilfe` zeigt alle Befehle.',
	serverOnly: 'Das geht nur auf einem Server. Verwende es auf einem, den du verwaltest.',
	moderatorsOnly: 'Das ist für Moderatoren. Bitte jemanden, der diesen Server verwalten darf.',
	homeOnly: 'Das geht nur auf dem Heimatserver von Dateline. Verwende es dort.',
	buttonStale: 'Diese Schaltfläche funktioniert nicht mehr. Verwende den Befehl noch einmal.',
	articlesUnreadable:
		'Einige Artikel sind gerade nicht lesbar und werden neu geladen. Versuche es in einer Minute noch einmal.',
	wentWrong:
		'Etwas ist schiefgegangen, und es liegt nicht an dir. Wenn du es meldest, gib diesen Code an: {{code}}',
	optionUnusable: 'Eine der Angaben lässt sich so nicht verwenden. Wähle einen anderen Wert.',
	tooLong: 'Das ist zu lang. Verwende weniger Wörter.',
	fileTooLarge: 'Diese Datei ist größer als 1 MiB. Hänge eine kleinere an.',
	fileUnreadable: 'Diese Datei konnte nicht gelesen werden. Hänge sie noch einmal an.',
	fileNotText:
		'Diese Datei ist kein UTF-8-Text. Speichere sie als UTF-8 und hänge sie noch einmal an.',
	holderAway:
		'Der Teil von Dateline, der das erledigt, ist gerade nicht da, und nichts wurde geändert. Versuche es in einer Minute noch einmal.',
	outcomeUnknown:
		'Dateline hat nicht erfahren, wie das ausgegangen ist. Sieh nach, ob es erledigt ist, bevor du es noch einmal versuchst.',
	nothingSaved:
		'Zurzeit kann nichts gespeichert werden, deshalb wurde nichts geändert. Versuche es in einer Minute noch einmal.',
} as const satisfies Translation<typeof english, 'de'>;
