import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimeKeyIssuer, firstKeyOf } from '#src/archive/time-key.ts';

const perMinute = 4_096;

/** Issues keys for an archive that uses these already. */
function keyIssuer(used: number[] = []) {
	const issue = createTimeKeyIssuer((low, high) => {
		const within = used.filter((key) => low <= key && key <= high);
		return within.length === 0 ? undefined : Math.max(...within);
	});
	return (date: string) => {
		const key = issue(date);
		used.push(key);
		return key;
	};
}

const anyDate = fc
	.date({
		min: new Date('0001-01-01T00:00:00Z'),
		max: new Date('9998-12-31T00:00:00Z'),
		noInvalidDate: true,
	})
	.map((date) => date.toISOString());

/** Within a few minutes, some before 1970, so that many dates share one. */
const crowdedDate = fc
	.integer({ min: -180_000, max: 180_000 })
	.map((ms) => new Date(ms).toISOString());

const minuteOf = (date: string) => Math.floor(Date.parse(date) / 60_000);

describe('a time key', () => {
	it('time keys are unique', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(anyDate, crowdedDate)), (dates) => {
				const keys = dates.map(keyIssuer());
				expect(new Set(keys).size).toBe(dates.length);
			}),
		);
	});

	it('time keys are in the order of publication by minute, whatever the order of arrival', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(anyDate, crowdedDate)), (dates) => {
				const issue = keyIssuer();
				const issued = dates.map((date) => ({ minute: minuteOf(date), key: issue(date) }));
				const minutes = issued.sort((a, b) => a.key - b.key).map(({ minute }) => minute);
				expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
			}),
		);
	});

	it('time keys of one minute are in the order of arrival', () => {
		const issue = keyIssuer();
		const keys = Array.from({ length: 10 }, () => issue('2025-06-19'));
		expect(keys).toEqual([...keys].sort((a, b) => a - b));
	});

	it('a time key is a safe integer up to the year 9999', () => {
		fc.assert(fc.property(anyDate, (date) => Number.isSafeInteger(keyIssuer()(date))));
	});

	it('a full minute spills into the next, after the keys used there', () => {
		const minute = firstKeyOf(new Date('2025-06-19T00:00:00Z'));
		const next = minute + perMinute;
		const issue = keyIssuer([minute + perMinute - 1, next, next + 1]);
		expect(issue('2025-06-19')).toBe(next + 2);
		expect(issue('2025-06-19T00:01:00.000Z')).toBe(next + 3);
	});

	it('a full minute spills over several full minutes', () => {
		const issue = keyIssuer([]);
		const keys = Array.from({ length: 3 * perMinute }, () => issue('1969-07-20'));
		expect(keys.at(-1)).toBe(firstKeyOf(new Date('1969-07-20')) + 3 * perMinute - 1);
	});
});
