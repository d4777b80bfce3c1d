import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: '概要を見る',
	whoIsInThis: '誰が出てくる？',
	messageSaysNothing:
		'このメッセージにはテキストがありません。テキストのあるものを選んでください。',
	nobodyInMessage: 'このメッセージには、ここのニュースに出てくる人の名前がありません。',
	whichInMessage: 'このメッセージにはいくつかの話題があります。どれの概要を見ますか？',
	inThisMessage: 'このメッセージに出てくる人',
	chooseProfile: 'プロフィールを開く',
	chooseTopic: '1つ選んでください',
} as const satisfies Translation<typeof english, 'ja'>;
