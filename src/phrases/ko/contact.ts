import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: '이 글 브리핑',
	whoIsInThis: '누가 나와요?',
	messageSaysNothing: '이 메시지에는 글이 없어요. 글이 있는 메시지를 골라 주세요.',
	nobodyInMessage: '이 메시지에는 이곳 뉴스에 나오는 사람의 이름이 없어요.',
	nothingInMessage: '이 메시지의 내용은 이곳 뉴스에 나오지 않아요.',
	whichInMessage: '이 메시지에는 여러 가지가 나와요. 어떤 것의 브리핑을 볼까요?',
	inThisMessage: '이 메시지에 나오는 사람',
	chooseProfile: '프로필 열기',
	chooseTopic: '하나를 골라 주세요',

	welcomeTitle: '안녕하세요, Dateline이에요',
	welcomeAsk:
		'**질문:** `/브리핑`은 무슨 일이 있는지, `/누구`는 누구인지 항상 출처와 함께 알려 줘요.',
	welcomeFollow: '**팔로우:** `/팔로우`는 주제의 소식을 하나씩 또는 하루에 한 번 보내 줘요.',
	welcomePost:
		'**게시:** `/요약 추가`는 새 소식을 정해진 시각에, `/속보 추가`는 들어오는 대로 채널에 올려요.',
	welcomeSmall: '처음 두 버튼은 관리자용이에요. `/도움말`에서 모두 볼 수 있어요.',
	welcomeDigest: '매일 아침 여기에 뉴스 요약',
	welcomeBrief: '{{command}} 써 보기',
	zoneFormTitle: '이 서버의 시간대',
	zoneFormCity: '같은 시간대의 도시',
	zoneFormHint: '또는 UTC와의 시차(예: UTC+9)',
	zoneFormExample: '서울',
	howToAsk:
		'명령어로 물어보세요. `/`를 입력하고 `/브리핑` 같은 명령어를 골라 주세요. `/도움말`에 모두 설명되어 있어요.',
	followAway: 'Dateline은 이곳의 멤버가 아니어서 소식을 다이렉트 메시지로만 보낼 수 있어요.',
} as const satisfies Translation<typeof english, 'ko'>;
