import type { Translation } from '../catalogue.ts';
import type { files as english } from '../en/files.ts';

export const files = {
	fileEncoding: 'ist kein UTF-8-Text; speichere die Datei in dieser Kodierung',
	fileTooMuch: 'ist größer als {{size}} MiB; teile die Datei in mehrere auf',
	fileLink:
		'ist eine Verknüpfung, und Verknüpfungen wird nicht gefolgt; lege die Datei selbst hierhin',
	fileNone: 'ist keine Datei',
	fileIgnored: 'wird nicht beachtet: Nur .json- und .jsonl-Dateien werden gelesen',
	fileFault: 'ist nicht lesbar: Das System meldet {{code}}',
	fileAbsent: 'gibt es nicht',
	fileForbidden: 'ist nicht lesbar: Dateline fehlt die Berechtigung',
	fileNoFolder: 'ist kein Ordner',
	fileIsFolder: 'ist ein Ordner, keine Datei',

	jsonNone: 'ist kein JSON',
	jsonTooDeep: 'ist mehr als {{levels}} Ebenen tief verschachtelt',
	jsonDeep: 'ist zu tief verschachtelt',
	jsonEndsEarly: 'endet zu früh: Der Rest fehlt',
	jsonNoBrace: 'endet zu früh: Eine schließende } fehlt',
	jsonNoBracket: 'endet zu früh: Eine schließende ] fehlt',
	jsonNoQuote: 'endet zu früh: Das schließende Anführungszeichen eines Textes fehlt',
	jsonWord:
		'enthält ein Wort, das kein JSON ist; setze Text in gerade doppelte Anführungszeichen (")',
	jsonNumber: 'enthält eine Zahl in einer Form, die JSON nicht erlaubt',
	jsonKey:
		'braucht hier einen Schlüssel in doppelten Anführungszeichen; davor steht vielleicht ein Komma zu viel',
	jsonValue: 'braucht hier einen Wert; davor steht vielleicht ein Komma zu viel',
	jsonColon: 'braucht einen Doppelpunkt zwischen Schlüssel und Wert',
	jsonComma: 'braucht davor ein Komma',
	jsonContinues: 'geht nach dem Ende weiter; vielleicht ist eine Klammer zu früh geschlossen',
	jsonComment: 'enthält einen Kommentar; entferne ihn, denn JSON erlaubt keine',
	jsonOpenQuote: 'enthält einen Text ohne schließendes Anführungszeichen in derselben Zeile',
	jsonUnicode: 'enthält \\u ohne vier hexadezimale Ziffern',
	jsonBackslash:
		'enthält einen Backslash vor dem falschen Zeichen; schreibe \\\\ für einen Backslash',
	jsonControl: 'enthält ein Steuerzeichen; schreibe \\n für einen Zeilenumbruch im Text',
} as const satisfies Translation<typeof english, 'de'>;
