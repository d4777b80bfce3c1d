import type { Translation } from '../catalogue.ts';
import type { feeds as english } from '../en/feeds.ts';

export const feeds = {
	feedsNone: '尚未读取任何订阅源。请用 `/来源 添加` 添加。',
	feedsTitle: '来源',
	feedsCount_other: '{{count}} 个订阅源',
	feedsPage: '{{feeds}} · 第 {{page}} 页，共 {{pages}} 页',
	feedsMore: '还有 {{number}} 个',

	feedEnded: '不再读取：发布者已停止更新',
	feedInTrouble: '自 {{moment}} 起有问题',
	feedNotRead: '尚未读取',
	feedRead: '{{when}}读取',
	feedLastItem: '最新条目：{{when}}',
	feedEveryMinutes: '每 {{minutes}} 分钟',
	feedEveryHours: '每 {{hours}} 小时',
	feedMovedThere: '已迁移到这里',
	feedInFile: '在 `feeds.json` 中',

	opmlTooLong: '文件超过 1 MiB。请分成多个文件。',
	opmlUnreadable: '该文件不是 OPML。请将订阅源重新导出为 OPML。',
	feedsImported: '已导入订阅源',
	feedsNotImported: '未导入任何订阅源',
	feedsAdded_other: '已添加 {{count}} 个',
	feedsAlreadyHere_other: '{{count}} 个已存在',
	feedsLeftOut_other: '未纳入 {{count}} 个',
	feedsImportedThen: '会在几分钟内读取。`/来源 列表` 会显示其状况。',
	leftOutNotWeb: '{{url}} 不是 http 或 https 网址',
	leftOutRepeated: '{{url}} 在文件中重复出现',
	leftOutNoRoom: '{{url}} 无法添加：已有 {{max}} 个订阅源，请先移除其他的',

	noticeEnded_other: '{{count}} 个订阅源已停止更新',
	noticeTrouble_other: '{{count}} 个订阅源无法读取',
	noticeMoved_other: '{{count}} 个订阅源已迁移',
	noticeRecovered_other: '{{count}} 个订阅源恢复正常',
	noticeSeveral: '订阅源的最新状况',
	noticeOurs:
		'超过一半的订阅源同时失败，原因很可能在我们这边。请联系运营者确认 Dateline 能否连上互联网。',
	noticeWhatToDo:
		'Dateline 会继续尝试，恢复时会通知。`/来源 检查` 显示目前的内容；`/来源 暂停` 和 `/来源 移除` 可停止尝试。',
	noticeMore: '还有 {{number}} 个，请见 `/来源 列表`',
	newsTrouble: '自 {{moment}} 起，无法从 **{{name}}** 获取任何内容。',
	newsEnded: '**{{name}}** 已被发布者停止更新，不再读取。',
	newsEndedThen: '请用 `/来源 移除` 移除。如果有新的网址，请用 `/来源 添加` 添加。',
	newsMoved: '**{{name}}** 已迁移，从现在起读取新的网址：',
	newsRecovered: '**{{name}}** 已恢复正常，此前自 {{moment}} 起有问题。',
} as const satisfies Translation<typeof english, 'zh-CN'>;
