import type { Translation } from '../catalogue.ts';
import type { forms as english } from '../en/forms.ts';

export const forms = {
	digestFormTitle: '새 뉴스 요약',
	alertFormTitle: '새 속보',
	digestEditTitle: '뉴스 요약 변경',
	alertEditTitle: '속보 변경',
	formAgain: '양식이 제때 열리지 않았어요. 버튼을 눌러 다시 시도해 주세요.',
	formTopics: '주제',
	formTopicsExample: '대만, 반도체 전쟁',
	formChannel: '채널',
	formUsual: '시간',
	formWhen: '또는 다른 시간을 글로',
	formWhenHint: '여기에 입력하면 위의 선택 대신 쓰여요.',
	formZone: '시간대',
	formZoneHint: '그 시간대의 도시(예: 서울). 비워 두면 {{zone}} 기준이에요.',
	formQuiet: '방해 금지 시간',
	formChannelMissing: '게시할 채널을 선택해 주세요.',
	openFormButton: '양식 열기',
	correctButton: '고치기',
	formForgotten_other:
		'입력한 내용은 {{count}}분 동안만 보관되는데, 그 시간이 지났어요. 양식을 다시 작성해 주세요.',
	digestFirst: '첫 번째는 {{moment}}에 게시돼요.',
	waitingComes: '올리지 못한 뉴스는 다음 뉴스 요약에 함께 올라와요: {{moment}}.',
	waitingAlertsCome: '올리지 못한 뉴스는 곧 올라와요.',
} satisfies Translation<typeof english, 'ko'>;
