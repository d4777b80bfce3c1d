import { describe, expect, it } from 'vitest';
import { readWrittenDate } from '#src/sources/parse/written-date.ts';

describe('a written date', () => {
	it.each([
		'2025-06-19',
		'2025/6/19',
		'2025.06.19',
		'19.06.2025',
		'19.6.2025',
		'6/19/2025',
		'19/6/2025',
		'June 19, 2025',
		'Jun. 19, 2025',
		'Thursday, June 19th, 2025',
		'Thu, Jun 19, 2025 page1',
		'19 June 2025',
		'Last updated on 19 June 2025, 4:30 pm',
		'19. Juni 2025',
		'Donnerstag, 19. Juni 2025',
		'Stand: 19.06.2025, 08:30 Uhr',
		'19 juin 2025',
		'Publié le jeudi 19 juin 2025 à 08h30',
		'19 de junio de 2025',
		'jueves, 19 de junio de 2025',
		'Madrid, 19 de junio de 2025',
		'New Taipei, June 19, 2025',
		'19 giugno 2025',
		'19 июня 2025',
		'2025年6月19日',
		'2025年6月19日 星期四',
		'2025년 6월 19일',
		'2025-06-19T08:30:00',
		'2025-06-19 08:30',
	])('is 2025-06-19 in %s', (text) => {
		expect(readWrittenDate(text)).toBe('2025-06-19');
	});

	it.each([
		'2025-06-19T16:30:00+08:00',
		'Thu, 19 Jun 2025 08:30:00 GMT',
		'2025-06-19 08:30 UTC',
		'19 Jun 2025 04:30:00 -0400',
	])('has its time where its zone is known: %s', (text) => {
		expect(readWrittenDate(text)).toBe('2025-06-19T08:30:00.000Z');
	});

	it.each([
		'',
		'6/7/2025',
		'31.02.2025',
		'2025',
		'June 2025',
		'yesterday',
		'May 5',
		'The harbor opened on 19 June 2025',
		'Foo 19, 2025',
		'19.06.25',
	])('is not %j', (text) => {
		expect(readWrittenDate(text)).toBeUndefined();
	});
});
