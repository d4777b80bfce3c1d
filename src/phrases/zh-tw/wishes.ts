import type { Translation } from '../catalogue.ts';
import type { wishes as english } from '../en/wishes.ts';

export const wishes = {
	topicShared: '{{typed}}可能是好幾個名稱。請輸入完整名稱：{{names}}。',
	topicEmpty: '{{typed}}裡沒有可以搜尋的內容。請輸入名稱或字詞，以逗號分隔。',
	topicCommon: '幾乎每則新聞都有{{typed}}。請輸入完整名稱，或由幾個字詞組成的片語。',
	topicsBesideEverything: '「全部」已包含所有其他主題。請輸入「全部」或主題，擇一即可。',
	topicsOnlyLeftOut:
		'{{typed}}只說明了要排除什麼。請在前面輸入「全部」或一個主題，或使用選項 `排除`。',
	exceptUnclear:
		'不確定是否也要排除{{typed}}。請在每個要排除的項目前加上減號，例如「-下雨」，或使用選項 `排除`。',
	topicsMixed:
		'{{typed}}有好幾種解讀方式。請以逗號分隔主題，並在每個要排除的項目前加上減號，例如「全部，-下雨」。',
	topicsTooMany: '最多可有 {{topics}} 個主題，每個最多 {{characters}} 個字元。請移除或縮短一些。',
	topicsContradict: '{{typed}}同時列在要收錄與要排除的內容中。請只保留一處。',
	exceptEverything: '全部排除就什麼都不剩了。請只輸入要排除的內容。',
	topicMissing: '請輸入名稱，或要搜尋的字詞。',
	everythingTyped: '全部',
	nothingTyped: '無',

	topicUnmatched: '這裡目前沒有新聞提到{{topic}}。',
	topicUnmatchedNearest: '這裡目前沒有新聞提到{{topic}}。這裡最相近的名稱：{{names}}。',
	topicsUnmatchedMore_other: '另外 {{count}} 個主題也沒有新聞提到。',

	exported: '這個伺服器的所有新聞摘要與快訊。用 `/digest import` 可以重新加入。',
	exportUnreadable: '無法讀取這個檔案，可能缺了一部分。請附上未經修改的 `/digest export` 檔案。',
	exportNot: '這個檔案不是來自 `/digest export`。請附上由該指令匯出的檔案。',
	importTitle: '## 已匯入訂閱',
	importAdded_other: '新增 {{count}} 項',
	importSkipped_other: '已存在 {{count}} 項',
	importProblems_other: '{{count}} 個問題',
	importProblemsTitle: '問題',
	importMore_other: '還有 {{count}} 項',
	importStartNote: '新的新聞摘要與快訊只包含從現在起收到的新聞。',
	entryProblem: '{{number}}：{{problem}}',
	fieldProblem: '{{field}}：{{problem}}',
	entryUnreadable: '這不是新聞摘要，也不是快訊。',
	fieldUnknown: '沒有這個欄位。',
	fieldMissing: '缺少這一項。',
	fieldWrong: '這個值不適用。',
	fieldTopicWrong: '格式必須像「place: Taiwan」或「words: chip war」。',
	fieldZoneWrong: '必須是時區名稱，例如 Europe/Berlin。',
	fieldChannelWrong: '必須是頻道 ID。',
	entryChannelUnknown:
		'在這個伺服器找不到它的頻道。若要發布到其他地方，請用選項 `頻道` 再次匯入檔案。',
} as const satisfies Translation<typeof english, 'zh-TW'>;
