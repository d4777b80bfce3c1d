import type { Translation } from '../catalogue.ts';
import type { link as english } from '../en/link.ts';

export const link = {
	linkWay: '沒有新聞同時提到兩者。以下是透過一同出現在新聞中的名稱找到的最短路徑：',
	linkCaution: '路徑不代表關係。每一步只表示有新聞同時提到這兩個名稱。',
	linkNone: '沒有新聞同時提到兩者，經由至多三個其他名稱也找不到路徑。',
	linkSame: '兩者都是{{name}}，請選擇兩個不同的名稱。',
} as const satisfies Translation<typeof english, 'zh-TW'>;
