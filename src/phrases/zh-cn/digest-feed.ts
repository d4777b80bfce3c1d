import type { Translation } from '../catalogue.ts';
import type { digestFeed as english } from '../en/digest-feed.ts';

export const digestFeed = {
	feedTitle: '## 私人订阅源',
	feedAbout:
		'关于 {{about}} 的新闻摘要在 {{channel}} 发布的内容，供新闻阅读器使用。任何人有其中一个网址就能阅读，请只提供给可以阅读的人。',
	feedAddresses: '**RSS**\n`{{rss}}`\n**JSON Feed**\n`{{json}}`',
	feedRenewed: '这是新的网址，旧的已经失效。',
	feedOff: '订阅源已关闭，网址已经失效。再次开启时会生成新的网址。',
	feedRenewButton: '更换网址',
	feedOffButton: '关闭',
	feedOnButton: '开启',
	feedNeedsPublicUrl:
		'无法以订阅源阅读新闻摘要，因为 Dateline 没有公开网址。请联系运营者设置 `PUBLIC_URL`，README 的“Digests as feeds”有说明。',
	feedName: '新闻摘要：{{about}}',
	feedDescription: 'Dateline 在 Discord 频道发布的内容',
	feedWithdrawn: '已撤稿：{{headline}}',
} as const satisfies Translation<typeof english, 'zh-CN'>;
