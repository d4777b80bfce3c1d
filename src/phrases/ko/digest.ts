import type { Translation } from '../catalogue.ts';
import type { digest as english } from '../en/digest.ts';

export const digest = {
	urgent: '긴급',
	withinTheHour_other: '한 시간 안에 출처 {{count}}곳 보도',
	readingTime_other: '읽는 데 약 {{count}}분',
	catchUp: '몰아보기 · {{about}}',
	storiesInDigest_other: '뉴스 {{count}}건',
	storiesAfterFirst_other: '처음 {{skipped}}건 다음의 뉴스 {{count}}건',
	endOfStories: '여기까지가 전부예요.',
	firstPage: '« 처음',
	lastPage: '마지막 »',
} as const satisfies Translation<typeof english, 'ko'>;
