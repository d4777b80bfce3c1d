import type { Translation } from '../catalogue.ts';
import type { trend as english } from '../en/trend.ts';

export const trend = {
	trendPeriod: '하루 보도 수, {{first}}~{{last}}(UTC)',
	trendMost: '최다: {{day}}, {{number}}건',
	trendNone: '이 기간에는 보도가 없어요',
	trendNewest: '최신 보도: {{day}}',
	trendOwnScale: '선마다 눈금이 달라요.',
	trendNoPicture: '이번에는 이미지를 그리지 못했어요.',
	trendWithdrawn: '출처에서 철회한 기사',
	trendNoPeaks: '눈에 띄게 많은 날이 없어요.',
	trendAlt: '하루 보도 수를 나타낸 선 그래프, {{first}}~{{last}}. {{names}}',
	trendAltName: '{{name}}: {{reports}}, 최다 {{day}}({{number}}건).',
	trendAltNone: '{{name}}: 보도 없음.',
	trendAltPeaks: '번호가 있는 날: {{days}}',
	trendDays_other: '{{count}}일',
	trendEmpty: '이름을 하나에서 다섯 개까지 쉼표로 구분해 입력해 주세요.',
	trendTooMany: '이름은 다섯 개까지만 볼 수 있어요. 몇 개를 빼 주세요.',
	trendUnknown: '여기에는 이름이 {{text}}인 인물, 장소, 단체, 주제가 없어요.',
	trendOtherSpelling: '다른 표기로 시도해 보세요.',
	trendDidYouMean: '이 중 하나를 찾으셨나요?',
} as const satisfies Translation<typeof english, 'ko'>;
