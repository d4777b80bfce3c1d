import type { Translation } from '../catalogue.ts';
import type { timeline as english } from '../en/timeline.ts';

export const timeline = {
	timelineTitle: '大事記：{{topic}}',
	timelineAll_other: '有報導的全部 {{count}} 天',
	timelineChosen_other: '有報導的 {{reported}} 天中最重要的 {{count}} 天',
	timelineSince: '自 {{day}} 起計算',
	timelineHow: '依報導數量、較前一週的增幅，以及後續報導提及該日的次數選出',
	timelinePage: '第 {{page}} 頁，共 {{pages}} 頁',
	openTimeline: '大事記',
} as const satisfies Translation<typeof english, 'zh-TW'>;
