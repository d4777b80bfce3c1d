import { describe, expect, it } from 'vitest';
import { readFeedDate } from '#src/sources/parse/feed-date.ts';

describe('a date in a feed', () => {
	it.each([
		['Fri, 27 Nov 2026 10:00:00 +0800', '2026-11-27T02:00:00.000Z'],
		['Fri, 27 Nov 2026 10:00:00 GMT', '2026-11-27T10:00:00.000Z'],
		['Friday, 27 November 2026 10:00 EST', '2026-11-27T15:00:00.000Z'],
		['27 Nov 26 10:00:00 PST', '2026-11-27T18:00:00.000Z'],
		['Nov 27, 2026 10:00', '2026-11-27T10:00:00.000Z'],
		['Fri Nov 27 10:00:00 2026', '2026-11-27T10:00:00.000Z'],
		['2026-11-27T10:00:00.123456+01:00', '2026-11-27T09:00:00.123Z'],
		['2026-11-27 10:00:00', '2026-11-27T10:00:00.000Z'],
		['2026/11/27 10:00', '2026-11-27T10:00:00.000Z'],
		['20261127', '2026-11-27'],
		['2026-11-27', '2026-11-27'],
		['Fri, 27 Nov 2026 10:00:00 IST', '2026-11-27'],
		['Fri, 27 Nov 2026 23:59:60 GMT', '2026-11-27T23:59:59.000Z'],
		['31 Feb 2026 10:00:00 GMT', undefined],
		['3/4/2026', undefined],
		['yesterday', undefined],
		['', undefined],
	])('is read as %s → %s', (text, date) => {
		expect(readFeedDate(text)).toBe(date);
	});
});
