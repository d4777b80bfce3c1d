import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PublicationDate } from '#src/articles/publication-date.ts';

describe('PublicationDate', () => {
	it.each([
		['2026-11-26', '2026-11-26'],
		['20261126', '2026-11-26'],
		['2024-02-29', '2024-02-29'],
		['2026-11-26T08:30Z', '2026-11-26T08:30:00.000Z'],
		['2026-11-26T08Z', '2026-11-26T08:00:00.000Z'],
		['2026-11-26t08:30:15z', '2026-11-26T08:30:15.000Z'],
		['2026-11-26T08:30:15.25Z', '2026-11-26T08:30:15.250Z'],
		['2026-11-26T08:30:15,123456Z', '2026-11-26T08:30:15.123Z'],
		['2026-11-26T08:30+0800', '2026-11-26T00:30:00.000Z'],
		['2026-11-26T08:30:00+08', '2026-11-26T00:30:00.000Z'],
		['2026-11-26T08:30:00+08:00', '2026-11-26T00:30:00.000Z'],
		['2026-11-26T08:30\u221203:30', '2026-11-26T12:00:00.000Z'],
		['20261126T083015Z', '2026-11-26T08:30:15.000Z'],
		['20261126T0830-0500', '2026-11-26T13:30:00.000Z'],
		['2026-12-31T24:00Z', '2027-01-01T00:00:00.000Z'],
	])('%s is read as %s', (text, date) => {
		expect(PublicationDate.parse(text)).toBe(date);
	});

	it.each([
		'2025-02-29',
		'20250230',
		'2026-13-01',
		'2026-00-10',
		'2026-11-26T25:00Z',
		'2026-11-26T08:60Z',
		'2026-11-26T08:30:61Z',
		'2026-11-26T24:01Z',
		'2026-11-26T08:30+24',
		'2026-11-26T08:30+08:60',
		'2026-1126',
		'202611-26',
		'26-11-26',
		'2026-11',
		'2026-W48-4',
		'2026-330',
		'2026-11-26T08:30',
		'2026-11-26T',
		'2026-11-26Z',
		' 2026-11-26',
		'1764146880',
	])('%s is refused', (text) => {
		expect(PublicationDate.safeParse(text).success).toBe(false);
	});

	it('reads an instant alike in every form of ISO 8601', () => {
		const within = {
			min: new Date('0001-01-02'),
			max: new Date('9998-12-30'),
			noInvalidDate: true,
		};
		fc.assert(
			fc.property(fc.date(within), fc.integer({ min: -1439, max: 1439 }), (instant, ahead) => {
				const local = new Date(instant.getTime() + ahead * 60_000).toISOString().slice(0, -1);
				const digits = (number: number) => String(Math.trunc(number)).padStart(2, '0');
				const zone = [digits(Math.abs(ahead) / 60), digits(Math.abs(ahead) % 60)];
				const sign = ahead < 0 ? '-' : '+';
				const extended = `${local}${sign}${zone.join(':')}`;
				const basic = `${local.replace(/[-:]/g, '')}${sign}${zone.join('')}`;
				expect(PublicationDate.parse(extended)).toBe(instant.toISOString());
				expect(PublicationDate.parse(basic)).toBe(instant.toISOString());
			}),
		);
	});
});
