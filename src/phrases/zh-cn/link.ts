import type { Translation } from '../catalogue.ts';
import type { link as english } from '../en/link.ts';

export const link = {
	linkWay: '没有新闻同时提到两者。以下是通过一同出现在新闻中的名称找到的最短路径：',
	linkCaution: '路径不代表关系。每一步只表示有新闻同时提到这两个名称。',
	linkNone: '没有新闻同时提到两者，经由最多三个其他名称也找不到路径。',
	linkSame: '两者都是{{name}}，请选择两个不同的名称。',
} as const satisfies Translation<typeof english, 'zh-CN'>;
