import type { Translation } from '../catalogue.ts';
import type { posted as english } from '../en/posted.ts';

export const posted = {
	digest: '뉴스 요약',
	alert: '속보',
	alerts: '속보',
	late: '지연됨: {{time}} 예정',
	example: '예시: 지금은 새 소식이 없어 조건에 맞는 최신 뉴스를 보여 드려요',
	nothingNew: '{{moment}} 이후 새 소식이 없어요.',
	nothingNewAbout: '{{moment}} 이후 새 소식이 없어요(주제: {{about}}).',
	quietHours_other: '방해 금지 시간에 들어온 뉴스 {{count}}건',
	overHourlyLimit_other: '시간당 한도를 넘은 뉴스 {{count}}건',
	delayed_other: '제때 게시하지 못한 뉴스 {{count}}건',

	newStories_other: '새 뉴스 {{count}}건',
	updates_other: '업데이트 {{count}}건',
	fromSources_other: '{{stories}}, 출처 {{count}}곳',
	more_other: '{{count}}건 더 있음',
	readStory: '읽을 뉴스 선택',
	whyThis: '왜 게시됐나요?',
	read: '읽기',
	readOriginal: '원문 읽기',

	changed: '변경: {{changes}}',
	nowAlsoBy: '추가 보도: {{sources}}',
	anotherReport: '다른 보도',
	also: '다른 보도: {{sources}}',
	moreSources_other: '그 외 출처 {{count}}곳',
	corrected: '{{when}} 정정: {{changes}}',
	headline: '제목',
	summary: '요약',
	source: '출처',
	kicker: '제목 위 문구',
	date: '날짜',
	withdrawn: '출처에서 기사 철회',
	restored: '기사 철회 취소',
	otherReports: '다른 보도',
	arrived: '{{date}} 수신',
	updated: '{{date}} 업데이트',
	inLanguage: '{{language}} 기사',
	isWithdrawn: '출처에서 철회한 기사',
	noHeadline: '(제목 없음)',

	everything: '모든 뉴스',
	except: '{{about}}({{except}} 제외)',
	topics_other: '주제 {{count}}개',
	between: ', ',
	andMore_other: '{{list}} 외 {{count}}개',

	digestBlocked: '{{channel}} 채널에 뉴스 요약({{about}})을 더 이상 게시할 수 없어요. {{why}}',
	alertsBlocked: '{{channel}} 채널에 속보({{about}})를 더 이상 게시할 수 없어요. {{why}}',
	missing:
		'이 채널에서 Dateline에 필요한 권한이 없어요: {{permissions}}. 채널 설정의 ‘권한’에서 허용해 주세요.',
	missingSome: '이 채널에서 Dateline에 필요한 권한이 없어요. 채널 설정의 ‘권한’에서 허용해 주세요.',
	channelGone: '채널이 삭제되었어요. 구독을 삭제하거나 다른 채널로 옮겨 주세요.',
	serverGone: 'Dateline이 더 이상 서버에 없어요.',
	directClosed:
		'Dateline이 보내는 다이렉트 메시지를 받지 않도록 설정되어 있어요. Discord 설정에서 허용해 주세요.',
	threadLocked: '스레드가 잠겨 있어요. 잠금을 해제하거나 다른 채널을 선택해 주세요.',
	tagNeeded:
		'이 포럼은 모든 게시물에 태그가 필요해요. `/요약 편집`이나 `/속보 편집`의 `태그` 옵션으로 골라 주세요.',
	forbidden: 'Discord에서 허용하지 않아요.',
	refused:
		'Discord에서 Dateline의 게시물을 거부하고 있어요. 서버의 AutoMod 규칙과 채널 설정을 확인해 주세요.',
	noAnswer: '이 채널에 대해 Discord가 제대로 응답하지 않아요. Dateline이 계속 다시 시도할게요.',
	nothingLost: '놓치는 뉴스는 없어요. 그동안 들어온 뉴스는 가능한 한 빨리 게시할게요.',
	keptUntilThen: '그때까지 구독은 삭제되지 않고 대기해요.',
} as const satisfies Translation<typeof english, 'ko'>;
