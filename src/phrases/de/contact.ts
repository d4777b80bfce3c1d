import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: 'Was ist dazu bekannt?',
	whoIsInThis: 'Wer kommt hier vor?',
	messageSaysNothing: 'Diese Nachricht enthält keinen Text. Wähle eine mit Text.',
	nobodyInMessage: 'Diese Nachricht nennt niemanden, über den hier berichtet wird.',
	nothingInMessage: 'Nichts von dem, was diese Nachricht sagt, steht in den Nachrichten hier.',
	whichInMessage: 'In dieser Nachricht geht es um mehreres. Worüber möchtest du mehr wissen?',
	inThisMessage: 'In dieser Nachricht',
	chooseProfile: 'Profil öffnen',
	chooseTopic: 'Wähle eins aus',

	welcomeTitle: 'Hallo, hier ist Dateline',
	welcomeAsk: '**Fragen.** `/kurz` sagt, was passiert, `/wer`, wer jemand ist – immer mit Quellen.',
	welcomeFollow:
		'**Folgen.** `/folgen` schickt dir Nachrichten zu einem Thema, einzeln oder einmal am Tag.',
	welcomePost:
		'**Posten.** `/überblick hinzufügen` postet Neues zu festen Zeiten in einen Kanal, `/meldung hinzufügen`, sobald es eintrifft.',
	welcomeSmall: 'Die ersten beiden Schaltflächen sind für Moderatoren. `/hilfe` zeigt alles.',
	welcomeDigest: 'Jeden Morgen ein Überblick hier',
	welcomeBrief: '{{command}} ausprobieren',
	zoneFormTitle: 'Zeitzone dieses Servers',
	zoneFormCity: 'Eine Stadt in deiner Zeitzone',
	zoneFormHint: 'Oder ein Abstand zu UTC, etwa UTC+8',
	zoneFormExample: 'Berlin',
	howToAsk:
		'Frage mit einem Befehl: Tippe `/` und wähle einen aus, etwa `/kurz`. `/hilfe` erklärt alle.',
	followAway:
		'Dateline ist hier nicht Mitglied und kann dir Nachrichten daher nur als Direktnachricht schicken.',
} as const satisfies Translation<typeof english, 'de'>;
