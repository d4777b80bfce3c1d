import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: 'Was ist dazu bekannt?',
	whoIsInThis: 'Wer kommt hier vor?',
	messageSaysNothing: 'Diese Nachricht enthält keinen Text. Wähle eine mit Text.',
	nobodyInMessage: 'Diese Nachricht nennt niemanden, über den hier berichtet wird.',
	whichInMessage: 'In dieser Nachricht geht es um mehreres. Worüber möchtest du mehr wissen?',
	inThisMessage: 'In dieser Nachricht',
	chooseProfile: 'Profil öffnen',
	chooseTopic: 'Wähle eins aus',

	welcomeTitle: 'Hallo, hier ist Dateline',
	welcomeAsk:
		'**Fragen.** `/brief` sagt, was passiert, `/who`, wer jemand ist – immer mit Quellen.',
	welcomeFollow:
		'**Folgen.** `/follow` schickt dir Nachrichten zu einem Thema, einzeln oder einmal am Tag.',
	welcomePost:
		'**Posten.** `/digest add` postet Neues zu festen Zeiten in einen Kanal, `/alert add`, sobald es eintrifft.',
	welcomeSmall: 'Die ersten beiden Schaltflächen sind für Moderatoren. `/help` zeigt alles.',
	welcomeDigest: 'Jeden Morgen ein Überblick hier',
	welcomeBrief: '{{command}} ausprobieren',
	zoneFormTitle: 'Zeitzone dieses Servers',
	zoneFormCity: 'Eine Stadt in deiner Zeitzone',
	zoneFormHint: 'Oder ein Abstand zu UTC, etwa UTC+8',
	zoneFormExample: 'Berlin',
	howToAsk:
		'Frag mit einem Befehl: Tippe `/` und wähle einen aus, etwa `/brief`. `/help` erklärt alle.',
	followAway:
		'Dateline ist hier nicht Mitglied und kann dir Nachrichten daher nur als Direktnachricht schicken.',
} as const satisfies Translation<typeof english, 'de'>;
