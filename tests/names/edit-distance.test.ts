import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEditMeter } from '#src/names/edit-distance.ts';

it.each([
	['shoigu', 'shoygu', 1],
	['ahmad', 'ahamd', 1],
	['razuki', 'razuk', 1],
	['abc', '', 3],
	['kitten', 'sitting', 3],
])('counts the edits between “%s” and “%s”', (typed, other, edits) => {
	expect(measure(typed, other).edits()).toBe(edits);
});

it('the meter counts the edits to the nearest beginning of the letters', () => {
	expect(measure('shoyg', 'shoigu sergei').editsToBeginning()).toBe(1);
});

it('the meter counts the same edits if the letters come in pieces', () => {
	const meter = createEditMeter('kimjongun');
	meter.start();
	for (const piece of ['kim', 'jnog', 'un']) meter.read(lettersOf(piece), 0, piece.length);
	expect(meter.edits()).toBe(1);
});

describe('random words, short and long', () => {
	const letters = fc.constantFrom('a', 'b', 'c', '賴');
	const word = fc.string({ unit: letters, minLength: 1, maxLength: 45 });
	/** Words that differ by a swap or a typo, which random pairs rarely do. */
	const typo = fc.tuple(word, fc.nat(44), letters).map(([typed, at, letter]) => ({
		typed,
		other: `${typed.slice(0, at)}${typed[at + 1] ?? letter}${typed[at] ?? ''}${typed.slice(at + 2)}`,
	}));
	const pair = fc.oneof(fc.record({ typed: word, other: word }), typo);

	it('counts the same edits as the textbook definition', () => {
		fc.assert(
			fc.property(pair, ({ typed, other }) => {
				expect(measure(typed, other).edits()).toBe(alignmentOf(typed, other));
			}),
			{ numRuns: 500 },
		);
	});

	it('counts the edits to the nearest beginning as in the textbook definition', () => {
		fc.assert(
			fc.property(pair, ({ typed, other }) => {
				const beginnings = Array.from({ length: other.length + 1 }, (_, n) => other.slice(0, n));
				const cache = new Map<string, number>();
				const edits = beginnings.map((beginning) => alignmentOf(typed, beginning, cache));
				expect(measure(typed, other).editsToBeginning()).toBe(Math.min(...edits));
			}),
			{ numRuns: 200 },
		);
	});

	it('counts the same edits wherever the letters are divided, and again after start()', () => {
		fc.assert(
			fc.property(pair, fc.nat(45), ({ typed, other }, at) => {
				const meter = createEditMeter(typed);
				const figures = [0, 1].map(() => {
					meter.start();
					const middle = Math.min(at, other.length);
					meter.read(lettersOf(other), 0, middle);
					meter.read(lettersOf(other), middle, other.length);
					return [meter.edits(), meter.editsToBeginning()];
				});
				const whole = measure(typed, other);
				const expected = [whole.edits(), whole.editsToBeginning()];
				expect(figures).toEqual([expected, expected]);
			}),
		);
	});
});

function measure(typed: string, other: string) {
	const meter = createEditMeter(typed);
	meter.start();
	meter.read(lettersOf(other), 0, other.length);
	return meter;
}

function lettersOf(text: string): Uint16Array {
	return Uint16Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Optimal string alignment by its recursive definition; computes each pair of beginnings once. */
function alignmentOf(a: string, b: string, cache = new Map<string, number>()): number {
	if (a === '' || b === '') return a.length + b.length;
	const key = `${a.length} ${b.length}`;
	const cached = cache.get(key);
	if (cached !== undefined) return cached;
	const shorter = (n: number, m: number) =>
		alignmentOf(a.slice(0, a.length - n), b.slice(0, b.length - m), cache);
	const swapped = a.length > 1 && a.slice(-2) === [...b.slice(-2)].reverse().join('');
	const edits = Math.min(
		shorter(1, 0) + 1,
		shorter(0, 1) + 1,
		shorter(1, 1) + (a.at(-1) === b.at(-1) ? 0 : 1),
		swapped ? shorter(2, 2) + 1 : Number.POSITIVE_INFINITY,
	);
	cache.set(key, edits);
	return edits;
}
