import type { Translation } from '../catalogue.ts';
import type { forms as english } from '../en/forms.ts';

export const forms = {
	digestFormTitle: '新しいニュースまとめ',
	alertFormTitle: '新しい速報',
	digestEditTitle: 'このニュースまとめを変更',
	alertEditTitle: 'この速報を変更',
	formAgain: 'フォームを時間内に開けませんでした。ボタンを押してもう一度試してください。',
	formTopics: 'トピック',
	formTopicsExample: '台湾、半導体戦争',
	formChannel: '投稿先',
	formUsual: '日時',
	formWhen: 'またはほかの日時を言葉で',
	formWhenHint: 'ここに記入すると、上の選択の代わりに使われます。',
	formZone: 'タイムゾーン',
	formZoneHint: 'その地域の都市名（例：東京）。空欄の場合は{{zone}}になります。',
	formQuiet: 'おやすみ時間',
	formChannelMissing: '投稿先のチャンネルを選んでください。',
	openFormButton: 'フォームを開く',
	correctButton: '修正する',
	formForgotten_other:
		'入力内容の保存は{{count}}分間で、その時間が過ぎました。もう一度フォームに記入してください。',
	digestFirst: '最初の投稿は{{moment}}です。',
	waitingComes: '投稿できなかったニュースは、次回の配信に含まれます：{{moment}}。',
	waitingAlertsCome: '投稿できなかったニュースは、まもなく投稿されます。',
} satisfies Translation<typeof english, 'ja'>;
