import type { Translation } from '../catalogue.ts';
import type { follows as english } from '../en/follows.ts';

export const follows = {
	followAsk: '{{about}}, 어떻게 팔로우할까요?',
	followTimes: '속보는 뉴스마다, 뉴스 요약은 하루 한 번 {{time}}({{zone}})에 도착해요.',
	followTimesChange: '뉴스 요약 시간은 `/팔로우목록`의 `언제`와 `시간대`로 바꿀 수 있어요.',
	followUnmatched: '아직 {{words}}에 관한 뉴스가 없어요. 표기를 확인해 주세요.',
	followAlerts: '나에게 속보 보내기',
	followDigest: '나에게 매일 뉴스 요약 보내기',
	followAlertsHere: '이 채널에 속보 게시',
	followDigestHere: '이 채널에 매일 뉴스 요약 게시',
	followedNow: '팔로우를 시작했어요.',
	followedHere: '이제 여기에 게시돼요.',
	followedAlreadyDigest: '이미 뉴스 요약으로 팔로우하고 있어요: {{about}}.',
	followedAlreadyAlerts: '이미 속보로 팔로우하고 있어요: {{about}}.',
	channelFollowsDigest: '이 채널은 이미 뉴스 요약으로 팔로우하고 있어요: {{about}}.',
	channelFollowsAlerts: '이 채널은 이미 속보로 팔로우하고 있어요: {{about}}.',
	followsTooMany_other:
		'이미 한도인 주제 {{count}}개를 팔로우하고 있어요. 먼저 `/팔로우목록`에서 삭제해 주세요.',
	followHereModerators:
		'채널에 게시할 내용은 관리자만 선택할 수 있어요. 직접 팔로우할 수는 있어요.',
	directUnanswered: 'Discord가 응답하지 않았어요. 다시 시도해 주세요.',
	directRefused:
		'Dateline이 다이렉트 메시지를 보낼 수 없어요. 이 서버의 개인정보 설정에서 허용한 뒤 다시 시도해 주세요.',
	directClosedPaused:
		'Dateline이 보내는 다이렉트 메시지를 받지 않도록 설정되어 있어 팔로우가 일시 중지됐어요. Discord 설정에서 허용한 뒤 ‘다시 시작’을 눌러 주세요.',

	followingTitle: '## 팔로우 중',
	followingNothing: '팔로우하는 것이 없어요. `/팔로우`와 주제로 시작해 보세요.',
	followingMenu: '변경할 항목 선택',
	followingThis: '팔로우하고 있어요.',
	followingAll: '팔로우하는 모든 것',
	followingPaused: '일시 중지했어요. 다시 시작할 때까지 아무것도 도착하지 않아요.',
	followingResumed: '팔로우를 다시 시작했어요.',
	followingResumedAll: '이 항목들의 팔로우를 다시 시작했어요.',
	followingRemoved: '팔로우를 해제했어요.',
	followingGone:
		'더 이상 팔로우하지 않는 항목이에요. `/팔로우목록`에서 팔로우 목록을 볼 수 있어요.',
	followingTimesChanged: '이제 뉴스 요약이 그 시간에 도착해요.',
	followingNoDigest: '뉴스 요약으로 팔로우하는 것이 없어요. `/팔로우`로 시작해 보세요.',
	followingNotNow: '지금은 할 수 없어요. 1분 뒤에 다시 시도해 주세요.',
	digestPausedLabel: '뉴스 요약, 일시 중지됨',
	alertsPausedLabel: '속보, 일시 중지됨',
} as const satisfies Translation<typeof english, 'ko'>;
