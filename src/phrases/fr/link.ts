import type { Translation } from '../catalogue.ts';
import type { link as english } from '../en/link.ts';

export const link = {
	linkWay:
		'Aucun sujet ici ne cite les deux. Le plus court chemin trouvé passe par des noms cités ensemble\u00a0:',
	linkCaution:
		'Un chemin n’est pas un lien. Chaque étape dit seulement qu’un sujet cite les deux noms.',
	linkNone:
		'Aucun sujet ici ne cite les deux, et aucun chemin n’a été trouvé en passant par trois autres noms au plus.',
	linkSame: 'Les deux désignent {{name}}. Choisissez deux noms différents.',
} as const satisfies Translation<typeof english, 'fr'>;
