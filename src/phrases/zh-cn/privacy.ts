import type { Translation } from '../catalogue.ts';
import type { privacy as english } from '../en/privacy.ts';

export const privacy = {
	privacyTitle: 'Dateline 存储的数据',
	privacyYou: '关于你',
	privacyFollows:
		'你关注的主题和语言（直到你移除为止），以及最后发送给你的内容（最多 {{days}} 天的）。目前：{{stored}}。',
	privacyReloader: '最后一次重新加载文章者的用户 ID。',
	privacyServer: '关于服务器',
	privacySubscriptions:
		'服务器的新闻摘要和快讯，以及创建者的用户 ID，以便在停止时通知；最后发布的内容（最多 {{days}} 天的）和尚待发布的内容；时区和语言、是否显示图片，以及通知发布到哪里。',
	privacyLeaving:
		'Dateline 得知自己被移出服务器后，这些数据会保留 {{days}} 天以备重新加入，之后清除。',
	privacyFeeds: '在此添加的每个订阅源都附有服务器 ID，直到该订阅源被移除为止。',
	privacyNever: '绝不存储',
	privacyMembers: '成员写的内容、名称、向 Dateline 提出的问题以及阅读的内容。',
	privacyPassedOn:
		'短暂的例外：如果指令须由此机器人的另一个进程回答，指令和你的用户 ID 会存在数据库中直到回答为止；机器人运行期间最多 15 分钟。',
	privacyWhere: '存储位置',
	privacyDatabase: '只存放在此机器人运营者的数据库中。',
	privacyModel: '文章内容会发送给语言模型制作摘要。任何关于你或此服务器的数据都不会发送。',
	privacyStored: '{{followed}}，{{created}}',
	privacyFollowed_other: '关注 {{count}} 个主题',
	privacyCreated_other: '为服务器创建 {{count}} 项新闻摘要或快讯',
	privacyErase: '清除关于我的数据',
	privacyEraseQuestion:
		'这会清除关于你的数据：{{stored}}。你会停止关注所有主题；你为服务器创建的项目会继续，但不含你的用户 ID。此操作无法撤销。',
	privacyEraseYes: '清除',
	privacyKeep: '保留',
	privacyErased: '已清除。你不再关注任何主题，也没有新闻摘要或快讯含有你的用户 ID。',
} as const satisfies Translation<typeof english, 'zh-CN'>;
