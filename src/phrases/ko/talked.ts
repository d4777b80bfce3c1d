import type { Translation } from '../catalogue.ts';
import type { talked as english } from '../en/talked.ts';

export const talked = {
	talkedTitle: '화제 순위',
	talkedPeriod: '{{first}}~{{last}} (UTC), 이전 {{days}}일과 비교',
	talkedNoBefore: '{{first}}~{{last}} (UTC), 비교할 이전 보도가 없어요',
	talkedRose: '증가, 이전 {{number}}건',
	talkedFell: '감소, 이전 {{number}}건',
	talkedNew: '이전에는 없음',
	talkedRising: '**증가:** {{names}}',
	talkedFalling: '**감소:** {{names}}',
	talkedSteady: '우연을 넘는 증감은 없어요.',
	talkedTooLittle: '보도가 너무 적어 무엇이 가장 화제였는지 말할 수 없어요.',
	optionContent: '담을 내용(기본은 새 뉴스)',
	choiceNewStories: '새 뉴스',
} as const satisfies Translation<typeof english, 'ko'>;
