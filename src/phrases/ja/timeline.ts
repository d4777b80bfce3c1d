import type { Translation } from '../catalogue.ts';
import type { timeline as english } from '../en/timeline.ts';

export const timeline = {
	timelineTitle: '年表：{{topic}}',
	timelineAll_other: '記事のある{{count}}日すべて',
	timelineChosen_other: '記事のある{{reported}}日のうち重要な{{count}}日',
	timelineSince: '{{day}}以降を集計',
	timelineHow: '記事の件数、前の週からの増加、その後の記事がその日に触れた回数をもとに選んでいます',
	timelinePage: '{{page}}/{{pages}}ページ',
	openTimeline: '年表',
} as const satisfies Translation<typeof english, 'ja'>;
