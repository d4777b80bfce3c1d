import type { Translation } from '../catalogue.ts';
import type { lists as english } from '../en/lists.ts';

export const lists = {
	quoted: '«\u00a0{{text}}\u00a0»',
	quotedWithin: '“{{text}}”',
	pieces: '{{before}}{{within}}{{after}}',
	sentences: '{{first}} {{second}}',

	stories_one: '{{count}} sujet',
	stories_many: '{{count}} sujets',
	stories_other: '{{count}} sujets',
	reports_one: '{{count}} article',
	reports_many: '{{count}} articles',
	reports_other: '{{count}} articles',
	inReports_one: 'dans {{count}} article',
	inReports_many: 'dans {{count}} articles',
	inReports_other: 'dans {{count}} articles',
	atLeast: 'au moins {{amount}}',
	fromSourcesOrMore_one: '{{stories}}, d’après au moins {{count}} source',
	fromSourcesOrMore_many: '{{stories}}, d’après au moins {{count}} sources',
	fromSourcesOrMore_other: '{{stories}}, d’après au moins {{count}} sources',
	storiesSince: '{{stories}} depuis le {{day}}',
	newestWhen: 'dernier en date\u00a0: {{when}}',
	newestArrived: 'dernier reçu\u00a0: {{when}}',
	pageOf: 'page {{page}} sur {{pages}}',
	endOfListed:
		'Pour remonter plus loin\u00a0: `/recherche` avec une date, par exemple `until:2025-06-01`.',
	fewerWords: 'utilisez moins de mots pour voir la suite',
	andOthers_one: 'et {{count}} autre',
	andOthers_many: 'et {{count}} autres',
	andOthers_other: 'et {{count}} autres',

	newestHere: 'Le sujet le plus récent ici',
	newestAbout: 'Le sujet le plus récent sur ce thème',
	newestFromSource: 'Le sujet le plus récent de cette source',
	newestOfThese: 'Le plus récent de ces sujets',
	isFrom: '{{newest}} date du {{day}} ({{ago}}).',
	arrivedOn: '{{newest}} est arrivé le {{day}} ({{ago}}).',

	newerPage: '‹ Plus récents',
	olderPage: 'Plus anciens ›',
	previousPage: '‹ Retour',
	readOn: 'Lire la suite ›',
	newestStories: 'Derniers sujets',
	coverage: 'Ce que couvre la rédaction',
	profileButton: 'Profil',
	followButton: 'Suivre',
	followThis: 'Suivre ce thème',
	followName: 'Suivre {{name}}',
	whoIsIn: 'Qui y figure',
	chooseOne: 'Choisissez',

	showing: 'Résultats pour {{topic}} (saisie\u00a0: {{typed}})',
	showingAs: 'Résultats pour {{topic}} (saisie\u00a0: {{typed}}) · {{role}}',
	roleIn: '{{role}} ({{source}}, {{day}})',
	roleOn: '{{role}} ({{day}})',
	noneMentions: 'Aucun sujet sur {{topic}} ne mentionne {{words}}. Voici tout sur {{topic}}.',
	noneHasWords:
		'Aucun sujet sur {{topic}} ne contient à la fois {{words}}. Voici tout sur {{topic}}.',
	namesWith: '{{names}} avec {{words}}',
	closestLacks:
		'Aucun sujet ici ne contient tous ces mots. Dans le plus proche, il manque {{words}}.',
	nextLacks_one: '{{count}} sujet contient tous ces mots. Dans le suivant, il manque {{words}}.',
	nextLacks_many:
		'{{count}} sujets contiennent tous ces mots. Dans le suivant, il manque {{words}}.',
	nextLacks_other:
		'{{count}} sujets contiennent tous ces mots. Dans le suivant, il manque {{words}}.',
	symbolsIgnored:
		'Les symboles sont ignorés\u00a0: seuls les lettres et les chiffres de {{word}} sont recherchés.',

	kindPerson: 'personne',
	kindOrganization: 'organisation',
	kindPlace: 'lieu',
	kindTopic: 'thème',
	aPerson: 'personne',
	anOrganization: 'organisation',
	aPlace: 'lieu',
	aTopic: 'thème',
} as const satisfies Translation<typeof english, 'fr'>;
