import type { Translation } from '../catalogue.ts';
import type { refusals as english } from '../en/refusals.ts';

export const refusals = {
	commandGone: '這個指令已經不存在。`/說明` 會列出所有指令。',
	serverOnly: '這項功能只能在伺服器中使用。請在你管理的伺服器中使用。',
	moderatorsOnly: '這項功能只供管理員使用。請洽有權管理這個伺服器的人。',
	homeOnly: '這項功能只能在 Dateline 的主要伺服器中使用。請到那裡使用。',
	buttonStale: '這個按鈕已失效。請重新使用指令。',
	articlesUnreadable: '部分文章目前無法讀取，正在重新載入。請一分鐘後再試。',
	wentWrong: '發生了問題，不是你的錯。如要回報，請附上這個代碼：{{code}}',
	optionUnusable: '有一個選項的值無法使用。請選擇其他值。',
	tooLong: '太長了。請減少字詞。',
	fileTooLarge: '這個檔案超過 1 MiB。請附上較小的檔案。',
	fileUnreadable: '無法讀取這個檔案。請重新附上。',
	fileNotText: '這個檔案不是 UTF-8 文字檔。請以 UTF-8 儲存後重新附上。',
	holderAway: '負責這件事的 Dateline 程序暫時不在，沒有任何變更。請在一分鐘後再試一次。',
	outcomeUnknown: 'Dateline 不知道這件事是否完成。請先查看是否已完成，再決定要不要重試。',
	nothingSaved: '目前無法儲存任何內容，因此沒有任何變更。請在一分鐘後再試一次。',
} as const satisfies Translation<typeof english, 'zh-TW'>;
