import type { Translation } from '../catalogue.ts';
import type { talked as english } from '../en/talked.ts';

export const talked = {
	talkedTitle: '熱議排行',
	talkedPeriod: '{{first}}至 {{last}}（UTC），與之前 {{days}} 天相比',
	talkedNoBefore: '{{first}}至 {{last}}（UTC）；之前沒有報導可供比較',
	talkedRose: '上升，之前 {{number}} 則',
	talkedFell: '下降，之前 {{number}} 則',
	talkedNew: '之前沒有',
	talkedRising: '**上升：**{{names}}',
	talkedFalling: '**下降：**{{names}}',
	talkedSteady: '沒有任何升降超出偶然的範圍。',
	talkedTooLittle: '報導太少，無法判斷誰最受關注。',
	optionContent: '要包含的內容，預設為最新新聞',
	choiceNewStories: '最新新聞',
} as const satisfies Translation<typeof english, 'zh-TW'>;
