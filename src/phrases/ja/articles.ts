import type { Translation } from '../catalogue.ts';
import type { articles as english } from '../en/articles.ts';

export const articles = {
	problemMissing: 'ありません',
	problemType: '{{found}}ではなく{{expected}}にしてください',
	typeText: 'テキスト',
	typeObject: 'オブジェクト',
	typeList: 'リスト',
	typeNumber: '数値',
	typeBoolean: 'trueかfalse',
	typeNull: 'null',
	typeNothing: '空',
	typeOther: '別のもの',
	problemCharacters: '{{size}}文字あります（最大{{max}}文字）',
	problemEntries: '{{size}}件あります（最大{{max}}件）',
	problemTooMuch: '多すぎます（最大{{max}}）',
	problemUnknownKey: '不明なキー「{{key}}」があります',
	problemUnknownKeyNear: '不明なキー「{{key}}」があります。「{{guess}}」のことですか？',
	problemOneOf: '次のどれかにしてください：{{values}}',
	problemNotAllowed: 'ここでは使えません',
	problemMore: 'ほかに問題が{{number}}件あります',
	problemTwice: '重複しています：すでに{{line}}行目にあります',

	textEmpty: '空です',
	textHalfCharacter: '半端な文字（孤立サロゲート）が含まれています',
	textControl: '制御文字が含まれています',
	textInvisible: '見えない文字しか含まれていません',
	textTooLong: '{{max}}文字を超えています',
	textTag: 'HTML「{{found}}」が含まれています。プレーンテキストで書いてください',
	textEntity: 'HTML「{{found}}」が含まれています。文字そのものを書いてください',
	textLost: '失われた文字が「{{found}}」になっています。原文からコピーし直してください',
	textGarbled:
		'文字コードの誤りによる文字化け「{{found}}」があります。原文からコピーし直してください',

	addressForm: '完全なhttpまたはhttpsのアドレスにしてください',
	addressSecure: '完全なhttpsのアドレスにしてください',
	addressPassword: 'ユーザー名やパスワードを含めないでください',
	languageForm: 'enやzh-HantのようなBCP 47タグにしてください',
	languageUnlikely:
		'未指定のため英語とみなされますが、本文は{{language}}のようです。本文の言語を指定してください',
	countryForm: 'TWのような大文字2文字の国コードにしてください',
	countryUnknown: '国コードではありません',
	idForm: 'a-z、0-9と単独のハイフンだけにしてください',
	domainForm: 'wwwを除いた小文字のドメインにしてください',
	domainsNone: 'ドメインを1つ以上書いてください',
	timeForm: '2026-11-28T09:30:00ZのようなUTCの時刻にしてください',
	dateForm:
		'2025-06-19のような日付か、2025-06-19T08:30:00Zのようなタイムゾーン付きの日時にしてください',
	dateNear:
		'2025-06-19のような日付か、2025-06-19T08:30:00Zのようなタイムゾーン付きの日時にしてください。{{guess}}のことですか？',
	dateWithoutZone:
		'時刻にタイムゾーンがありません。UTCを表すZか+08:00のような時差を付け、時刻の前にTを置いてください',
	dateNotReal: '存在しない日付か時刻です',
	dateYears: 'UTCで0000年から9999年の間にしてください',
	dateFuture: '{{date}}は1日以上先の時刻です（現在：{{now}}）',
	dateBefore: 'publishedAt（{{date}}）より前です',

	speakerUnlisted: '「{{person}}」はこの記事の人物に含まれていません',
	idMissing:
		'idがなく、ファイル名「{{id}}」もidにできません。idはa-z、0-9と単独のハイフンだけで書きます',
	idTaken:
		'{{location}}の記事と同じid「{{id}}」です。そちらを残すので、この記事には別のidを付けてください',
	aliasIsName: '「{{alias}}」は別名にできません。それ自体が{{line}}行目の名前です',
	feedTwice: '{{line}}行目のフィードと同じです。どちらかを削除してください',
	suggestedTwice: '{{location}}のフィードのアドレスです。どちらかを削除してください',
	publisherTaken: '「{{text}}」はすでに「{{owner}}」のものです',
} as const satisfies Translation<typeof english, 'ja'>;
