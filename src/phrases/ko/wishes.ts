import type { Translation } from '../catalogue.ts';
import type { wishes as english } from '../en/wishes.ts';

export const wishes = {
	topicShared:
		'{{typed}}에 해당하는 이름이 여러 개예요. 원하는 이름을 정확히 입력해 주세요: {{names}}.',
	topicEmpty: '{{typed}}에는 검색할 것이 없어요. 이름이나 단어를 쉼표로 구분해 입력해 주세요.',
	topicCommon:
		'거의 모든 뉴스에 나오는 말이에요: {{typed}}. 전체 이름이나 여러 단어로 된 표현을 입력해 주세요.',
	topicsBesideEverything:
		'‘모두’에는 다른 주제가 모두 들어 있어요. ‘모두’와 주제 중 하나만 입력해 주세요.',
	topicsOnlyLeftOut:
		'{{typed}}에는 제외할 것만 있어요. 앞에 ‘모두’나 주제를 입력하거나 옵션 `제외`를 사용해 주세요.',
	exceptUnclear:
		'{{typed}}도 제외할지 분명하지 않아요. 제외할 것 앞에 모두 ‘-비’처럼 빼기표를 붙이거나 옵션 `제외`를 사용해 주세요.',
	topicsMixed:
		'{{typed}}: 여러 뜻으로 읽을 수 있어요. 주제를 쉼표로 구분하고, 제외할 것 앞에 모두 ‘모두, -비’처럼 빼기표를 붙여 주세요.',
	topicsTooMany: '주제는 {{topics}}개까지, 각각 {{characters}}자까지예요. 줄이거나 삭제해 주세요.',
	topicsContradict: '{{typed}}: 포함과 제외에 모두 있어요. 한쪽에만 입력해 주세요.',
	exceptEverything: '모두 제외하면 남는 것이 없어요. 제외할 것만 입력해 주세요.',
	topicMissing: '이름이나 검색할 단어를 입력해 주세요.',
	everythingTyped: '모두',
	nothingTyped: '없음',

	topicUnmatched: '아직 {{topic}}에 관한 뉴스가 없어요.',
	topicUnmatchedNearest: '아직 {{topic}}에 관한 뉴스가 없어요. 가장 비슷한 이름: {{names}}.',
	topicsUnmatchedMore_other: '다른 주제 {{count}}개에 관한 뉴스도 없어요.',

	exported: '이 서버의 모든 뉴스 요약과 속보예요. `/요약 가져오기`로 다시 추가할 수 있어요.',
	exportUnreadable:
		'이 파일을 읽을 수 없어요. 일부가 빠졌을 수 있어요. `/요약 내보내기` 파일을 그대로 첨부해 주세요.',
	exportNot: '`/요약 내보내기`로 만든 파일이 아니에요. 그 파일을 첨부해 주세요.',
	importTitle: '## 구독을 가져왔어요',
	importAdded_other: '추가 {{count}}개',
	importSkipped_other: '이미 있음 {{count}}개',
	problemCount_other: '문제 {{count}}건',
	problemsTitle: '문제',
	importMore_other: '외 {{count}}건',
	importStartNote: '새 뉴스 요약과 속보는 이제부터 들어오는 뉴스로 시작해요.',
	entryProblem: '{{number}}: {{problem}}',
	fieldProblem: '{{field}}: {{problem}}',
	entryUnreadable: '뉴스 요약도 속보도 아니에요.',
	fieldUnknown: '그런 항목은 없어요.',
	fieldMissing: '이 항목이 빠졌어요.',
	fieldWrong: '사용할 수 없는 값이에요.',
	fieldTopicWrong: '‘place: Taiwan’이나 ‘words: chip war’ 같은 형식이어야 해요.',
	fieldZoneWrong: 'Europe/Berlin 같은 시간대 이름이어야 해요.',
	fieldChannelWrong: '채널 ID여야 해요.',
	entryChannelUnknown:
		'이 서버에서 채널을 찾지 못했어요. 다른 곳에 게시하려면 `채널` 옵션으로 파일을 다시 가져와 주세요.',
	pingUnknown: '여기에는 {{typed}} 역할이 없어요. 제안에서 골라 주세요.',
	pingShared: '이름이 {{typed}}인 역할이 여러 개예요. 제안에서 골라 주세요.',
	pingEveryone: 'Dateline은 @everyone과 @here를 멘션하지 않아요. 나갈 수 있는 역할을 골라 주세요.',
	pingManaged: '{{role}} 역할은 Discord나 앱이 관리해서 멘션할 수 없어요. 다른 역할을 골라 주세요.',
	pingNotAllowed:
		'Dateline은 {{role}} 역할을 멘션할 수 없어요. 역할 설정에서 누구나 멘션할 수 있게 하고 다시 시도해 주세요.',
	publishElsewhere:
		'공지 채널의 메시지만 발행할 수 있어요. 공지 채널을 고르거나 `발행`을 꺼 주세요.',
	threadElsewhere:
		'스레드는 텍스트 채널과 공지 채널에서만 시작할 수 있어요. 그런 채널을 고르거나 `스레드`를 꺼 주세요.',
	tagsElsewhere: '태그는 포럼 게시물에만 있어요. 포럼을 고르거나 `태그`에 “없음”을 입력해 주세요.',
	tagUnknown:
		'이 포럼에는 Dateline이 쓸 수 있는 {{typed}} 태그가 없어요. 다음 중에서 골라 주세요: {{tags}}.',
	tagsNone: '이 포럼에는 Dateline이 쓸 수 있는 태그가 없어요. 먼저 포럼 설정에서 추가해 주세요.',
	tagsTooMany: '게시물에는 태그를 {{most}}개까지 붙일 수 있어요. 줄여 주세요.',
	tagRequired: '이 포럼은 모든 게시물에 태그가 필요해요. `태그`로 골라 주세요: {{tags}}.',
	accentUnclear:
		'{{typed}} 색은 알 수 없어요. 빨강 같은 이름이나 #2F5D8A 같은 여섯 자리를 입력해 주세요.',
} as const satisfies Translation<typeof english, 'ko'>;
