import type { Translation } from '../catalogue.ts';
import type { schedule as english } from '../en/schedule.ts';

export const schedule = {
	everyDay: '매일',
	weekdays: '평일',
	weekends: '주말',
	sundays: '매주 일요일',
	mondays: '매주 월요일',
	tuesdays: '매주 화요일',
	wednesdays: '매주 수요일',
	thursdays: '매주 목요일',
	fridays: '매주 금요일',
	saturdays: '매주 토요일',
	daysAtTimes: '{{days}} {{times}}',
	daysAtOne: '{{days}} {{times}}',
	daysOften: '{{days}} {{often}}',
	everyHour: '1시간마다',
	everyHours_other: '{{count}}시간마다',
	everyMinutes_other: '{{count}}분마다',

	whenTooLong:
		'너무 길어요. “매일 오전 8:00”, “평일 7:30, 18:00”, “매주 월요일 9시”, “6시간마다”처럼 입력해 주세요.',
	whenUnclear:
		'요일과 시간을 알아볼 수 없어요. “매일 오전 8:00”, “평일 7:30, 18:00”, “매주 월요일 9시”, “6시간마다”처럼 입력해 주세요.',
	whenHasDate:
		'날짜는 한 번뿐이지만 일정은 매주 반복돼요. “매주 월요일 9시”, “매일 8:00, 18:00”처럼 요일과 시간을 입력해 주세요.',
	whenNotInPart:
		'그 시간대에 없는 시간이거나 두 가지로 읽을 수 있는 시간이에요. “매일 8:00”처럼 0시부터 23시까지로 입력해 주세요.',
	whenUnsupported:
		'일정은 매주 반복되므로 “{{frequency}}” 일정은 지정할 수 없어요. 가장 가까운 일정: “{{closest}}”.',
	everyOtherDay: '하루걸러 한 번',
	everyThirdDay: '사흘에 한 번',
	everyFewDays: '며칠에 한 번',
	everyOtherWeek: '격주에 한 번',
	onceAMonth: '한 달에 한 번',
	quarterlyOrYearly: '분기나 1년에 한 번',
	whenTimesOrInterval:
		'시간이나 한 가지 간격 중 하나만 입력해 주세요. 예: “평일 7:30, 18:00”, “6시간마다”.',
	whenIntervalShort: '가장 짧은 간격은 30분이에요. “30분마다”, “1시간마다”처럼 입력해 주세요.',
	whenIntervalIsDay: '24시간마다는 매일이에요. “매일 8:00”처럼 시간을 추가해 주세요.',
	whenIntervalUneven:
		'간격은 하루를 똑같이 나눌 수 있어야 해요({{hours}}시간). “6시간마다”처럼 입력해 주세요.',
	whenDaysDiffer:
		'한 일정에서는 모든 요일의 시간이 같아요. 예: “월요일, 수요일 9시”. 다른 시간은 따로 만들어 주세요.',
	whenNoDayLeft:
		'그러면 남는 요일이 없어요. “평일, 금요일 제외 9시”처럼 원하는 요일을 입력해 주세요.',
	whenDayMissing: '“매주 월요일 9:00”처럼 요일을 입력해 주세요.',
	whenDaysMissing_other: '“월요일, 목요일 9:00”처럼 요일 {{count}}개를 입력해 주세요.',
	whenIsNextDay: '자정이 지나면 다음 날이에요. 그 요일과 0:00이나 1:00 같은 시간을 입력해 주세요.',
	whenTimesMissing_other: '“매일 8:00, 18:00”처럼 시간 {{count}}개를 입력해 주세요.',
	whenTimeMissing: '“매주 월요일 9시”, “매일 8:00”처럼 시간을 추가해 주세요.',
	whenSeveralTimes: '“매일 8:00”처럼 시간을 하나만 입력해 주세요.',
	whenMixesAmPm:
		'일부 시간에만 오전·오후가 있어요. 모두 붙이거나 0시부터 23시까지로 입력해 주세요.',
	whenTooManyTimes_other: '시간은 {{count}}개까지예요. 또는 “2시간마다”처럼 간격을 입력해 주세요.',
	whenHasZone:
		'시간대는 별도 옵션이에요. 여기에는 시간만 입력하고 `시간대`에서 {{zone}} 등을 선택해 주세요. 예: “매일 오전 8:00”, “평일 7:30, 18:00”, “매주 월요일 9시”, “6시간마다”.',
	whenHasExcept:
		'여기서는 요일만 제외할 수 있어요. 제외할 주제는 `제외`에, 여기에는 시간만 입력해 주세요. 예: “매일 오전 8:00”, “평일 7:30, 18:00”, “매주 월요일 9시”, “6시간마다”.',

	quietTooLong: '너무 길어요. “23:00-7:00”, “23시부터 7시까지”처럼 입력해 주세요.',
	quietUnclear:
		'방해 금지 시간은 시작과 끝 두 시각으로 지정해요. “23:00-7:00”, “23시부터 7시까지”처럼 입력해 주세요.',
	quietSameTime:
		'방해 금지 시간의 시작과 끝은 같을 수 없어요. “23:00-7:00”, “23시부터 7시까지”처럼 입력해 주세요.',

	zoneShared: '{{typed}}에 해당하는 시간대가 여러 개예요. 도시로 선택해 주세요: {{zones}}.',
	zoneUnknown:
		'이름이 {{typed}}인 시간대는 없어요. {{zones}} 같은 도시나 UTC+8 같은 UTC와의 시차를 입력해 주세요.',

	whenNotUnderstood: 'Dateline이 이해하지 못하는 시간이에요. 이렇게 입력할 수 있어요:',
	whenChoice: '{{when}} — 다음 {{day}} {{time}} {{zone}}',
	whenChoiceZoneUnset: '{{when}} — 다음 {{day}} {{time}} {{zone}} (/설정 시간대)',
} as const satisfies Translation<typeof english, 'ko'>;
