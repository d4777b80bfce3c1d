import type { Translation } from '../catalogue.ts';
import type { privacy as english } from '../en/privacy.ts';

export const privacy = {
	privacyTitle: 'Dateline이 저장하는 것',
	privacyYou: '나에 관한 것',
	privacyFollows:
		'팔로우하는 주제와 언어(삭제할 때까지), 그리고 마지막으로 보낸 내용(최대 {{days}}일분). 현재: {{stored}}.',
	privacyReloader: '마지막으로 기사를 다시 불러온 사람의 사용자 ID.',
	privacyServer: '서버에 관한 것',
	privacySubscriptions:
		'뉴스 요약과 속보, 멈췄을 때 알리기 위한 만든 사람의 사용자 ID, 마지막으로 게시한 내용(최대 {{days}}일분)과 아직 게시하지 않은 내용, 시간대와 언어, 이미지 표시 여부, 알림을 보낼 곳.',
	privacyLeaving:
		'Dateline이 서버에서 제거된 것을 알게 되면 다시 들어올 때를 위해 {{days}}일 동안 보관한 뒤 지워요.',
	privacyFeeds: '여기서 추가한 각 피드에 붙는 서버 ID(그 피드를 삭제할 때까지).',
	privacyNever: '절대 저장하지 않는 것',
	privacyMembers: '멤버가 쓰는 글, 이름, Dateline에 묻는 것, 읽는 것.',
	privacyPassedOn:
		'잠시 예외: 이 봇의 다른 프로세스가 답해야 하는 명령어는 답할 때까지(봇이 실행 중이면 최대 15분) 사용자 ID와 함께 데이터베이스에 있어요.',
	privacyWhere: '저장 위치',
	privacyDatabase: '이 봇을 운영하는 사람의 데이터베이스에만 저장해요.',
	privacyModel:
		'기사 본문은 요약을 위해 언어 모델로 전송돼요. 나나 이 서버에 관한 것은 전송되지 않아요.',
	privacyStored: '{{followed}}, {{created}}',
	privacyFollowed_other: '팔로우하는 주제 {{count}}개',
	privacyCreated_other: '서버용으로 만든 뉴스 요약과 속보 {{count}}건',
	privacyErase: '나에 관한 정보 지우기',
	privacyEraseQuestion:
		'나에 관해 저장된 것을 지워요: {{stored}}. 팔로우는 모두 해제되고, 서버용으로 만든 것은 사용자 ID 없이 계속돼요. 되돌릴 수 없어요.',
	privacyEraseYes: '지우기',
	privacyKeep: '유지',
	privacyErased:
		'지웠어요. 이제 아무것도 팔로우하지 않고, 내 사용자 ID가 든 뉴스 요약이나 속보도 없어요.',
} as const satisfies Translation<typeof english, 'ko'>;
