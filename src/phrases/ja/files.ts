import type { Translation } from '../catalogue.ts';
import type { files as english } from '../en/files.ts';

export const files = {
	fileEncoding: 'UTF-8のテキストではありません。UTF-8で保存してください',
	fileTooMuch: '{{size}} MiBを超えています。複数のファイルに分けてください',
	fileLink: 'リンクです。リンクはたどらないので、ファイル自体を置いてください',
	fileNone: 'ファイルではありません',
	fileIgnored: '無視されました。.jsonと.jsonlのファイルだけを読み取ります',
	fileFault: '読み取れません（システムの報告：{{code}}）',
	fileAbsent: '存在しません',
	fileForbidden: '読み取れません。Datelineに権限がありません',
	fileNoFolder: 'フォルダーではありません',
	fileIsFolder: 'ファイルではなくフォルダーです',

	jsonNone: 'JSONではありません',
	jsonTooDeep: '入れ子が{{levels}}段を超えています',
	jsonDeep: '入れ子が深すぎます',
	jsonEndsEarly: '途中で終わっています。残りがありません',
	jsonNoBrace: '途中で終わっています。閉じる } がありません',
	jsonNoBracket: '途中で終わっています。閉じる ] がありません',
	jsonNoQuote: '途中で終わっています。テキストの閉じ引用符がありません',
	jsonWord: 'JSONではない語が含まれています。テキストは半角の二重引用符（"）で囲んでください',
	jsonNumber: 'JSONで使えない形の数値が含まれています',
	jsonKey: 'ここに二重引用符で囲んだキーが必要です。前に余分なカンマがあるかもしれません',
	jsonValue: 'ここに値が必要です。前に余分なカンマがあるかもしれません',
	jsonColon: 'キーと値の間にコロンが必要です',
	jsonComma: 'この前にカンマが必要です',
	jsonContinues: '終わりの後に続きがあります。括弧を早く閉じすぎているかもしれません',
	jsonComment: 'コメントが含まれています。JSONでは使えないので削除してください',
	jsonOpenQuote: '同じ行に閉じ引用符のないテキストがあります',
	jsonUnicode: '\\u の後に16進数4桁がありません',
	jsonBackslash:
		'バックスラッシュの後の文字が正しくありません。バックスラッシュ自体は \\\\ と書いてください',
	jsonControl: '制御文字が含まれています。テキスト内の改行は \\n と書いてください',
} as const satisfies Translation<typeof english, 'ja'>;
