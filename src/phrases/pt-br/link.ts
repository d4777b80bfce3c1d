import type { Translation } from '../catalogue.ts';
import type { link as english } from '../en/link.ts';

export const link = {
	linkWay:
		'Nenhuma notícia daqui cita os dois. O caminho mais curto encontrado entre nomes que aparecem juntos:',
	linkCaution:
		'Um caminho não é uma relação. Cada passo diz apenas que uma notícia cita os dois nomes.',
	linkNone:
		'Nenhuma notícia daqui cita os dois, e não foi encontrado um caminho por até três outros nomes.',
	linkSame: 'Os dois são {{name}}. Escolha dois nomes diferentes.',
} as const satisfies Translation<typeof english, 'pt-BR'>;
