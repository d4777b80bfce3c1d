import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containerIdOf, nonceOf } from '#src/delivery/nonce.ts';

const ids = fc.stringMatching(/^[a-z0-9]{10}$/);
const slots = fc.date({
	min: new Date('2025-01-01'),
	max: new Date('2050-01-01'),
	noInvalidDate: true,
});
const parts = fc.integer({ min: 0, max: 999 });
/** How a part may be split: in halves, and these again, until ten stories stand alone. */
const splits = fc.stringMatching(/^[ab]{0,4}$/);

describe('a nonce', () => {
	it('is at most 25 characters, also of a part that was split four times', () => {
		fc.assert(
			fc.property(ids, slots, parts, splits, (id, slot, part, split) => {
				expect((nonceOf(id, slot, part) + split).length).toBeLessThanOrEqual(25);
			}),
		);
	});

	it('is the same for the same promise, whoever makes it, and another for any other', () => {
		fc.assert(
			fc.property(
				fc.tuple(ids, slots, parts),
				fc.tuple(ids, slots, parts),
				([id, slot, part], other) => {
					const nonce = nonceOf(id, slot, part);
					expect(nonceOf(id, new Date(slot), part)).toBe(nonce);
					const isSame = other[0] === id && +other[1] === +slot && other[2] === part;
					expect(nonceOf(...other) === nonce).toBe(isSame);
				},
			),
		);
	});
});

describe('the id that a container carries', () => {
	it('is of 31 bits and above those that are given inside a message', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 25 }), (nonce) => {
				const id = containerIdOf(nonce);
				expect(id).toBeGreaterThanOrEqual(10_000);
				expect(id).toBeLessThanOrEqual(0x7fffffff);
				expect(containerIdOf(nonce)).toBe(id);
			}),
		);
	});

	it('tells the parts and halves of some thousand promises apart', () => {
		const nonces = Array.from({ length: 1_000 }, (_, n) =>
			nonceOf('subscribed', new Date(Date.UTC(2025, 5, 1, n)), 0),
		).flatMap((nonce) => [nonce, `${nonce}a`, `${nonce}b`]);
		expect(new Set(nonces.map(containerIdOf)).size).toBe(nonces.length);
	});
});
