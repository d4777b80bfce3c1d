/** How much a brief says there is. */
export const brief = {
	briefPeriod: '{{stories}} in {{days}} days',
	briefToday: '{{count}} today (UTC)',
	briefQuiet: 'quiet since {{day}}',
	briefQuietWeekday: 'quiet since {{day}}',
	openTrend: 'Trend',
	briefBars: 'Bars: reports a day over {{days}} days (UTC)',
	daysInUtc: 'Days in UTC',
} as const;
