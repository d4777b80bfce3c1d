import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay } from '#src/desk/read-day.ts';
import { createSlots } from '#src/schedule/slots.ts';

/** A Thursday. */
const now = new Date('2025-06-19T10:00:00Z');

function days(text: string): string | undefined {
	const day = readDay(text, now);
	return (
		day && `${day.since.toISOString()}/${day.until.toISOString()}`.replaceAll('T00:00:00.000Z', '')
	);
}

describe('readDay', () => {
	it.each([
		['2025-06-01', '2025-06-01/2025-06-02'],
		['2025.6.1', '2025-06-01/2025-06-02'],
		['1.6.2025', '2025-06-01/2025-06-02'],
		['2025年6月1日', '2025-06-01/2025-06-02'],
		['1 June 2025', '2025-06-01/2025-06-02'],
		['the 1st of june', undefined],
		['June 1st, 2025', '2025-06-01/2025-06-02'],
		['JUN 2025', '2025-06-01/2025-07-01'],
		['2025-06', '2025-06-01/2025-07-01'],
		['2024', '2024-01-01/2025-01-01'],
		['june', '2025-06-01/2025-07-01'],
		['december', '2024-12-01/2025-01-01'],
		['today', '2025-06-19/2025-06-20'],
		['yesterday', '2025-06-18/2025-06-19'],
		['monday', '2025-06-16/2025-06-17'],
		['thursday', '2025-06-19/2025-06-20'],
		['7d', '2025-06-12/2025-06-13'],
		['2 weeks', '2025-06-05/2025-06-06'],
		['last week', '2025-06-12/2025-06-13'],
		['4 months ago', '2025-02-19/2025-02-20'],
		['a year ago', '2024-06-19/2024-06-20'],
		['24h', '2025-06-18T10:00:00.000Z/2025-06-18T10:00:00.000Z'],
		['06/01/2025', undefined],
		['2025-02-30', undefined],
		['2025-13-01', undefined],
		['9999 years', undefined],
		['m', undefined],
		['soon', undefined],
		['', undefined],
	])('reads %j as %s', (text, expected) => {
		expect(days(text)).toBe(expected);
	});

	const { clockOf } = createSlots();

	it('counts days by the clock of the reader', () => {
		const morning = new Date('2025-06-19T23:30:00Z');
		const tokyo = clockOf('Asia/Tokyo');
		expect(readDay('today', morning, tokyo)).toEqual({
			since: new Date('2025-06-19T15:00:00Z'),
			until: new Date('2025-06-20T15:00:00Z'),
		});
		expect(readDay('friday', morning, tokyo)).toEqual(readDay('today', morning, tokyo));
		expect(readDay('2025-06-20', morning, tokyo)).toEqual(readDay('today', morning, tokyo));
		expect(readDay('24h', morning, tokyo)).toEqual(readDay('24h', morning));
	});

	it('gives the day in UTC too where it begins later, for reports of which only the day is known', () => {
		const evening = new Date('2025-06-20T03:00:00Z');
		expect(readDay('today', evening, clockOf('America/Los_Angeles'))).toEqual({
			since: new Date('2025-06-19T07:00:00Z'),
			sinceDay: new Date('2025-06-19T00:00:00Z'),
			until: new Date('2025-06-20T07:00:00Z'),
			untilDay: new Date('2025-06-20T00:00:00Z'),
		});
	});

	it('reads any text without throwing', () => {
		fc.assert(fc.property(fc.string(), (text) => void readDay(text, now)));
	});
});
