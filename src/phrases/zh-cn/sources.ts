import type { Translation } from '../catalogue.ts';
import type { sources as english } from '../en/sources.ts';

export const sources = {
	sourceEmpty: '请输入网址或名称。',
	sourceUnclear:
		'{{typed}} 不是网址，也不是推荐的来源。请输入订阅源或网页的网址，例如 https://example.com/feed，或从建议中选择。',
	sourceInDiscord:
		'该网址指向 Discord，那里没有订阅源。请输入订阅源或网页的网址，例如 https://example.com/feed。',
	sourcePassword: '该网址含有用户名或密码，所有管理订阅源的人都会看到。请使用不含这些的网址。',
	sourceRestarting: 'Dateline 正在重新启动。请稍候再试。',
	sourceUnknown: '这里没有名称或网址为{{typed}}的订阅源。`/来源 列表` 会列出全部。',
	sourceSeveral: '这里有多个名为{{typed}}的订阅源。请从输入时出现的建议中选择。',
	sourceFull: '已经有 {{max}} 个订阅源。请先用 `/来源 移除` 移除一个。',
	sourceListed: '已经在读取 **{{name}}**。可用 `/来源 列表` 查看。',
	sourceEnded:
		'**{{name}}** 已被发布者停止更新，无法读取。请寻找新的网址，再用 `/来源 添加` 添加。',
	sourcePausedAlready: '**{{name}}** 已经暂停。没有任何变更。',
	sourceNotPaused: '**{{name}}** 并未暂停。没有任何变更。',
	sourcePaused: '**{{name}}** 已暂停。用 `/来源 恢复` 恢复前不会读取。',
	sourceResumed: '已恢复读取 **{{name}}**。',
	sourceGone: '该订阅源已经不在了。`/来源 列表` 会列出全部。',
	sourceInFile:
		'**{{name}}** 列在数据文件夹的 `feeds.json` 文件中。请联系运营者从中移除，或使用 `/来源 暂停`。',
	sourceRemoveQuestion: '要移除 **{{name}}** 吗？其文章会保留。',
	sourceRemoved: '已移除 **{{name}}**。其文章会保留。',
	sourceExport: '所有订阅源。可用 `/来源 导入` 重新添加，新闻阅读器也能导入。',
	sourceExportTitle: 'Dateline 的订阅源',

	previewHeadlines: '最新标题',
	previewTooLong: '网址太长，无法放入按钮。请用 `/来源 导入` 添加，或写入 `feeds.json`。',
	previewNothingKept: '目前尚未保存任何内容。添加时已在订阅源中的内容可以查到，但不会发布。',
	previewAdd: '添加',
	previewLanguageUnknown: '无法识别语言',
	previewNoDates: '没有日期，无法得知每日条数',
	previewLessThanDaily: '每日不到一条',
	previewPerDay: '每日约 {{number}} 条',
	feedItems_other: '{{count}} 个条目',
	feedRefusedTitle: '未纳入',
	feedRefused: '{{reason}}（{{items}}）',
	feedItemWithoutText: '没有标题也没有正文',
	feedItemFault: '{{field}}：{{reason}}',

	feedChoice: '该网页列出多个订阅源。你要哪一个？',
	feedChoiceMore: '还有 {{number}} 个。如果是其中之一，请在网页上找出它的网址再添加。',
	feedAdded: '从现在起会读取 **{{name}}**。',
	feedAddedThen: '一分钟内即可查到其文章。之后出现的内容会发布到订阅的地方。',

	checkNew_other: '新条目 {{count}}',
	checkChanged_other: '改动 {{count}}',
	checkKnown_other: '已知 {{count}}',
	checkNothingNew_other: '没有新内容：{{count}} 个条目，均为已知。',
	checkWouldBring: '会收到的新闻',
	checkNothingKept: '刚刚读取。检查不会保存任何内容。',
} as const satisfies Translation<typeof english, 'zh-CN'>;
