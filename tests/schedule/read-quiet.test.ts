import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readQuietHours } from '#src/schedule/quiet-hours.ts';
import { TimeOfDay } from '#src/schedule/schedule.ts';
import { english } from '../harness/phrases.ts';
import { timesOfDay } from './schedules.ts';

it.each([
	['23:00-07:00', '23:00', '07:00'],
	['11pm to 7am', '23:00', '07:00'],
	['From 22 until 6', '22:00', '06:00'],
	['between 10 p.m. and 6 a.m.', '22:00', '06:00'],
	['midnight – 6:30', '00:00', '06:30'],
	['noon-1pm', '12:00', '13:00'],
	['11 at night to 7 in the morning', '23:00', '07:00'],
	['12 midnight to 6', '00:00', '06:00'],
	['22:00-24:00', '22:00', '00:00'],
	['von 23 bis 7 Uhr', '23:00', '07:00'],
	['23h à 7h', '23:00', '07:00'],
	['晚上11點到早上7點', '23:00', '07:00'],
	['23時〜7時', '23:00', '07:00'],
	['nachts von 23 Uhr bis 7 Uhr', '23:00', '07:00'],
	['深夜0時から6時', '00:00', '06:00'],
	['de 11 h du soir à 7 h du matin', '23:00', '07:00'],
	['de las 11 de la noche a las 7 de la mañana', '23:00', '07:00'],
	['das 11 da noite às 7 da manhã', '23:00', '07:00'],
	['23時から翌7時', '23:00', '07:00'],
	['夜11時から翌朝7時まで', '23:00', '07:00'],
	['从晚上11点到第二天早上7点', '23:00', '07:00'],
	['밤 11시부터 다음 날 아침 7시까지', '23:00', '07:00'],
])('reads “%s” as quiet from %s until %s', (text, from, until) => {
	expect(readQuietHours(text)).toEqual({ kind: 'quiet', quiet: { from, until } });
});

it.each([
	['', /two times of day/],
	['23:00', /two times of day/],
	['23:00-07:00-09:00', /two times of day/],
	['25:00-07:00', /two times of day/],
	['nights', /two times of day/],
	['11pm-7', /am or pm/],
	['nachts von 11 bis 7', /two times of day/],
	['8時から翌9時', /two times of day/],
	['8:00-8am', /am or pm/],
	['08:00-8:00', /at the same time/],
	['midnight to 12am', /at the same time/],
	['1-2'.padEnd(101), /too long/],
])('says what to type instead of “%s” for quiet hours', (text, message) => {
	const read = readQuietHours(text);
	expect(read.kind === 'unclear' && english.text(read.says)).toMatch(message);
});

it('any two different times are read as quiet hours', () => {
	fc.assert(
		fc.property(timesOfDay, timesOfDay, (from, until) => {
			fc.pre(from !== until);
			expect(readQuietHours(`${from}-${until}`)).toEqual({ kind: 'quiet', quiet: { from, until } });
		}),
	);
});

it('any text is answered with quiet hours or with a sentence', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
			const read = readQuietHours(text);
			if (read.kind === 'unclear') expect(english.text(read.says)).toMatch(/^[A-Z].*\.$/);
			else for (const time of Object.values(read.quiet)) TimeOfDay.parse(time);
		}),
		{ numRuns: 1_000 },
	);
});
