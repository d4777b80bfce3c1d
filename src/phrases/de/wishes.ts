import type { Translation } from '../catalogue.ts';
import type { wishes as english } from '../en/wishes.ts';

export const wishes = {
	topicShared: '{{typed}} passt zu mehreren Namen. Gib den gemeinten vollständig ein: {{names}}.',
	topicEmpty:
		'In {{typed}} gibt es nichts zu suchen. Gib Namen oder Wörter ein, durch Kommas getrennt.',
	topicCommon:
		'{{typed}} kommt in fast jeder Nachricht vor. Gib den vollen Namen oder eine Wendung aus mehreren Wörtern ein.',
	topicsBesideEverything:
		'„Alles“ schließt alle anderen Themen schon ein. Gib entweder „alles“ oder die Themen ein.',
	topicsOnlyLeftOut:
		'{{typed}} sagt nur, was wegbleiben soll. Gib davor „alles“ oder ein Thema ein oder verwende die Option `außer`.',
	exceptUnclear:
		'Es ist nicht klar, ob auch {{typed}} wegbleiben soll. Setze vor alles, was wegbleiben soll, ein Minus, zum Beispiel „-Regen“, oder verwende die Option `außer`.',
	topicsMixed:
		'{{typed}} lässt sich verschieden verstehen. Trenne Themen durch Kommas und setze vor alles, was wegbleiben soll, ein Minus, zum Beispiel „alles, -Regen“.',
	topicsTooMany:
		'Möglich sind höchstens {{topics}} Themen mit je höchstens {{characters}} Zeichen. Entferne oder kürze einige.',
	topicsContradict:
		'{{typed}} ist zugleich gewünscht und ausgeschlossen. Nenne es nur bei einem von beiden.',
	exceptEverything: 'Wenn alles wegbleibt, bleibt nichts übrig. Nenne nur, was wegbleiben soll.',
	topicMissing: 'Gib einen Namen ein oder Wörter, nach denen gesucht werden soll.',
	everythingTyped: 'alles',
	nothingTyped: 'nichts',

	topicUnmatched: 'Bisher erwähnt hier keine Nachricht {{topic}}.',
	topicUnmatchedNearest:
		'Bisher erwähnt hier keine Nachricht {{topic}}. Die ähnlichsten Namen hier: {{names}}.',
	topicsUnmatchedMore_one: 'Auch zu {{count}} weiteren Thema gibt es hier keine Nachricht.',
	topicsUnmatchedMore_other: 'Auch zu {{count}} weiteren Themen gibt es hier keine Nachricht.',

	exported:
		'Alle Überblicke und Meldungen dieses Servers. `/überblick import` fügt sie wieder hinzu.',
	exportUnreadable:
		'Diese Datei lässt sich nicht lesen; vielleicht fehlt ein Teil. Hänge die unveränderte Datei von `/überblick export` an.',
	exportNot: 'Diese Datei stammt nicht von `/überblick export`. Hänge eine an, die daher stammt.',
	importTitle: '## Abonnements importiert',
	importAdded_one: '{{count}} hinzugefügt',
	importAdded_other: '{{count}} hinzugefügt',
	importSkipped_one: '{{count}} schon vorhanden',
	importSkipped_other: '{{count}} schon vorhanden',
	problemCount_one: '{{count}} Problem',
	problemCount_other: '{{count}} Probleme',
	problemsTitle: 'Probleme',
	importMore_one: 'und {{count}} weiteres',
	importMore_other: 'und {{count}} weitere',
	importStartNote: 'Neue Überblicke und Meldungen beginnen mit dem, was ab jetzt eintrifft.',
	entryProblem: '{{number}}: {{problem}}',
	fieldProblem: '{{field}}: {{problem}}',
	entryUnreadable: 'Das ist weder ein Überblick noch eine Meldung.',
	fieldUnknown: 'Dieses Feld gibt es nicht.',
	fieldMissing: 'Das fehlt.',
	fieldWrong: 'Dieser Wert passt nicht.',
	fieldTopicWrong: 'Das muss aussehen wie „place: Taiwan“ oder „words: chip war“.',
	fieldZoneWrong: 'Das muss der Name einer Zeitzone sein, zum Beispiel Europe/Berlin.',
	fieldChannelWrong: 'Das muss die ID eines Kanals sein.',
	entryChannelUnknown:
		'Sein Kanal wurde auf diesem Server nicht gefunden. Um es anderswo zu posten, importiere die Datei noch einmal mit der Option `kanal`.',
	pingUnknown: 'Hier gibt es keine Rolle {{typed}}. Wähle eine aus den Vorschlägen.',
	pingShared: 'Hier heißen mehrere Rollen {{typed}}. Wähle die gemeinte aus den Vorschlägen.',
	pingEveryone:
		'Dateline erwähnt nie @everyone oder @here. Wähle eine Rolle, die man ablegen kann.',
	pingManaged:
		'{{role}} wird von Discord oder einer App verwaltet und kann nicht erwähnt werden. Wähle eine andere Rolle.',
	pingNotAllowed:
		'Dateline darf {{role}} nicht erwähnen. Erlaube in den Einstellungen der Rolle allen, sie zu erwähnen, und versuche es noch einmal.',
	publishElsewhere:
		'Nur Mitteilungen in Ankündigungskanälen können veröffentlicht werden. Wähle einen solchen Kanal oder schalte `veröffentlichen` aus.',
	threadElsewhere:
		'Threads gibt es nur in Text- und Ankündigungskanälen. Wähle einen solchen Kanal oder schalte `thread` aus.',
	tagsElsewhere:
		'Nur Beiträge in Foren haben Tags. Wähle ein Forum oder gib bei `tags` „nichts“ ein.',
	tagUnknown:
		'Dieses Forum hat keinen Tag {{typed}}, den Dateline verwenden darf. Wähle einen von diesen: {{tags}}.',
	tagsNone:
		'Dieses Forum hat keine Tags, die Dateline verwenden darf. Lege zuerst einen in den Einstellungen des Forums an.',
	tagsTooMany: 'Ein Beitrag kann höchstens {{most}} Tags haben. Nenne weniger.',
	tagRequired:
		'Dieses Forum verlangt für jeden Beitrag einen Tag. Wähle einen mit `tags`: {{tags}}.',
	accentUnclear:
		'Dateline kennt keine Farbe {{typed}}. Gib einen Namen wie „Rot“ oder sechs Stellen wie #2F5D8A ein.',
} as const satisfies Translation<typeof english, 'de'>;
