import type { Translation } from '../catalogue.ts';
import type { settings as english } from '../en/settings.ts';

export const settings = {
	settingsTitle: '## 設定',
	settingsZone: '**タイムゾーン** {{zone}}（現地時刻 {{time}}）',
	settingsZoneUnset: '**タイムゾーン** {{zone}}（現地時刻 {{time}}）。まだ選ばれていません',
	settingsLanguage:
		'**言語** ここへの投稿はすべて{{language}}、コマンドへの返答は読む人それぞれの言語',
	settingsImagesOn: '**画像** 表示する',
	settingsImagesOff: '**画像** 表示しない',
	settingsImagesNever: '**画像** 表示しない（すべてのサーバーでオフ）',
	settingsNotices: '**モデレーターへの通知** フィードやチャンネルに問題があれば{{channel}}へ',
	settingsNoticesNowhere:
		'**モデレーターへの通知** なし。問題のあるフィードは `/状態` で確認できます',
	settingsHow: '`/設定` の `タイムゾーン`、`言語`、`画像`、`通知` で変更できます。',
	settingsZoneChanged:
		'新しいニュースまとめと速報はこのタイムゾーンを使います。既存のものは変わりません。',
	settingsLanguageChanged: 'これからの投稿はすべてこの言語になります。',
	settingsImagesChanged: '画像の設定はこれからの投稿に適用されます。',
	settingsNoticesChanged: 'そのチャンネルを見られる人全員に通知が見えます。',
	settingsNoticesStopped: '今後、フィードについての通知は投稿されません。',
	settingsNoticesStop: '通知を止める',
	settingsNoticesForum:
		'通知はフォーラムに投稿できません。テキストチャンネルかスレッドを選んでください。',
} as const satisfies Translation<typeof english, 'ja'>;
