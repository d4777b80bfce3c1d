import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: '¿Qué se sabe de esto?',
	whoIsInThis: '¿Quién sale aquí?',
	messageSaysNothing: 'Ese mensaje no tiene texto. Elige uno que diga algo.',
	nobodyInMessage: 'Ese mensaje no nombra a nadie que aparezca en las noticias de aquí.',
	whichInMessage: 'Ese mensaje trata de varias cosas. ¿Sobre cuál quieres saber más?',
	inThisMessage: 'En este mensaje',
	chooseProfile: 'Abrir un perfil',
	chooseTopic: 'Elige una opción',
} as const satisfies Translation<typeof english, 'es'>;
