import type { Translation } from '../catalogue.ts';
import type { wishes as english } from '../en/wishes.ts';

export const wishes = {
	topicShared: '{{typed}}に当てはまる名前が複数あります。省略せずに入力してください：{{names}}。',
	topicEmpty:
		'{{typed}}には検索できる言葉がありません。名前や言葉をカンマで区切って入力してください。',
	topicCommon:
		'{{typed}}はほとんどのニュースに含まれます。省略しない名前か、複数の言葉からなる語句を入力してください。',
	topicsBesideEverything:
		'「すべて」にはほかのトピックもすべて含まれます。「すべて」かトピックのどちらかを入力してください。',
	topicsOnlyLeftOut:
		'{{typed}}は除くものだけを示しています。前に「すべて」かトピックを入力するか、オプション `除外` を使ってください。',
	exceptUnclear:
		'{{typed}}も除くのかどうかわかりません。除くものの前にはすべて「-雨」のようにマイナスを付けるか、オプション `除外` を使ってください。',
	topicsMixed:
		'{{typed}}はいくつかの意味に取れます。トピックをカンマで区切り、除くものの前にはすべて「すべて、-雨」のようにマイナスを付けてください。',
	topicsTooMany:
		'トピックは{{topics}}件まで、それぞれ{{characters}}文字までです。減らすか短くしてください。',
	topicsContradict: '{{typed}}が対象にも除外にも含まれています。どちらか一方にしてください。',
	exceptEverything: 'すべて除くと何も残りません。除くものだけを入力してください。',
	topicMissing: '名前か、検索する言葉を入力してください。',
	everythingTyped: 'すべて',
	nothingTyped: 'なし',

	topicUnmatched: '{{topic}}に触れたニュースはまだありません。',
	topicUnmatchedNearest: '{{topic}}に触れたニュースはまだありません。近い名前：{{names}}。',
	topicsUnmatchedMore_other: 'ほか{{count}}件のトピックに触れたニュースもありません。',

	exported:
		'このサーバーのすべてのニュースまとめと速報です。`/まとめ 取り込み` で再び追加できます。',
	exportUnreadable:
		'このファイルは読み取れません。一部が欠けている可能性があります。`/まとめ 書き出し` のファイルをそのまま添付してください。',
	exportNot:
		'このファイルは `/まとめ 書き出し` のものではありません。そこで作成したファイルを添付してください。',
	importTitle: '## 配信登録を取り込みました',
	importAdded_other: '追加{{count}}件',
	importSkipped_other: '登録済み{{count}}件',
	problemCount_other: '問題{{count}}件',
	problemsTitle: '問題',
	importMore_other: 'ほか{{count}}件',
	importStartNote: '新しいニュースまとめと速報は、これから届くニュースから始まります。',
	entryProblem: '{{number}}：{{problem}}',
	fieldProblem: '{{field}}：{{problem}}',
	entryUnreadable: 'ニュースまとめでも速報でもありません。',
	fieldUnknown: 'この項目はありません。',
	fieldMissing: 'この項目が必要です。',
	fieldWrong: 'この値は使えません。',
	fieldTopicWrong: '「place: Taiwan」「words: chip war」のように入力してください。',
	fieldZoneWrong: 'Europe/Berlinのようなタイムゾーン名を入力してください。',
	fieldChannelWrong: 'チャンネルIDを入力してください。',
	entryChannelUnknown:
		'このサーバーにチャンネルが見つかりません。別の場所に投稿するには、オプション `チャンネル` を付けてもう一度取り込んでください。',
	pingUnknown: 'ここには{{typed}}というロールがありません。候補から選んでください。',
	pingShared: '{{typed}}というロールが複数あります。候補から選んでください。',
	pingEveryone:
		'Datelineは@everyoneや@hereにメンションしません。抜けることのできるロールを選んでください。',
	pingManaged:
		'{{role}}はDiscordまたはアプリが管理しているため、メンションできません。別のロールを選んでください。',
	pingNotAllowed:
		'Datelineには{{role}}へのメンションが許可されていません。ロールの設定で誰でもメンションできるようにして、もう一度お試しください。',
	publishElsewhere:
		'公開できるのはアナウンスチャンネルのメッセージだけです。そのチャンネルを選ぶか、`公開` をオフにしてください。',
	threadElsewhere:
		'スレッドを始められるのはテキストチャンネルとアナウンスチャンネルだけです。そのチャンネルを選ぶか、`スレッド` をオフにしてください。',
	tagsElsewhere:
		'タグがあるのはフォーラムの投稿だけです。フォーラムを選ぶか、`タグ` に「なし」と入力してください。',
	tagUnknown:
		'このフォーラムには、Datelineが使えるタグ{{typed}}がありません。次から選んでください：{{tags}}。',
	tagsNone:
		'このフォーラムには、Datelineが使えるタグがありません。先にフォーラムの設定で追加してください。',
	tagsTooMany: '投稿に付けられるタグは{{most}}個までです。数を減らしてください。',
	tagRequired: 'このフォーラムでは投稿にタグが必須です。`タグ` で選んでください：{{tags}}。',
	accentUnclear:
		'{{typed}}という色はわかりません。「赤」のような名前か、#2F5D8Aのような6桁を入力してください。',
} as const satisfies Translation<typeof english, 'ja'>;
