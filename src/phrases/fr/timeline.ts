import type { Translation } from '../catalogue.ts';
import type { timeline as english } from '../en/timeline.ts';

export const timeline = {
	timelineTitle: 'Chronologie\u00a0: {{topic}}',
	timelineAll_one: 'Le seul jour où des articles ont paru',
	timelineAll_many: 'Les {{count}} jours où des articles ont paru',
	timelineAll_other: 'Les {{count}} jours où des articles ont paru',
	timelineChosen_one: 'Le jour le plus marquant sur {{reported}} où des articles ont paru',
	timelineChosen_many:
		'Les {{count}} jours les plus marquants sur {{reported}} où des articles ont paru',
	timelineChosen_other:
		'Les {{count}} jours les plus marquants sur {{reported}} où des articles ont paru',
	timelineSince: 'Décompte depuis le {{day}}',
	timelineHow:
		'Choisis d’après le nombre d’articles, la hausse par rapport à la semaine précédente et les articles suivants qui citent ce jour',
	timelinePage: 'Page {{page}} sur {{pages}}',
	openTimeline: 'Chronologie',
} as const satisfies Translation<typeof english, 'fr'>;
