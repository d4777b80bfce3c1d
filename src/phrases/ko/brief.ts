import type { Translation } from '../catalogue.ts';
import type { brief as english } from '../en/brief.ts';

export const brief = {
	briefPeriod: '최근 {{days}}일: {{stories}}',
	briefToday: '오늘 {{count}}건(UTC)',
	briefQuiet: '{{day}} 이후 새 소식 없음',
	briefQuietWeekday: '{{day}} 이후 새 소식 없음',
	openTrend: '추이',
	briefBars: '막대: 최근 {{days}}일의 하루 보도 수(UTC)',
	daysInUtc: '날짜는 UTC 기준',
} as const satisfies Translation<typeof english, 'ko'>;
