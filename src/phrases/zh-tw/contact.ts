import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: '查看概況',
	whoIsInThis: '裡面有誰？',
	messageSaysNothing: '這則訊息沒有文字。請選擇有文字的訊息。',
	nobodyInMessage: '這則訊息沒有提到這裡新聞中的任何人。',
	nothingInMessage: '這裡的新聞都沒有提到這則訊息的內容。',
	whichInMessage: '這則訊息提到好幾件事。你想看哪一項的概況？',
	inThisMessage: '這則訊息提到',
	chooseProfile: '開啟人物檔案',
	chooseTopic: '請選擇',

	welcomeTitle: '你好，我是 Dateline',
	welcomeAsk: '**提問：**`/概況` 告訴你發生了什麼事，`/是誰` 告訴你某人是誰，一律附上來源。',
	welcomeFollow: '**追蹤：**`/追蹤` 把某個主題的新聞傳給你，逐則傳送或每天一次。',
	welcomePost: '**發布：**`/摘要 新增` 定時把新消息發到頻道，`/快訊 新增` 則是一有消息就發。',
	welcomeSmall: '前兩個按鈕供管理員使用。`/說明` 列出所有功能。',
	welcomeDigest: '每天早上在這裡發新聞摘要',
	welcomeBrief: '試試 {{command}}',
	zoneFormTitle: '這個伺服器的時區',
	zoneFormCity: '你所在時區的一個城市',
	zoneFormHint: '或與 UTC 的時差，例如 UTC+8',
	zoneFormExample: '台北',
	howToAsk: '用指令提問：輸入 `/` 並選一個，例如 `/概況`。`/說明` 說明所有指令。',
	followAway: 'Dateline 不是這裡的成員，所以只能用私人訊息傳新聞給你。',
} as const satisfies Translation<typeof english, 'zh-TW'>;
