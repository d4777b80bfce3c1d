import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: '이 글 브리핑',
	whoIsInThis: '누가 나와요?',
	messageSaysNothing: '이 메시지에는 글이 없어요. 글이 있는 메시지를 골라 주세요.',
	nobodyInMessage: '이 메시지에는 이곳 뉴스에 나오는 사람의 이름이 없어요.',
	whichInMessage: '이 메시지에는 여러 가지가 나와요. 어떤 것의 브리핑을 볼까요?',
	inThisMessage: '이 메시지에 나오는 사람',
	chooseProfile: '프로필 열기',
	chooseTopic: '하나를 골라 주세요',
} as const satisfies Translation<typeof english, 'ko'>;
