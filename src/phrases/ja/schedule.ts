import type { Translation } from '../catalogue.ts';
import type { schedule as english } from '../en/schedule.ts';

export const schedule = {
	everyDay: '毎日',
	weekdays: '平日',
	weekends: '週末',
	sundays: '毎週日曜日',
	mondays: '毎週月曜日',
	tuesdays: '毎週火曜日',
	wednesdays: '毎週水曜日',
	thursdays: '毎週木曜日',
	fridays: '毎週金曜日',
	saturdays: '毎週土曜日',
	daysAtTimes: '{{days}} {{times}}',
	daysAtOne: '{{days}} {{times}}',
	daysOften: '{{days}} {{often}}',
	everyHour: '1時間ごと',
	everyHours_other: '{{count}}時間ごと',
	everyMinutes_other: '{{count}}分ごと',

	whenTooLong:
		'長すぎます。「毎日 8:00」「平日 7:30、18:00」「毎週月曜日 9時」「6時間ごと」のように入力してください。',
	whenUnclear:
		'曜日や時刻として読み取れませんでした。「毎日 8:00」「平日 7:30、18:00」「毎週月曜日 9時」「6時間ごと」のように入力してください。',
	whenHasDate:
		'日付は一度きりですが、スケジュールは毎週繰り返されます。「毎週月曜日 9時」「毎日 8:00、18:00」のように曜日と時刻を入力してください。',
	whenNotInPart:
		'その時間帯にない時刻か、2通りに読める時刻です。「毎日 8:00」のように0時から23時までの時刻で入力してください。',
	whenUnsupported:
		'スケジュールは毎週繰り返されるため、「{{frequency}}」は指定できません。最も近いのは「{{closest}}」です。',
	everyOtherDay: '1日おき',
	everyThirdDay: '3日ごと',
	everyFewDays: '数日ごと',
	everyOtherWeek: '隔週',
	onceAMonth: '月に1回',
	quarterlyOrYearly: '四半期または年に1回',
	whenTimesOrInterval:
		'時刻か、1つの間隔のどちらかを入力してください。例：「平日 7:30、18:00」「6時間ごと」。',
	whenIntervalShort: '最短の間隔は30分です。「30分ごと」「1時間ごと」のように入力してください。',
	whenIntervalIsDay: '24時間ごとは毎日です。「毎日 8:00」のように時刻を加えてください。',
	whenIntervalUneven:
		'間隔は1日を等しく分けるもの（{{hours}}時間）にしてください。例：「6時間ごと」。',
	whenDaysDiffer:
		'1つのスケジュールでは、どの曜日も同じ時刻になります。例：「月曜日、水曜日 9時」。ほかの時刻は別に登録してください。',
	whenNoDayLeft:
		'すべての曜日が除かれています。「平日、金曜日以外 9時」のように、希望の曜日を入力してください。',
	whenDayMissing: '「毎週月曜日 9:00」のように曜日を入力してください。',
	whenDaysMissing_other: '「月曜日、木曜日 9:00」のように曜日を{{count}}つ入力してください。',
	whenIsNextDay:
		'午前0時を過ぎると翌日です。その曜日と、0:00や1:00のような時刻を入力してください。',
	whenTimesMissing_other: '「毎日 8:00、18:00」のように時刻を{{count}}つ入力してください。',
	whenTimeMissing: '「毎週月曜日 9時」「毎日 8:00」のように時刻を加えてください。',
	whenSeveralTimes: '「毎日 8:00」のように時刻を1つだけ入力してください。',
	whenMixesAmPm:
		'午前・午後が一部の時刻にしか付いていません。すべてに付けるか、0時から23時までの時刻で入力してください。',
	whenTooManyTimes_other:
		'時刻は{{count}}つまでです。または「2時間ごと」のように間隔を入力してください。',
	whenHasZone:
		'タイムゾーンは別のオプションです。ここには時刻だけを入力し、`タイムゾーン` で{{zone}}などを選んでください。例：「毎日 8:00」「平日 7:30、18:00」「毎週月曜日 9時」「6時間ごと」。',
	whenHasExcept:
		'ここで除けるのは曜日だけです。除くトピックは `除外` に、ここには時刻だけを入力してください。例：「毎日 8:00」「平日 7:30、18:00」「毎週月曜日 9時」「6時間ごと」。',

	quietTooLong: '長すぎます。「23:00-7:00」「23時から7時まで」のように入力してください。',
	quietUnclear:
		'おやすみ時間は開始と終了の2つの時刻で指定します。「23:00-7:00」「23時から7時まで」のように入力してください。',
	quietSameTime:
		'おやすみ時間の開始と終了を同じ時刻にはできません。「23:00-7:00」「23時から7時まで」のように入力してください。',

	zoneShared: '{{typed}}に当てはまるタイムゾーンが複数あります。都市で選んでください：{{zones}}。',
	zoneUnknown:
		'{{typed}}というタイムゾーンはありません。{{zones}}のような都市か、UTC+8のようなUTCとの時差を入力してください。',

	whenNotUnderstood: 'この時刻は読み取れません。次のように入力できます：',
	whenChoice: '{{when}} — 次回 {{day}} {{time}} {{zone}}',
	whenChoiceZoneUnset: '{{when}} — 次回 {{day}} {{time}} {{zone}}（/設定 タイムゾーン）',
} as const satisfies Translation<typeof english, 'ja'>;
