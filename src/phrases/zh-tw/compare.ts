import type { Translation } from '../catalogue.ts';
import type { compare as english } from '../en/compare.ts';

export const compare = {
	compareTitle_other: '{{count}} 個消息來源怎麼報導',
	compareNumber: '不一致的數字：{{number}}',
	compareAgree: '標題與首句中的數字沒有出入',
	compareOne: '這裡只有一個消息來源報導這則新聞',
	compareBack: '‹ 上一頁',
	compareOn: '更多來源 ›',
	compareVoices: '發言者：{{people}}',
	compareCountries: '國家／地區',
	compareOwners: '所有權',
	compareShare: '{{name}} {{sources}}',
	ownedByState: '政府或國營',
	ownedByPublic: '公共廣電',
	ownedByNonprofit: '非營利',
	ownedByPrivate: '民營',
	notKnown: '不明',
	sourceNotNamed: '未註明來源',
	compareWithdrawn: '這則新聞的來源已撤回所有報導，請改選其他新聞。',
	openStory: '閱讀這則新聞',
	openCompare: '比較來源',
} as const satisfies Translation<typeof english, 'zh-TW'>;
