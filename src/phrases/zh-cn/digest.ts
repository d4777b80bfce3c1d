import type { Translation } from '../catalogue.ts';
import type { digest as english } from '../en/digest.ts';

export const digest = {
	urgent: '突发',
	withinTheHour_other: '一小时内 {{count}} 个来源报道',
	readingTime_other: '阅读约 {{count}} 分钟',
	catchUp: '补看新闻 · {{about}}',
	storiesInDigest_other: '{{count}} 条新闻',
	storiesAfterFirst_other: '前 {{skipped}} 条之后还有 {{count}} 条新闻',
	endOfStories: '全部看完了。',
	firstPage: '« 第一页',
	lastPage: '最后一页 »',
} as const satisfies Translation<typeof english, 'zh-CN'>;
