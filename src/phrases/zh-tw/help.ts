import type { Translation } from '../catalogue.ts';
import type { help as english } from '../en/help.ts';

export const help = {
	helpTitle: '你可以問什麼',
	helpHappening: '發生了什麼事',
	helpWho: '某人是誰',
	helpFind: '尋找',
	helpTime: '時間變化',
	helpElsewhere: '在其他地方',
	helpOnMessages: '在任何訊息的「應用程式」選單中：**{{brief}}**和**{{who}}**',
	helpEverywhere: '把 Dateline 加到你的帳號，就能在任何地方使用 {{commands}}；只有你看得到回答',
	helpModerators: '供管理員使用',
	helpTry: '試試看',
	helpExample: '{{command}} {{name}}',
	helpCoverage: '這裡報導什麼',
	coverageReports_other: '{{count}} 則報導',
	coverageSources_other: '{{reports}}，來自 {{count}} 個來源',
	coverageNewest: '最新一則：{{day}}',
	coverageFrom: '來源',
	coverageFeeds_other: '{{count}} 個訂閱源，上次讀取：{{when}}',
	coverageUnread_other: '{{count}} 個訂閱源已數小時沒有內容',
	coverageMenu: '想知道誰或什麼的近況',
	coverageEmpty: '這裡還沒有文章。',
} as const satisfies Translation<typeof english, 'zh-TW'>;
