import { describe, expect, it } from 'vitest';
import { readWhen } from '#src/schedule/read-when.ts';
import { describeSchedule } from '#src/schedule/schedule.ts';
import { english } from '../harness/phrases.ts';

describe('reading times in other languages', () => {
	it.each([
		['täglich um 8 Uhr', 'every day at 08:00'],
		['taglich 8 uhr 30', 'every day at 08:30'],
		['um halb neun', 'every day at 08:30'],
		['täglich 10 vor 8', 'every day at 07:50'],
		['montags um zehn nach acht', 'Mondays at 08:10'],
		['fünf vor 0 Uhr', 'every day at 23:55'],
		['viertel vor eins', 'every day at 12:45'],
		['täglich 8 Uhr dreißig', 'every day at 08:30'],
		['jeden Abend um 8', 'every day at 20:00'],
		['montags bis freitags um 9', 'weekdays at 09:00'],
		['täglich außer sonntags um 8', 'Mon, Tue, Wed, Thu, Fri and Sat at 08:00'],
		['alle zwei Stunden', 'every 2 hours'],
		['tous les jours à 8h30', 'every day at 08:30'],
		['à midi et quart', 'every day at 12:15'],
		['le lundi à minuit et demi', 'Mondays at 00:30'],
		['du lundi au vendredi à 9 h', 'weekdays at 09:00'],
		['chaque soir à 8 heures', 'every day at 20:00'],
		['todos los días a las 8', 'every day at 08:00'],
		['los lunes a las 9 de la mañana', 'Mondays at 09:00'],
		['cada 6 horas', 'every 6 hours'],
		['todos os dias às 8h', 'every day at 08:00'],
		['segunda-feira às 9h', 'Mondays at 09:00'],
		['每天8點', 'every day at 08:00'],
		['每天晚上八點半', 'every day at 20:30'],
		['週一到週五 9點', 'weekdays at 09:00'],
		['星期一、三、五早上9点', 'Mon, Wed and Fri at 09:00'],
		['每天8點，星期日除外', 'Mon, Tue, Wed, Thu, Fri and Sat at 08:00'],
		['每6小時', 'every 6 hours'],
		['毎日8時', 'every day at 08:00'],
		['平日の午後6時半', 'weekdays at 18:30'],
		['月曜から金曜 9時', 'weekdays at 09:00'],
		['매일 오전 8시', 'every day at 08:00'],
		['월요일 오후 6시 30분', 'Mondays at 18:30'],
	])('reads “%s” as “%s”', (text, description) => {
		expect(describeReading(text)).toBe(description);
	});

	it.each([
		['zweimal täglich', /Name 2 times/],
		['jeden zweiten Tag um 8', /every other day is not possible.*“Mon, Wed and Fri at 08:00”/],
		['le premier lundi du mois à 9h', /once a month is not possible.*“Mondays at 09:00”/],
		['第一月曜日 8時', /once a month is not possible.*“Mondays at 08:00”/],
		['毎月第2火曜 9時', /once a month is not possible.*“Tuesdays at 09:00”/],
		['매달 첫째 월요일 8시', /once a month is not possible.*“Mondays at 08:00”/],
		['매월 마지막 금요일 오후 6시', /once a month is not possible.*“Fridays at 18:00”/],
		['每月第二個星期二 9點', /once a month is not possible.*“Tuesdays at 09:00”/],
		['am 1. jedes Monats um 7 Uhr', /once a month is not possible.*“Mondays at 07:00”/],
		['le 1er du mois à 9h', /once a month is not possible.*“Mondays at 09:00”/],
		['el día 15 de cada mes a las 9', /once a month is not possible.*“Mondays at 09:00”/],
		['매월 셋째 날 8시', /could not be read/],
		['dos veces al día', /Name 2 times/],
		['alle 15 Minuten', /shortest interval is 30 minutes/],
		['morgen um 8', /could not be read/],
		['no sundays, 8am', /could not be read/],
	])('refuses “%s” in another language and says what to type', (text, message) => {
		expect(messageFor(text)).toMatch(message);
	});
});

