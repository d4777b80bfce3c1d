import type { Translation } from '../catalogue.ts';
import type { timeline as english } from '../en/timeline.ts';

export const timeline = {
	timelineTitle: '大事记：{{topic}}',
	timelineAll_other: '有报道的全部 {{count}} 天',
	timelineChosen_other: '有报道的 {{reported}} 天中最重要的 {{count}} 天',
	timelineSince: '自 {{day}} 起计算',
	timelineHow: '根据报道数量、较前一周的增幅以及后续报道提及该日的次数选出',
	timelinePage: '第 {{page}} 页，共 {{pages}} 页',
	openTimeline: '大事记',
} as const satisfies Translation<typeof english, 'zh-CN'>;
