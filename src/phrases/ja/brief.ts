import type { Translation } from '../catalogue.ts';
import type { brief as english } from '../en/brief.ts';

export const brief = {
	briefPeriod: '直近{{days}}日間：{{stories}}',
	briefToday: '今日{{count}}件（UTC）',
	briefQuiet: '{{day}}以降は動きなし',
	briefQuietWeekday: '{{day}}以降は動きなし',
	openTrend: '推移',
	briefBars: '棒：直近{{days}}日間の1日ごとの記事数（UTC）',
	daysInUtc: '日付はUTC',
} as const satisfies Translation<typeof english, 'ja'>;
