import type { Translation } from '../catalogue.ts';
import type { help as english } from '../en/help.ts';

export const help = {
	helpTitle: '물어볼 수 있는 것',
	helpHappening: '무슨 일이 있는지',
	helpWho: '누구인지',
	helpFind: '찾기',
	helpTime: '시간의 흐름',
	helpElsewhere: '다른 곳에서',
	helpOnMessages: '어느 메시지에서나 ‘앱’ 메뉴에서: **{{brief}}**, **{{who}}**',
	helpEverywhere:
		'Dateline을 내 계정에 추가하면 어디서나 쓸 수 있어요: {{commands}}. 답은 나만 볼 수 있어요',
	helpModerators: '관리자용',
	helpTry: '하나 해 보기',
	helpExample: '{{command}} {{name}}',
	helpCoverage: '여기서 다루는 내용',
	coverageReports_other: '기사 {{count}}건',
	coverageSources_other: '{{reports}}, 출처 {{count}}곳',
	coverageNewest: '최신 {{day}}',
	coverageFrom: '출처',
	coverageFeeds_other: '피드 {{count}}개, 마지막 확인 {{when}}',
	coverageUnread_other: '피드 {{count}}개에서 몇 시간째 아무것도 오지 않았어요',
	coverageMenu: '무슨 일이 있는지 보기',
	coverageEmpty: '여기에는 아직 기사가 없어요.',
} as const satisfies Translation<typeof english, 'ko'>;
