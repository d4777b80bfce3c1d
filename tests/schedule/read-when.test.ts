import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWhen, writtenTimesMax } from '#src/schedule/read-when.ts';
import { describeSchedule, Schedule } from '#src/schedule/schedule.ts';
import { english } from '../harness/phrases.ts';
import { listedSchedules, wishes } from './schedules.ts';

describe('reading days, times and intervals', () => {
	it.each([
		['every day at 08:00', 'every day at 08:00'],
		['daily 8am', 'every day at 08:00'],
		['8:00', 'every day at 08:00'],
		['EVERY DAY, AT 8 A.M.!', 'every day at 08:00'],
		['at 8 o’clock', 'every day at 08:00'],
		['９：００', 'every day at 09:00'],
		['0830', 'every day at 08:30'],
		['8.30', 'every day at 08:30'],
		['18h', 'every day at 18:00'],
		['8, 15', 'every day at 08:00 and 15:00'],
		['18:00 and 8:00 and 18:00', 'every day at 08:00 and 18:00'],
		['midnight', 'every day at 00:00'],
		['every noon', 'every day at 12:00'],
		['12am', 'every day at 00:00'],
		['12:30 pm', 'every day at 12:30'],
		['noon and 9pm', 'every day at 12:00 and 21:00'],
		['weekdays at 7:30 and 18:00', 'weekdays at 07:30 and 18:00'],
		['every weekday at 9', 'weekdays at 09:00'],
		['weekends at noon', 'weekends at 12:00'],
		['Mondays at 9', 'Mondays at 09:00'],
		['at 9 on mondays', 'Mondays at 09:00'],
		['every Monday 9:00', 'Mondays at 09:00'],
		['Mon.: 9', 'Mondays at 09:00'],
		['mon, wed and fri at 9:15pm', 'Mon, Wed and Fri at 21:15'],
		['tues/thurs @ 6 am & 6 pm', 'Tue and Thu at 06:00 and 18:00'],
		['mon-fri 1800', 'weekdays at 18:00'],
		['Saturday to Monday at 8', 'Sun, Mon and Sat at 08:00'],
		['every 6 hours', 'every 6 hours'],
		['every six hours', 'every 6 hours'],
		['every other hour', 'every 2 hours'],
		['hourly', 'every hour'],
		['every hour', 'every hour'],
		['every half hour', 'every 30 minutes'],
		['0:00, 6:00, 12:00, 18:00', 'every 6 hours'],
		['weekends every 6h', 'weekends every 6 hours'],
		['every hour on mondays', 'Mondays every hour'],
		['every 90 minutes', 'every 90 minutes'],
		['12 midnight', 'every day at 00:00'],
		['12 noon and 9pm', 'every day at 12:00 and 21:00'],
		['24:00', 'every day at 00:00'],
		['half past eight', 'every day at 08:30'],
		['quarter to 9', 'every day at 08:45'],
		['at eight o’clock', 'every day at 08:00'],
		['from monday to friday at 9', 'weekdays at 09:00'],
	])('reads “%s” as “%s”', (text, description) => {
		expect(describeReading(text)).toBe(description);
	});
});

describe('reading parts of the day, excluded days and frequencies', () => {
	it.each([
		['every morning', 'every day at 08:00'],
		['every evening', 'every day at 18:00'],
		['every night', 'every day at 22:00'],
		['every evening at 8', 'every day at 20:00'],
		['every night at 2', 'every day at 02:00'],
		['every night at 12', 'every day at 00:00'],
		['nightly at 11', 'every day at 23:00'],
		['8 in the morning', 'every day at 08:00'],
		['8 in the morning and 6 in the evening', 'every day at 08:00 and 18:00'],
		['every morning and evening at 8', 'every day at 08:00 and 20:00'],
		['at 9 on monday mornings', 'Mondays at 09:00'],
		['fri evening 7pm', 'Fridays at 19:00'],
		['every day except sunday at 8', 'Mon, Tue, Wed, Thu, Fri and Sat at 08:00'],
		['daily at 8 except weekends', 'weekdays at 08:00'],
		['weekdays but not on wednesday at 9', 'Mon, Tue, Thu and Fri at 09:00'],
		['weekly on monday at 9', 'Mondays at 09:00'],
		['once a day at 8', 'every day at 08:00'],
		['twice a day at 8 and 18', 'every day at 08:00 and 18:00'],
		['twice a week on mon and thu at 9', 'Mon and Thu at 09:00'],
	])('reads “%s” as “%s”', (text, description) => {
		expect(describeReading(text)).toBe(description);
	});

	it.each([
		['twice a day', /Name 2 times/],
		['2x daily at 8', /Name 2 times/],
		['three times a day', /Name 3 times/],
		['once a day', /Add a time/],
		['weekly', /Name the day/],
		['twice a week at 9', /Name 2 days/],
		['every evening at 6am', /part of the day/],
		['12 in the evening', /part of the day/],
		['mondays at 24:00', /it is the next day/],
		['weekdays except weekdays at 9', /leaves out every day/],
	])('asks for what is missing or contradictory in “%s”', (text, message) => {
		expect(messageFor(text)).toMatch(message);
	});
});

