import type { Translation } from '../catalogue.ts';
import type { privacy as english } from '../en/privacy.ts';

export const privacy = {
	privacyTitle: 'Dateline 儲存的資料',
	privacyYou: '關於你',
	privacyFollows:
		'你追蹤的主題和語言（直到你移除為止），以及最後傳送給你的內容（最多 {{days}} 天份）。目前：{{stored}}。',
	privacyReloader: '最後一次重新載入文章者的使用者 ID。',
	privacyServer: '關於伺服器',
	privacySubscriptions:
		'伺服器的新聞摘要與快訊，以及建立者的使用者 ID，以便在停止時通知；最後發布的內容（最多 {{days}} 天份）與尚待發布的內容；時區和語言、是否顯示圖片，以及通知發布到哪裡。',
	privacyLeaving:
		'Dateline 得知自己被移出伺服器後，這些資料會保留 {{days}} 天以備重新加入，之後清除。',
	privacyFeeds: '在此新增的每個訂閱源都附有伺服器 ID，直到該訂閱源被移除為止。',
	privacyNever: '絕不儲存',
	privacyMembers: '成員寫的內容、名稱、向 Dateline 提出的問題以及閱讀的內容。',
	privacyPassedOn:
		'短暫的例外：若指令須由這個機器人的另一個處理程序回答，指令與你的使用者 ID 會存在資料庫中直到回答為止；機器人運作期間最多 15 分鐘。',
	privacyWhere: '儲存位置',
	privacyDatabase: '只存放在這個機器人營運者的資料庫中。',
	privacyModel: '文章內容會傳送給語言模型製作摘要。任何關於你或這個伺服器的資料都不會傳送。',
	privacyStored: '{{followed}}，{{created}}',
	privacyFollowed_other: '追蹤 {{count}} 個主題',
	privacyCreated_other: '為伺服器建立 {{count}} 項新聞摘要或快訊',
	privacyErase: '清除關於我的資料',
	privacyEraseQuestion:
		'這會清除關於你的資料：{{stored}}。你會停止追蹤所有主題；你為伺服器建立的項目會繼續，但不含你的使用者 ID。此動作無法復原。',
	privacyEraseYes: '清除',
	privacyKeep: '保留',
	privacyErased: '已清除。你不再追蹤任何主題，也沒有新聞摘要或快訊含有你的使用者 ID。',
} as const satisfies Translation<typeof english, 'zh-TW'>;
