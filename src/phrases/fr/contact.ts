import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: 'Faire le point là-dessus',
	whoIsInThis: 'Qui est cité ici\u00a0?',
	messageSaysNothing: 'Ce message ne contient pas de texte. Choisissez-en un qui en contient.',
	nobodyInMessage: 'Ce message ne cite aucune personne présente dans les sujets d’ici.',
	whichInMessage:
		'Ce message porte sur plusieurs choses. Sur laquelle voulez-vous faire le point\u00a0?',
	inThisMessage: 'Dans ce message',
	chooseProfile: 'Ouvrir un profil',
	chooseTopic: 'Choisissez',
} as const satisfies Translation<typeof english, 'fr'>;
