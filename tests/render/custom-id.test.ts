import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCustomId, writeCustomId } from '#src/render/custom-id.ts';
import { customIdMax } from '#src/render/limits.ts';

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const value = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 30 }),
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

	it('is left out rather than cut', () => {
		expect(writeCustomId('brief', { topic: 'x'.repeat(88) })).toHaveLength(100);
		expect(writeCustomId('brief', { topic: 'x'.repeat(89) })).toBeUndefined();
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
