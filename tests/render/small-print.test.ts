import { describe, expect, it } from 'vitest';
import type { Name } from '#src/names/name.ts';
import { showDate, showDay, showPublished, showUnderstood } from '#src/render/text/small-print.ts';
import { english, phrasebook } from '../harness/phrases.ts';

describe('what a text was understood as', () => {
	const named = (name: string): Name => ({
		id: name.length,
		name,
		kind: 'place',
		aliases: [],
		mentions: 1,
	});
	const topic = { names: [named('Taiwan'), named('Kursk')], words: '', isEither: true };

	it.each([
		['en', 'taiwan OR Kursk'],
		['de', 'Taiwan oder kursk'],
		['fr', 'Taiwan ou Kursk'],
		['ja', 'taiwanまたはKursk'],
	] as const)('is left out in %s where it reads like what was typed: %s', (language, typed) => {
		const phrases = phrasebook[language];
		expect(showUnderstood({ topic, understoodFrom: typed }, phrases)).toBe('');
		expect(showUnderstood({ topic, understoodFrom: `${typed}, now` }, phrases)).not.toBe('');
	});

	it('is said where only a sign differs', () => {
		expect(showUnderstood({ topic: named('C++'), understoodFrom: 'C#' }, english)).toBe(
			'\n-# Showing **C++** for “C#”',
		);
	});
});

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
