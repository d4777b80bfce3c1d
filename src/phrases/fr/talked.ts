import type { Translation } from '../catalogue.ts';
import type { talked as english } from '../en/talked.ts';

export const talked = {
	talkedTitle: 'Les plus cités',
	talkedPeriod: 'Du {{first}} au {{last}} (UTC), par rapport aux {{days}} jours précédents',
	talkedNoBefore: 'Du {{first}} au {{last}} (UTC)\u00a0; rien d’antérieur à comparer',
	talkedRose: 'en hausse, {{number}} auparavant',
	talkedFell: 'en baisse, {{number}} auparavant',
	talkedNew: 'aucun auparavant',
	talkedRising: '**En hausse\u00a0:** {{names}}',
	talkedFalling: '**En baisse\u00a0:** {{names}}',
	talkedSteady: 'Aucune hausse ni baisse ne dépasse le hasard.',
	talkedTooLittle: 'Il y a eu trop peu d’articles pour dire qui a été le plus cité.',
	optionContent: 'Ce qu’il contient, les nouveaux sujets par défaut',
	choiceNewStories: 'Les nouveaux sujets',
} as const satisfies Translation<typeof english, 'fr'>;
