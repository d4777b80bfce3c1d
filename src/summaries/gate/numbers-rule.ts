import type { Cited } from './cited.ts';
import { numbersIn, type WrittenNumber } from './numbers.ts';
import type { ReadText } from './read-text.ts';

/**
 * The first number in a sentence that no cited text has, of the same thing, with the same unit and the
 * same “at least” or “about”. Numbers within `skipped`, which are parts of dates, are left to the dates.
 */
export function unknownNumber(
	sentence: ReadText,
	cited: Cited,
	skipped: readonly { readonly start: number; readonly end: number }[],
): string | undefined {
	const known = cited.texts.flatMap(numbersIn);
	const isSkipped = ({ start, end }: WrittenNumber) =>
		skipped.some((one) => start >= one.start && end <= one.end);
	const unknown = numbersIn(sentence).find(
		(number) => !isSkipped(number) && !known.some((one) => isSame(number, one)),
	);
	return unknown && sentence.text.slice(unknown.start, unknown.end);
}

function isSame(one: WrittenNumber, other: WrittenNumber): boolean {
	if (one.value !== other.value || one.unit !== other.unit || one.limit !== other.limit)
		return false;
	if (one.counted.size === 0 || other.counted.size === 0) return true;
	return !one.counted.isDisjointFrom(other.counted);
}
