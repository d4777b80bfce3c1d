import type { Translation } from '../catalogue.ts';
import type { help as english } from '../en/help.ts';

export const help = {
	helpTitle: 'Ce que vous pouvez demander',
	helpHappening: 'Ce qui se passe',
	helpWho: 'Qui est qui',
	helpFind: 'Chercher',
	helpTime: 'Au fil du temps',
	helpElsewhere: 'Ailleurs',
	helpOnMessages:
		'Sur n’importe quel message, sous «\u00a0Applications\u00a0»\u00a0: **{{brief}}** et **{{who}}**',
	helpEverywhere:
		'Ajoutez Dateline à votre compte pour utiliser {{commands}} partout\u00a0; vous seul voyez les réponses',
	helpModerators: 'Pour les modérateurs',
	helpTry: 'Essayez',
	helpExample: '{{command}} {{name}}',
	helpCoverage: 'Ce qui est couvert ici',
	coverageReports_one: '{{count}} article',
	coverageReports_many: '{{count}} articles',
	coverageReports_other: '{{count}} articles',
	coverageSources_one: '{{reports}} de {{count}} source',
	coverageSources_many: '{{reports}} de {{count}} sources',
	coverageSources_other: '{{reports}} de {{count}} sources',
	coverageNewest: 'le plus récent du {{day}}',
	coverageFrom: 'Sources',
	coverageFeeds_one: '{{count}} flux, lu {{when}}',
	coverageFeeds_many: '{{count}} flux, lus {{when}}',
	coverageFeeds_other: '{{count}} flux, lus {{when}}',
	coverageUnread_one: '{{count}} flux n’a rien apporté depuis des heures',
	coverageUnread_many: '{{count}} flux n’ont rien apporté depuis des heures',
	coverageUnread_other: '{{count}} flux n’ont rien apporté depuis des heures',
	coverageMenu: 'Que se passe-t-il avec',
	coverageEmpty: 'Il n’y a pas encore d’articles ici.',
} as const satisfies Translation<typeof english, 'fr'>;
