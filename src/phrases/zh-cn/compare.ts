import type { Translation } from '../catalogue.ts';
import type { compare as english } from '../en/compare.ts';

export const compare = {
	compareTitle_other: '{{count}} 个来源怎么报道',
	compareNumber: '不一致的数字：{{number}}',
	compareAgree: '标题与首句中的数字没有出入',
	compareOne: '这里只有一个来源报道这条新闻',
	compareBack: '‹ 上一页',
	compareOn: '更多来源 ›',
	compareVoices: '发言者：{{people}}',
	compareCountries: '国家/地区',
	compareOwners: '所有权',
	compareShare: '{{name}} {{sources}}',
	ownedByState: '政府或国有',
	ownedByPublic: '公共广播',
	ownedByNonprofit: '非营利',
	ownedByPrivate: '民营',
	notKnown: '不明',
	sourceNotNamed: '未注明来源',
	compareWithdrawn: '这条新闻的来源已撤回所有报道。请选择其他新闻。',
	openStory: '阅读这条新闻',
	openCompare: '比较来源',
} as const satisfies Translation<typeof english, 'zh-CN'>;
