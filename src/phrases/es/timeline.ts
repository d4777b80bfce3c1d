import type { Translation } from '../catalogue.ts';
import type { timeline as english } from '../en/timeline.ts';

export const timeline = {
	timelineTitle: 'Cronología: {{topic}}',
	timelineAll_one: 'El único día con artículos',
	timelineAll_many: 'Los {{count}} días con artículos',
	timelineAll_other: 'Los {{count}} días con artículos',
	timelineChosen_one: 'El día más importante de los {{reported}} con artículos',
	timelineChosen_many: 'Los {{count}} días más importantes de los {{reported}} con artículos',
	timelineChosen_other: 'Los {{count}} días más importantes de los {{reported}} con artículos',
	timelineSince: 'Contado desde el {{day}}',
	timelineHow:
		'Elegidos según cuántos artículos hubo, cuánto subieron respecto a la semana anterior y cuántas veces se cita ese día después',
	timelinePage: 'Página {{page}} de {{pages}}',
	openTimeline: 'Cronología',
} as const satisfies Translation<typeof english, 'es'>;
