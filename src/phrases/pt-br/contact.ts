import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: 'O que se sabe disto?',
	whoIsInThis: 'Quem aparece aqui?',
	messageSaysNothing: 'Essa mensagem não tem texto. Escolha uma que diga algo.',
	nobodyInMessage: 'Essa mensagem não cita ninguém que apareça nas notícias daqui.',
	whichInMessage: 'Essa mensagem trata de várias coisas. Sobre qual você quer saber mais?',
	inThisMessage: 'Nesta mensagem',
	chooseProfile: 'Abrir um perfil',
	chooseTopic: 'Escolha uma opção',
} as const satisfies Translation<typeof english, 'pt-BR'>;
