import type { Translation } from '../catalogue.ts';
import type { talked as english } from '../en/talked.ts';

export const talked = {
	talkedTitle: 'Mais comentados',
	talkedPeriod: 'De {{first}} a {{last}} (UTC), em comparação com os {{days}} dias anteriores',
	talkedNoBefore: 'De {{first}} a {{last}} (UTC); não há nada anterior para comparar',
	talkedRose: 'em alta, antes {{number}}',
	talkedFell: 'em queda, antes {{number}}',
	talkedNew: 'antes nenhuma',
	talkedRising: '**Em alta:** {{names}}',
	talkedFalling: '**Em queda:** {{names}}',
	talkedSteady: 'Nenhuma alta ou queda vai além do acaso.',
	talkedTooLittle: 'Houve reportagens de menos para dizer quem foi mais comentado.',
	optionContent: 'O que contém, notícias novas por padrão',
	choiceNewStories: 'Notícias novas',
} as const satisfies Translation<typeof english, 'pt-BR'>;
