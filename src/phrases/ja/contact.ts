import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: '概要を見る',
	whoIsInThis: '誰が出てくる？',
	messageSaysNothing:
		'このメッセージにはテキストがありません。テキストのあるものを選んでください。',
	nobodyInMessage: 'このメッセージには、ここのニュースに出てくる人の名前がありません。',
	nothingInMessage: 'このメッセージの内容は、ここのニュースには出てきません。',
	whichInMessage: 'このメッセージにはいくつかの話題があります。どれの概要を見ますか？',
	inThisMessage: 'このメッセージに出てくる人',
	chooseProfile: 'プロフィールを開く',
	chooseTopic: '1つ選んでください',

	welcomeTitle: 'はじめまして、Datelineです',
	welcomeAsk:
		'**質問：**`/概要` は今起きていることを、`/誰` はその人が誰かを、必ず出典付きで答えます。',
	welcomeFollow: '**フォロー：**`/フォロー` でトピックのニュースが1件ずつ、または1日1回届きます。',
	welcomePost:
		'**投稿：**`/まとめ 追加` は新着を決まった時刻に、`/速報 追加` は届き次第チャンネルに投稿します。',
	welcomeSmall: '最初の2つのボタンはモデレーター用です。`/ヘルプ` ですべて見られます。',
	welcomeDigest: '毎朝ここにニュースまとめ',
	welcomeBrief: '{{command}} を試す',
	zoneFormTitle: 'このサーバーのタイムゾーン',
	zoneFormCity: '同じタイムゾーンの都市',
	zoneFormHint: 'またはUTCとの時差（例：UTC+9）',
	zoneFormExample: '東京',
	howToAsk:
		'コマンドで質問してください。`/` を入力し、`/概要` などを選びます。`/ヘルプ` にすべての説明があります。',
	followAway:
		'Datelineはここのメンバーではないため、ニュースはダイレクトメッセージでのみ届きます。',
} as const satisfies Translation<typeof english, 'ja'>;
