import { describe, expect, it } from 'vitest';
import { readQuietHours } from '#src/schedule/quiet-hours.ts';
import { readWhen } from '#src/schedule/read-when.ts';
import { describeSchedule } from '#src/schedule/schedule.ts';
import { suggestWhen } from '#src/schedule/suggest-when.ts';
import { phrasebook } from '../harness/phrases.ts';

describe('times as people type them in their language', () => {
	it.each([
		['wochentags um 8', 'weekdays at 08:00'],
		['werktags um 8', 'weekdays at 08:00'],
		['jeden Wochentag um 8', 'weekdays at 08:00'],
		['Montagmorgen um 8', 'Mondays at 08:00'],
		['sonntagabends um 8', 'Sundays at 20:00'],
		['tous les jours à 8 h', 'every day at 08:00'],
		['lun. et mer. à 9 h', 'Mon and Wed at 09:00'],
		['lundi matin', 'Mondays at 08:00'],
		['lun y vie a las 8 y cuarto', 'Mon and Fri at 08:15'],
		['dias úteis às 8', 'weekdays at 08:00'],
		['2ª a 6ª feira às 8h', 'weekdays at 08:00'],
		['às segundas-feiras às 9h', 'Mondays at 09:00'],
		['no fim de semana às 10h', 'weekends at 10:00'],
		['a cada 2 horas', 'every 2 hours'],
		['de hora em hora', 'every hour'],
		['每天8點', 'every day at 08:00'],
		['每天早上8点', 'every day at 08:00'],
		['每天下午五点四十分', 'every day at 17:40'],
		['每天上午12:00', 'every day at 00:00'],
		['每個工作日早上8點', 'weekdays at 08:00'],
		['每星期一至五8點', 'weekdays at 08:00'],
		['周一到周五每天8点', 'weekdays at 08:00'],
		['平日 8時', 'weekdays at 08:00'],
		['毎朝7時半', 'every day at 07:30'],
		['平日毎朝7時', 'weekdays at 07:00'],
		['月〜金 8時', 'weekdays at 08:00'],
		['毎日八時', 'every day at 08:00'],
		['午後３時', 'every day at 15:00'],
		['평일 오전 8시', 'weekdays at 08:00'],
		['매일 여덟 시', 'every day at 08:00'],
		['월, 수 및 금 오후 9:15', 'Mon, Wed and Fri at 21:15'],
		['월요일부터 금요일까지 8시', 'weekdays at 08:00'],
		['두 시간마다', 'every 2 hours'],
		['매일 ８：００', 'every day at 08:00'],
		['mar 8h', 'Tuesdays at 08:00'],
		['mar 18:30', 'Tuesdays at 18:30'],
		['à vingt heures trente', 'every day at 20:30'],
		['à vingt-deux heures', 'every day at 22:00'],
		['à dix-sept heures quarante-cinq', 'every day at 17:45'],
		['à vingt et une heures quinze', 'every day at 21:15'],
		['um einundzwanzig Uhr dreißig', 'every day at 21:30'],
		['a las veinte treinta', 'every day at 20:30'],
		['às vinte e uma horas', 'every day at 21:00'],
		['às 3 da madrugada', 'every day at 03:00'],
		['a las 3 de la madrugada', 'every day at 03:00'],
	])('reads “%s” as “%s”', (text, description) => {
		const read = readWhen(text);
		const shown = read.kind === 'schedule' ? describeSchedule(read.schedule) : read.says;
		expect(phrasebook.en.text(shown)).toBe(description);
	});

	it.each(['3 mar à 9h', 'mar 8', 'mar 8 18:00', '3월 1일 8시', '3月1日 8時'])(
		'does not read the date in “%s” as a day',
		(text) => {
			expect(readWhen(text).kind).toBe('unclear');
		},
	);

	it.each([
		['zwischen 22 und 6 Uhr', '22:00-06:00'],
		['entre 23h et 7h', '23:00-07:00'],
		['de 22 h 30 à 6 h', '22:30-06:00'],
		['de las 23 a las 7', '23:00-07:00'],
		['das 23h às 7h', '23:00-07:00'],
		['晚上11點到早上7點', '23:00-07:00'],
		['午後11時から午前7時まで', '23:00-07:00'],
		['오후 11:00–오전 7:00', '23:00-07:00'],
	])('reads “%s” as quiet hours', (text, hours) => {
		const read = readQuietHours(text);
		expect(read.kind === 'quiet' && `${read.quiet.from}-${read.quiet.until}`).toBe(hours);
	});

	it.each([
		['de', 'mon', 'montags um 8:00 Uhr'],
		['de', 'montags b', 'montags bis freitags um 8:00 Uhr'],
		['de', 'werktags', 'montags bis freitags um 8:00 Uhr'],
		['fr', 'tous l', 'tous les jours à 8:00'],
		['es', 'entre sem', 'entre semana a las 8:00'],
		['pt-BR', 'toda s', 'toda segunda-feira às 8:00'],
		['zh-TW', '平', '平日 上午8:00'],
		['zh-CN', '每天8', '每天 8:00'],
		['ja', '毎', '毎日 8:00'],
		['ko', '평일', '평일 오전 8:00'],
		['ja', 'weekdays at 8', '平日 8:00'],
	] as const)('suggests in %s for “%s” first “%s”', (language, typed, first) => {
		expect(suggestWhen(typed, phrasebook[language])[0]?.text).toBe(first);
	});
});
