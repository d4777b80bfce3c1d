import type { Translation } from '../catalogue.ts';
import type { profile as english } from '../en/profile.ts';

export const profile = {
	asReported: '{{day}}の記事による',
	asReportedBy: '{{source}}の{{day}}の記事による',
	readFromText: '本文から読み取り',
	earlierRoles: '以前の肩書き',
	rolePeriod: '{{first}}〜{{last}}',
	inReportsWith: '同じ記事に登場',
	inTheNews: '関連ニュース',
	allStories: 'すべてのニュース',

	whatTheySaid: '発言',
	whatTheySaidNewest: '発言（{{total}}件中、最新の{{shown}}件）',
	whatSaid: '{{person}}の発言',
	whatSaidWith: '{{person}}の発言：{{words}}',
	statements_other: '発言{{count}}件',
	quotedBy: '{{person}}による引用',
	onSubject: '{{subject}}について',
	noReportSays: '{{person}}の発言を伝える記事はここにはありません。',
	noReportSaysWith: '{{words}}を含む{{person}}の発言を伝える記事はここにはありません。',
	allStatements: 'すべての発言',
	storiesButton: 'ニュース',
	saidEmpty: '`said:` が空です。`said:トランプ 関税` のように、後に人物を入力してください。',
	saidExcluded:
		'`said:` はマイナスで除外できません。発言を探すには、`said:` と人物を入力してください。',
	saidWithFilter:
		'`said:` は言葉とだけ組み合わせられます。`from:`、`since:`、`until:`、`OR` とマイナス付きの言葉を外してください。',

	couldBeAny: '{{typed}}に当てはまるものが複数あります。どれのことですか？',
	mostMentioned:
		'登場回数の多い{{shown}}件です。ほかを探すには、より詳しい名前を入力してください。',
	severalCalled: 'ニュースで{{role}}と呼ばれる人物が複数います。誰のことですか？',
	nobodyCalledExactly: 'ニュースで{{role}}と呼ばれる人物はいません。このうちの誰かですか？',
	newestFirst: '新しい記事の順に並んでいます。',
	storiesMention_other: '{{count}}件のニュースが{{words}}に触れています。',
	atLeastMention_other: '{{count}}件以上のニュースが{{words}}に触れています。',
	whichMeant: 'どれのことですか？',
	whichToRead: 'どれを読みますか？',
	showingNewest: '最新の{{shown}}件を表示しています。',
} as const satisfies Translation<typeof english, 'ja'>;
