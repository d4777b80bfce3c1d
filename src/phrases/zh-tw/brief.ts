import type { Translation } from '../catalogue.ts';
import type { brief as english } from '../en/brief.ts';

export const brief = {
	briefPeriod: '近 {{days}} 天：{{stories}}',
	briefToday: '今天 {{count}} 則（UTC）',
	briefQuiet: '{{day}}之後沒有新消息',
	briefQuietWeekday: '{{day}}之後沒有新消息',
	openTrend: '趨勢',
	briefBars: '長條：近 {{days}} 天每日報導數（UTC）',
	daysInUtc: '日期以 UTC 計',
} as const satisfies Translation<typeof english, 'zh-TW'>;