describe('reading days with “a” or “à” between them', () => {
	it.each([
		['segunda a sexta às 8', 'weekdays at 08:00'],
		['segunda-feira a sexta-feira às 8h', 'weekdays at 08:00'],
		['de segundas às sextas às 8', 'weekdays at 08:00'],
		['domingo a quinta às 9', 'Sun, Mon, Tue, Wed and Thu at 09:00'],
		['segunda a quarta e sexta às 8', 'Mon, Tue, Wed and Fri at 08:00'],
		['lundi à vendredi à 8h', 'weekdays at 08:00'],
		['mardi à jeudi à 9h', 'Tue, Wed and Thu at 09:00'],
		['jeudi à samedi à midi', 'Thu, Fri and Sat at 12:00'],
		['lundi et mercredi à 9h', 'Mon and Wed at 09:00'],
		['lunes a jueves a las 9', 'Mon, Tue, Wed and Thu at 09:00'],
		['mon thru thu at 9', 'Mon, Tue, Wed and Thu at 09:00'],
	])('reads the range of days “%s” as “%s”', (text, description) => {
		expect(describeReading(text)).toBe(description);
	});
});

describe('reading parts of the day in each language', () => {
	it.each([
		['晚上12點', '00:00'],
		['每晚12點', '00:00'],
		['晚上十二點半', '00:30'],
		['晚上1點', '01:00'],
		['晚上8點', '20:00'],
		['凌晨12點半', '00:30'],
		['凌晨6點', '06:00'],
		['深夜2點', '02:00'],
		['中午11點', '11:00'],
		['中午12點半', '12:30'],
		['中午1點', '13:00'],
		['夜12時', '00:00'],
		['夜1時', '01:00'],
		['夜9時半', '21:30'],
		['毎晩12時', '00:00'],
		['夕方4時', '16:00'],
		['昼1時', '13:00'],
		['深夜2時', '02:00'],
		['밤 12시', '00:00'],
		['밤 1시', '01:00'],
		['밤 11시 30분', '23:30'],
		['새벽 12시 30분', '00:30'],
		['저녁 7시', '19:00'],
		['낮 12시', '12:00'],
		['12 Uhr nachts', '00:00'],
		['12 da noite', '00:00'],
		['8 de la noche', '20:00'],
		['每天早上8點和晚上12點', '00:00 and 08:00'],
		['早上8點和中午', '08:00 and 12:00'],
	])('reads “%s” as %s in that part of the day', (text, time) => {
		expect(describeReading(text)).toBe(`every day at ${time}`);
	});

	it.each(['저녁 12시', '夕方12時', '晚上4點', '早上12點', 'nachts um 6', 'la nuit à 7h'])(
		'refuses “%s”, which is not in that part of the day',
		(text) => {
			expect(messageFor(text)).toMatch(/not in that part of the day/);
		},
	);

	it.each(['週一晚上12點', '월요일 밤 1시', '平日夜12時', 'mondays at 12 at night'])(
		'refuses “%s”, which could be the night before or after',
		(text) => {
			expect(messageFor(text)).toMatch(/it is the next day/);
		},
	);
});

describe('reading noon and midnight next to a time', () => {
	it.each([
		['mittags um 1', '13:00'],
		['mittags um 13 Uhr', '13:00'],
		['um 1 Uhr mittags', '13:00'],
		['noon at 1', '13:00'],
		['midday 1pm', '13:00'],
		['al mediodía a la 1', '13:00'],
		['midi à 13h', '13:00'],
		['正午1時', '13:00'],
		['midnight at 12', '00:00'],
		['um Mitternacht um 12', '00:00'],
		['meia-noite às 12', '00:00'],
		['午夜12點', '00:00'],
		['자정 12시', '00:00'],
	])('reads “%s” as the single time %s', (text, time) => {
		expect(describeReading(text)).toBe(`every day at ${time}`);
	});

	it.each(['noon at 18:00', 'noon 8', '8am noon', 'midnight at 8'])(
		'refuses “%s”, which contradicts itself',
		(text) => {
			expect(messageFor(text)).toMatch(/could mean two times/);
		},
	);

	it.each([
		['noon and 6pm', 'every day at 12:00 and 18:00'],
		['mittags und um 18 Uhr', 'every day at 12:00 and 18:00'],
		['midnight and noon', 'every 12 hours'],
	])('reads noon or midnight in the list “%s” as a time: “%s”', (text, description) => {
		expect(describeReading(text)).toBe(description);
	});
});

