import type { Translation } from '../catalogue.ts';
import type { brief as english } from '../en/brief.ts';

export const brief = {
	briefPeriod: 'In {{days}} Tagen: {{stories}}',
	briefToday: '{{count}} heute (UTC)',
	briefQuiet: 'seit dem {{day}} nichts Neues',
	briefQuietWeekday: 'seit {{day}} nichts Neues',
	openTrend: 'Trend',
	briefBars: 'Balken: Berichte pro Tag in {{days}} Tagen (UTC)',
	daysInUtc: 'Tage in UTC',
} as const satisfies Translation<typeof english, 'de'>;
