import type { Translation } from '../catalogue.ts';
import type { help as english } from '../en/help.ts';

export const help = {
	helpTitle: '質問できること',
	helpHappening: '今起きていること',
	helpWho: 'その人は誰か',
	helpFind: '探す',
	helpTime: '時間の流れ',
	helpElsewhere: 'ほかの場所で',
	helpOnMessages: 'どのメッセージでも「アプリ」から：**{{brief}}** と **{{who}}**',
	helpEverywhere:
		'Datelineを自分のアカウントに追加すると、{{commands}} をどこでも使えます。答えはあなただけに表示されます',
	helpModerators: 'モデレーター用',
	helpTry: '試してみる',
	helpExample: '{{command}} {{name}}',
	helpCoverage: 'ここで扱っている内容',
	coverageReports_other: '記事{{count}}件',
	coverageSources_other: '{{reports}}（配信元{{count}}件）',
	coverageNewest: '最新は{{day}}',
	coverageFrom: '配信元',
	coverageFeeds_other: 'フィード{{count}}件、最終読み取り：{{when}}',
	coverageUnread_other: 'フィード{{count}}件から数時間何も届いていません',
	coverageMenu: '今どうなっているか見る',
	coverageEmpty: 'ここにはまだ記事がありません。',
} as const satisfies Translation<typeof english, 'ja'>;
