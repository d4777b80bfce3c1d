import type { Translation } from '../catalogue.ts';
import type { talked as english } from '../en/talked.ts';

export const talked = {
	talkedTitle: '热议排行',
	talkedPeriod: '{{first}}至 {{last}}（UTC），与之前 {{days}} 天相比',
	talkedNoBefore: '{{first}}至 {{last}}（UTC）；之前没有报道可供比较',
	talkedRose: '上升，之前 {{number}} 篇',
	talkedFell: '下降，之前 {{number}} 篇',
	talkedNew: '之前没有',
	talkedRising: '**上升：**{{names}}',
	talkedFalling: '**下降：**{{names}}',
	talkedSteady: '没有任何升降超出偶然的范围。',
	talkedTooLittle: '报道太少，无法判断谁最受关注。',
	optionContent: '要包含的内容，默认为最新新闻',
	choiceNewStories: '最新新闻',
} as const satisfies Translation<typeof english, 'zh-CN'>;
