import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: '查看概況',
	whoIsInThis: '裡面有誰？',
	messageSaysNothing: '這則訊息沒有文字。請選擇有文字的訊息。',
	nobodyInMessage: '這則訊息沒有提到這裡新聞中的任何人。',
	whichInMessage: '這則訊息提到好幾件事。你想看哪一項的概況？',
	inThisMessage: '這則訊息提到',
	chooseProfile: '開啟人物檔案',
	chooseTopic: '請選擇',
} as const satisfies Translation<typeof english, 'zh-TW'>;
