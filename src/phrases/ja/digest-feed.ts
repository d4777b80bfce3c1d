import type { Translation } from '../catalogue.ts';
import type { digestFeed as english } from '../en/digest-feed.ts';

export const digestFeed = {
	feedTitle: '## 非公開フィード',
	feedAbout:
		'{{about}}のニュースまとめが{{channel}}に投稿する内容を、フィードリーダーで読めます。アドレスを知っている人は誰でも読めるので、読んでもよい人にだけ渡してください。',
	feedAddresses: '**RSS**\n`{{rss}}`\n**JSON Feed**\n`{{json}}`',
	feedRenewed: '新しいアドレスです。以前のアドレスは使えなくなりました。',
	feedOff:
		'フィードをオフにしました。アドレスは使えません。もう一度オンにすると、新しいアドレスになります。',
	feedRenewButton: 'アドレスを変更',
	feedOffButton: 'オフにする',
	feedOnButton: 'オンにする',
	feedNeedsPublicUrl:
		'Datelineに公開アドレスがないため、ニュースまとめをフィードで読めません。`PUBLIC_URL` の設定を運営者に頼んでください。READMEの「Digests as feeds」に説明があります。',
	feedName: 'ニュースまとめ：{{about}}',
	feedDescription: 'DatelineがDiscordのチャンネルに投稿した内容',
	feedWithdrawn: '取り下げ：{{headline}}',
} as const satisfies Translation<typeof english, 'ja'>;
