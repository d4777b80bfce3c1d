import type { Translation } from '../catalogue.ts';
import type { help as english } from '../en/help.ts';

export const help = {
	helpTitle: 'O que você pode perguntar',
	helpHappening: 'O que está acontecendo',
	helpWho: 'Quem é alguém',
	helpFind: 'Encontrar',
	helpTime: 'Ao longo do tempo',
	helpElsewhere: 'Em outros lugares',
	helpOnMessages: 'Em qualquer mensagem, em “Aplicativos”: **{{brief}}** e **{{who}}**',
	helpEverywhere:
		'Adicione o Dateline à sua conta para usar {{commands}} em qualquer lugar; só você vê as respostas',
	helpModerators: 'Para moderadores',
	helpTry: 'Experimente',
	helpExample: '{{command}} {{name}}',
	helpCoverage: 'O que é coberto aqui',
	coverageReports_one: '{{count}} reportagem',
	coverageReports_many: '{{count}} reportagens',
	coverageReports_other: '{{count}} reportagens',
	coverageSources_one: '{{reports}} de {{count}} fonte',
	coverageSources_many: '{{reports}} de {{count}} fontes',
	coverageSources_other: '{{reports}} de {{count}} fontes',
	coverageNewest: 'a mais recente de {{day}}',
	coverageFrom: 'Fontes',
	coverageFeeds_one: '{{count}} feed, lido {{when}}',
	coverageFeeds_many: '{{count}} feeds, lidos {{when}}',
	coverageFeeds_other: '{{count}} feeds, lidos {{when}}',
	coverageUnread_one: '{{count}} feed não traz nada há horas',
	coverageUnread_many: '{{count}} feeds não trazem nada há horas',
	coverageUnread_other: '{{count}} feeds não trazem nada há horas',
	coverageMenu: 'O que acontece com',
	coverageEmpty: 'Ainda não há artigos aqui.',
} as const satisfies Translation<typeof english, 'pt-BR'>;
