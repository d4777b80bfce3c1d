import type { Translation } from '../catalogue.ts';
import type { feeds as english } from '../en/feeds.ts';

export const feeds = {
	feedsNone: 'まだフィードがありません。`/配信元 追加` で追加してください。',
	feedsTitle: '配信元',
	feedsCount_other: 'フィード{{count}}件',
	feedsPage: '{{feeds}} · {{page}}/{{pages}}ページ',
	feedsMore: 'ほか{{number}}件',

	feedEnded: '読み取り終了：発行元が配信を終了',
	feedInTrouble: '{{moment}}から問題あり',
	feedNotRead: '未読み取り',
	feedRead: '読み取り：{{when}}',
	feedLastItem: '最新の項目：{{when}}',
	feedEveryMinutes: '{{minutes}}分ごと',
	feedEveryHours: '{{hours}}時間ごと',
	feedMovedThere: '移転先',
	feedInFile: '`feeds.json` に記載',

	opmlTooLong: 'ファイルが1 MiBを超えています。複数のファイルに分けてください。',
	opmlUnreadable: 'OPMLファイルではありません。フィードをOPMLとして書き出し直してください。',
	feedsImported: 'フィードを取り込みました',
	feedsNotImported: '取り込んだフィードはありません',
	feedsAdded_other: '追加{{count}}件',
	feedsAlreadyHere_other: '登録済み{{count}}件',
	feedsLeftOut_other: '除外{{count}}件',
	feedsImportedThen: '数分以内に読み取ります。状況は `/配信元 一覧` で確認できます。',
	leftOutNotWeb: '{{url}} はhttpまたはhttpsのアドレスではありません',
	leftOutRepeated: '{{url}} はファイルに2回以上あります',
	leftOutNoRoom:
		'{{url}} は追加できません。フィードがすでに{{max}}件あるので、先にほかを削除してください',

	noticeEnded_other: 'フィード{{count}}件の配信が終了しました',
	noticeTrouble_other: 'フィード{{count}}件を読み取れません',
	noticeMoved_other: 'フィード{{count}}件が移転しました',
	noticeRecovered_other: 'フィード{{count}}件が復旧しました',
	noticeSeveral: 'フィードに関する通知',
	noticeOurs:
		'半数を超えるフィードが同時に失敗したため、原因は相手ではなくこちら側にあると思われます。Datelineがインターネットに接続できているか、運営者に確認してください。',
	noticeWhatToDo:
		'Datelineは再試行を続け、復旧したらお知らせします。`/配信元 確認` で今の状態を確認でき、`/配信元 一時停止` か `/配信元 削除` で再試行をやめられます。',
	noticeMore: 'ほか{{number}}件は `/配信元 一覧` で確認できます',
	newsTrouble: '**{{name}}** からは{{moment}}以降、何も届いていません。',
	newsEnded: '**{{name}}** は発行元が配信を終了したため、読み取りをやめました。',
	newsEndedThen:
		'`/配信元 削除` で削除してください。新しいアドレスがあれば `/配信元 追加` で追加してください。',
	newsMoved: '**{{name}}** は移転しました。今後は新しいアドレスを読み取ります：',
	newsRecovered: '**{{name}}** は復旧しました（{{moment}}から問題が続いていました）。',
} as const satisfies Translation<typeof english, 'ja'>;
