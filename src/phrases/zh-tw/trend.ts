import type { Translation } from '../catalogue.ts';
import type { trend as english } from '../en/trend.ts';

export const trend = {
	trendPeriod: '每日報導數，{{first}}至 {{last}}（UTC）',
	trendMost: '最多：{{day}}，{{number}} 則',
	trendNone: '這段期間沒有報導',
	trendNewest: '最新一則在 {{day}}',
	trendOwnScale: '每條線各有自己的刻度。',
	trendNoPicture: '這次無法繪製圖片。',
	trendWithdrawn: '來源已撤回',
	trendNoPeaks: '沒有特別突出的日子。',
	trendAlt: '折線圖：每日報導數，{{first}}至 {{last}}。{{names}}',
	trendAltName: '{{name}}：{{reports}}，最多在 {{day}}（{{number}} 則）。',
	trendAltNone: '{{name}}：沒有報導。',
	trendAltPeaks: '標有編號的日子：{{days}}',
	trendDays_other: '{{count}} 天',
	trendEmpty: '請輸入一到五個名稱，以逗號分隔。',
	trendTooMany: '趨勢最多顯示五個名稱。請刪減一些。',
	trendUnknown: '這裡沒有名為{{text}}的人物、地點、組織或主題。',
	trendOtherSpelling: '請試試其他寫法。',
	trendDidYouMean: '你要找的是這些嗎？',
} as const satisfies Translation<typeof english, 'zh-TW'>;
