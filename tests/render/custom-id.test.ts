import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customIdMax } from '#src/render/message/limits.ts';
import { readCustomId, writeCustomId } from '#src/render/message/targets.ts';

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const value = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 30 }),
	fc.string({ unit: 'grapheme-ascii', minLength: 80, maxLength: 150 }),
	fc.string({ unit: fc.constantFrom(...'Совет é團', '\ud800'), minLength: 60, maxLength: 90 }),
	fc.stringMatching(/^[%&=?0-9a-f]{0,12}$/),
);
const meaning = fc.record({ command: word, options: fc.dictionary(word, value, { maxKeys: 3 }) });

describe('a custom_id', () => {
	it('is read as it was written, whatever the options hold', () => {
		fc.assert(
			fc.property(meaning, ({ command, options }) => {
				const customId = writeCustomId(command, options);
				fc.pre(customId !== undefined);
				expect(readCustomId(customId)).toEqual({ command, options: { ...options } });
			}),
		);
	});

	it('is never longer than Discord takes', () => {
		fc.assert(
			fc.property(meaning, fc.string({ maxLength: 120 }), ({ command, options }, long) => {
				const customId = writeCustomId(command, { ...options, long });
				expect(customId?.length ?? 0).toBeLessThanOrEqual(customIdMax);
			}),
		);
	});

	it('is as it reads while that fits, and packed beyond', () => {
		const fitting = { topic: 'x'.repeat(88) };
		expect(writeCustomId('brief', fitting)).toBe(`brief?topic=${fitting.topic}`);
		expect(writeCustomId('brief', { topic: 'x'.repeat(89) })).toHaveLength(55);
	});

	it.each([
		['Latin', 'Ministry of Foreign Affairs & Trade, 100% “whole” '],
		['Cyrillic', 'Совет Безопасности Российской Федерации '],
		['Arabic', 'مجلس الأمن القومي الأعلى '],
		['Thai', 'สำนักงานตำรวจแห่งชาติ '],
	])('holds whatever can be typed, and the longest name: %s', (_, words) => {
		const topic = words.repeat(9).slice(0, 120);
		const options = { topic, as: 'organization', page: '500' };
		const customId = writeCustomId('brief', options);
		expect(customId?.length).toBeLessThanOrEqual(customIdMax);
		expect(readCustomId(customId ?? '')).toEqual({ command: 'brief', options });
	});

	it('is left out rather than cut', () => {
		expect(writeCustomId('brief', { topic: '團結'.repeat(60) })).toBeUndefined();
	});

	it('shows its meaning to whoever reads it', () => {
		expect(writeCustomId('brief', { topic: 'R&D 100%', page: 2 })).toBe(
			'brief?topic=R%26D 100%25&page=2',
		);
		expect(writeCustomId('help', {})).toBe('help');
	});

	it('of a stranger is read without a fault', () => {
		fc.assert(fc.property(fc.string(), (text) => void readCustomId(text)));
	});
});
