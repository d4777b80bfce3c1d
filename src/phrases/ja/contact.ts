import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: '概要を見る',
	whoIsInThis: '誰が出てくる？',
	messageSaysNothing:
		'このメッセージにはテキストがありません。テキストのあるものを選んでください。',
	nobodyInMessage: 'このメッセージには、ここのニュースに出てくる人の名前がありません。',
	whichInMessage: 'このメッセージにはいくつかの話題があります。どれの概要を見ますか？',
	inThisMessage: 'このメッセージに出てくる人',
	chooseProfile: 'プロフィールを開く',
	chooseTopic: '1つ選んでください',

	welcomeTitle: 'はじめまして、Datelineです',
	welcomeAsk:
		'**質問:** `/brief` は今起きていることを、`/who` はその人が誰かを、必ず出典付きで答えます。',
	welcomeFollow: '**フォロー:** `/follow` でトピックのニュースが1件ずつ、または1日1回届きます。',
	welcomePost:
		'**投稿:** `/digest add` は新着を決まった時刻に、`/alert add` は届きしだいチャンネルに投稿します。',
	welcomeSmall: '最初の2つのボタンはモデレーター用です。`/help` ですべて見られます。',
	welcomeDigest: '毎朝ここにニュースまとめ',
	welcomeBrief: '{{command}} を試す',
	zoneFormTitle: 'このサーバーのタイムゾーン',
	zoneFormCity: '同じタイムゾーンの都市',
	zoneFormHint: 'またはUTCとの時差（例: UTC+9）',
	zoneFormExample: '東京',
	howToAsk:
		'コマンドで質問してください。`/` を入力し、`/brief` などを選びます。`/help` にすべての説明があります。',
	followAway: 'Dateline はここのメンバーではないため、ニュースはDMでのみ届きます。',
} as const satisfies Translation<typeof english, 'ja'>;
