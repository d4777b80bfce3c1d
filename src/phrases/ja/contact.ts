import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: 'これの概要',
	whoIsInThis: '誰のこと？',
	messageSaysNothing:
		'このメッセージにはテキストがありません。テキストのあるものを選んでください。',
	nobodyInMessage: 'このメッセージには、ここの記事に出てくる人の名前がありません。',
	whichInMessage: 'このメッセージにはいくつかの話題があります。どれの概要を見ますか？',
	inThisMessage: 'このメッセージに出てくる人',
	chooseProfile: 'プロフィールを開く',
	chooseTopic: '選んでください',
} as const satisfies Translation<typeof english, 'ja'>;
