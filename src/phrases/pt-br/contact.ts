import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: 'O que se sabe disto?',
	whoIsInThis: 'Quem aparece aqui?',
	messageSaysNothing: 'Essa mensagem não tem texto. Escolha uma que diga algo.',
	nobodyInMessage: 'Essa mensagem não cita ninguém que apareça nas notícias daqui.',
	nothingInMessage: 'Nada do que essa mensagem diz está nas notícias daqui.',
	whichInMessage: 'Essa mensagem trata de várias coisas. Sobre qual você quer saber mais?',
	inThisMessage: 'Nesta mensagem',
	chooseProfile: 'Abrir um perfil',
	chooseTopic: 'Escolha uma opção',

	welcomeTitle: 'Olá, aqui é o Dateline',
	welcomeAsk:
		'**Pergunte.** `/breve` diz o que está acontecendo e `/quem` quem é alguém, sempre com as fontes.',
	welcomeFollow:
		'**Siga.** `/seguir` envia a você as notícias de um tema, uma a uma ou uma vez por dia.',
	welcomePost:
		'**Publique.** `/resumo adicionar` publica as novidades em um canal em horários fixos e `/alerta adicionar` assim que chegam.',
	welcomeSmall: 'Os dois primeiros botões são para moderadores. `/ajuda` mostra tudo.',
	welcomeDigest: 'Um resumo aqui toda manhã',
	welcomeBrief: 'Testar {{command}}',
	zoneFormTitle: 'Fuso horário deste servidor',
	zoneFormCity: 'Uma cidade no seu fuso horário',
	zoneFormHint: 'Ou uma diferença em relação a UTC, como UTC+8',
	zoneFormExample: 'São Paulo',
	howToAsk:
		'Pergunte com um comando: digite `/` e escolha um, como `/breve`. `/ajuda` explica todos.',
	followAway:
		'O Dateline não é membro daqui, então só pode enviar notícias a você por mensagem direta.',
} as const satisfies Translation<typeof english, 'pt-BR'>;
