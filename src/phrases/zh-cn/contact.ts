import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: '查看简报',
	whoIsInThis: '里面有谁？',
	messageSaysNothing: '这条消息没有文字。请选择有文字的消息。',
	nobodyInMessage: '这条消息没有提到这里新闻中的任何人。',
	whichInMessage: '这条消息提到好几件事。你想看哪一项的简报？',
	inThisMessage: '这条消息提到',
	chooseProfile: '打开人物资料',
	chooseTopic: '请选择',
} as const satisfies Translation<typeof english, 'zh-CN'>;
