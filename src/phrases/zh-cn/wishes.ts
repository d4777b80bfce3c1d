import type { Translation } from '../catalogue.ts';
import type { wishes as english } from '../en/wishes.ts';

export const wishes = {
	topicShared: '{{typed}}可能是好几个名称。请输入完整名称：{{names}}。',
	topicEmpty: '{{typed}}里没有可以搜索的内容。请输入名称或字词，以逗号分隔。',
	topicCommon: '几乎每条新闻都有{{typed}}。请输入完整名称，或由几个字词组成的短语。',
	topicsBesideEverything: '“全部”已包含所有其他主题。请输入“全部”或主题，任选其一。',
	topicsOnlyLeftOut:
		'{{typed}}只说明了要排除什么。请在前面输入“全部”或一个主题，或使用选项 `排除`。',
	exceptUnclear:
		'不确定是否也要排除{{typed}}。请在每个要排除的项目前加上减号，例如“-下雨”，或使用选项 `排除`。',
	topicsMixed:
		'{{typed}}可以有多种理解。请以逗号分隔主题，并在每个要排除的项目前加上减号，例如“全部，-下雨”。',
	topicsTooMany: '最多可有 {{topics}} 个主题，每个最多 {{characters}} 个字符。请移除或缩短一些。',
	topicsContradict: '{{typed}}同时列在要收录和要排除的内容中。请只保留一处。',
	exceptEverything: '全部排除就什么都不剩了。请只输入要排除的内容。',
	topicMissing: '请输入名称，或要搜索的字词。',
	everythingTyped: '全部',
	nothingTyped: '无',

	topicUnmatched: '这里目前没有新闻提到{{topic}}。',
	topicUnmatchedNearest: '这里目前没有新闻提到{{topic}}。这里最相近的名称：{{names}}。',
	topicsUnmatchedMore_other: '另外 {{count}} 个主题也没有新闻提到。',

	exported: '这个服务器的所有新闻摘要和快讯。用 `/digest import` 可以重新添加。',
	exportUnreadable: '无法读取这个文件，可能缺了一部分。请附上未经修改的 `/digest export` 文件。',
	exportNot: '这个文件不是来自 `/digest export`。请附上由该命令导出的文件。',
	importTitle: '## 已导入订阅',
	importAdded_other: '添加 {{count}} 项',
	importSkipped_other: '已存在 {{count}} 项',
	importProblems_other: '{{count}} 个问题',
	importProblemsTitle: '问题',
	importMore_other: '还有 {{count}} 项',
	importStartNote: '新的新闻摘要和快讯只包含从现在起收到的新闻。',
	entryProblem: '{{number}}：{{problem}}',
	fieldProblem: '{{field}}：{{problem}}',
	entryUnreadable: '这不是新闻摘要，也不是快讯。',
	fieldUnknown: '没有这个字段。',
	fieldMissing: '缺少这一项。',
	fieldWrong: '这个值不适用。',
	fieldTopicWrong: '格式必须像“place: Taiwan”或“words: chip war”。',
	fieldZoneWrong: '必须是时区名称，例如 Europe/Berlin。',
	fieldChannelWrong: '必须是频道 ID。',
	entryChannelUnknown:
		'在这个服务器找不到它的频道。如要发布到其他地方，请用选项 `频道` 再次导入文件。',
} as const satisfies Translation<typeof english, 'zh-CN'>;
