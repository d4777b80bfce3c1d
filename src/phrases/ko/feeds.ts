import type { Translation } from '../catalogue.ts';
import type { feeds as english } from '../en/feeds.ts';

export const feeds = {
	feedsNone: '아직 읽는 피드가 없어요. `/출처 추가`로 추가해 주세요.',
	feedsTitle: '출처',
	feedsCount_other: '피드 {{count}}개',
	feedsPage: '{{feeds}} · {{pages}}쪽 중 {{page}}쪽',
	feedsMore: '외 {{number}}개',

	feedEnded: '더 이상 읽지 않음: 발행처가 종료함',
	feedInTrouble: '{{moment}}부터 문제 있음',
	feedNotRead: '아직 읽지 않음',
	feedRead: '{{when}} 읽음',
	feedLastItem: '최근 항목 {{when}}',
	feedEveryMinutes: '{{minutes}}분마다',
	feedEveryHours: '{{hours}}시간마다',
	feedMovedThere: '이 주소로 옮김',
	feedInFile: '`feeds.json`에 있음',

	opmlTooLong: '파일이 1MiB보다 커요. 여러 파일로 나눠 주세요.',
	opmlUnreadable: 'OPML 파일이 아니에요. 피드를 OPML로 다시 내보내 주세요.',
	feedsImported: '피드를 가져왔어요',
	feedsNotImported: '가져온 피드가 없어요',
	feedsAdded_other: '추가 {{count}}개',
	feedsAlreadyHere_other: '이미 있음 {{count}}개',
	feedsLeftOut_other: '제외 {{count}}개',
	feedsImportedThen: '몇 분 안에 읽을게요. `/출처 목록`에서 상태를 볼 수 있어요.',
	leftOutNotWeb: '{{url}}: http나 https 주소가 아님',
	leftOutRepeated: '{{url}}: 파일에 두 번 이상 있음',
	leftOutNoRoom:
		'{{url}}: 추가할 수 없음. 피드가 이미 {{max}}개 있으니 먼저 다른 피드를 삭제해 주세요',

	noticeEnded_other: '피드 {{count}}개가 종료되었어요',
	noticeTrouble_other: '피드 {{count}}개를 읽을 수 없어요',
	noticeMoved_other: '피드 {{count}}개의 주소가 바뀌었어요',
	noticeRecovered_other: '피드 {{count}}개가 다시 작동해요',
	noticeSeveral: '피드 소식',
	noticeOurs:
		'피드의 절반 넘게 동시에 실패해서, 원인은 상대편이 아니라 이쪽에 있는 것 같아요. Dateline이 인터넷에 연결되는지 운영자에게 문의해 주세요.',
	noticeWhatToDo:
		'Dateline이 계속 시도하고, 다시 작동하면 알려 드릴게요. `/출처 확인`으로 지금 상태를 볼 수 있고, `/출처 일시중지`나 `/출처 삭제`로 시도를 끝낼 수 있어요.',
	noticeMore: '외 {{number}}개: `/출처 목록`에서 볼 수 있어요',
	newsTrouble: '**{{name}}**: {{moment}}부터 들어온 것이 없어요.',
	newsEnded: '**{{name}}**: 발행처가 종료해서 더 이상 읽지 않아요.',
	newsEndedThen: '`/출처 삭제`로 삭제해 주세요. 새 주소가 있으면 `/출처 추가`로 추가해 주세요.',
	newsMoved: '**{{name}}**: 주소가 바뀌어 지금부터 새 주소를 읽어요:',
	newsRecovered: '**{{name}}**: {{moment}}부터 있던 문제가 해결되어 다시 작동해요.',
} as const satisfies Translation<typeof english, 'ko'>;
