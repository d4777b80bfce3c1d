import type { Translation } from '../catalogue.ts';
import type { trend as english } from '../en/trend.ts';

export const trend = {
	trendPeriod: '每日报道数，{{first}}至 {{last}}（UTC）',
	trendMost: '最多：{{day}}，{{number}} 篇',
	trendNone: '这段时间没有报道',
	trendNewest: '最新一篇在 {{day}}',
	trendOwnScale: '每条线各有自己的刻度。',
	trendNoPicture: '这次无法绘制图片。',
	trendWithdrawn: '来源已撤稿',
	trendNoPeaks: '没有特别突出的日子。',
	trendAlt: '折线图：每日报道数，{{first}}至 {{last}}。{{names}}',
	trendAltName: '{{name}}：{{reports}}，最多在 {{day}}（{{number}} 篇）。',
	trendAltNone: '{{name}}：没有报道。',
	trendAltPeaks: '标有编号的日子：{{days}}',
	trendDays_other: '{{count}} 天',
	trendEmpty: '请输入一到五个名称，以逗号分隔。',
	trendTooMany: '趋势最多显示五个名称。请删减一些。',
	trendUnknown: '这里没有名为{{text}}的人物、地点、组织或主题。',
	trendOtherSpelling: '请试试其他写法。',
	trendDidYouMean: '你要找的是这些吗？',
} as const satisfies Translation<typeof english, 'zh-CN'>;
