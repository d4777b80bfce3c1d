import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWhen } from '#src/schedule/read-when.ts';
import { describeSchedule } from '#src/schedule/schedule.ts';
import { suggestWhen } from '#src/schedule/suggest-when.ts';
import { wishes } from './schedules.ts';

it.each([
	['mon', ['Mondays at 08:00', 'Mondays at 09:00', 'Mondays at 18:00']],
	['weekdays at 7', ['weekdays at 07:00', 'weekdays at 07:30', 'weekdays at 19:00']],
	['weekdays at 7:', ['weekdays at 07:00', 'weekdays at 07:30']],
	['1', ['every day at 01:00', 'every day at 13:00', 'every day at 18:00']],
	['t', ['Tuesdays at 08:00', 'Thursdays at 08:00']],
	['mon, w', ['Mon and Wed at 08:00']],
	['fri at 9 p', ['Fridays at 21:00']],
	['every', ['every hour', 'every 6 hours', 'every day at 08:00']],
	['Every D', ['every day at 08:00']],
	['weekdays at 7:30 and ', ['weekdays at 07:30', 'weekdays at 07:30 and 18:00']],
])('while one types “%s” it offers what that may become', (typed, words) => {
	expect(wordsOffered(typed)).toEqual(expect.arrayContaining(words));
});

it('offers what can be read already before anything else', () => {
	expect(wordsOffered('9 on mondays')[0]).toBe('Mondays at 09:00');
	expect(wordsOffered('every 6 hours')[0]).toBe('every 6 hours');
});

it('offers a good choice before anything is typed', () => {
	expect(wordsOffered('').slice(0, 2)).toEqual(['every day at 08:00', 'weekdays at 08:00']);
	expect(wordsOffered('  ')).toEqual(wordsOffered(''));
	expect(wordsOffered('').length).toBeGreaterThan(10);
});

it('offers nothing where no ending makes it clear', () => {
	expect(wordsOffered('every 5 hours')).toEqual([]);
	expect(wordsOffered('mondays at '.repeat(20))).toEqual([]);
});

it('offers at most 25 schedules, each once, in words that are read as that schedule', () => {
	fc.assert(
		fc.property(fc.oneof(wishes, fc.string({ maxLength: 12 })), fc.nat(12), (wish, length) => {
			const offered = suggestWhen(wish.slice(0, length));
			expect(offered.length).toBeLessThanOrEqual(25);
			expect(new Set(offered.map(({ words }) => words)).size).toBe(offered.length);
			for (const { words, schedule } of offered) {
				expect(words).toBe(describeSchedule(schedule));
				expect(readWhen(words)).toEqual({ kind: 'schedule', schedule });
			}
		}),
	);
});

function wordsOffered(typed: string): string[] {
	return suggestWhen(typed).map(({ words }) => words);
}
