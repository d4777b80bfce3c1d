import { describe, expect, it } from 'vitest';
import { showDate, showDay, showPublished } from '#src/render/text/small-print.ts';
import { english, phrasebook } from '../harness/phrases.ts';

describe('dates in small print', () => {
	it('a date without a time is shown as that day in every time zone', () => {
		expect(showDate('2025-06-01', english)).toBe('1 June 2025');
	});

	it('an instant is left for Discord to show in the reader’s time zone', () => {
		expect(showDate('2025-06-19T08:30:00.000Z', english)).toBe('<t:1750321800:R>');
	});

	it('the day of an instant is its day in UTC', () => {
		expect(showDay('2025-12-31T23:59:00.000Z', english)).toBe('31 December 2025');
	});

	it('a date that is only that of the arrival says so in every language', () => {
		const date = { publishedAt: '2025-06-19T08:30:00.000Z', dateIsArrival: true } as const;
		const shown = Object.values(phrasebook).map((phrases) => showPublished(date, phrases));
		expect(shown).toEqual([
			'arrived <t:1750321800:R>',
			'eingetroffen <t:1750321800:R>',
			'reçu\u00a0: <t:1750321800:R>',
			'recibido: <t:1750321800:R>',
			'recebida: <t:1750321800:R>',
			'<t:1750321800:R> 收到',
			'<t:1750321800:R> 收到',
			'受信：<t:1750321800:R>',
			'<t:1750321800:R> 수신',
		]);
		expect(showPublished(date, english, showDay)).toBe('arrived 19 June 2025');
	});
});
