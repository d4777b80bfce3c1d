import type { Translation } from '../catalogue.ts';
import type { schedule as english } from '../en/schedule.ts';

export const schedule = {
	everyDay: 'täglich',
	weekdays: 'montags bis freitags',
	weekends: 'am Wochenende',
	sundays: 'sonntags',
	mondays: 'montags',
	tuesdays: 'dienstags',
	wednesdays: 'mittwochs',
	thursdays: 'donnerstags',
	fridays: 'freitags',
	saturdays: 'samstags',
	daysAtTimes: '{{days}} um {{times}} Uhr',
	daysAtOne: '{{days}} um {{times}} Uhr',
	daysOften: '{{days}} {{often}}',
	everyHour: 'jede Stunde',
	everyHours_one: 'alle {{count}} Stunde',
	everyHours_other: 'alle {{count}} Stunden',
	everyMinutes_one: 'alle {{count}} Minute',
	everyMinutes_other: 'alle {{count}} Minuten',

	whenTooLong:
		'Das ist zu lang. Versuche „täglich um 8 Uhr“, „montags bis freitags um 7:30 und 18:00“, „montags um 9 Uhr“ oder „alle 6 Stunden“.',
	whenUnclear:
		'Das ließ sich nicht als Tage und Uhrzeiten lesen. Versuche „täglich um 8 Uhr“, „montags bis freitags um 7:30 und 18:00“, „montags um 9 Uhr“ oder „alle 6 Stunden“.',
	whenHasDate:
		'Ein Datum kommt nur einmal, ein Zeitplan wiederholt sich jede Woche. Gib Wochentage und Uhrzeiten ein, zum Beispiel „montags um 9 Uhr“ oder „täglich um 8 und 18 Uhr“.',
	whenNotInPart:
		'Diese Uhrzeit liegt nicht in dieser Tageszeit oder könnte zweierlei bedeuten. Verwende Stunden von 0 bis 23, zum Beispiel „täglich um 8 Uhr“.',
	whenUnsupported:
		'Ein Zeitplan wiederholt sich jede Woche, daher geht das nicht: {{frequency}}. Am nächsten kommt „{{closest}}“.',
	everyOtherDay: 'jeden zweiten Tag',
	everyThirdDay: 'jeden dritten Tag',
	everyFewDays: 'alle paar Tage',
	everyOtherWeek: 'jede zweite Woche',
	onceAMonth: 'einmal im Monat',
	quarterlyOrYearly: 'einmal im Quartal oder im Jahr',
	whenTimesOrInterval:
		'Verwende entweder Uhrzeiten oder einen einzigen Abstand, zum Beispiel „montags bis freitags um 7:30 und 18:00“ oder „alle 6 Stunden“.',
	whenIntervalShort:
		'Der kürzeste Abstand sind 30 Minuten. Versuche „alle 30 Minuten“ oder „jede Stunde“.',
	whenIntervalIsDay:
		'Alle 24 Stunden heißt täglich. Füge eine Uhrzeit hinzu, zum Beispiel „täglich um 8 Uhr“.',
	whenIntervalUneven:
		'Ein Abstand muss den Tag gleichmäßig teilen, möglich sind {{hours}} Stunden. Versuche „alle 6 Stunden“.',
	whenDaysDiffer:
		'Ein Zeitplan hat an allen Tagen dieselben Uhrzeiten, zum Beispiel „Mo und Mi um 9 Uhr“. Richte für die anderen Uhrzeiten einen zweiten ein.',
	whenNoDayLeft:
		'So bleibt kein Tag übrig. Nenne die Tage, die du willst, zum Beispiel „montags bis freitags außer mittwochs um 9 Uhr“.',
	whenDayMissing: 'Nenne den Wochentag, zum Beispiel „montags um 9 Uhr“.',
	whenDaysMissing_one: 'Nenne {{count}} Wochentag, zum Beispiel „Mo und Do um 9 Uhr“.',
	whenDaysMissing_other: 'Nenne {{count}} Wochentage, zum Beispiel „Mo und Do um 9 Uhr“.',
	whenIsNextDay:
		'Nach Mitternacht ist es der nächste Tag. Nenne stattdessen diesen Tag mit einer Uhrzeit wie 0:00 oder 1:00.',
	whenTimesMissing_one: 'Nenne {{count}} Uhrzeit, zum Beispiel „täglich um 8 und 18 Uhr“.',
	whenTimesMissing_other: 'Nenne {{count}} Uhrzeiten, zum Beispiel „täglich um 8 und 18 Uhr“.',
	whenTimeMissing:
		'Füge eine Uhrzeit hinzu, zum Beispiel „montags um 9 Uhr“ oder „täglich um 8 Uhr“.',
	whenSeveralTimes: 'Nenne eine einzige Uhrzeit, zum Beispiel „täglich um 8 Uhr“.',
	whenMixesAmPm:
		'Nur einige dieser Uhrzeiten haben am oder pm. Ergänze es überall oder verwende Stunden von 0 bis 23.',
	whenTooManyTimes_one:
		'Verwende höchstens {{count}} Uhrzeit oder einen Abstand wie „alle 2 Stunden“.',
	whenTooManyTimes_other:
		'Verwende höchstens {{count}} Uhrzeiten oder einen Abstand wie „alle 2 Stunden“.',
	whenHasZone:
		'Die Zeitzone ist eine eigene Option. Gib hier nur die Zeiten ein und wähle bei `zeitzone` {{zone}} oder eine andere Zone. Versuche „täglich um 8 Uhr“, „montags bis freitags um 7:30 und 18:00“, „montags um 9 Uhr“ oder „alle 6 Stunden“.',
	whenHasExcept:
		'Hier lassen sich nur Wochentage ausnehmen. Gib Themen, die wegbleiben sollen, bei `außer` ein und hier nur die Zeiten. Versuche „täglich um 8 Uhr“, „montags bis freitags um 7:30 und 18:00“, „montags um 9 Uhr“ oder „alle 6 Stunden“.',

	quietTooLong: 'Das ist zu lang. Versuche „23:00-7:00“ oder „23 bis 7 Uhr“.',
	quietUnclear:
		'Eine Ruhezeit besteht aus zwei Uhrzeiten. Versuche „23:00-7:00“ oder „23 bis 7 Uhr“.',
	quietSameTime:
		'Eine Ruhezeit kann nicht zur selben Uhrzeit beginnen und enden. Versuche „23:00-7:00“ oder „23 bis 7 Uhr“.',

	zoneShared:
		'{{typed}} könnte mehrere Zeitzonen bedeuten. Wähle eine nach ihrer Stadt: {{zones}}.',
	zoneUnknown:
		'Eine Zeitzone namens {{typed}} gibt es nicht. Gib eine Stadt ein, zum Beispiel {{zones}}, oder einen Abstand zu UTC wie UTC+8.',

	whenNotUnderstood: 'Diese Zeitangabe versteht Dateline nicht. So geht es:',
	whenChoice: '{{when}} — nächstes Mal {{day}}, {{time}} {{zone}}',
	whenChoiceZoneUnset:
		'{{when}} — nächstes Mal {{day}}, {{time}} {{zone}} (/einstellungen zeitzone)',
} as const satisfies Translation<typeof english, 'de'>;
