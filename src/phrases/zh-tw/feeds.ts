import type { Translation } from '../catalogue.ts';
import type { feeds as english } from '../en/feeds.ts';

export const feeds = {
	feedsNone: '尚未讀取任何訂閱源。請用 `/來源 新增` 新增。',
	feedsTitle: '消息來源',
	feedsCount_other: '{{count}} 個訂閱源',
	feedsPage: '{{feeds}} · 第 {{page}} 頁，共 {{pages}} 頁',
	feedsMore: '還有 {{number}} 個',

	feedEnded: '不再讀取：發布者已停止更新',
	feedInTrouble: '自 {{moment}} 起有問題',
	feedNotRead: '尚未讀取',
	feedRead: '{{when}}讀取',
	feedLastItem: '最新項目：{{when}}',
	feedEveryMinutes: '每 {{minutes}} 分鐘',
	feedEveryHours: '每 {{hours}} 小時',
	feedMovedThere: '已搬遷到這裡',
	feedInFile: '在 `feeds.json` 中',

	opmlTooLong: '檔案超過 1 MiB。請分成多個檔案。',
	opmlUnreadable: '這個檔案不是 OPML。請將訂閱源重新匯出為 OPML。',
	feedsImported: '已匯入訂閱源',
	feedsNotImported: '未匯入任何訂閱源',
	feedsAdded_other: '已新增 {{count}} 個',
	feedsAlreadyHere_other: '{{count}} 個已存在',
	feedsLeftOut_other: '未納入 {{count}} 個',
	feedsImportedThen: '會在幾分鐘內讀取。`/來源 清單` 會顯示其狀況。',
	leftOutNotWeb: '{{url}} 不是 http 或 https 網址',
	leftOutRepeated: '{{url}} 在檔案中重複出現',
	leftOutNoRoom: '{{url}} 無法新增：已有 {{max}} 個訂閱源，請先移除其他的',

	noticeEnded_other: '{{count}} 個訂閱源已停止更新',
	noticeTrouble_other: '{{count}} 個訂閱源無法讀取',
	noticeMoved_other: '{{count}} 個訂閱源已搬遷',
	noticeRecovered_other: '{{count}} 個訂閱源恢復正常',
	noticeSeveral: '訂閱源的最新狀況',
	noticeOurs:
		'超過一半的訂閱源同時失敗，原因很可能在我們這邊。請洽營運者確認 Dateline 能否連上網際網路。',
	noticeWhatToDo:
		'Dateline 會繼續嘗試，恢復時會通知。`/來源 檢查` 顯示目前的內容；`/來源 暫停` 和 `/來源 移除` 可停止嘗試。',
	noticeMore: '還有 {{number}} 個，請見 `/來源 清單`',
	newsTrouble: '自 {{moment}} 起，無法從 **{{name}}** 取得任何內容。',
	newsEnded: '**{{name}}** 已由發布者停止更新，不再讀取。',
	newsEndedThen: '請用 `/來源 移除` 移除。如果有新的網址，請用 `/來源 新增` 新增。',
	newsMoved: '**{{name}}** 已搬遷，從現在起讀取新的網址：',
	newsRecovered: '**{{name}}** 已恢復正常，先前自 {{moment}} 起有問題。',
} as const satisfies Translation<typeof english, 'zh-TW'>;
