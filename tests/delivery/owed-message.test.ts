import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containerIdOf, type NonceInput, nonceOf } from '#src/delivery/owed-message.ts';

const ids = fc.stringMatching(/^[a-z0-9]{10}$/);
const snowflakes = fc.bigInt({ min: 10n ** 17n, max: 10n ** 19n }).map(String);
const slots = fc
	.date({ min: new Date('2025-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
	.map((at) => at.toISOString());
const after = fc.option(snowflakes, { nil: undefined });
const articles = fc.array(fc.record({ id: fc.stringMatching(/^[a-z]{1,9}$/), version: ids }), {
	minLength: 1,
	maxLength: 10,
});
const promises: fc.Arbitrary<NonceInput> = fc.record({
	subscriptionId: ids,
	channelId: snowflakes,
	content: fc.oneof(
		fc.record({ slot: slots, after }),
		fc.record({ articles }),
		fc.record({ notice: fc.constantFrom('permissions', 'channel gone'), after }),
	),
});
const parts = fc.integer({ min: 0, max: 999 });
/** How a message can be split: into halves, repeatedly, until each of ten stories is alone. */
const splits = fc.stringMatching(/^[ab]{0,4}$/);

describe('a nonce', () => {
	it('a nonce has at most 25 characters, even for a message that was split four times', () => {
		fc.assert(
			fc.property(promises, parts, splits, (input, part, split) => {
				expect((nonceOf(input, part) + split).length).toBeLessThanOrEqual(25);
			}),
		);
	});

	it('a nonce is the same for the same promise and different for any other', () => {
		fc.assert(
			fc.property(promises, promises, parts, (input, other, part) => {
				const nonce = nonceOf(input, part);
				expect(nonceOf(structuredClone(input), part)).toBe(nonce);
				const isSame = JSON.stringify(input) === JSON.stringify(other);
				expect(nonceOf(other, part) === nonce).toBe(isSame);
				expect(nonceOf(input, part + 1)).not.toBe(nonce);
			}),
		);
	});

	it('the nonce of an alert depends on its articles but not on their order', () => {
		const of = (...articles: { id: string; version: string }[]) =>
			nonceOf({ subscriptionId: 'subscribed', channelId: '1', content: { articles } }, 0);
		const [one, other] = [
			{ id: 'a', version: 'v' },
			{ id: 'b', version: 'v' },
		] as const;
		expect(of(one, other)).toBe(of(other, one));
		expect(of({ ...one, version: 'w' })).not.toBe(of(one));
	});

	it('the nonce of a digest for the same slot changes once something was posted', () => {
		const of = (after: string | undefined) =>
			nonceOf({ subscriptionId: 'subscribed', channelId: '1', content: { slot: 's', after } }, 0);
		expect(of('1100000000000000001')).not.toBe(of(undefined));
	});
});

const aPromise = { subscriptionId: 'subscribed', channelId: '1100000000000001001' };

describe('a container id', () => {
	it('a container id has at most 31 bits and is above the ids used inside a message', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 25 }), (nonce) => {
				const id = containerIdOf(nonce);
				expect(id).toBeGreaterThanOrEqual(10_000);
				expect(id).toBeLessThanOrEqual(0x7fffffff);
				expect(containerIdOf(nonce)).toBe(id);
			}),
		);
	});

	it('container ids differ among the messages and halves of a thousand promises', () => {
		const nonces = Array.from({ length: 1_000 }, (_, n) =>
			nonceOf({ ...aPromise, content: { slot: `${n}`, after: undefined } }, 0),
		).flatMap((nonce) => [nonce, `${nonce}a`, `${nonce}b`]);
		expect(new Set(nonces.map(containerIdOf)).size).toBe(nonces.length);
	});
});
