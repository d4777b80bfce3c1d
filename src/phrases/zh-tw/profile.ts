import type { Translation } from '../catalogue.ts';
import type { profile as english } from '../en/profile.ts';

export const profile = {
	asReported: '根據 {{day}}的報導',
	asReportedBy: '根據 {{source}} {{day}}的報導',
	readFromText: '從內文讀取',
	earlierRoles: '先前的身分',
	rolePeriod: '{{first}}至 {{last}}',
	inReportsWith: '報導中一同出現',
	inTheNews: '相關新聞',
	allStories: '所有新聞',

	whatTheySaid: '發言',
	whatTheySaidNewest: '發言（{{total}} 則中最新的 {{shown}} 則）',
	whatSaid: '{{person}} 的發言',
	whatSaidWith: '{{person}} 的發言：{{words}}',
	statements_other: '{{count}} 則發言',
	quotedBy: '{{person}} 引述',
	onSubject: '關於 {{subject}}',
	noReportSays: '這裡的報導沒有 {{person}} 的發言。',
	noReportSaysWith: '這裡的報導沒有 {{person}} 提到{{words}}的發言。',
	allStatements: '所有發言',
	storiesButton: '新聞',
	saidEmpty: '`said:` 是空的。請在後面寫上人名，例如 `said:川普 關稅`。',
	saidExcluded: '`said:` 不能用減號排除。請寫 `said:` 加上人名，來尋找其發言。',
	saidWithFilter:
		'`said:` 只能搭配字詞使用。請移除 `from:`、`since:`、`until:`、`OR` 以及帶減號的字詞。',

	couldBeAny: '{{typed}}可能是以下任何一個。你指的是哪一個？',
	mostMentioned: '這些是最常被提到的 {{shown}} 個。輸入更完整的名稱可找到其他結果。',
	severalCalled: '新聞中有多人被稱為{{role}}。你指的是哪一位？',
	nobodyCalledExactly: '沒有新聞以{{role}}稱呼任何人。你指的是以下其中一位嗎？',
	newestFirst: '最新的報導排在最前面。',
	storiesMention_other: '{{count}} 則新聞提到{{words}}。',
	atLeastMention_other: '至少 {{count}} 則新聞提到{{words}}。',
	whichMeant: '你指的是哪一則？',
	whichToRead: '你想閱讀哪一則？',
	showingNewest: '顯示最新的 {{shown}} 則。',
} as const satisfies Translation<typeof english, 'zh-TW'>;
