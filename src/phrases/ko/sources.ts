import type { Translation } from '../catalogue.ts';
import type { sources as english } from '../en/sources.ts';

export const sources = {
	sourceEmpty: '주소나 이름을 입력해 주세요.',
	sourceUnclear:
		'{{typed}}: 주소도 추천 출처도 아니에요. https://example.com/feed 같은 피드나 페이지의 주소를 입력하거나 추천 목록에서 골라 주세요.',
	sourceInDiscord:
		'Discord로 이어지는 주소인데, Discord에는 피드가 없어요. https://example.com/feed 같은 피드나 페이지의 주소를 입력해 주세요.',
	sourcePassword:
		'이 주소에는 사용자 이름이나 비밀번호가 들어 있어 피드를 관리하는 모든 사람에게 보여요. 그런 정보가 없는 주소를 사용해 주세요.',
	sourceRestarting: 'Dateline이 다시 시작하고 있어요. 잠시 후 다시 시도해 주세요.',
	sourceUnknown: '이름이나 주소가 {{typed}}인 피드가 없어요. `/출처 목록`에서 모두 볼 수 있어요.',
	sourceSeveral: '이름이 {{typed}}인 피드가 여러 개예요. 입력할 때 나오는 목록에서 골라 주세요.',
	sourceFull: '피드가 이미 {{max}}개 있어요. 먼저 `/출처 삭제`로 하나를 삭제해 주세요.',
	sourceListed: '**{{name}}**: 이미 읽고 있어요. `/출처 목록`에서 볼 수 있어요.',
	sourceEnded:
		'**{{name}}**: 발행처가 종료해서 읽을 수 없어요. 새 주소를 찾아 `/출처 추가`로 추가해 주세요.',
	sourcePausedAlready: '**{{name}}**: 이미 일시 중지 상태예요. 바뀐 것은 없어요.',
	sourceNotPaused: '**{{name}}**: 일시 중지 상태가 아니에요. 바뀐 것은 없어요.',
	sourcePaused:
		'**{{name}}**: 일시 중지했어요. `/출처 다시시작`으로 다시 시작할 때까지 읽지 않아요.',
	sourceResumed: '**{{name}}**: 다시 읽기 시작했어요.',
	sourceGone: '그 피드는 이미 없어요. `/출처 목록`에서 모두 볼 수 있어요.',
	sourceInFile:
		'**{{name}}**: 데이터 폴더의 `feeds.json` 파일에 있어요. 운영자에게 삭제를 부탁하거나 `/출처 일시중지`를 사용해 주세요.',
	sourceRemoveQuestion: '**{{name}}**: 삭제할까요? 기사는 그대로 남아요.',
	sourceRemoved: '**{{name}}**: 삭제했어요. 기사는 그대로 남아요.',
	sourceExport: '모든 피드예요. `/출처 가져오기`나 피드 리더로 다시 추가할 수 있어요.',
	sourceExportTitle: 'Dateline 피드',

	previewHeadlines: '최근 제목',
	previewTooLong:
		'주소가 너무 길어 버튼에 담을 수 없어요. `/출처 가져오기`나 `feeds.json`으로 추가해 주세요.',
	previewNothingKept:
		'아직 아무것도 저장하지 않았어요. 추가할 때 피드에 있던 기사는 찾을 수 있지만 게시하지는 않아요.',
	previewAdd: '추가',
	previewLanguageUnknown: '언어를 알 수 없음',
	previewNoDates: '날짜가 없어 하루 건수를 알 수 없음',
	previewLessThanDaily: '하루 1건 미만',
	previewPerDay: '하루 약 {{number}}건',
	feedItems_other: '항목 {{count}}개',
	feedRefusedTitle: '제외됨',
	feedRefused: '{{reason}} ({{items}})',
	feedItemWithoutText: '제목도 본문도 없음',
	feedItemFault: '{{field}}: {{reason}}',

	feedChoice: '이 페이지에는 피드가 여러 개 있어요. 어느 것을 원하세요?',
	feedChoiceMore: '외 {{number}}개. 그중 하나라면 페이지에서 주소를 찾아 추가해 주세요.',
	feedAdded: '**{{name}}**: 지금부터 읽을게요.',
	feedAddedThen: '1분 안에 기사를 찾을 수 있어요. 이후에 나오는 기사는 구독한 곳에 게시돼요.',

	checkNew_other: '새 항목 {{count}}개',
	checkChanged_other: '변경 {{count}}개',
	checkKnown_other: '기존 {{count}}개',
	checkNothingNew_other: '새로운 것이 없어요. 항목 {{count}}개가 모두 이미 있어요.',
	checkWouldBring: '들어올 기사',
	checkNothingKept: '방금 읽었어요. 확인할 때는 아무것도 저장하지 않아요.',
} as const satisfies Translation<typeof english, 'ko'>;
