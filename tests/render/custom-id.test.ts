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
const action = fc.record({ command: word, options: fc.dictionary(word, value, { maxKeys: 3 }) });

describe('a custom_id', () => {
	it('a custom_id reads back as the command and options it was written from', () => {
		fc.assert(
			fc.property(action, ({ command, options }) => {
				const customId = writeCustomId(command, options);
				fc.pre(customId !== undefined);
				expect(readCustomId(customId)).toEqual({ command, options: { ...options } });
			}),
		);
	});

	it('a custom_id is never longer than Discord allows', () => {
		fc.assert(
			fc.property(action, fc.string({ maxLength: 120 }), ({ command, options }, long) => {
				const customId = writeCustomId(command, { ...options, long });
				expect(customId?.length ?? 0).toBeLessThanOrEqual(customIdMax);
			}),
		);
	});

	it('a custom_id is packed only if it does not fit as plain text', () => {
		const fitting = { topic: 'x'.repeat(88) };
		expect(writeCustomId('brief', fitting)).toBe(`brief?topic=${fitting.topic}`);
		expect(writeCustomId('brief', { topic: 'x'.repeat(89) })).toHaveLength(55);
	});

	it.each([
		['Latin', 'Ministry of Foreign Affairs & Trade, 100% “whole” '],
		['Cyrillic', 'Совет Безопасности Российской Федерации '],
		['Arabic', 'مجلس الأمن القومي الأعلى '],
		['Thai', 'สำนักงานตำรวจแห่งชาติ '],
	])('the longest %s name fits into a custom_id', (_, text) => {
		const topic = text.repeat(9).slice(0, 120);
		const options = { topic, as: 'organization', page: '500' };
		const customId = writeCustomId('brief', options);
		expect(customId?.length).toBeLessThanOrEqual(customIdMax);
		expect(readCustomId(customId ?? '')).toEqual({ command: 'brief', options });
	});

	it('a custom_id that would have to be cut is undefined', () => {
		expect(writeCustomId('brief', { topic: '團結'.repeat(60) })).toBeUndefined();
		const longest = { topic: 'x'.repeat(185 - 'brief?topic='.length) };
		expect(writeCustomId('brief', longest)).toHaveLength(customIdMax);
		expect(writeCustomId('brief', { topic: `${longest.topic}x` })).toBeUndefined();
	});

	it('a short custom_id is readable as it is', () => {
		expect(writeCustomId('brief', { topic: 'R&D 100%', page: 2 })).toBe(
			'brief?topic=R%26D 100%25&page=2',
		);
		expect(writeCustomId('help', {})).toBe('help');
	});

	it('reading any text as a custom_id never throws', () => {
		fc.assert(fc.property(fc.string(), (text) => void readCustomId(text)));
	});
});
