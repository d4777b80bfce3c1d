import type { Translation } from '../catalogue.ts';
import type { digest as english } from '../en/digest.ts';

export const digest = {
	urgent: '突發',
	withinTheHour_other: '一小時內 {{count}} 個消息來源報導',
	readingTime_other: '閱讀約 {{count}} 分鐘',
	catchUp: '補看新聞 · {{about}}',
	storiesInDigest_other: '{{count}} 則新聞',
	storiesAfterFirst_other: '前 {{skipped}} 則之後還有 {{count}} 則新聞',
	endOfStories: '全部看完了。',
	firstPage: '« 第一頁',
	lastPage: '最後一頁 »',
} as const satisfies Translation<typeof english, 'zh-TW'>;
