import type { Translation } from '../catalogue.ts';
import type { compare as english } from '../en/compare.ts';

export const compare = {
	compareTitle_other: '{{count}}媒体の伝え方',
	compareNumber: '食い違う数字：{{number}}',
	compareAgree: '見出しと書き出しに食い違う数字はありません',
	compareOne: 'ここでこのニュースを伝えているのは1媒体だけです',
	compareBack: '‹ 前へ',
	compareOn: 'ほかの配信元 ›',
	compareVoices: '発言者：{{people}}',
	compareCountries: '国・地域',
	compareOwners: '所有形態',
	compareShare: '{{name}} {{sources}}',
	ownedByState: '国営・政府系',
	ownedByPublic: '公共放送',
	ownedByNonprofit: '非営利',
	ownedByPrivate: '民間企業',
	notKnown: '不明',
	sourceNotNamed: '配信元の記載なし',
	compareWithdrawn:
		'このニュースの記事はすべて配信元が取り下げました。別のニュースを選んでください。',
	openStory: 'ニュースを読む',
	openCompare: '配信元を比較',
} as const satisfies Translation<typeof english, 'ja'>;
