import type { Translation } from '../catalogue.ts';
import type { timeline as english } from '../en/timeline.ts';

export const timeline = {
	timelineTitle: '年表：{{topic}}',
	timelineReports_other: '{{count}}件の報道',
	timelineAll_other: '報道のあった{{count}}日すべて',
	timelineChosen_other: '報道のあった{{reported}}日のうち重要な{{count}}日',
	timelineSince: '{{day}}以降を集計',
	timelineHow: '報道の件数、前の週からの増加、その後の報道がその日に触れた回数をもとに選んでいます',
	timelinePage: '{{page}}／{{pages}}ページ',
	openTimeline: '年表',
	openBrief: 'すべてのニュース',
	openProfile: 'プロフィール',
} as const satisfies Translation<typeof english, 'ja'>;
