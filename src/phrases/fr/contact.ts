import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: 'Faire le point là-dessus',
	whoIsInThis: 'Qui est cité ici\u00a0?',
	messageSaysNothing: 'Ce message ne contient pas de texte. Choisissez-en un qui en contient.',
	nobodyInMessage: 'Ce message ne cite aucune personne présente dans les sujets d’ici.',
	nothingInMessage: 'Rien de ce que dit ce message ne figure dans les sujets d’ici.',
	whichInMessage:
		'Ce message porte sur plusieurs choses. Sur laquelle voulez-vous faire le point\u00a0?',
	inThisMessage: 'Dans ce message',
	chooseProfile: 'Ouvrir un profil',
	chooseTopic: 'Choisissez',

	welcomeTitle: 'Bonjour, ici Dateline',
	welcomeAsk:
		'**Demander.** `/bref` dit ce qui se passe, `/qui` qui est quelqu’un, toujours avec les sources.',
	welcomeFollow:
		'**Suivre.** `/suivre` vous envoie l’actualité d’un thème, sujet par sujet ou une fois par jour.',
	welcomePost:
		'**Publier.** `/digest ajouter` publie les nouveautés dans un salon à heures fixes, `/alerte ajouter` dès leur arrivée.',
	welcomeSmall: 'Les deux premiers boutons sont réservés aux modérateurs. `/aide` montre tout.',
	welcomeDigest: 'Un tour d’horizon ici chaque matin',
	welcomeBrief: 'Essayer {{command}}',
	zoneFormTitle: 'Fuseau horaire de ce serveur',
	zoneFormCity: 'Une ville de votre fuseau horaire',
	zoneFormHint: 'Ou un décalage par rapport à UTC, comme UTC+8',
	zoneFormExample: 'Paris',
	howToAsk:
		'Posez votre question avec une commande\u00a0: tapez `/` et choisissez-en une, comme `/bref`. `/aide` les explique toutes.',
	followAway:
		'Dateline n’est pas membre ici et ne peut donc vous envoyer l’actualité que par message privé.',
} as const satisfies Translation<typeof english, 'fr'>;