describe('refusing what is unclear', () => {
	it.each([
		['', /could not be read/],
		['soon', /could not be read/],
		['not mondays at 9', /could not be read/],
		['mondays 9-17', /could not be read/],
		['8 15', /could not be read/],
		['at 8 :15', /could not be read/],
		['8 noon', /could not be read/],
		['8:60', /could not be read/],
		['13pm', /could not be read/],
		['0am', /could not be read/],
		['mondays at 9 '.padEnd(101, '!'), /too long/],
		['mondays', /Add a time/],
		['every day', /Add a time/],
		['mon at 9, tue at 10', /the same times on all its days/],
		['9 and 10pm', /am or pm/],
		['every hour at 9', /either times of day or one interval/],
		['every hour, every 2 hours', /either times of day or one interval/],
		['1,2,3,4,5,6,7,8,9', /at most 8 times/],
		['every 24 hours', /is every day/],
		['every 0 hours', /shortest interval is 30 minutes/],
		['every 15 minutes', /shortest interval is 30 minutes/],
		['every 20 minutes', /shortest interval is 30 minutes/],
		['every 50 minutes', /divide the day evenly/],
	])('refuses “%s” as a time and says what to type', (text, message) => {
		expect(messageFor(text)).toMatch(message);
	});
});

it('readWhen refuses “every 5 hours” and says which intervals work', () => {
	const message = messageFor('every 5 hours') ?? '';
	const hoursNamed = [...message.matchAll(/\d+/g)].map(([hours]) => Number(hours));
	expect(new Set(hoursNamed)).toEqual(new Set([1, 2, 3, 4, 6, 8, 12]));
	for (const hours of hoursNamed) expect(readWhen(`every ${hours} hours`).kind).toBe('schedule');
});

it('readWhen refuses any interval of hours that does not divide the day evenly', () => {
	for (const hours of [5, 7, 9, 10, 11, 13, 18, 23, 25, 48, 120]) {
		expect(messageFor(`every ${hours} hours`)).toMatch(/divide the day evenly/);
	}
});

it('readWhen answers any text with a correct schedule or with a sentence', () => {
	fc.assert(
		fc.property(fc.oneof(wishes, fc.string({ unit: 'binary', maxLength: 120 })), (text) => {
			const read = readWhen(text);
			if (read.kind === 'schedule') Schedule.parse(read.schedule);
			else expect(english.text(read.says)).toMatch(/^[A-Z].*\.$/);
		}),
		{ numRuns: 3_000 },
	);
});

it('readWhen never repeats what somebody typed as a time', () => {
	expect(messageFor('@everyone <#123>')).not.toMatch(/everyone|123/);
});

it('readWhen reads the description of any schedule that it has read', () => {
	fc.assert(
		fc.property(wishes, (text) => {
			const read = readWhen(text);
			fc.pre(read.kind === 'schedule');
			expect(readWhen(english.text(describeSchedule(read.schedule)))).toEqual(read);
		}),
		{ numRuns: 1_000 },
	);
});

it(`any schedule of up to ${writtenTimesMax} times has a description that readWhen reads and that fits into a choice`, () => {
	fc.assert(
		fc.property(listedSchedules, (schedule) => {
			const text = english.text(describeSchedule(schedule));
			expect(text.length).toBeLessThanOrEqual(100);
			expect(readWhen(text)).toEqual({ kind: 'schedule', schedule });
		}),
		{ numRuns: 1_000 },
	);
});

function describeReading(text: string): string | undefined {
	const read = readWhen(text);
	return english.text(read.kind === 'schedule' ? describeSchedule(read.schedule) : read.says);
}

function messageFor(text: string): string | undefined {
	const read = readWhen(text);
	return read.kind === 'unclear' ? english.text(read.says) : undefined;
}
