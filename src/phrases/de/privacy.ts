import type { Translation } from '../catalogue.ts';
import type { privacy as english } from '../en/privacy.ts';

export const privacy = {
	privacyTitle: 'Was Dateline speichert',
	privacyYou: 'Über dich',
	privacyFollows:
		'Welchen Themen du in welcher Sprache folgst, bis du sie entfernst, und was dir zuletzt gesendet wurde, aus höchstens {{days}} Tagen. Zurzeit: {{stored}}.',
	privacyReloader: 'Die Benutzer-ID der Person, die zuletzt die Artikel neu geladen hat.',
	privacyServer: 'Über einen Server',
	privacySubscriptions:
		'Seine Überblicke und Meldungen, jeweils mit der Benutzer-ID der Person, die sie angelegt hat, damit Dateline ihr sagen kann, wenn etwas ausfällt; was zuletzt gepostet wurde, aus höchstens {{days}} Tagen, und was noch zu posten ist; seine Zeitzone und seine Sprache, ob Bilder gezeigt werden und wohin Hinweise gehen.',
	privacyLeaving:
		'Sobald Dateline erfährt, dass es vom Server entfernt wurde, bleibt all das noch {{days}} Tage gespeichert, falls es zurückkehrt, und wird dann gelöscht.',
	privacyFeeds:
		'Bei jedem Feed, der hier hinzugefügt wurde, die Server-ID, bis der Feed entfernt wird.',
	privacyNever: 'Nie gespeichert',
	privacyMembers:
		'Was Mitglieder schreiben, wie sie heißen, was sie Dateline fragen und was sie lesen.',
	privacyPassedOn:
		'Ausnahme auf kurze Zeit: Muss ein anderer Prozess dieses Bots einen Befehl beantworten, stehen der Befehl und deine Benutzer-ID bis dahin in der Datenbank, höchstens eine Viertelstunde, solange der Bot läuft.',
	privacyWhere: 'Wo',
	privacyDatabase: 'In der Datenbank der Person, die diesen Bot betreibt, und nirgends sonst.',
	privacyModel:
		'Die Texte der Artikel gehen an ein Sprachmodell, das sie zusammenfasst. Nichts über dich oder diesen Server geht dorthin.',
	privacyStored: '{{followed}}, und {{created}}',
	privacyFollowed_one: '{{count}} Thema, dem du folgst',
	privacyFollowed_other: '{{count}} Themen, denen du folgst',
	privacyCreated_one: '{{count}} Überblick oder Meldung für Server',
	privacyCreated_other: '{{count}} Überblicke und Meldungen für Server',
	privacyErase: 'Meine Daten löschen',
	privacyEraseQuestion:
		'Das löscht, was über dich gespeichert ist: {{stored}}. Du folgst dann keinem Thema mehr; was du für Server angelegt hast, läuft ohne deine Benutzer-ID weiter. Das kann nicht rückgängig gemacht werden.',
	privacyEraseYes: 'Löschen',
	privacyKeep: 'Behalten',
	privacyErased:
		'Gelöscht. Du folgst keinem Thema mehr, und weder ein Überblick noch eine Meldung enthält deine Benutzer-ID.',
} as const satisfies Translation<typeof english, 'de'>;
