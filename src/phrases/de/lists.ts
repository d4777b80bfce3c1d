import type { Translation } from '../catalogue.ts';
import type { lists as english } from '../en/lists.ts';

export const lists = {
	quoted: '„{{text}}“',
	quotedWithin: '‚{{text}}‘',
	pieces: '{{before}}{{within}}{{after}}',
	sentences: '{{first}} {{second}}',

	stories_one: '{{count}} Nachricht',
	stories_other: '{{count}} Nachrichten',
	reports_one: '{{count}} Bericht',
	reports_other: '{{count}} Berichte',
	inReports_one: 'in {{count}} Bericht',
	inReports_other: 'in {{count}} Berichten',
	atLeast: 'mindestens {{amount}}',
	fromSourcesOrMore_one: '{{stories}} · mindestens {{count}} Quelle',
	fromSourcesOrMore_other: '{{stories}} · mindestens {{count}} Quellen',
	storiesSince: '{{stories}} seit dem {{day}}',
	newestWhen: 'zuletzt {{when}}',
	newestArrived: 'zuletzt eingetroffen {{when}}',
	pageOf: 'Seite {{page}} von {{pages}}',
	endOfListed: 'Ältere findet `/suche` mit einem Datum, zum Beispiel `until:2025-06-01`.',
	fewerWords: 'den Rest siehst du mit weniger Wörtern',
	andOthers_one: 'und {{count}} weiterer',
	andOthers_other: 'und {{count}} weitere',

	newestHere: 'Die neueste Nachricht hier',
	newestAbout: 'Die neueste Nachricht dazu',
	newestFromSource: 'Die neueste Nachricht dieser Quelle',
	newestOfThese: 'Die neueste davon',
	isFrom: '{{newest}} ist vom {{day}} ({{ago}}).',
	arrivedOn: '{{newest}} ist am {{day}} eingetroffen ({{ago}}).',

	newerPage: '‹ Neuere',
	olderPage: 'Ältere ›',
	previousPage: '‹ Zurück',
	readOn: 'Weiterlesen ›',
	newestStories: 'Neueste Nachrichten',
	coverage: 'Worüber berichtet wird',
	profileButton: 'Profil',
	followButton: 'Folgen',
	followThis: 'Diesem Thema folgen',
	followName: '{{name}} folgen',
	whoIsIn: 'Wer hier vorkommt',
	chooseOne: 'Auswählen',

	showing: 'Ergebnisse für {{topic}} (Eingabe: {{typed}})',
	showingAs: 'Ergebnisse für {{topic}} (Eingabe: {{typed}}) · {{role}}',
	roleIn: '{{role}} ({{source}}, {{day}})',
	roleOn: '{{role}} ({{day}})',
	noneMentions: 'Keine Nachricht über {{topic}} erwähnt {{words}}. Hier ist alles über {{topic}}.',
	noneHasWords:
		'Keine Nachricht über {{topic}} enthält {{words}} zugleich. Hier ist alles über {{topic}}.',
	namesWith: '{{names}} mit {{words}}',
	closestLacks:
		'Keine Nachricht hier enthält alle diese Wörter. In der ähnlichsten fehlt: {{words}}.',
	nextLacks_one: '{{count}} Nachricht enthält alle diese Wörter. In der nächsten fehlt: {{words}}.',
	nextLacks_other:
		'{{count}} Nachrichten enthalten alle diese Wörter. In der nächsten fehlt: {{words}}.',
	symbolsIgnored:
		'Sonderzeichen zählen nicht: Gesucht wird nur nach den Buchstaben und Ziffern von {{word}}.',

	kindPerson: 'Person',
	kindOrganization: 'Organisation',
	kindPlace: 'Ort',
	kindTopic: 'Thema',
	aPerson: 'Person',
	anOrganization: 'Organisation',
	aPlace: 'Ort',
	aTopic: 'Thema',
} as const satisfies Translation<typeof english, 'de'>;
