import type { Translation } from '../catalogue.ts';
import type { digest as english } from '../en/digest.ts';

export const digest = {
	urgent: '緊急',
	withinTheHour_other: '1時間以内に{{count}}媒体が配信',
	readingTime_other: '約{{count}}分で読めます',
	catchUp: 'まとめ読み · {{about}}',
	storiesInDigest_other: '{{count}}件',
	storiesAfterFirst_other: '先頭の{{skipped}}件に続く{{count}}件',
	endOfStories: '以上ですべてです。',
	firstPage: '« 最初',
	lastPage: '最後 »',
} as const satisfies Translation<typeof english, 'ja'>;
