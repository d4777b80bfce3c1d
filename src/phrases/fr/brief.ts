import type { Translation } from '../catalogue.ts';
import type { brief as english } from '../en/brief.ts';

export const brief = {
	briefPeriod: 'En {{days}} jours\u00a0: {{stories}}',
	briefToday: '{{count}} aujourd’hui (UTC)',
	briefQuiet: 'rien depuis le {{day}}',
	briefQuietWeekday: 'rien depuis {{day}}',
	openTrend: 'Tendance',
	briefBars: 'Barres\u00a0: articles/jour, {{days}} jours (UTC)',
	daysInUtc: 'Jours en UTC',
} as const satisfies Translation<typeof english, 'fr'>;
