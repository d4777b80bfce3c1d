import type { Translation } from '../catalogue.ts';
import type { link as english } from '../en/link.ts';

export const link = {
	linkWay: '둘을 함께 언급한 뉴스가 없어요. 같은 뉴스에 나온 이름을 따라 찾은 가장 짧은 경로:',
	linkCaution:
		'경로가 관계를 뜻하지는 않아요. 각 단계는 두 이름을 함께 언급한 뉴스가 있다는 뜻일 뿐이에요.',
	linkNone: '둘을 함께 언급한 뉴스가 없고, 다른 이름을 세 개까지 거쳐도 경로를 찾지 못했어요.',
	linkSame: '둘 다 같은 이름이에요: {{name}}. 서로 다른 이름을 두 개 선택해 주세요.',
} as const satisfies Translation<typeof english, 'ko'>;
