import type { Translation } from '../catalogue.ts';
import type { sources as english } from '../en/sources.ts';

export const sources = {
	sourceEmpty: 'アドレスか名前を入力してください。',
	sourceUnclear:
		'{{typed}}はアドレスでも、候補の配信元でもありません。https://example.com/feed のようなフィードやページのアドレスを入力するか、候補から選んでください。',
	sourceInDiscord:
		'Discordのアドレスです。Discordにフィードはありません。https://example.com/feed のようなフィードやページのアドレスを入力してください。',
	sourcePassword:
		'このアドレスにはユーザー名かパスワードが含まれていて、フィードを管理する人全員に見えてしまいます。含まれていないアドレスを使ってください。',
	sourceRestarting: 'Datelineは再起動中です。少し待ってからもう一度お試しください。',
	sourceUnknown:
		'{{typed}}という名前やアドレスのフィードはありません。`/配信元 一覧` ですべて確認できます。',
	sourceSeveral:
		'{{typed}}という名前のフィードが複数あります。入力中に表示される候補から選んでください。',
	sourceFull: 'フィードがすでに{{max}}件あります。先に `/配信元 削除` でどれかを削除してください。',
	sourceListed: '**{{name}}** はすでに読み取り中です。`/配信元 一覧` で確認できます。',
	sourceEnded:
		'**{{name}}** は発行元が配信を終了したため、読み取れません。新しいアドレスを探し、`/配信元 追加` で追加してください。',
	sourcePausedAlready: '**{{name}}** はすでに一時停止中です。何も変わっていません。',
	sourceNotPaused: '**{{name}}** は一時停止していません。何も変わっていません。',
	sourcePaused: '**{{name}}** を一時停止しました。`/配信元 再開` で再開するまで読み取りません。',
	sourceResumed: '**{{name}}** の読み取りを再開しました。',
	sourceGone: 'そのフィードはもうありません。`/配信元 一覧` ですべて確認できます。',
	sourceInFile:
		'**{{name}}** はデータフォルダーの `feeds.json` に書かれています。運営者に削除を頼むか、`/配信元 一時停止` を使ってください。',
	sourceRemoveQuestion: '**{{name}}** を削除しますか？記事は残ります。',
	sourceRemoved: '**{{name}}** を削除しました。記事は残ります。',
	sourceExport: 'すべてのフィードです。`/配信元 取り込み` やフィードリーダーでまた追加できます。',
	sourceExportTitle: 'Datelineのフィード',

	previewHeadlines: '最近の見出し',
	previewTooLong:
		'アドレスが長すぎてボタンにできません。`/配信元 取り込み` か `feeds.json` で追加してください。',
	previewNothingKept:
		'まだ何も保存していません。追加した時点でフィードにある記事は検索できますが、投稿はされません。',
	previewAdd: '追加',
	previewLanguageUnknown: '言語を判別できません',
	previewNoDates: '日付がないため1日あたりの件数は不明',
	previewLessThanDaily: '1日1件未満',
	previewPerDay: '1日およそ{{number}}件',
	feedItems_other: '項目{{count}}件',
	feedRefusedTitle: '除外',
	feedRefused: '{{reason}}（{{items}}）',
	feedItemWithoutText: '見出しも本文もありません',
	feedItemFault: '{{field}}：{{reason}}',

	feedChoice: 'このページには複数のフィードがあります。どれにしますか？',
	feedChoiceMore:
		'ほか{{number}}件。その中にある場合は、ページでアドレスを探して追加してください。',
	feedAdded: 'これから **{{name}}** を読み取ります。',
	feedAddedThen:
		'1分以内に記事を検索できるようになります。今後の記事は、配信登録のある場所に投稿されます。',

	checkNew_other: '新着{{count}}件',
	checkChanged_other: '変更{{count}}件',
	checkKnown_other: '既知{{count}}件',
	checkNothingNew_other: '新しいものはありません。項目{{count}}件はすべて既知です。',
	checkWouldBring: '届く記事',
	checkNothingKept: 'たった今読み取りました。確認では何も保存されません。',
} as const satisfies Translation<typeof english, 'ja'>;
