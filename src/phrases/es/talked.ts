import type { Translation } from '../catalogue.ts';
import type { talked as english } from '../en/talked.ts';

export const talked = {
	talkedTitle: 'Lo más comentado',
	talkedPeriod: 'Del {{first}} al {{last}} (UTC), en comparación con los {{days}} días anteriores',
	talkedNoBefore: 'Del {{first}} al {{last}} (UTC); no hay nada anterior con que comparar',
	talkedRose: 'sube desde {{number}}',
	talkedFell: 'baja desde {{number}}',
	talkedNew: 'antes ninguno',
	talkedRising: '**Suben:** {{names}}',
	talkedFalling: '**Bajan:** {{names}}',
	talkedSteady: 'Ninguna subida ni bajada va más allá del azar.',
	talkedTooLittle: 'Hay demasiado pocos artículos para decir de quién se ha hablado más.',
	optionContent: 'Qué contiene, noticias nuevas por defecto',
	choiceNewStories: 'Noticias nuevas',
} as const satisfies Translation<typeof english, 'es'>;
