import type { Translation } from '../catalogue.ts';
import type { answers as english } from '../en/answers.ts';

export const answers = {
	lastRead: '現在どの配信元も読み取れません · 最終読み取り：{{when}}',
	sourcesRead: '配信元の読み取り：{{when}}',
	sourcesUnread: '{{feeds}}件中{{unread}}件は現在読み取れません',

	latest: '最新ニュース',
	latestOn: '{{topic}}の最新ニュース',
	latestFrom: '{{source}}の最新ニュース',
	latestOnFrom: '{{topic}}の最新ニュース（{{source}}）',
	noStoriesYet: 'ここにはまだニュースがありません。',
	searchFor: '検索：{{words}}',
	publishedOn: '{{day}}に公開されたすべてのニュースです。',
	publishedFrom: '{{first}}以降に公開されたすべてのニュースです。',
	publishedUpTo: '{{last}}までに公開されたすべてのニュースです。',
	publishedBetween: '{{first}}から{{last}}までに公開されたすべてのニュースです。',
	dateInText: '本文中の日付を検索するには、引用符で囲んでください。',

	typeNameOrWords: '名前か検索する言葉を入力してください。',
	typeNameOrPart: '名前かその一部を入力してください。',
	typeSource: '配信元の名前を入力してください。',
	typeWord: '言葉を1つ以上入力してください。',
	typeStoryWords: 'ニュースに含まれる言葉を入力してください。',

	archiveRebuilt: 'その後、アーカイブが作り直されました。`/最新` で最新のニュースを確認できます。',
	digestHasAll: '前回のニュースまとめに続きはありません。',
	lastMessageHasAll: '新しいニュースはすべて[ここの最後のメッセージ]({{url}})にあります。',
	notPostedHere: 'それはここには投稿されていないか、すでに投稿が終了しています。',
	noDigestYet:
		'ここではまだニュースまとめが投稿されていません。`/最新` で最新のニュースを確認できます。',

	askedEither: 'どちらかを含めばよいので、両方を含む必要はありません。',
	askedAny: 'いずれかを含めばよいので、すべてを含む必要はありません。',
	noneHasBoth: '両方を含むニュースはありません。',
	noneHasAll: 'これらすべてを含むニュースはありません。',
	eachAlone: 'それぞれの結果です：',

	nothingMentions: '{{words}}を含むニュースはここにはありません。',
	nothingFromSource: '{{source}}のニュースに{{words}}を含むものはありません。',
	nothingMatches: '{{words}}に一致するニュースはここにはありません。',
	nobodyCalled: '{{name}}という人物はここのニュースに登場しません。',
	listedAs: '{{name}}はここでは人物ではなく、{{kind}}として登録されています。',
	tryOtherWords: '言葉を減らすか、別の言葉でお試しください。',
	didYouMean: '{{name}}のことですか？',
	didYouMeanOne: 'このうちのどれかですか？',
	storiesOfDay: 'その日のニュースを見るには、{{search}} と入力してください。',

	searchEmpty: '検索する内容がありません。言葉を1つ以上入力してください。',
	onlyExcluded:
		'すべての言葉が除外されています。`半導体 -台湾` のように、検索する言葉も入力してください。',
	dateUnclear:
		'{{date}}は日付ではありません。2025-06-19、`2025年6月`、`昨日`、`7d` のように入力してください。',
	filterEmpty: '`{{field}}:` が空です。{{example}} を入力するか、削除してください。',
	filterTwice: '`{{field}}:` が2回使われています。1回だけにしてください。',
	filterUnknown:
		'`{{written}}:` というフィルターはありません。{{example}} を使うか、言葉として検索するには引用符で囲んでください。',
	fromWithSource: '`from:` と配信元',
	sinceThatDay: 'その日以降を表す `since:2025-06-01`',
	untilThatDay: 'その日までを表す `until:2025-06-19`',
	dateExcluded:
		'`{{field}}:` はマイナスで除外できません。代わりに `{{other}}:` とその日付を使ってください。',
	datesReversed: '`since:` の日付が `until:` の日付より後です。入れ替えてください。',
	orUnclear:
		'`OR` は言葉と言葉の間でのみ使え、`-`、`from:`、`since:`、`until:` の隣では使えません。1つずつ検索してください。',
	whichSource: '{{source}}はどの配信元のことですか？',
	sourcesHere: 'ここにある配信元：{{sources}}。',
	noSourceNamed: 'ここのニュースには配信元の記載がありません。',
} as const satisfies Translation<typeof english, 'ja'>;
