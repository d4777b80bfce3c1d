import type { Translation } from '../catalogue.ts';
import type { schedule as english } from '../en/schedule.ts';

export const schedule = {
	everyDay: '每天',
	weekdays: '工作日',
	weekends: '周末',
	sundays: '每周日',
	mondays: '每周一',
	tuesdays: '每周二',
	wednesdays: '每周三',
	thursdays: '每周四',
	fridays: '每周五',
	saturdays: '每周六',
	daysAtTimes: '{{days}} {{times}}',
	daysAtOne: '{{days}} {{times}}',
	daysOften: '{{days}} {{often}}',
	everyHour: '每小时',
	everyHours_other: '每 {{count}} 小时',
	everyMinutes_other: '每 {{count}} 分钟',

	whenTooLong: '太长了。可以输入“每天 8:00”、“工作日 7:30、18:00”、“每周一 9 点”或“每 6 小时”。',
	whenUnclear:
		'看不出是哪几天、什么时间。可以输入“每天 8:00”、“工作日 7:30、18:00”、“每周一 9 点”或“每 6 小时”。',
	whenHasDate:
		'日期只有一次，而时间表每周重复。请输入星期和时间，例如“每周一 9 点”或“每天 8:00、18:00”。',
	whenNotInPart: '这个时间不在那个时段，或可能指两个时间。请用 0 到 23 点，例如“每天 8:00”。',
	whenUnsupported: '时间表每周重复，因此无法设为“{{frequency}}”。最接近的是“{{closest}}”。',
	everyOtherDay: '每隔一天',
	everyThirdDay: '每三天',
	everyFewDays: '每隔几天',
	everyOtherWeek: '每隔一周',
	onceAMonth: '每月一次',
	quarterlyOrYearly: '每季度或每年',
	whenTimesOrInterval: '请输入时间或单一间隔，任选其一，例如“工作日 7:30、18:00”或“每 6 小时”。',
	whenIntervalShort: '最短间隔是 30 分钟。可以输入“每 30 分钟”或“每小时”。',
	whenIntervalIsDay: '每 24 小时就是每天。请加上时间，例如“每天 8:00”。',
	whenIntervalUneven: '间隔必须能把一天平均分开，也就是 {{hours}} 小时。可以输入“每 6 小时”。',
	whenDaysDiffer: '一个时间表在每个日子的时间都相同，例如“周一、周三 9 点”。其他时间请另设一个。',
	whenNoDayLeft: '这样就一天也不剩了。请输入想要的日子，例如“工作日除了周五 9 点”。',
	whenDayMissing: '请输入星期几，例如“每周一 9:00”。',
	whenDaysMissing_other: '请输入一周中的 {{count}} 天，例如“周一、周四 9:00”。',
	whenIsNextDay: '过了午夜就是第二天。请改输入那一天，时间如 0:00 或 1:00。',
	whenTimesMissing_other: '请输入 {{count}} 个时间，例如“每天 8:00、18:00”。',
	whenTimeMissing: '请加上时间，例如“每周一 9 点”或“每天 8:00”。',
	whenSeveralTimes: '请只输入一个时间，例如“每天 8:00”。',
	whenMixesAmPm: '这些时间只有一部分标了上午或下午。请全部标上，或用 0 到 23 点。',
	whenTooManyTimes_other: '最多输入 {{count}} 个时间，或输入间隔，例如“每 2 小时”。',
	whenHasZone:
		'时区是单独的选项。这里只输入时间，并在 `时区` 选择 {{zone}} 或其他时区。可以输入“每天 8:00”、“工作日 7:30、18:00”、“每周一 9 点”或“每 6 小时”。',
	whenHasExcept:
		'这里只能排除星期几。要排除的主题请填在 `排除`，这里只输入时间。可以输入“每天 8:00”、“工作日 7:30、18:00”、“每周一 9 点”或“每 6 小时”。',

	quietTooLong: '太长了。可以输入“23:00-7:00”或“晚上 11 点到早上 7 点”。',
	quietUnclear: '免打扰时段要有开始和结束两个时间。可以输入“23:00-7:00”或“晚上 11 点到早上 7 点”。',
	quietSameTime:
		'免打扰时段不能在同一时间开始和结束。可以输入“23:00-7:00”或“晚上 11 点到早上 7 点”。',

	zoneShared: '{{typed}}可能是好几个时区。请按城市选择：{{zones}}。',
	zoneUnknown: '没有名为{{typed}}的时区。请输入城市，例如 {{zones}}，或与 UTC 的时差，例如 UTC+8。',

	whenNotUnderstood: 'Dateline 看不懂这个时间。可以这样输入：',
	whenChoice: '{{when}} — 下次 {{day}} {{time}} {{zone}}',
	whenChoiceZoneUnset: '{{when}} — 下次 {{day}} {{time}} {{zone}}（/设置 时区）',
} as const satisfies Translation<typeof english, 'zh-CN'>;
