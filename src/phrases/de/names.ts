import type { Translation } from '../catalogue.ts';
import type { names as english } from '../en/names.ts';

export const names = {
	nameEmpty: 'Gib einen Namen ein.',
	nameOdd: 'Dieser Name enthält Zeichen, die nicht angezeigt werden können. Gib einen anderen ein.',
	nameSeveral:
		'Mehrere Personen hier heißen {{typed}}. Wähle einen der Vorschläge, die beim Tippen erscheinen.',
	nameUnknown:
		'Kein Bericht hier nennt eine Person namens {{typed}}. Wähle einen der Vorschläge, die beim Tippen erscheinen.',
	nameMisspelled:
		'Kein Bericht hier nennt eine Person namens {{typed}}. Meintest du **{{nearest}}**?',
	nameShownAs: '{{alias}} · angezeigt als {{name}}',

	nameJoined: '**{{name}}** und **{{other}}** sind jetzt eine Person, angezeigt als **{{name}}**.',
	nameShowOther: 'Den anderen Namen anzeigen',
	nameTakeBack: 'Zurücknehmen',
	nameOthersAlike: 'Weitere ähnliche Namen',
	nameStayTwo:
		'**{{name}}** und **{{other}}** bleiben zwei Personen. Sie werden nicht mehr als eine vorgeschlagen.',
	nameTwoAgain:
		'**{{name}}** und **{{other}}** sind wieder zwei Personen. Sie werden nicht mehr als eine vorgeschlagen.',
	nameSuggestedAgain:
		'**{{name}}** und **{{other}}** können wieder als eine Person vorgeschlagen werden.',
	nameRenamed: '**{{name}}** wird ab jetzt als **{{other}}** angezeigt.',
	nameRenamedLeads:
		'**{{name}}** wird ab jetzt als **{{other}}** angezeigt. {{quoted}} führt weiterhin zur selben Person.',
	nameHasAgain: '**{{name}}** hat diesen Namen wieder.',
	nameHidden:
		'**{{name}}** ist ausgeblendet: Keine Antwort, keine Liste und kein Vorschlag zeigt diesen Namen. Die Berichte, in denen er steht, bleiben.',
	nameShown: '**{{name}}** wird wieder angezeigt.',

	namesSame: 'Das ist schon **{{name}}**. Nichts hat sich geändert.',
	namesJoinedAlready:
		'**{{name}}** und **{{other}}** sind schon eine Person. Nichts hat sich geändert.',
	namesNotJoined:
		'**{{name}}** wurde mit keinem anderen Namen verbunden. Wähle einen der Vorschläge, die beim Tippen erscheinen.',
	namesIsShown:
		'**{{name}}** ist der Name, der angezeigt wird. Wähle den anderen Namen, der nicht dazugehört.',
	namesApartAlready:
		'**{{name}}** und **{{other}}** sind schon zwei Personen. Nichts hat sich geändert.',
	namesNotApart:
		'Niemand hat gesagt, dass **{{name}}** und **{{other}}** zwei Personen sind. Nichts hat sich geändert.',
	namesOneHidden:
		'**{{name}}** oder **{{other}}** ist ausgeblendet. Verwende zuerst `/name einblenden`.',
	namesHiddenAlready: '**{{name}}** ist schon ausgeblendet. Nichts hat sich geändert.',
	namesNotHidden: '**{{name}}** ist nicht ausgeblendet. Nichts hat sich geändert.',
	namesTaken:
		'Es gibt schon eine Person **{{other}}**. Wenn das **{{name}}** ist, verwende `/name verbinden`.',
	namesTooMany:
		'**{{name}}** hat schon zu viele Namen. Trenne zuerst einen mit `/name trennen` ab.',
	namesFull: 'Es gibt zu viele Entscheidungen über Namen. Nimm zuerst eine davon zurück.',

	alikeTitle: 'Ähnliche Namen',
	alikePair: '{{one}} und {{other}}',
	alikePerson_one: '**{{name}}** ({{count}} Bericht)',
	alikePerson_other: '**{{name}}** ({{count}} Berichte)',
	alikeOne: 'Eine Person',
	alikeTwo: 'Zwei Personen',
	alikeMore: 'Es gibt noch mehr. Sie kommen, sobald über diese entschieden ist.',
	alikeSpelling: 'Leerzeichen, Bindestriche, Akzente oder ein Titel unterscheiden sich',
	alikeOrder: 'Die Reihenfolge der Wörter unterscheidet sich',
	alikeInitial: 'Einer hat eine Initiale',
	alikeMiddleName: 'Einer hat einen zweiten Vornamen',
	alikeRomanization: 'Ein Laut, zwei Umschriften',
	alikeScript: 'Zwei Schriften, ein Laut',
	alikeLetter: 'Ein Buchstabe unterscheidet sich',
} as const satisfies Translation<typeof english, 'de'>;
