import type { Translation } from '../catalogue.ts';
import type { refusals as english } from '../en/refusals.ts';

export const refusals = {
	commandGone: 'Cette commande n’existe plus. `/aide` les liste toutes.',
	serverOnly: 'Cela ne fonctionne que sur un serveur. Faites-le sur un serveur que vous gérez.',
	moderatorsOnly: 'C’est réservé aux modérateurs. Demandez à quelqu’un qui peut gérer ce serveur.',
	homeOnly: 'Cela ne fonctionne que sur le serveur principal de Dateline. Faites-le là-bas.',
	buttonStale: 'Ce bouton ne fonctionne plus. Utilisez de nouveau la commande.',
	articlesUnreadable:
		'Certains articles ne peuvent pas être lus pour le moment et sont en cours de rechargement. Réessayez dans une minute.',
	wentWrong:
		'Quelque chose s’est mal passé, et vous n’y êtes pour rien. Si vous le signalez, indiquez ce code\u00a0: {{code}}',
	optionUnusable:
		'Une des options ne peut pas être utilisée telle quelle. Choisissez une autre valeur.',
	tooLong: 'C’est trop long. Utilisez moins de mots.',
	fileTooLarge: 'Ce fichier dépasse 1\u00a0Mio. Joignez-en un plus petit.',
	fileUnreadable: 'Ce fichier n’a pas pu être lu. Joignez-le de nouveau.',
	fileNotText:
		'Ce fichier n’est pas du texte en UTF-8. Enregistrez-le en UTF-8, puis joignez-le de nouveau.',
	holderAway:
		'La partie de Dateline qui s’en charge est absente pour un instant, et rien n’a été modifié. Réessayez dans une minute.',
	outcomeUnknown:
		'Dateline n’a pas appris comment cela s’est terminé. Vérifiez si c’est fait avant de réessayer.',
	nothingSaved:
		'Rien ne peut être enregistré pour le moment, donc rien n’a été modifié. Réessayez dans une minute.',
} as const satisfies Translation<typeof english, 'fr'>;
