import type { Translation } from '../catalogue.ts';
import type { articles as english } from '../en/articles.ts';

export const articles = {
	problemMissing: 'fehlt',
	problemType: 'muss {{expected}} sein, nicht {{found}}',
	typeText: 'ein Text',
	typeObject: 'ein Objekt',
	typeList: 'eine Liste',
	typeNumber: 'eine Zahl',
	typeBoolean: 'true oder false',
	typeNull: 'null',
	typeNothing: 'nichts',
	typeOther: 'etwas anderes',
	problemCharacters: 'hat {{size}} Zeichen; höchstens {{max}} sind erlaubt',
	problemEntries: 'hat {{size}} Einträge; höchstens {{max}} sind erlaubt',
	problemTooMuch: 'hat zu viel; höchstens {{max}} sind erlaubt',
	problemUnknownKey: 'hat einen unbekannten Schlüssel „{{key}}“',
	problemUnknownKeyNear: 'hat einen unbekannten Schlüssel „{{key}}“; meintest du „{{guess}}“?',
	problemOneOf: 'muss eines davon sein: {{values}}',
	problemNotAllowed: 'ist hier nicht erlaubt',
	problemMore: 'hat {{number}} weitere Probleme',
	problemTwice: 'kommt zweimal vor: Es steht schon in Zeile {{line}}',

	textEmpty: 'ist leer',
	textHalfCharacter: 'enthält ein halbes Zeichen (ein einzelnes Surrogat)',
	textControl: 'enthält ein Steuerzeichen',
	textInvisible: 'enthält nur unsichtbare Zeichen',
	textTooLong: 'ist länger als {{max}} Zeichen',
	textTag: 'enthält HTML, „{{found}}“; schreibe reinen Text',
	textEntity: 'enthält HTML, „{{found}}“; schreibe das Zeichen selbst',
	textLost:
		'enthält „{{found}}“ statt eines verlorenen Zeichens; kopiere es noch einmal aus dem Original',
	textGarbled:
		'enthält „{{found}}“, durch eine falsche Kodierung entstellt; kopiere es noch einmal aus dem Original',

	addressForm: 'muss eine vollständige http- oder https-Adresse sein',
	addressSecure: 'muss eine vollständige https-Adresse sein',
	addressPassword: 'darf keinen Benutzernamen und kein Passwort enthalten',
	languageForm: 'muss ein BCP-47-Kürzel wie en oder zh-Hant sein',
	languageUnlikely:
		'fehlt, was Englisch bedeutet, aber der Text sieht nach {{language}} aus; gib seine Sprache an',
	countryForm: 'muss ein Ländercode aus zwei Großbuchstaben wie TW sein',
	countryUnknown: 'ist kein Ländercode',
	idForm: 'muss aus a-z, 0-9 und einzelnen Bindestrichen bestehen',
	domainForm: 'muss eine Domain in Kleinbuchstaben sein, ohne www',
	domainsNone: 'muss mindestens eine Domain nennen',
	timeForm: 'muss eine Zeit in UTC wie 2026-11-28T09:30:00Z sein',
	dateForm:
		'muss ein Datum wie 2025-06-19 sein, oder Datum und Uhrzeit mit Zone wie 2025-06-19T08:30:00Z',
	dateNear:
		'muss ein Datum wie 2025-06-19 sein, oder Datum und Uhrzeit mit Zone wie 2025-06-19T08:30:00Z; meintest du {{guess}}?',
	dateWithoutZone:
		'hat eine Uhrzeit ohne Zone: Ergänze Z für UTC oder einen Abstand wie +08:00 und setze T vor die Uhrzeit',
	dateNotReal: 'ist kein Tag und keine Uhrzeit, die es gibt',
	dateYears: 'muss in UTC in den Jahren 0000 bis 9999 liegen',
	dateFuture: 'ist {{date}}, mehr als einen Tag in der Zukunft (jetzt ist {{now}})',
	dateBefore: 'liegt vor publishedAt, {{date}}',

	speakerUnlisted: '„{{person}}“ gehört nicht zu den Personen dieses Artikels',
	idMissing:
		'hat keine id, und der Dateiname „{{id}}“ kann nicht als eine dienen: ids bestehen aus a-z, 0-9 und einzelnen Bindestrichen',
	idTaken:
		'hat dieselbe id „{{id}}“ wie der Artikel in {{location}}, der bleibt; gib diesem eine andere id',
	aliasIsName: '„{{alias}}“ kann kein Alias sein: Es ist selbst ein Name, in Zeile {{line}}',
	feedTwice: 'hat auch der Feed in Zeile {{line}}; entferne einen der beiden',
	suggestedTwice: 'ist die Adresse des Feeds in {{location}}; entferne einen der beiden',
	publisherTaken: '„{{text}}“ gehört schon zu „{{owner}}“',
} as const satisfies Translation<typeof english, 'de'>;
