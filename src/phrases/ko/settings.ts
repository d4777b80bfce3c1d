import type { Translation } from '../catalogue.ts';
import type { settings as english } from '../en/settings.ts';

export const settings = {
	settingsTitle: '## 설정',
	settingsZone: '**시간대** {{zone}}, 현지 시각 {{time}}',
	settingsZoneUnset: '**시간대** {{zone}}, 현지 시각 {{time}}. 아직 선택한 사람이 없어요',
	settingsLanguage: '**언어** 여기 게시되는 모든 것은 {{language}}, 명령어 답변은 읽는 사람의 언어',
	settingsImagesOn: '**이미지** 표시',
	settingsImagesOff: '**이미지** 표시 안 함',
	settingsImagesNever: '**이미지** 표시 안 함: 모든 서버에서 꺼져 있어요',
	settingsNotices: '**관리자 알림** 피드나 채널에 문제가 있으면 {{channel}} 채널에 게시',
	settingsNoticesNowhere: '**관리자 알림** 없음. 문제가 있는 피드는 `/상태`에서 볼 수 있어요',
	settingsHow: '`/설정`의 `시간대`, `언어`, `이미지`, `알림`으로 변경할 수 있어요.',
	settingsZoneChanged: '새 뉴스 요약과 속보는 이 시간대를 사용해요. 기존 것은 그대로예요.',
	settingsLanguageChanged: '이제부터 게시되는 모든 것은 이 언어로 표시돼요.',
	settingsImagesChanged: '이미지 설정은 이제부터 게시되는 것에 적용돼요.',
	settingsNoticesChanged: '그 채널을 볼 수 있는 모든 사람이 알림을 보게 돼요.',
	settingsNoticesStopped: '이제 피드 알림을 게시하지 않아요.',
	settingsNoticesStop: '알림 중지',
	settingsNoticesForum: '알림은 포럼에 게시할 수 없어요. 텍스트 채널이나 스레드를 선택해 주세요.',
} as const satisfies Translation<typeof english, 'ko'>;
