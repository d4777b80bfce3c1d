import type { Translation } from '../catalogue.ts';
import type { profile as english } from '../en/profile.ts';

export const profile = {
	asReported: '据 {{day}}的报道',
	asReportedBy: '据 {{source}} {{day}}的报道',
	readFromText: '从正文读取',
	earlierRoles: '此前的身份',
	rolePeriod: '{{first}}至 {{last}}',
	inReportsWith: '报道中一同出现',
	inTheNews: '相关新闻',
	allStories: '所有新闻',

	whatTheySaid: '发言',
	whatTheySaidNewest: '发言（{{total}} 条中最新的 {{shown}} 条）',
	whatSaid: '{{person}} 的发言',
	whatSaidWith: '{{person}} 的发言：{{words}}',
	statements_other: '{{count}} 条发言',
	quotedBy: '{{person}} 引述',
	onSubject: '关于 {{subject}}',
	noReportSays: '这里的报道没有 {{person}} 的发言。',
	noReportSaysWith: '这里的报道没有 {{person}} 提到{{words}}的发言。',
	allStatements: '所有发言',
	storiesButton: '新闻',
	saidEmpty: '`said:` 是空的。请在后面写上人名，例如 `said:特朗普 关税`。',
	saidExcluded: '`said:` 不能用减号排除。请写 `said:` 加上人名，来查找其发言。',
	saidWithFilter:
		'`said:` 只能搭配字词使用。请移除 `from:`、`since:`、`until:`、`OR` 以及带减号的字词。',

	couldBeAny: '{{typed}}可能是以下任何一个。你指的是哪一个？',
	mostMentioned: '这些是最常被提到的 {{shown}} 个。输入更完整的名称可找到其他结果。',
	severalCalled: '新闻中有多人被称为{{role}}。你指的是哪一位？',
	nobodyCalledExactly: '没有新闻以{{role}}称呼任何人。你指的是以下其中一位吗？',
	newestFirst: '最新的报道排在最前面。',
	storiesMention_other: '{{count}} 条新闻提到{{words}}。',
	atLeastMention_other: '至少 {{count}} 条新闻提到{{words}}。',
	whichMeant: '你指的是哪一条？',
	whichToRead: '你想阅读哪一条？',
	showingNewest: '显示最新的 {{shown}} 条。',
} as const satisfies Translation<typeof english, 'zh-CN'>;
