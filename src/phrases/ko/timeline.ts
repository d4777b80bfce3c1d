import type { Translation } from '../catalogue.ts';
import type { timeline as english } from '../en/timeline.ts';

export const timeline = {
	timelineTitle: '연표: {{topic}}',
	timelineAll_other: '보도가 있었던 {{count}}일 전체',
	timelineChosen_other: '보도가 있었던 {{reported}}일 중 가장 중요한 {{count}}일',
	timelineSince: '{{day}}부터 집계',
	timelineHow: '보도 건수, 전주 대비 증가 폭, 이후 보도에서 그날이 언급된 횟수를 기준으로 골랐어요',
	timelinePage: '{{pages}}쪽 중 {{page}}쪽',
	openTimeline: '연표',
} as const satisfies Translation<typeof english, 'ko'>;
