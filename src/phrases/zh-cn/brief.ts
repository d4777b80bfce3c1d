import type { Translation } from '../catalogue.ts';
import type { brief as english } from '../en/brief.ts';

export const brief = {
	briefPeriod: '近 {{days}} 天：{{stories}}',
	briefToday: '今天 {{count}} 条（UTC）',
	briefQuiet: '{{day}}之后没有新消息',
	briefQuietWeekday: '{{day}}之后没有新消息',
	openTrend: '趋势',
	briefBars: '柱形：近 {{days}} 天每日报道数（UTC）',
	daysInUtc: '日期按 UTC 计',
} as const satisfies Translation<typeof english, 'zh-CN'>;
