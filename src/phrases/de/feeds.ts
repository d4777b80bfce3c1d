import type { Translation } from '../catalogue.ts';
import type { feeds as english } from '../en/feeds.ts';

export const feeds = {
	feedsNone: 'Noch wird kein Feed gelesen. Füge einen mit `/quelle hinzufügen` hinzu.',
	feedsTitle: 'Quellen',
	feedsCount_one: '{{count}} Feed',
	feedsCount_other: '{{count}} Feeds',
	feedsPage: '{{feeds}} · Seite {{page}} von {{pages}}',
	feedsMore: 'und {{number}} mehr',

	feedEnded: 'nicht mehr gelesen: vom Herausgeber eingestellt',
	feedInTrouble: 'gestört seit dem {{moment}}',
	feedNotRead: 'noch nicht gelesen',
	feedRead: 'gelesen {{when}}',
	feedLastItem: 'letzter Eintrag {{when}}',
	feedEveryMinutes: 'alle {{minutes}} Min.',
	feedEveryHours: 'alle {{hours}} Std.',
	feedMovedThere: 'dorthin umgezogen',
	feedInFile: 'in `feeds.json`',

	opmlTooLong: 'Die Datei ist länger als 1 MiB. Teile sie in mehrere Dateien auf.',
	opmlUnreadable: 'Die Datei ist kein OPML. Exportiere die Feeds noch einmal als OPML.',
	feedsImported: 'Feeds importiert',
	feedsNotImported: 'Keine Feeds importiert',
	feedsAdded_one: '{{count}} hinzugefügt',
	feedsAdded_other: '{{count}} hinzugefügt',
	feedsAlreadyHere_one: '{{count}} schon vorhanden',
	feedsAlreadyHere_other: '{{count}} schon vorhanden',
	feedsLeftOut_one: '{{count}} ausgelassen',
	feedsLeftOut_other: '{{count}} ausgelassen',
	feedsImportedThen:
		'Sie werden in den nächsten Minuten gelesen. `/quelle liste` zeigt, wie es um sie steht.',
	leftOutNotWeb: '{{url}} ist keine http- oder https-Adresse',
	leftOutRepeated: '{{url}} steht mehrmals in der Datei',
	leftOutNoRoom:
		'{{url}} hat keinen Platz mehr: Es gibt schon {{max}} Feeds; entferne zuerst andere',

	noticeEnded_one: 'Ein Feed wurde eingestellt',
	noticeEnded_other: '{{count}} Feeds wurden eingestellt',
	noticeTrouble_one: 'Ein Feed lässt sich nicht lesen',
	noticeTrouble_other: '{{count}} Feeds lassen sich nicht lesen',
	noticeMoved_one: 'Ein Feed ist umgezogen',
	noticeMoved_other: '{{count}} Feeds sind umgezogen',
	noticeRecovered_one: 'Ein Feed funktioniert wieder',
	noticeRecovered_other: '{{count}} Feeds funktionieren wieder',
	noticeSeveral: 'Neues über deine Feeds',
	noticeOurs:
		'Mehr als die Hälfte aller Feeds ist gleichzeitig ausgefallen, also liegt es vermutlich an uns und nicht an ihnen. Frage den Betreiber, ob Dateline das Internet erreicht.',
	noticeWhatToDo:
		'Dateline versucht es weiter und meldet sich, wenn es wieder klappt. `/quelle prüfen` zeigt, was jetzt kommt; `/quelle pausieren` und `/quelle entfernen` beenden die Versuche.',
	noticeMore: 'und {{number}} mehr: siehe `/quelle liste`',
	newsTrouble: '**{{name}}** hat seit dem {{moment}} nichts gebracht.',
	newsEnded: '**{{name}}** wurde vom Herausgeber eingestellt und wird nicht mehr gelesen.',
	newsEndedThen:
		'Entferne ihn mit `/quelle entfernen`. Wenn er eine neue Adresse hat, füge sie mit `/quelle hinzufügen` hinzu.',
	newsMoved: '**{{name}}** ist umgezogen und wird ab jetzt unter der neuen Adresse gelesen:',
	newsRecovered: '**{{name}}** funktioniert wieder, nach einer Störung seit dem {{moment}}.',
} as const satisfies Translation<typeof english, 'de'>;
