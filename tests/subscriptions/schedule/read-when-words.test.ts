import { describe, expect, it } from 'vitest';
import { describeSchedule } from '#src/subscriptions/schedule/describe-schedule.ts';
import { readWhen } from '#src/subscriptions/schedule/read-when.ts';

describe('other languages', () => {
	it.each([
		['täglich um 8 Uhr', 'every day at 08:00'],
		['taglich 8 uhr 30', 'every day at 08:30'],
		['um halb neun', 'every day at 08:30'],
		['jeden Abend um 8', 'every day at 20:00'],
		['montags bis freitags um 9', 'weekdays at 09:00'],
		['täglich außer sonntags um 8', 'Mon, Tue, Wed, Thu, Fri and Sat at 08:00'],
		['alle zwei Stunden', 'every 2 hours'],
		['tous les jours à 8h30', 'every day at 08:30'],
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
	])('“%s” is “%s”', (text, words) => {
		expect(wordsFor(text)).toBe(words);
	});

	it.each([
		['zweimal täglich', /at which 2 times/],
		['jeden zweiten Tag um 8', /every other day.*“Mon, Wed and Fri at 08:00”/],
		['le premier lundi du mois à 9h', /once a month.*“Mondays at 09:00”/],
		['dos veces al día', /at which 2 times/],
		['alle 15 Minuten', /shortest interval is 30 minutes/],
		['morgen um 8', /Type for example/],
		['no sundays, 8am', /Type for example/],
	])('“%s” is not kept', (text, message) => {
		expect(objectionTo(text)).toMatch(message);
	});
});

describe('what a week cannot keep is refused by name, with what comes nearest', () => {
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
		['quarterly', 'once in several months', 'Mondays at 08:00'],
		['每月第一個星期一9點', 'once a month', 'Mondays at 09:00'],
	])('“%s”', (text, how, nearest) => {
		expect(objectionTo(text)).toBe(
			`Each week has the same times here, so nothing can come ${how}. What comes nearest is “${nearest}”.`,
		);
		expect(wordsFor(nearest)).toBe(nearest);
	});
});

describe('a date is never read as hours', () => {
	it.each([
		...['12/1 at 9', '12/1/2026 at 9', '1.12. um 9', '1.12 at 9', '2026-12-01 at 9', '8/18'],
		...['Dec 1 at 9', '1 December at 9', 'mon 12 at 9', 'sat 1 at 9', '12月1日9時', '12月1日 9點'],
		...['tomorrow at 9', 'next monday at 9', 'am 1. Dezember um 9 Uhr', '1 de enero a las 9'],
	])('“%s”', (text) => {
		expect(objectionTo(text)).toMatch(/A date comes once/);
	});
});

describe('a time zone behind a time has an option of its own', () => {
	it.each([
		['8am EST', 'America/New_York'],
		['every day at 8 Europe/Berlin', 'Europe/Berlin'],
		['8am Berlin time', 'Europe/Berlin'],
		['at 9 UTC', 'UTC'],
		['9am GMT+1', 'UTC+01:00'],
		['8 Uhr MEZ', 'Europe/Berlin'],
	])('“%s”', (text, zone) => {
		expect(objectionTo(text)).toContain(`choose ${zone} or another for \`timezone\``);
	});
});

function wordsFor(text: string): string | undefined {
	const read = readWhen(text);
	return read.kind === 'schedule' ? describeSchedule(read.schedule) : read.message;
}

function objectionTo(text: string): string | undefined {
	const read = readWhen(text);
	return read.kind === 'unclear' ? read.message : undefined;
}
