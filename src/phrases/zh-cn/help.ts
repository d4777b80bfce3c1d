import type { Translation } from '../catalogue.ts';
import type { help as english } from '../en/help.ts';

export const help = {
	helpTitle: '你可以问什么',
	helpHappening: '发生了什么事',
	helpWho: '某人是谁',
	helpFind: '查找',
	helpTime: '时间变化',
	helpElsewhere: '在其他地方',
	helpOnMessages: '在任何消息的“应用”菜单中：**{{brief}}**和**{{who}}**',
	helpEverywhere: '把 Dateline 添加到你的账号，就能在任何地方使用 {{commands}}；只有你看得到回答',
	helpModerators: '供管理员使用',
	helpTry: '试试看',
	helpExample: '{{command}} {{name}}',
	helpCoverage: '这里报道什么',
	coverageReports_other: '{{count}} 篇报道',
	coverageSources_other: '{{reports}}，来自 {{count}} 个来源',
	coverageNewest: '最新一篇：{{day}}',
	coverageFrom: '来源',
	coverageFeeds_other: '{{count}} 个订阅源，上次读取：{{when}}',
	coverageUnread_other: '{{count}} 个订阅源已数小时没有内容',
	coverageMenu: '想知道谁或什么的近况',
	coverageEmpty: '这里还没有文章。',
} as const satisfies Translation<typeof english, 'zh-CN'>;
