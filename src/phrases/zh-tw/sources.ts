import type { Translation } from '../catalogue.ts';
import type { sources as english } from '../en/sources.ts';

export const sources = {
	sourceEmpty: '請輸入網址或名稱。',
	sourceUnclear:
		'{{typed}} 不是網址，也不是建議的消息來源。請輸入訂閱源或網頁的網址，例如 https://example.com/feed，或從建議中選擇。',
	sourceInDiscord:
		'這個網址指向 Discord，那裡沒有訂閱源。請輸入訂閱源或網頁的網址，例如 https://example.com/feed。',
	sourcePassword:
		'這個網址含有使用者名稱或密碼，所有管理訂閱源的人都會看到。請使用不含這些的網址。',
	sourceRestarting: 'Dateline 正在重新啟動。請稍候再試。',
	sourceUnknown: '這裡沒有名稱或網址為{{typed}}的訂閱源。`/來源 清單` 會列出全部。',
	sourceSeveral: '這裡有多個名為{{typed}}的訂閱源。請從輸入時出現的建議中選擇。',
	sourceFull: '已經有 {{max}} 個訂閱源。請先用 `/來源 移除` 移除一個。',
	sourceListed: '已經在讀取 **{{name}}**。可用 `/來源 清單` 查看。',
	sourceEnded:
		'**{{name}}** 已由發布者停止更新，無法讀取。請尋找新的網址，再用 `/來源 新增` 新增。',
	sourcePausedAlready: '**{{name}}** 已經暫停。沒有任何變更。',
	sourceNotPaused: '**{{name}}** 並未暫停。沒有任何變更。',
	sourcePaused: '**{{name}}** 已暫停。用 `/來源 恢復` 恢復前不會讀取。',
	sourceResumed: '已恢復讀取 **{{name}}**。',
	sourceGone: '這個訂閱源已經不在了。`/來源 清單` 會列出全部。',
	sourceInFile:
		'**{{name}}** 列在資料目錄的 `feeds.json` 檔案中。請洽營運者從中移除，或使用 `/來源 暫停`。',
	sourceRemoveQuestion: '要移除 **{{name}}** 嗎？其文章會保留。',
	sourceRemoved: '已移除 **{{name}}**。其文章會保留。',
	sourceExport: '所有訂閱源。可用 `/來源 匯入` 重新加入，新聞閱讀器也能匯入。',
	sourceExportTitle: 'Dateline 的訂閱源',

	previewHeadlines: '最新標題',
	previewTooLong: '網址太長，無法放入按鈕。請用 `/來源 匯入` 新增，或寫入 `feeds.json`。',
	previewNothingKept: '目前尚未儲存任何內容。新增時已在訂閱源中的內容可以查到，但不會發布。',
	previewAdd: '新增',
	previewLanguageUnknown: '無法辨識語言',
	previewNoDates: '沒有日期，無法得知每日則數',
	previewLessThanDaily: '每日不到一則',
	previewPerDay: '每日約 {{number}} 則',
	feedItems_other: '{{count}} 個項目',
	feedRefusedTitle: '未納入',
	feedRefused: '{{reason}}（{{items}}）',
	feedItemWithoutText: '沒有標題也沒有內文',
	feedItemFault: '{{field}}：{{reason}}',

	feedChoice: '這個網頁列出多個訂閱源。你要哪一個？',
	feedChoiceMore: '還有 {{number}} 個。如果是其中之一，請在網頁上找出它的網址再新增。',
	feedAdded: '從現在起會讀取 **{{name}}**。',
	feedAddedThen: '一分鐘內即可查到其文章。之後出現的內容會發布到訂閱的地方。',

	checkNew_other: '新項目 {{count}}',
	checkChanged_other: '更動 {{count}}',
	checkKnown_other: '已知 {{count}}',
	checkNothingNew_other: '沒有新內容：{{count}} 個項目，皆為已知。',
	checkWouldBring: '會收到的新聞',
	checkNothingKept: '剛剛讀取。檢查不會儲存任何內容。',
} as const satisfies Translation<typeof english, 'zh-TW'>;
