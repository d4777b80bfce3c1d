import type { Translation } from '../catalogue.ts';
import type { subscriptions as english } from '../en/subscriptions.ts';

export const subscriptions = {
	digestInChannel: '**뉴스 요약** · {{about}}({{channel}})',
	alertsInChannel: '**속보** · {{about}}({{channel}})',
	digestByMessage: '**뉴스 요약** · {{about}}(다이렉트 메시지)',
	alertsByMessage: '**속보** · {{about}}(다이렉트 메시지)',
	budgetAnHour_other: '시간당 최대 {{count}}건',
	quietBetween: '방해 금지 {{from}}~{{until}}',
	isPaused: '**일시 중지됨**',
	pausedLabel: '일시 중지됨',
	nextAt: '다음 {{moment}}',
	lastAt: '지난번 {{moment}}',
	arrivesBy: '{{at}}에 받는 서버가 많아서 늦어도 {{by}}까지 도착해요.',
	messagesWaiting_other: '대기 중인 메시지 {{count}}개',

	editButton: '편집',
	pauseButton: '일시 중지',
	resumeButton: '다시 시작',
	removeButton: '삭제',
	cancelButton: '취소',
	previewButton: '미리보기',
	startButton: '시작',
	discardButton: '버리기',
	previousOnes: '‹ 이전',
	nextOnes: '다음 ›',

	digestsTitle: '## 뉴스 요약',
	alertsTitle: '## 속보',
	digestsNone: '아직 뉴스 요약이 없어요. `/요약 추가`로 만들 수 있어요.',
	alertsNone: '아직 속보가 없어요. `/속보 추가`로 만들 수 있어요.',
	digestsListed_other: '뉴스 요약 {{count}}개',
	alertsListed_other: '속보 구독 {{count}}개',
	nextRuns: '다음 일정',
	digestRemoveAsk: '이 뉴스 요약을 삭제할까요? 이미 게시된 메시지는 남아요.',
	alertsRemoveAsk: '이 속보를 삭제할까요? 이미 게시된 메시지는 남아요.',

	alertsNotStarted: '## 속보, 아직 시작 전',
	alertsStartNote: '‘시작’을 누르면 속보가 시작돼요. 그때까지는 일시 중지됨으로 표시돼요.',
	estimateExamples: '예시',
	estimateMessages_other: '지난 7일이라면 메시지 {{count}}개가 게시됐을 거예요.',
	estimateStories_other: '지난 7일이라면 뉴스 {{count}}건이 게시됐을 거예요.',
	estimateNone: '지난 7일이라면 게시된 뉴스가 없었을 거예요.',
	estimateMessagesUpTo_other:
		'{{day}}(최신 뉴스 날짜)까지의 7일이라면 메시지 {{count}}개가 게시됐을 거예요.',
	estimateStoriesUpTo_other:
		'{{day}}(최신 뉴스 날짜)까지의 7일이라면 뉴스 {{count}}건이 게시됐을 거예요.',
	estimateNoneUpTo: '{{day}}(최신 뉴스 날짜)까지의 7일이라면 게시된 뉴스가 없었을 거예요.',
	estimateCounted_other: '최신 뉴스 {{count}}건만 계산해서 더 많을 수 있어요.',

	subscriptionAdded: '추가했어요.',
	subscriptionChanged: '변경했어요.',
	nothingChanged: '바뀐 것이 없어요. 이미 그렇게 설정되어 있어요.',
	subscriptionExists: '이미 있어요.',
	subscriptionExistsUnchanged: '이미 있어요. 아무것도 변경하지 않았어요.',
	subscriptionUnchanged: '아무것도 변경하지 않았어요.',
	subscriptionNothingTyped:
		'아무것도 변경하지 않았어요. `어느것` 외에 `주제들`이나 `채널`처럼 변경할 옵션을 입력해 주세요.',
	subscriptionPaused: '일시 중지했어요. 다시 시작할 때까지 아무것도 게시되지 않아요.',
	subscriptionPausedAlready:
		'이미 일시 중지되어 있어요. 다시 시작할 때까지 아무것도 게시되지 않아요.',
	digestResumed: '다시 시작했어요. 다음 뉴스 요약에 중지 중 들어온 뉴스도 포함돼요.',
	alertsResumed: '다시 시작했어요. 이제부터 새 뉴스를 게시해요.',
	alertsStarted: '시작했어요. 이제부터 새 뉴스를 게시해요.',
	digestNotPaused: '이 뉴스 요약은 일시 중지되어 있지 않아요.',
	alertsNotPaused: '이 속보는 일시 중지되어 있지 않아요.',
	digestRemoved: '뉴스 요약을 삭제했어요.',
	alertsRemoved: '속보를 삭제했어요.',
	messageOnItsWay:
		'{{channel}} 채널로 보내는 중인 메시지가 있어 아무것도 변경하지 않았어요. 1분 뒤에 다시 시도해 주세요.',
	messageOnItsWayPaused:
		'{{channel}} 채널로 보내는 중인 메시지가 있어 아무것도 변경하지 않았어요. 다시 시작한 뒤 메시지가 게시되면 다시 시도해 주세요.',
	resumeUnclear:
		'Discord가 응답하지 않아 중지 전에 무엇을 게시했는지 확인할 수 없어요. 몇 분 뒤에 다시 시도해 주세요.',
	digestUnknown: '그런 뉴스 요약은 없어요. `/요약 목록`에서 목록을 볼 수 있어요.',
	alertsUnknown: '그런 속보는 없어요. `/속보 목록`에서 목록을 볼 수 있어요.',
	subscriptionsMatch_other:
		'{{typed}}에 해당하는 것이 {{count}}개예요. 제안에서 하나를 선택해 주세요: {{labels}}.',
	subscriptionsTooMany_other:
		'한 서버에는 뉴스 요약과 속보를 {{count}}개까지 둘 수 있어요. 필요 없는 것을 삭제해 주세요.',
	timesInDefaultZone:
		'아직 이 서버의 시간대를 선택하지 않아 시간은 {{zone}} 기준이에요. `/설정 시간대`로 새 뉴스 요약과 속보의 시간대를 설정하고, `/{{command}} 편집`으로 이 구독을 변경할 수 있어요.',
	previewEmpty: '이 주제에 관한 뉴스가 없어 지금은 게시할 것이 없어요.',

	channelUnsuitable:
		'그곳에는 게시할 수 없어요. 텍스트, 공지, 포럼 채널이나 스레드를 선택해 주세요.',
	permissionsMissing:
		'{{channel}} 채널에서 Dateline에 필요한 권한이 없어요: {{permissions}}. 채널 설정의 ‘권한’에서 허용한 뒤 다시 시도해 주세요.',
	mayViewChannel: '채널 보기',
	mayReadHistory: '메시지 기록 보기',
	maySendMessages: '메시지 보내기',
	maySendInThreads: '스레드에서 메시지 보내기',
	mayCreatePosts: '게시물 만들기',
	maySendInPosts: '게시물에서 메시지 보내기',
	mannerPings: '{{role}} 멘션',
	mannerPublished: '팔로워에게 발행',
	mannerThread: '스레드 포함',
	mannerTags: '태그: {{tags}}',
	roleGone:
		'“{{role}}” 역할이 더 이상 없어서 아무도 멘션되지 않아요. `/{{command}} 편집`으로 다른 역할을 선택해 주세요.',
	tagsGone:
		'이 태그들은 포럼에 더 이상 없거나 관리자만 사용할 수 있어요: {{tags}}. `/{{command}} 편집`으로 다른 태그를 선택해 주세요.',
	mannerCompact: '간략',
	mannerHeadlines: '제목만',
	mannerAccent: '테두리: {{color}}',
	mannerPictures: '이미지 있음',
	mannerNoPictures: '이미지 없음',
	mayCreateThreads: '공개 스레드 만들기',
	mayAttachFiles: '파일 첨부',
	picturesNotAllowed:
		'Dateline에 {{channel}} 채널의 ‘{{permission}}’ 권한이 없는 동안에는 뉴스 요약이 이미지 없이 올라가요.',
} as const satisfies Translation<typeof english, 'ko'>;
