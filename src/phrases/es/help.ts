import type { Translation } from '../catalogue.ts';
import type { help as english } from '../en/help.ts';

export const help = {
	helpTitle: 'Qué puedes preguntar',
	helpHappening: 'Qué está pasando',
	helpWho: 'Quién es alguien',
	helpFind: 'Buscar',
	helpTime: 'A lo largo del tiempo',
	helpElsewhere: 'En otros lugares',
	helpOnMessages: 'En cualquier mensaje, en «Aplicaciones»: **{{brief}}** y **{{who}}**',
	helpEverywhere:
		'Añade Dateline a tu cuenta para usar {{commands}} en todas partes; solo tú ves las respuestas',
	helpModerators: 'Para moderadores',
	helpTry: 'Prueba uno',
	helpExample: '{{command}} {{name}}',
	helpCoverage: 'Qué se cubre aquí',
	coverageReports_one: '{{count}} artículo',
	coverageReports_many: '{{count}} artículos',
	coverageReports_other: '{{count}} artículos',
	coverageSources_one: '{{reports}} de {{count}} fuente',
	coverageSources_many: '{{reports}} de {{count}} fuentes',
	coverageSources_other: '{{reports}} de {{count}} fuentes',
	coverageNewest: 'el más reciente del {{day}}',
	coverageFrom: 'Fuentes',
	coverageFeeds_one: '{{count}} feed, leído {{when}}',
	coverageFeeds_many: '{{count}} feeds, leídos {{when}}',
	coverageFeeds_other: '{{count}} feeds, leídos {{when}}',
	coverageUnread_one: '{{count}} feed no trae nada desde hace horas',
	coverageUnread_many: '{{count}} feeds no traen nada desde hace horas',
	coverageUnread_other: '{{count}} feeds no traen nada desde hace horas',
	coverageMenu: 'Qué pasa con',
	coverageEmpty: 'Aquí todavía no hay artículos.',
} as const satisfies Translation<typeof english, 'es'>;
