import type { Translation } from '../catalogue.ts';
import type { lists as english } from '../en/lists.ts';

export const lists = {
	quoted: '「{{text}}」',
	quotedWithin: '『{{text}}』',
	pieces: '{{before}}{{within}}{{after}}',
	sentences: '{{first}}{{second}}',

	stories_other: 'ニュース{{count}}件',
	reports_other: '記事{{count}}件',
	inReports_other: '{{count}}件の記事に登場',
	atLeast: '{{amount}}以上',
	fromSourcesOrMore_other: '{{stories}}（配信元：{{count}}媒体以上）',
	storiesSince: '{{day}}以降の{{stories}}',
	newestWhen: '最新：{{when}}',
	newestArrived: '最終受信：{{when}}',
	pageOf: '{{page}}/{{pages}}ページ',
	endOfListed:
		'これより古いニュースは、`until:2025-06-01` のように日付を付けて `/検索` で検索できます。',
	fewerWords: '残りを見るには言葉を減らしてください',
	andOthers_other: 'ほか{{count}}件',

	newestHere: 'ここにある最新のニュース',
	newestAbout: 'このトピックの最新のニュース',
	newestFromSource: 'この配信元の最新のニュース',
	newestOfThese: 'この中で最新のニュース',
	isFrom: '{{newest}}は{{day}}（{{ago}}）のものです。',
	arrivedOn: '{{newest}}は{{day}}（{{ago}}）に受信しました。',

	newerPage: '‹ 新しいニュース',
	olderPage: '古いニュース ›',
	previousPage: '‹ 戻る',
	readOn: '続きを読む ›',
	newestStories: '最新ニュース',
	coverage: '扱っているトピック',
	profileButton: 'プロフィール',
	followButton: 'フォロー',
	followThis: 'このトピックをフォロー',
	followName: '{{name}}をフォロー',
	whoIsIn: '登場する人物',
	chooseOne: '1つ選んでください',

	showing: '{{typed}}を{{topic}}として表示しています',
	showingAs: '{{typed}}を{{topic}}として表示しています：{{role}}',
	roleIn: '{{role}}（{{source}}、{{day}}）',
	roleOn: '{{role}}（{{day}}）',
	noneMentions:
		'{{topic}}のニュースに{{words}}を含むものはありません。{{topic}}のすべてのニュースを表示しています。',
	noneHasWords:
		'{{topic}}のニュースに{{words}}をすべて含むものはありません。{{topic}}のすべてのニュースを表示しています。',
	namesWith: '{{names}}と{{words}}',
	closestLacks:
		'これらの言葉をすべて含むニュースはありません。最も近いものには{{words}}がありません。',
	nextLacks_other:
		'{{count}}件のニュースがこれらの言葉をすべて含んでいます。その次のものには{{words}}がありません。',
	symbolsIgnored: '記号は無視されます。{{word}}の文字と数字だけを検索しています。',

	kindPerson: '人物',
	kindOrganization: '組織',
	kindPlace: '場所',
	kindTopic: 'トピック',
	aPerson: '人物',
	anOrganization: '組織',
	aPlace: '場所',
	aTopic: 'トピック',
} as const satisfies Translation<typeof english, 'ja'>;
