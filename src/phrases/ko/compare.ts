import type { Translation } from '../catalogue.ts';
import type { compare as english } from '../en/compare.ts';

export const compare = {
	compareTitle_other: '출처 {{count}}곳의 보도 비교',
	compareNumber: '서로 다른 수치: {{number}}',
	compareAgree: '제목과 첫 문장에 서로 다른 수치가 없어요',
	compareOne: '이 뉴스를 보도한 출처가 여기에는 한 곳뿐이에요',
	compareBack: '‹ 이전',
	compareOn: '출처 더 보기 ›',
	compareVoices: '발언자: {{people}}',
	compareCountries: '국가·지역',
	compareOwners: '소유 형태',
	compareShare: '{{name}} {{sources}}',
	ownedByState: '국영·관영',
	ownedByPublic: '공영 방송',
	ownedByNonprofit: '비영리',
	ownedByPrivate: '민영',
	notKnown: '알 수 없음',
	sourceNotNamed: '출처 표기 없음',
	compareWithdrawn: '출처에서 이 뉴스의 보도를 모두 철회했어요. 다른 뉴스를 선택해 주세요.',
	openStory: '뉴스 읽기',
	openCompare: '출처 비교',
} as const satisfies Translation<typeof english, 'ko'>;
