import type { Translation } from '../catalogue.ts';
import type { refusals as english } from '../en/refusals.ts';

export const refusals = {
	commandGone: 'このコマンドはなくなりました。`/ヘルプ` ですべてのコマンドを確認できます。',
	serverOnly: 'これはサーバー内でのみ使えます。自分が管理するサーバーで使ってください。',
	moderatorsOnly: 'これはモデレーター専用です。このサーバーを管理できる人に頼んでください。',
	homeOnly: 'これはDatelineのホームサーバーでのみ使えます。そちらで使ってください。',
	buttonStale: 'このボタンはもう使えません。コマンドをもう一度使ってください。',
	articlesUnreadable:
		'一部の記事が今読み取れないため、読み込み直しています。1分ほどしてからもう一度お試しください。',
	wentWrong:
		'問題が発生しました。あなたのせいではありません。報告するときは、このコードを添えてください：{{code}}',
	optionUnusable: 'このままでは使えないオプションがあります。別の値を選んでください。',
	tooLong: '長すぎます。もっと短くしてください。',
	fileTooLarge: 'このファイルは1 MiBを超えています。もっと小さいファイルを添付してください。',
	fileUnreadable: 'このファイルを読み取れませんでした。もう一度添付してください。',
	fileNotText:
		'このファイルはUTF-8のテキストではありません。UTF-8で保存して、もう一度添付してください。',
	holderAway:
		'これを担当するDatelineのプロセスが一時的に不在で、何も変更されていません。1分後にもう一度お試しください。',
	outcomeUnknown:
		'Datelineはこれがどう終わったかを確認できませんでした。もう一度試す前に、完了しているか確かめてください。',
	nothingSaved:
		'現在は何も保存できないため、何も変更されていません。1分後にもう一度お試しください。',
} as const satisfies Translation<typeof english, 'ja'>;
