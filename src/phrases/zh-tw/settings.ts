import type { Translation } from '../catalogue.ts';
import type { settings as english } from '../en/settings.ts';

export const settings = {
	settingsTitle: '## 設定',
	settingsZone: '**時區** {{zone}}，當地現在是 {{time}}',
	settingsZoneUnset: '**時區** {{zone}}，當地現在是 {{time}}；還沒有人選擇時區',
	settingsLanguage: '**語言** 這裡發布的所有內容使用{{language}}；指令的回覆使用每位讀者自己的語言',
	settingsImagesOn: '**圖片** 顯示',
	settingsImagesOff: '**圖片** 不顯示',
	settingsImagesNever: '**圖片** 不顯示：所有伺服器都已關閉',
	settingsNotices: '**給管理員的通知** 訂閱源或頻道出問題時發布到 {{channel}}',
	settingsNoticesNowhere: '**給管理員的通知** 不發布；`/狀態` 會顯示哪些訂閱源有問題',
	settingsHow: '用 `/設定` 的 `時區`、`語言`、`圖片` 或 `通知` 變更。',
	settingsZoneChanged: '新的新聞摘要與快訊使用這個時區。現有的維持原樣。',
	settingsLanguageChanged: '從現在起發布的所有內容都使用這個語言。',
	settingsImagesChanged: '圖片設定適用於從現在起發布的內容。',
	settingsNoticesChanged: '看得到那個頻道的人都會看到通知。',
	settingsNoticesStopped: '從現在起不再發布訂閱源的通知。',
	settingsNoticesStop: '停止通知',
	settingsNoticesForum: '通知無法發布到論壇。請選擇文字頻道或討論串。',
} as const satisfies Translation<typeof english, 'zh-TW'>;
