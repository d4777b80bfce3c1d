import type { Translation } from '../catalogue.ts';
import type { answers as english } from '../en/answers.ts';

export const answers = {
	lastRead: 'Zurzeit ist keine Quelle erreichbar · zuletzt gelesen {{when}}',
	sourcesRead: 'Quellen gelesen {{when}}',
	sourcesUnread: '{{unread}} von {{feeds}} zurzeit nicht erreichbar',

	latest: 'Neueste Nachrichten',
	latestOn: 'Neues über {{topic}}',
	latestFrom: 'Neues von {{source}}',
	latestOnFrom: 'Neues über {{topic}} von {{source}}',
	noStoriesYet: 'Hier gibt es noch keine Nachrichten.',
	searchFor: 'Suche: {{words}}',
	publishedOn: 'Alles vom {{day}}.',
	publishedFrom: 'Alles seit dem {{first}}.',
	publishedUpTo: 'Alles bis zum {{last}}.',
	publishedBetween: 'Alles vom {{first}} bis zum {{last}}.',
	dateInText: 'Setze ein Datum in Anführungszeichen, um es im Text zu suchen.',

	typeNameOrWords: 'Gib einen Namen oder Suchwörter ein.',
	typeNameOrPart: 'Gib einen Namen oder einen Teil davon ein.',
	typeSource: 'Gib den Namen einer Quelle ein.',
	typeWord: 'Gib mindestens ein Wort ein.',
	typeStoryWords: 'Gib einige Wörter aus der Nachricht ein.',

	archiveRebuilt:
		'Das Archiv wurde seitdem neu aufgebaut. `/neuestes` zeigt die neuesten Nachrichten.',
	digestHasAll: 'Mehr gibt es im letzten Überblick nicht.',
	lastMessageHasAll: 'Alles Neue steht in [der letzten Mitteilung hier]({{url}}).',
	notPostedHere: 'Das wird hier nicht oder nicht mehr gepostet.',
	noDigestYet: 'Hier gab es noch keinen Überblick. `/neuestes` zeigt die neuesten Nachrichten.',

	askedEither:
		'Du hast nach dem einen oder dem anderen gefragt, also muss keine Nachricht beides enthalten.',
	askedAny: 'Du hast nach irgendeinem davon gefragt, also muss keine Nachricht alles enthalten.',
	noneHasBoth: 'In keiner Nachricht kommt beides vor.',
	noneHasAll: 'In keiner Nachricht kommt all das vor.',
	eachAlone: 'Hier jedes für sich:',

	nothingMentions: 'Keine Nachricht hier erwähnt {{words}}.',
	nothingFromSource: 'Keine Nachricht von {{source}} erwähnt {{words}}.',
	nothingMatches: 'Keine Nachricht hier passt zu {{words}}.',
	nobodyCalled: 'In den Nachrichten hier kommt niemand namens {{name}} vor.',
	listedAs: '{{name}} ist hier als {{kind}} verzeichnet, nicht als Person.',
	tryOtherWords: 'Versuche es mit weniger oder anderen Wörtern.',
	didYouMean: 'Meintest du {{name}}?',
	didYouMeanOne: 'Meintest du etwas davon?',
	storiesOfDay: 'Nachrichten dieses Tages findest du mit {{search}}.',

	searchEmpty: 'Hier gibt es nichts zu suchen. Gib mindestens ein Wort ein.',
	onlyExcluded:
		'Hier ist jedes Wort ausgeschlossen. Gib auch ein, wonach gesucht werden soll, zum Beispiel `chips -taiwan`.',
	dateUnclear:
		'{{date}} ist kein Datum. Schreibe zum Beispiel 2025-06-19, `June 2025`, `yesterday` oder `7d`.',
	filterEmpty: '`{{field}}:` ist leer. Schreibe {{example}} oder lass es weg.',
	filterTwice: '`{{field}}:` kommt zweimal vor. Verwende es nur einmal.',
	filterUnknown:
		'`{{written}}:` ist kein Filter. Schreibe {{example}} oder setze die Wörter in Anführungszeichen, um danach zu suchen.',
	fromWithSource: '`from:` mit einer Quelle',
	sinceThatDay: '`since:2025-06-01` für diesen Tag und danach',
	untilThatDay: '`until:2025-06-19` für diesen Tag und davor',
	dateExcluded:
		'`{{field}}:` lässt sich nicht mit einem Minus ausschließen. Verwende stattdessen `{{other}}:` mit diesem Datum.',
	datesReversed: 'Das Datum nach `since:` liegt später als das nach `until:`. Vertausche sie.',
	orUnclear:
		'`OR` geht nur zwischen Wörtern, nicht neben `-`, `from:`, `since:` oder `until:`. Suche nach einem nach dem anderen.',
	whichSource: 'Welche Quelle meinst du mit {{source}}?',
	sourcesHere: 'Quellen hier: {{sources}}.',
	noSourceNamed: 'Keine Nachricht hier nennt ihre Quelle.',
} as const satisfies Translation<typeof english, 'de'>;
