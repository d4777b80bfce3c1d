/** When something comes, and why a text about times cannot be read. Times in quotation marks can be typed. */
export const schedule = {
	everyDay: 'every day',
	weekdays: 'weekdays',
	weekends: 'weekends',
	sundays: 'Sundays',
	mondays: 'Mondays',
	tuesdays: 'Tuesdays',
	wednesdays: 'Wednesdays',
	thursdays: 'Thursdays',
	fridays: 'Fridays',
	saturdays: 'Saturdays',
	daysAtTimes: '{{days}} at {{times}}',
	daysAtOne: '{{days}} at {{times}}',
	daysOften: '{{days}} {{often}}',
	everyHour: 'every hour',
	everyHours_one: 'every {{count}} hour',
	everyHours_other: 'every {{count}} hours',
	everyMinutes_one: 'every {{count}} minute',
	everyMinutes_other: 'every {{count}} minutes',

	whenTooLong:
		'That is too long. Try “every day at 08:00”, “weekdays at 7:30 and 18:00”, “Mondays at 9” or “every 6 hours”.',
	whenUnclear:
		'That could not be read as days and times. Try “every day at 08:00”, “weekdays at 7:30 and 18:00”, “Mondays at 9” or “every 6 hours”.',
	whenHasDate:
		'A date comes only once, but a schedule repeats every week. Type days of the week and times, as in “Mondays at 9” or “every day at 8:00 and 18:00”.',
	whenNotInPart:
		'That time is not in that part of the day, or could mean two times. Use hours from 0 to 23, as in “every day at 08:00”.',
	whenUnsupported:
		'A schedule repeats every week, so {{frequency}} is not possible. The closest is “{{closest}}”.',
	everyOtherDay: 'every other day',
	everyThirdDay: 'every third day',
	everyFewDays: 'every few days',
	everyOtherWeek: 'every other week',
	onceAMonth: 'once a month',
	quarterlyOrYearly: 'quarterly or yearly',
	whenTimesOrInterval:
		'Use either times of day or one interval, as in “weekdays at 7:30 and 18:00” or “every 6 hours”.',
	whenIntervalShort: 'The shortest interval is 30 minutes. Try “every 30 minutes” or “every hour”.',
	whenIntervalIsDay: 'Every 24 hours is every day. Add a time, as in “every day at 08:00”.',
	whenIntervalUneven:
		'An interval must divide the day evenly, as {{hours}} hours do. Try “every 6 hours”.',
	whenDaysDiffer:
		'A schedule has the same times on all its days, as in “mon and wed at 9”. Set up a second one for the other times.',
	whenNoDayLeft:
		'That leaves out every day. Name the days you want, as in “weekdays except Friday at 9”.',
	whenDayMissing: 'Name the day of the week, as in “Mondays at 09:00”.',
	whenDaysMissing_one: 'Name {{count}} day of the week, as in “Mon and Thu at 09:00”.',
	whenDaysMissing_other: 'Name {{count}} days of the week, as in “Mon and Thu at 09:00”.',
	whenIsNextDay:
		'After midnight it is the next day. Name that day instead, with a time such as 0:00 or 1:00.',
	whenTimesMissing_one: 'Name {{count}} time of day, as in “every day at 8:00 and 18:00”.',
	whenTimesMissing_other: 'Name {{count}} times of day, as in “every day at 8:00 and 18:00”.',
	whenTimeMissing: 'Add a time, as in “Mondays at 9” or “every day at 08:00”.',
	whenSeveralTimes: 'Name a single time of day, as in “every day at 08:00”.',
	whenMixesAmPm:
		'Only some of these times have am or pm. Add it to each of them, or use hours from 0 to 23.',
	whenTooManyTimes_one:
		'Use at most {{count}} time of day, or an interval such as “every 2 hours”.',
	whenTooManyTimes_other:
		'Use at most {{count}} times of day, or an interval such as “every 2 hours”.',
	whenHasZone:
		'The time zone is a separate option. Type only the times here, and choose {{zone}} or another zone for `timezone`. Try “every day at 08:00”, “weekdays at 7:30 and 18:00”, “Mondays at 9” or “every 6 hours”.',
	whenHasExcept:
		'Only days of the week can be left out here. Type topics to leave out for `except`, and only the times here. Try “every day at 08:00”, “weekdays at 7:30 and 18:00”, “Mondays at 9” or “every 6 hours”.',

	quietTooLong: 'That is too long. Try “23:00-07:00” or “11pm to 7am”.',
	quietUnclear: 'Quiet hours are two times of day. Try “23:00-07:00” or “11pm to 7am”.',
	quietSameTime:
		'Quiet hours cannot begin and end at the same time. Try “23:00-07:00” or “11pm to 7am”.',

	zoneShared: '{{typed}} could mean several time zones. Choose one by its city: {{zones}}.',
	zoneUnknown:
		'There is no time zone called {{typed}}. Type a city, such as {{zones}}, or an offset from UTC, such as UTC+8.',

	whenNotUnderstood: 'Dateline does not understand that time. These work:',
	whenChoice: '{{when}} — next {{day}}, {{time}} {{zone}}',
	whenChoiceZoneUnset: '{{when}} — next {{day}}, {{time}} {{zone}} (/settings timezone)',
} as const;
