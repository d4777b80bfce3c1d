import type { Translation } from '../catalogue.ts';
import type { schedule as english } from '../en/schedule.ts';

export const schedule = {
	everyDay: '每天',
	weekdays: '平日',
	weekends: '週末',
	sundays: '每週日',
	mondays: '每週一',
	tuesdays: '每週二',
	wednesdays: '每週三',
	thursdays: '每週四',
	fridays: '每週五',
	saturdays: '每週六',
	daysAtTimes: '{{days}} {{times}}',
	daysAtOne: '{{days}} {{times}}',
	daysOften: '{{days}} {{often}}',
	everyHour: '每小時',
	everyHours_other: '每 {{count}} 小時',
	everyMinutes_other: '每 {{count}} 分鐘',

	whenTooLong:
		'太長了。可以輸入「每天上午 8:00」、「平日 7:30、18:00」、「每週一 9 點」或「每 6 小時」。',
	whenUnclear:
		'看不出是哪幾天、什麼時間。可以輸入「每天上午 8:00」、「平日 7:30、18:00」、「每週一 9 點」或「每 6 小時」。',
	whenHasDate:
		'日期只有一次，而時間表每週重複。請輸入星期和時間，例如「每週一 9 點」或「每天 8:00、18:00」。',
	whenNotInPart: '這個時間不在那個時段，或可能指兩個時間。請用 0 到 23 點，例如「每天 8:00」。',
	whenUnsupported: '時間表每週重複，因此無法設定為「{{frequency}}」。最接近的是「{{closest}}」。',
	everyOtherDay: '每隔一天',
	everyThirdDay: '每三天',
	everyFewDays: '每隔幾天',
	everyOtherWeek: '每隔一週',
	onceAMonth: '每月一次',
	quarterlyOrYearly: '每季或每年',
	whenTimesOrInterval: '請輸入時間或單一間隔，擇一即可，例如「平日 7:30、18:00」或「每 6 小時」。',
	whenIntervalShort: '最短間隔是 30 分鐘。可以輸入「每 30 分鐘」或「每小時」。',
	whenIntervalIsDay: '每 24 小時就是每天。請加上時間，例如「每天 8:00」。',
	whenIntervalUneven: '間隔必須能把一天平均分開，也就是 {{hours}} 小時。可以輸入「每 6 小時」。',
	whenDaysDiffer:
		'一個時間表在每個日子的時間都相同，例如「週一、週三 9 點」。其他時間請另外設定一個。',
	whenNoDayLeft: '這樣就一天也不剩了。請輸入想要的日子，例如「平日除了週五 9 點」。',
	whenDayMissing: '請輸入星期幾，例如「每週一 9:00」。',
	whenDaysMissing_other: '請輸入一週中的 {{count}} 天，例如「週一、週四 9:00」。',
	whenIsNextDay: '過了午夜就是隔天。請改輸入那一天，時間如 0:00 或 1:00。',
	whenTimesMissing_other: '請輸入 {{count}} 個時間，例如「每天 8:00、18:00」。',
	whenTimeMissing: '請加上時間，例如「每週一 9 點」或「每天 8:00」。',
	whenSeveralTimes: '請只輸入一個時間，例如「每天 8:00」。',
	whenMixesAmPm: '這些時間只有一部分標了上午或下午。請全部標上，或用 0 到 23 點。',
	whenTooManyTimes_other: '最多輸入 {{count}} 個時間，或輸入間隔，例如「每 2 小時」。',
	whenHasZone:
		'時區是另外的選項。這裡只輸入時間，並在 `時區` 選擇 {{zone}} 或其他時區。可以輸入「每天上午 8:00」、「平日 7:30、18:00」、「每週一 9 點」或「每 6 小時」。',
	whenHasExcept:
		'這裡只能排除星期幾。要排除的主題請填在 `排除`，這裡只輸入時間。可以輸入「每天上午 8:00」、「平日 7:30、18:00」、「每週一 9 點」或「每 6 小時」。',

	quietTooLong: '太長了。可以輸入「23:00-7:00」或「晚上 11 點到早上 7 點」。',
	quietUnclear:
		'勿擾時段要有開始與結束兩個時間。可以輸入「23:00-7:00」或「晚上 11 點到早上 7 點」。',
	quietSameTime:
		'勿擾時段不能在同一時間開始和結束。可以輸入「23:00-7:00」或「晚上 11 點到早上 7 點」。',

	zoneShared: '{{typed}}可能是好幾個時區。請依城市選擇：{{zones}}。',
	zoneUnknown: '沒有名為{{typed}}的時區。請輸入城市，例如 {{zones}}，或與 UTC 的時差，例如 UTC+8。',

	whenNotUnderstood: 'Dateline 看不懂這個時間。可以這樣輸入：',
	whenChoice: '{{when}} — 下次 {{day}} {{time}} {{zone}}',
	whenChoiceZoneUnset: '{{when}} — 下次 {{day}} {{time}} {{zone}}（/設定 時區）',
} as const satisfies Translation<typeof english, 'zh-TW'>;
