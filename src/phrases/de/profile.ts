import type { Translation } from '../catalogue.ts';
import type { profile as english } from '../en/profile.ts';

export const profile = {
	asReported: 'laut Bericht vom {{day}}',
	asReportedBy: 'laut Bericht vom {{day}} · {{source}}',
	readFromText: 'aus dem Text gelesen',
	earlierRoles: 'Frühere Funktionen',
	rolePeriod: '{{first}} bis {{last}}',
	inReportsWith: 'In Berichten mit',
	inTheNews: 'In den Nachrichten',
	allStories: 'Alle Nachrichten',

	whatTheySaid: 'Aussagen',
	whatTheySaidNewest: 'Aussagen (die neuesten {{shown}} von {{total}})',
	whatSaid: 'Aussagen von {{person}}',
	whatSaidWith: 'Aussagen von {{person}}: {{words}}',
	statements_one: '{{count}} Aussage',
	statements_other: '{{count}} Aussagen',
	quotedBy: 'zitiert von {{person}}',
	onSubject: 'Thema: {{subject}}',
	noReportSays: 'Kein Bericht hier enthält eine Aussage von {{person}}.',
	noReportSaysWith: 'Kein Bericht hier enthält eine Aussage von {{person}} mit {{words}}.',
	allStatements: 'Alle Aussagen',
	storiesButton: 'Nachrichten',
	saidEmpty:
		'`said:` ist leer. Schreibe eine Person dahinter, zum Beispiel `said:shoigu deminers`.',
	saidExcluded:
		'`said:` lässt sich nicht mit einem Minus ausschließen. Schreibe `said:` mit einer Person, um ihre Aussagen zu finden.',
	saidWithFilter:
		'`said:` geht nur zusammen mit Wörtern. Lass `from:`, `since:`, `until:`, `OR` und Wörter mit Minus weg.',

	couldBeAny: '{{typed}} passt zu jedem dieser Einträge. Welchen meinst du?',
	mostMentioned:
		'Das sind die {{shown}} meistgenannten. Gib einen vollständigeren Namen ein, um andere zu finden.',
	severalCalled: 'Die Nachrichten nennen mehrere Personen {{role}}. Wen meinst du?',
	nobodyCalledExactly:
		'Keine Nachricht nennt jemanden genau {{role}}. Meinst du eine dieser Personen?',
	newestFirst: 'Der neueste Bericht steht oben.',
	storiesMention_one: '{{count}} Nachricht erwähnt {{words}}.',
	storiesMention_other: '{{count}} Nachrichten erwähnen {{words}}.',
	atLeastMention_one: 'Mindestens {{count}} Nachricht erwähnt {{words}}.',
	atLeastMention_other: 'Mindestens {{count}} Nachrichten erwähnen {{words}}.',
	whichMeant: 'Welche meinst du?',
	whichToRead: 'Welche möchtest du lesen?',
	showingNewest: 'Das sind die neuesten {{shown}}.',
} as const satisfies Translation<typeof english, 'de'>;
