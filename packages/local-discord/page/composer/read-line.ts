import type { OfferedOption } from './offered-commands.ts';
import { optionKind } from './read-option.ts';

/** What was typed for the options of a command, and what belongs to none of them. */
export type ReadLine = {
	readonly filled: readonly (readonly [OfferedOption, string])[];
	readonly left: string;
};

/**
 * Reads a line as it is typed behind a command’s name: `topic:taiwan source:cna`, or free text, which is
 * for the first text option that has nothing yet; where there is no such, for the first of any kind.
 */
export function readLine(
	options: readonly OfferedOption[],
	line: string,
	hasValue: (option: OfferedOption) => boolean,
): ReadLine {
	const typeable = options.filter(({ type }) => type !== optionKind.attachment);
	const { free, pairs } = splitLine(typeable, line);
	if (free === '') return { filled: pairs, left: '' };
	const open = typeable.filter(
		(option) => !hasValue(option) && !pairs.some(([filled]) => filled === option),
	);
	const taker = open.find(takesText) ?? open[0];
	if (taker === undefined) return { filled: pairs, left: free };
	return { filled: [[taker, free], ...pairs], left: '' };
}

/** Parts a text into what stands before the first option’s name, and what stands behind each of them. */
function splitLine(
	options: readonly OfferedOption[],
	text: string,
): { readonly free: string; readonly pairs: readonly (readonly [OfferedOption, string])[] } {
	const named = [...text.matchAll(/(?<!\S)([^\s:]+):/g)].flatMap((match) => {
		const option = options.find((one) => isNamed(one, match[1] ?? ''));
		return option ? [{ option, from: match.index, to: match.index + match[0].length }] : [];
	});
	// Named once more, it is a part of the text.
	const marks = named.filter(
		({ option }, place) => named.findIndex((one) => one.option === option) === place,
	);
	const pairs = marks.map(({ option, to }, place) => {
		return [option, text.slice(to, marks[place + 1]?.from).trim()] as const;
	});
	return { free: text.slice(0, marks[0]?.from).trim(), pairs };
}

/** What was typed into one option’s field: its own text, and other options that are named behind it. */
export function readField(
	option: OfferedOption,
	options: readonly OfferedOption[],
	typed: string,
): { readonly text: string; readonly others: ReadLine['filled'] } {
	const { free, pairs: own } = splitLine([option], typed);
	const text = free === '' ? (own[0]?.[1] ?? typed) : typed;
	const others = options.filter((one) => one !== option && one.type !== optionKind.attachment);
	const split = splitLine(others, text);
	return { text: split.pairs.length > 0 ? split.free : text, others: split.pairs };
}

/** Whether a name is an option’s, as the bot or as the reader calls it. */
export function isNamed({ name, title }: OfferedOption, typed: string): boolean {
	const wanted = typed.toLowerCase();
	return name.toLowerCase() === wanted || title.toLowerCase() === wanted;
}

function takesText({ type, choices }: OfferedOption): boolean {
	return type === optionKind.text && (choices ?? []).length === 0;
}
