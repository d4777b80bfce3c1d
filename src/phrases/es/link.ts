import type { Translation } from '../catalogue.ts';
import type { link as english } from '../en/link.ts';

export const link = {
	linkWay:
		'Ninguna noticia de aquí menciona a ambos. El camino más corto encontrado entre nombres que comparten noticias:',
	linkCaution:
		'Un camino no es una relación. Cada paso solo dice que una noticia menciona ambos nombres.',
	linkNone:
		'Ninguna noticia de aquí menciona a ambos, y no se ha encontrado un camino que pase por hasta otros tres nombres.',
	linkSame: 'Ambos son {{name}}. Elige dos nombres distintos.',
} as const satisfies Translation<typeof english, 'es'>;
