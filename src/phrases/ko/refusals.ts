import type { Translation } from '../catalogue.ts';
import type { refusals as english } from '../en/refusals.ts';

export const refusals = {
	commandGone: '더 이상 없는 명령어예요. `/도움말`에서 모든 명령어를 볼 수 있어요.',
	serverOnly: '서버에서만 쓸 수 있어요. 직접 관리하는 서버에서 사용해 주세요.',
	moderatorsOnly: '관리자용 기능이에요. 이 서버를 관리할 수 있는 사람에게 부탁해 주세요.',
	homeOnly: 'Dateline의 홈 서버에서만 쓸 수 있어요. 그곳에서 사용해 주세요.',
	buttonStale: '이 버튼은 더 이상 작동하지 않아요. 명령어를 다시 사용해 주세요.',
	articlesUnreadable:
		'일부 기사를 지금 읽을 수 없어 다시 불러오고 있어요. 1분 뒤에 다시 시도해 주세요.',
	wentWrong:
		'문제가 생겼어요. 사용자 잘못은 아니에요. 제보할 때는 이 코드를 함께 알려 주세요: {{code}}',
	optionUnusable: '그대로는 쓸 수 없는 옵션이 있어요. 다른 값을 골라 주세요.',
	tooLong: '너무 길어요. 더 짧게 써 주세요.',
	fileTooLarge: '파일이 1MiB보다 커요. 더 작은 파일을 첨부해 주세요.',
	fileUnreadable: '파일을 읽을 수 없었어요. 다시 첨부해 주세요.',
	fileNotText: 'UTF-8 텍스트 파일이 아니에요. UTF-8로 저장해서 다시 첨부해 주세요.',
	holderAway:
		'이 일을 맡은 Dateline 프로세스가 잠시 자리에 없어서 아무것도 바뀌지 않았어요. 1분 뒤에 다시 시도해 주세요.',
	outcomeUnknown:
		'이 일이 어떻게 끝났는지 Dateline이 알지 못해요. 다시 시도하기 전에 완료되었는지 확인해 주세요.',
	nothingSaved:
		'지금은 아무것도 저장할 수 없어서 아무것도 바뀌지 않았어요. 1분 뒤에 다시 시도해 주세요.',
} as const satisfies Translation<typeof english, 'ko'>;
