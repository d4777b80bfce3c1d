import type { Translation } from '../catalogue.ts';
import type { brief as english } from '../en/brief.ts';

export const brief = {
	briefPeriod: 'Em {{days}} dias: {{stories}}',
	briefToday: '{{count}} hoje (UTC)',
	briefQuiet: 'sem novidades desde {{day}}',
	briefQuietWeekday: 'sem novidades desde {{day}}',
	openTrend: 'Tendência',
	briefBars: 'Barras: reportagens por dia em {{days}} dias (UTC)',
	daysInUtc: 'Dias em UTC',
} as const satisfies Translation<typeof english, 'pt-BR'>;
