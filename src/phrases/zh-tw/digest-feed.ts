import type { Translation } from '../catalogue.ts';
import type { digestFeed as english } from '../en/digest-feed.ts';

export const digestFeed = {
	feedTitle: '## 私人訂閱源',
	feedAbout:
		'關於 {{about}} 的新聞摘要在 {{channel}} 發布的內容，供新聞閱讀器使用。任何人有其中一個網址就能閱讀，請只提供給可以閱讀的人。',
	feedAddresses: '**RSS**\n`{{rss}}`\n**JSON Feed**\n`{{json}}`',
	feedRenewed: '這是新的網址，舊的已經失效。',
	feedOff: '訂閱源已關閉，網址已經失效。再次開啟時會產生新的網址。',
	feedRenewButton: '更換網址',
	feedOffButton: '關閉',
	feedOnButton: '開啟',
	feedNeedsPublicUrl:
		'無法以訂閱源閱讀新聞摘要，因為 Dateline 沒有公開網址。請洽營運者設定 `PUBLIC_URL`，README 的「Digests as feeds」有說明。',
	feedName: '新聞摘要：{{about}}',
	feedDescription: 'Dateline 在 Discord 頻道發布的內容',
	feedWithdrawn: '已撤回：{{headline}}',
} as const satisfies Translation<typeof english, 'zh-TW'>;
