import type { Translation } from '../catalogue.ts';
import type { privacy as english } from '../en/privacy.ts';

export const privacy = {
	privacyTitle: 'Datelineが保存するもの',
	privacyYou: 'あなたについて',
	privacyFollows:
		'フォローしているトピックとその言語（解除するまで）、および最後に送った内容（最大{{days}}日分）。現在：{{stored}}。',
	privacyReloader: '最後に記事を読み込み直した人のユーザーID。',
	privacyServer: 'サーバーについて',
	privacySubscriptions:
		'ニュースまとめと速報、停止したときに知らせるための作成者のユーザーID、最後に投稿した内容（最大{{days}}日分）とこれから投稿する内容、タイムゾーンと言語、画像を表示するかどうか、通知の送り先。',
	privacyLeaving:
		'Datelineがサーバーから外されたと分かってから、戻るときのために{{days}}日間保存し、その後消去します。',
	privacyFeeds: 'ここで追加された各フィードに付くサーバーID（そのフィードが削除されるまで）。',
	privacyNever: '保存しないもの',
	privacyMembers: 'メンバーの書き込み、名前、Datelineへの質問、読んだもの。',
	privacyPassedOn:
		'一時的な例外：このボットの別のプロセスが答えるコマンドは、答えるまで（ボットの稼働中は最長15分）ユーザーIDとともにデータベースに置かれます。',
	privacyWhere: '保存場所',
	privacyDatabase: 'このボットの運営者のデータベースだけに保存します。',
	privacyModel:
		'記事の本文は、要約のために言語モデルに送られます。あなたやこのサーバーに関する情報は送られません。',
	privacyStored: '{{followed}}、{{created}}',
	privacyFollowed_other: 'フォロー中のトピック{{count}}件',
	privacyCreated_other: 'サーバー用に作成したニュースまとめと速報{{count}}件',
	privacyErase: '自分についての情報を消去',
	privacyEraseQuestion:
		'あなたについて保存している情報を消去します：{{stored}}。フォローはすべて解除され、サーバー用に作成したものはユーザーIDなしで続きます。元には戻せません。',
	privacyEraseYes: '消去',
	privacyKeep: '残す',
	privacyErased:
		'消去しました。フォローはすべて解除され、あなたのユーザーIDを含むニュースまとめや速報はありません。',
} as const satisfies Translation<typeof english, 'ja'>;
