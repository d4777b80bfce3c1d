import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWhen } from '#src/schedule/read-when.ts';
import { describeSchedule } from '#src/schedule/schedule.ts';
import { suggestWhen } from '#src/schedule/suggest-when.ts';
import { english } from '../harness/phrases.ts';
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
])('suggests what “%s” can become while it is typed', (typed, texts) => {
	expect(suggestedTexts(typed)).toEqual(expect.arrayContaining(texts));
});

it('suggestWhen suggests first what the typed text means already', () => {
	expect(suggestedTexts('9 on mondays')[0]).toBe('Mondays at 09:00');
	expect(suggestedTexts('every 6 hours')[0]).toBe('every 6 hours');
});

it('suggestWhen suggests common schedules before anything is typed', () => {
	expect(suggestedTexts('').slice(0, 2)).toEqual(['every day at 08:00', 'weekdays at 08:00']);
	expect(suggestedTexts('  ')).toEqual(suggestedTexts(''));
	expect(suggestedTexts('').length).toBeGreaterThan(10);
});

it('suggestWhen suggests no schedule if no ending gives the text a meaning', () => {
	expect(suggestedTexts('every 5 hours')).toEqual([]);
	expect(suggestedTexts('mondays at '.repeat(20))).toEqual([]);
});

it('suggestWhen suggests at most 25 schedules, each once, as a text that is read as that schedule', () => {
	fc.assert(
		fc.property(fc.oneof(wishes, fc.string({ maxLength: 12 })), fc.nat(12), (wish, length) => {
			const suggestions = suggestWhen(wish.slice(0, length), english);
			expect(suggestions.length).toBeLessThanOrEqual(25);
			expect(new Set(suggestions.map(({ text }) => text)).size).toBe(suggestions.length);
			for (const { text, schedule } of suggestions) {
				expect(text).toBe(english.text(describeSchedule(schedule)));
				expect(readWhen(text)).toEqual({ kind: 'schedule', schedule });
			}
		}),
	);
});

function suggestedTexts(typed: string): string[] {
	return suggestWhen(typed, english).map(({ text }) => text);
}
