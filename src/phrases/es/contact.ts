import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: 'En breve',
	whoIsInThis: '¿Quién sale aquí?',
	messageSaysNothing: 'Ese mensaje no tiene texto. Elige uno que diga algo.',
	nobodyInMessage: 'Ese mensaje no nombra a nadie que aparezca en las noticias de aquí.',
	whichInMessage: 'Ese mensaje trata de varias cosas. ¿De cuál quieres el resumen?',
	inThisMessage: 'En este mensaje',
	chooseProfile: 'Abrir un perfil',
	chooseTopic: 'Elige una opción',
} as const satisfies Translation<typeof english, 'es'>;