describe('refusing what a weekly schedule cannot express', () => {
	it.each([
		['every other day', 'every other day', 'Mon, Wed and Fri at 08:00'],
		['every 3 days at 7', 'every third day', 'Mon and Thu at 07:00'],
		['every other monday at 9', 'every other week', 'Mondays at 09:00'],
		['every 2 mondays at 9', 'every other week', 'Mondays at 09:00'],
		['biweekly on tuesday at 10', 'every other week', 'Tuesdays at 10:00'],
		['first monday of the month at 9', 'once a month', 'Mondays at 09:00'],
		['first monday at 9', 'once a month', 'Mondays at 09:00'],
		['last friday of each month at 4pm', 'once a month', 'Fridays at 16:00'],
		['on the 1st at 9', 'once a month', 'Mondays at 09:00'],
		['the 1st and 15th at 18:00', 'once a month', 'Mondays at 18:00'],
		['monthly', 'once a month', 'Mondays at 08:00'],
		['quarterly', 'quarterly or yearly', 'Mondays at 08:00'],
		['每月第一個星期一9點', 'once a month', 'Mondays at 09:00'],
	])('refuses “%s”, because %s is not possible, and suggests “%s”', (text, frequency, closest) => {
		expect(messageFor(text)).toBe(
			`A schedule repeats every week, so ${frequency} is not possible. The closest is “${closest}”.`,
		);
		expect(describeReading(closest)).toBe(closest);
	});
});

describe('refusing dates', () => {
	it.each([
		'12/1 at 9',
		'12/1/2026 at 9',
		'1.12. um 9',
		'1.12 at 9',
		'2026-12-01 at 9',
		'8/18',
		'Dec 1 at 9',
		'1 December at 9',
		'mon 12 at 9',
		'sat 1 at 9',
		'12月1日9時',
		'12月1日 9點',
		'tomorrow at 9',
		'next monday at 9',
		'am 1. Dezember um 9 Uhr',
		'1 de enero a las 9',
	])('refuses the date “%s” and does not read it as hours', (text) => {
		expect(messageFor(text)).toMatch(/A date comes only once/);
	});
});

describe('refusing topics to leave out after a time', () => {
	it.each([
		'every 2 hours except taiwan',
		'every day at 8:00, but not football',
		'Mondays at 9 without the weather',
		'alle 2 Stunden außer Taiwan',
		'täglich um 8 Uhr ohne Sport',
		'toutes les 2 heures sauf Taïwan',
		'tous les jours à 8h sans le sport',
		'cada 2 horas excepto Taiwán',
		'todos los días a las 8 sin deportes',
		'todos os dias às 8h exceto Taiwan',
		'todos os dias às 8h sem esportes',
		'每2小時，除了台灣',
		'每天8点除了台湾',
		'2時間ごと、台湾以外',
		'毎日8時 台湾を除く',
		'매일 8시 대만 제외',
	])('refuses “%s” and names the option for it', (text) => {
		expect(messageFor(text)).toContain('Type topics to leave out for `except`');
	});

	it.each(['every day at 8 except', 'except taiwan', 'every day at 8 but'])(
		'does not take “%s” for a schedule, nor for one with topics',
		(text) => {
			expect(messageFor(text)).toContain('could not be read as days and times');
		},
	);
});

describe('refusing a time zone after a time', () => {
	it.each([
		['8am EST', 'America/New_York'],
		['every day at 8 Europe/Berlin', 'Europe/Berlin'],
		['8am Berlin time', 'Europe/Berlin'],
		['at 9 UTC', 'UTC'],
		['9am GMT+1', 'UTC+01:00'],
		['8 Uhr MEZ', 'Europe/Berlin'],
	])('refuses “%s” and suggests %s for the option of the zone', (text, zone) => {
		expect(messageFor(text)).toContain(`choose ${zone} or another zone for \`timezone\``);
	});
});

function describeReading(text: string): string | undefined {
	const read = readWhen(text);
	return english.text(read.kind === 'schedule' ? describeSchedule(read.schedule) : read.says);
}

function messageFor(text: string): string | undefined {
	const read = readWhen(text);
	return read.kind === 'unclear' ? english.text(read.says) : undefined;
}
