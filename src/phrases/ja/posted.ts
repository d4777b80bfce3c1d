import type { Translation } from '../catalogue.ts';
import type { posted as english } from '../en/posted.ts';

export const posted = {
	digest: 'ニュースまとめ',
	alert: '速報',
	alerts: '速報',
	late: '配信遅れ（予定：{{time}}）',
	example: 'プレビュー：現在新しいニュースはないため、条件に合う最新のニュースを表示しています',
	preview: 'プレビュー：今投稿すると、このようになります',
	nothingNew: '{{moment}}以降、新しいニュースはありません。',
	nothingNewAbout: '{{moment}}以降、新しいニュースはありません（トピック：{{about}}）。',
	quietHours_other: 'おやすみ時間のニュース{{count}}件',
	overHourlyLimit_other: '1時間の上限を超えたニュース{{count}}件',
	delayed_other: '投稿が遅れたニュース{{count}}件',

	newStories_other: '新着{{count}}件',
	updates_other: '更新{{count}}件',
	fromSources_other: '{{stories}}（配信元：{{count}}媒体）',
	more_other: 'ほか{{count}}件',
	readStory: 'ニュースを選んで読む',
	whyThis: '投稿の理由',
	read: '読む',
	readOriginal: '元の記事を読む',

	changed: '変更点：{{changes}}',
	nowAlsoBy: '新たに報道：{{sources}}',
	anotherReport: '別の記事',
	also: 'ほかの報道：{{sources}}',
	moreSources_other: 'ほか{{count}}媒体',
	corrected: '{{when}}に訂正：{{changes}}',
	headline: '見出し',
	summary: '要約',
	source: '配信元',
	kicker: '見出しの上のラベル',
	date: '日付',
	withdrawn: '配信元が記事を取り下げ',
	restored: '取り下げを撤回',
	otherReports: 'ほかの記事',
	arrived: '受信：{{date}}',
	updated: '更新：{{date}}',
	inLanguage: '{{language}}の記事',
	isWithdrawn: '配信元が取り下げた記事',
	noHeadline: '（見出しなし）',

	everything: 'すべてのニュース',
	except: '{{about}}（{{except}}を除く）',
	topics_other: '{{count}}件のトピック',
	between: '、',
	andMore_other: '{{list}}、ほか{{count}}件',

	digestBlocked: '{{channel}}にニュースまとめ（{{about}}）を投稿できなくなりました。{{why}}',
	alertsBlocked: '{{channel}}に速報（{{about}}）を投稿できなくなりました。{{why}}',
	missing:
		'このチャンネルでDatelineに必要な権限がありません：{{permissions}}。チャンネル設定の「権限」で許可してください。',
	missingSome:
		'このチャンネルでDatelineに必要な権限がありません。チャンネル設定の「権限」で許可してください。',
	channelGone: 'チャンネルが削除されました。配信登録を削除するか、別のチャンネルに移してください。',
	serverGone: 'Datelineはサーバーから外されています。',
	directClosed:
		'Datelineからのダイレクトメッセージを受け取らない設定になっています。Discordの設定で許可してください。',
	threadLocked:
		'スレッドがロックされています。ロックを解除するか、別のチャンネルを選んでください。',
	tagNeeded:
		'このフォーラムでは投稿にタグが必須です。`/まとめ 編集` か `/速報 編集` のオプション `タグ` で選んでください。',
	forbidden: 'Discordで許可されていません。',
	refused:
		'Datelineの投稿がDiscordに拒否されました。サーバーのAutoModのルールとチャンネルの設定を確認してください。',
	noAnswer:
		'このチャンネルについて、Discordから正常な応答がありません。Datelineは再試行を続けます。',
	nothingLost: 'この間のニュースも失われません。投稿できるようになり次第、お届けします。',
	keptUntilThen: 'それまで配信登録は保留となり、削除されません。',
} as const satisfies Translation<typeof english, 'ja'>;
