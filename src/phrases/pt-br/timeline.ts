import type { Translation } from '../catalogue.ts';
import type { timeline as english } from '../en/timeline.ts';

export const timeline = {
	timelineTitle: 'Cronologia: {{topic}}',
	timelineAll_one: 'O único dia com reportagens',
	timelineAll_many: 'Todos os {{count}} dias com reportagens',
	timelineAll_other: 'Todos os {{count}} dias com reportagens',
	timelineChosen_one: 'O dia mais importante dos {{reported}} com reportagens',
	timelineChosen_many: 'Os {{count}} dias mais importantes dos {{reported}} com reportagens',
	timelineChosen_other: 'Os {{count}} dias mais importantes dos {{reported}} com reportagens',
	timelineSince: 'Contagem desde {{day}}',
	timelineHow:
		'Escolhidos pelo número de reportagens, pela alta em relação à semana anterior e por quantas vezes o dia é citado depois',
	timelinePage: 'Página {{page}} de {{pages}}',
	openTimeline: 'Cronologia',
} as const satisfies Translation<typeof english, 'pt-BR'>;
