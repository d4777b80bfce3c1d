import type { Translation } from '../catalogue.ts';
import type { timeline as english } from '../en/timeline.ts';

export const timeline = {
	timelineTitle: 'Chronik: {{topic}}',
	timelineAll_one: 'Der einzige Tag mit Berichten',
	timelineAll_other: 'Alle {{count}} Tage mit Berichten',
	timelineChosen_one: 'Der wichtigste von {{reported}} Tagen mit Berichten',
	timelineChosen_other: 'Die {{count}} wichtigsten von {{reported}} Tagen mit Berichten',
	timelineSince: 'Gezählt ab {{day}}',
	timelineHow:
		'Ausgewählt nach der Zahl der Berichte, dem Anstieg gegenüber der Woche davor und danach, wie oft spätere Berichte den Tag nennen',
	timelinePage: 'Seite {{page}} von {{pages}}',
	openTimeline: 'Chronik',
} as const satisfies Translation<typeof english, 'de'>;
