import type { Translation } from '../catalogue.ts';
import type { subscriptions as english } from '../en/subscriptions.ts';

export const subscriptions = {
	digestInChannel: '**ニュースまとめ** · {{about}}（{{channel}}）',
	alertsInChannel: '**速報** · {{about}}（{{channel}}）',
	digestByMessage: '**ニュースまとめ** · {{about}}（ダイレクトメッセージ）',
	alertsByMessage: '**速報** · {{about}}（ダイレクトメッセージ）',
	budgetAnHour_other: '1時間に最大{{count}}件',
	quietBetween: 'おやすみ {{from}}〜{{until}}',
	isPaused: '**一時停止中**',
	pausedLabel: '一時停止中',
	nextAt: '次回 {{moment}}',
	lastAt: '前回 {{moment}}',
	arrivesBy: '{{at}}に投稿するサーバーが多いため、{{by}}までに届きます。',
	messagesWaiting_other: '投稿待ちのメッセージ{{count}}件',

	editButton: '編集',
	pauseButton: '一時停止',
	resumeButton: '再開',
	removeButton: '削除',
	cancelButton: 'キャンセル',
	previewButton: 'プレビュー',
	startButton: '開始',
	discardButton: '破棄',
	previousOnes: '‹ 前へ',
	nextOnes: '次へ ›',

	digestsTitle: '## ニュースまとめ',
	alertsTitle: '## 速報',
	digestsNone: 'ここにはまだニュースまとめがありません。`/まとめ 追加` で作成できます。',
	alertsNone: 'ここにはまだ速報がありません。`/速報 追加` で作成できます。',
	digestsListed_other: 'ニュースまとめ{{count}}件',
	alertsListed_other: '速報の登録{{count}}件',
	nextRuns: '今後の予定',
	digestRemoveAsk: 'このニュースまとめを削除しますか？投稿済みのメッセージは残ります。',
	alertsRemoveAsk: 'この速報を削除しますか？投稿済みのメッセージは残ります。',

	alertsNotStarted: '## 速報（未開始）',
	alertsStartNote: '「開始」を押すと速報が始まります。それまでは一時停止中として表示されます。',
	estimateExamples: '例',
	estimateMessages_other: '直近7日間なら、メッセージ{{count}}件が投稿されていました。',
	estimateStories_other: '直近7日間なら、ニュース{{count}}件が投稿されていました。',
	estimateNone: '直近7日間なら、何も投稿されませんでした。',
	estimateMessagesUpTo_other:
		'{{day}}（ここにある最新ニュースの日付）までの7日間なら、メッセージ{{count}}件が投稿されていました。',
	estimateStoriesUpTo_other:
		'{{day}}（ここにある最新ニュースの日付）までの7日間なら、ニュース{{count}}件が投稿されていました。',
	estimateNoneUpTo:
		'{{day}}（ここにある最新ニュースの日付）までの7日間なら、何も投稿されませんでした。',
	estimateCounted_other:
		'最新のニュース{{count}}件だけを数えたため、実際はもっと多い可能性があります。',

	subscriptionAdded: '追加しました。',
	subscriptionChanged: '変更しました。',
	nothingChanged: '変更はありません。すでにその設定です。',
	subscriptionExists: 'すでにあります。',
	subscriptionExistsUnchanged: 'すでにあります。何も変更していません。',
	subscriptionUnchanged: '何も変更していません。',
	subscriptionNothingTyped:
		'何も変更していません。`どれ` のほかに、`トピック一覧` や `チャンネル` など変更したいオプションを入力してください。',
	subscriptionPaused: '一時停止しました。再開するまで何も投稿されません。',
	subscriptionPausedAlready: 'すでに一時停止中です。再開するまで何も投稿されません。',
	digestResumed: '再開しました。次のニュースまとめには、停止中に届いたものも含まれます。',
	alertsResumed: '再開しました。これから届くニュースを投稿します。',
	alertsStarted: '開始しました。これから届くニュースを投稿します。',
	digestNotPaused: 'このニュースまとめは一時停止していません。',
	alertsNotPaused: 'この速報は一時停止していません。',
	digestRemoved: 'ニュースまとめを削除しました。',
	alertsRemoved: '速報を削除しました。',
	messageOnItsWay:
		'{{channel}}へのメッセージを送信中のため、何も変更していません。1分後にもう一度お試しください。',
	messageOnItsWayPaused:
		'{{channel}}へのメッセージを送信中のため、何も変更していません。再開し、メッセージが届いてからもう一度お試しください。',
	resumeUnclear:
		'Discordから応答がないため、停止前に投稿されたものを確認できません。数分後にもう一度お試しください。',
	digestUnknown: 'そのニュースまとめはここにはありません。`/まとめ 一覧` で一覧を確認できます。',
	alertsUnknown: 'その速報はここにはありません。`/速報 一覧` で一覧を確認できます。',
	subscriptionsMatch_other:
		'{{typed}}に当てはまるものが{{count}}件あります。候補から選んでください：{{labels}}。',
	subscriptionsTooMany_other:
		'1つのサーバーに登録できるニュースまとめと速報は{{count}}件までです。不要なものを削除してください。',
	timesInDefaultZone:
		'このサーバーのタイムゾーンがまだ選ばれていないため、時刻は{{zone}}です。`/設定 タイムゾーン` で新しいニュースまとめと速報のタイムゾーンを設定でき、`/{{command}} 編集` でこの登録を変更できます。',
	previewEmpty: 'このトピックのニュースがないため、今は何も投稿されません。',

	channelUnsuitable:
		'そこには投稿できません。テキスト、アナウンス、フォーラムのチャンネル、またはスレッドを選んでください。',
	permissionsMissing:
		'{{channel}}でDatelineに必要な権限がありません：{{permissions}}。チャンネル設定の「権限」で許可してから、もう一度お試しください。',
	mayViewChannel: 'チャンネルを見る',
	mayReadHistory: 'メッセージ履歴を読む',
	maySendMessages: 'メッセージを送信',
	maySendInThreads: 'スレッドでメッセージを送信',
	mayCreatePosts: '投稿を作成',
	maySendInPosts: '投稿でメッセージを送信',
	mannerPings: '{{role}}にメンション',
	mannerPublished: 'フォロワーに公開',
	mannerThread: 'スレッド付き',
	mannerTags: 'タグ：{{tags}}',
	roleGone:
		'ロール「{{role}}」はもう存在しないため、誰にもメンションされません。`/{{command}} 編集` で別のロールを選んでください。',
	tagsGone:
		'次のタグはフォーラムにもうないか、モデレーターしか使えません：{{tags}}。`/{{command}} 編集` で別のタグを選んでください。',
	mannerCompact: 'コンパクト',
	mannerHeadlines: '見出しのみ',
	mannerAccent: '縁：{{color}}',
	mannerPictures: '画像あり',
	mannerNoPictures: '画像なし',
	mayCreateThreads: '公開スレッドを作成',
	mayAttachFiles: 'ファイルを添付',
	picturesNotAllowed:
		'{{channel}}でDatelineに「{{permission}}」の権限がない間は、ニュースまとめは画像なしで投稿されます。',
} as const satisfies Translation<typeof english, 'ja'>;
