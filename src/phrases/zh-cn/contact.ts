import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: '查看简报',
	whoIsInThis: '里面有谁？',
	messageSaysNothing: '这条消息没有文字。请选择有文字的消息。',
	nobodyInMessage: '这条消息没有提到这里新闻中的任何人。',
	nothingInMessage: '这里的新闻都没有提到这条消息的内容。',
	whichInMessage: '这条消息提到好几件事。你想看哪一项的简报？',
	inThisMessage: '这条消息提到',
	chooseProfile: '打开人物资料',
	chooseTopic: '请选择',

	welcomeTitle: '你好，我是 Dateline',
	welcomeAsk: '**提问：**`/简报` 告诉你发生了什么事，`/是谁` 告诉你某人是谁，一律附上来源。',
	welcomeFollow: '**关注：**`/关注` 把某个主题的新闻发给你，逐条发送或每天一次。',
	welcomePost: '**发布：**`/摘要 添加` 定时把新消息发到频道，`/快讯 添加` 则是一有消息就发。',
	welcomeSmall: '前两个按钮供管理员使用。`/帮助` 列出所有功能。',
	welcomeDigest: '每天早上在这里发新闻摘要',
	welcomeBrief: '试试 {{command}}',
	zoneFormTitle: '这个服务器的时区',
	zoneFormCity: '你所在时区的一个城市',
	zoneFormHint: '或与 UTC 的时差，例如 UTC+8',
	zoneFormExample: '上海',
	howToAsk: '用命令提问：输入 `/` 并选一个，例如 `/简报`。`/帮助` 说明所有命令。',
	followAway: 'Dateline 不是这里的成员，所以只能用私信给你发新闻。',
} as const satisfies Translation<typeof english, 'zh-CN'>;
