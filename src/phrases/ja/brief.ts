import type { Translation } from '../catalogue.ts';
import type { brief as english } from '../en/brief.ts';

export const brief = {
	briefPeriod: '直近{{days}}日間：{{stories}}',
	briefToday: '今日{{count}}件',
	briefQuiet: '{{day}}以降は動きなし',
	briefQuietWeekday: '{{day}}以降は動きなし',
	openTrend: '推移',
	briefBars: '棒：直近{{days}}日間の1日ごとの記事数',
} as const satisfies Translation<typeof english, 'ja'>;
