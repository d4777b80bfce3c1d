import type { Translation } from '../catalogue.ts';
import type { forms as english } from '../en/forms.ts';

export const forms = {
	digestFormTitle: '新的新聞摘要',
	alertFormTitle: '新的快訊',
	digestEditTitle: '變更這份新聞摘要',
	alertEditTitle: '變更這些快訊',
	formAgain: '表單沒有及時開啟。請按按鈕再試一次。',
	formTopics: '主題',
	formTopicsExample: '台灣，晶片戰',
	formChannel: '頻道',
	formUsual: '時間',
	formWhen: '或用文字輸入其他時間',
	formWhenHint: '填了這欄，就以這欄為準，不看上面的選項。',
	formZone: '時區',
	formZoneHint: '該時區的一座城市，例如台北。留空則使用 {{zone}}。',
	formQuiet: '勿擾時段',
	formChannelMissing: '選擇要發布的頻道。',
	openFormButton: '開啟表單',
	correctButton: '修改',
	formForgotten_other: '輸入的內容只保留 {{count}} 分鐘，現在已經過了。請重新填寫表單。',
	digestFirst: '第一份將在{{moment}}發布。',
	waitingComes: '先前未能發布的內容會隨下一份新聞摘要發布：{{moment}}。',
	waitingAlertsCome: '先前未能發布的內容很快就會發布。',
} satisfies Translation<typeof english, 'zh-TW'>;
