import type { Translation } from '../catalogue.ts';
import type { names as english } from '../en/names.ts';

export const names = {
	nameEmpty: '名前を入力してください。',
	nameOdd: 'この名前には表示できない文字が含まれています。別の名前を入力してください。',
	nameSeveral: '{{typed}}という名前の人物が複数います。入力中に表示される候補から選んでください。',
	nameUnknown:
		'{{typed}}という名前の人物が出てくる記事はありません。入力中に表示される候補から選んでください。',
	nameMisspelled:
		'{{typed}}という名前の人物が出てくる記事はありません。**{{nearest}}** のことですか？',
	nameShownAs: '{{alias}} · 表示名：{{name}}',

	nameJoined: '**{{name}}** と **{{other}}** を同一人物にしました。表示名は **{{name}}** です。',
	nameShowOther: 'もう一方の名前で表示',
	nameTakeBack: '取り消す',
	nameOthersAlike: 'ほかの似た名前',
	nameStayTwo:
		'**{{name}}** と **{{other}}** は別人のままです。今後、同一人物の候補には挙げません。',
	nameTwoAgain:
		'**{{name}}** と **{{other}}** を別人に戻しました。今後、同一人物の候補には挙げません。',
	nameSuggestedAgain: '**{{name}}** と **{{other}}** を再び同一人物の候補に挙げます。',
	nameRenamed: '**{{name}}** を今後 **{{other}}** と表示します。',
	nameRenamedLeads:
		'**{{name}}** を今後 **{{other}}** と表示します。{{quoted}}でも同じ人物が見つかります。',
	nameHasAgain: '表示名を **{{name}}** に戻しました。',
	nameHidden:
		'**{{name}}** を非表示にしました。回答、一覧、候補のどこにも表示されません。この名前が出てくる記事は残ります。',
	nameShown: '**{{name}}** を再び表示します。',

	namesSame: 'すでに **{{name}}** です。何も変わっていません。',
	namesJoinedAlready: '**{{name}}** と **{{other}}** はすでに同一人物です。何も変わっていません。',
	namesNotJoined:
		'**{{name}}** はほかの名前と統合されていません。入力中に表示される候補から選んでください。',
	namesIsShown:
		'**{{name}}** は表示されている名前です。この人物のものではない、もう一方の名前を選んでください。',
	namesApartAlready: '**{{name}}** と **{{other}}** はすでに別人です。何も変わっていません。',
	namesNotApart:
		'**{{name}}** と **{{other}}** を別人とする指定はありません。何も変わっていません。',
	namesOneHidden:
		'**{{name}}** か **{{other}}** が非表示です。先に `/名前 表示` を使ってください。',
	namesHiddenAlready: '**{{name}}** はすでに非表示です。何も変わっていません。',
	namesNotHidden: '**{{name}}** は非表示ではありません。何も変わっていません。',
	namesTaken:
		'**{{other}}** という人物がすでにいます。**{{name}}** と同じ人であれば `/名前 統合` を使ってください。',
	namesTooMany: '**{{name}}** の名前が多すぎます。先に `/名前 分離` でどれかを分離してください。',
	namesFull: '名前に関する決定が多すぎます。先にどれかを取り消してください。',

	alikeTitle: '似た名前',
	alikePair: '{{one}} と {{other}}',
	alikePerson_other: '**{{name}}**（記事{{count}}件）',
	alikeOne: '同一人物',
	alikeTwo: '別人',
	alikeMore: 'ほかにもあります。これらを決めると表示されます。',
	alikeSpelling: 'スペース、ハイフン、アクセント、肩書きが異なる',
	alikeOrder: '語順が異なる',
	alikeInitial: '一方にイニシャルがある',
	alikeMiddleName: '一方にミドルネームがある',
	alikeRomanization: '同じ音の異なるローマ字表記',
	alikeScript: '異なる文字で同じ音',
	alikeLetter: '1文字だけ異なる',
} as const satisfies Translation<typeof english, 'ja'>;
