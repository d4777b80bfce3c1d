import type { Translation } from '../catalogue.ts';
import type { brief as english } from '../en/brief.ts';

export const brief = {
	briefPeriod: 'En {{days}} días: {{stories}}',
	briefToday: '{{count}} hoy (UTC)',
	briefQuiet: 'sin novedades desde el {{day}}',
	briefQuietWeekday: 'sin novedades desde el {{day}}',
	openTrend: 'Tendencia',
	briefBars: 'Barras: artículos por día en {{days}} días (UTC)',
	daysInUtc: 'Días en UTC',
} as const satisfies Translation<typeof english, 'es'>;
