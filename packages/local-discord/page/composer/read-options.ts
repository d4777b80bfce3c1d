import { type Phrases, type Saying, saying } from '../../src/phrases/phrases.ts';
import { optionType } from '../../src/protocol/discord.ts';
import type { ActValue, PageChannel, PagePerson, PageServer } from '../../src/protocol/page.ts';
import { rangeProblem } from '../../src/protocol/range-problem.ts';
import type { OfferedOption } from './offered-commands.ts';

/** A value that can be chosen for an option, with the name that the reader sees. */
export type OptionValue = { readonly name: string; readonly value: string | number | boolean };

/** What a person filled in: typed text, a chosen value whose name is the text, or a file. */
export type OptionInput = {
	readonly text: string;
	readonly chosen?: OptionValue | undefined;
	readonly file?: { readonly name: string; readonly text: string } | undefined;
};

/** A value to send, nothing to send, or a sentence about what is wrong, not yet in a language. */
export type OptionReading =
	| { readonly kind: 'value'; readonly value: ActValue }
	| { readonly kind: 'nothing' }
	| { readonly kind: 'problem'; readonly why: Saying };

/** What an option can name. */
type Nameable = {
	readonly channels: readonly PageChannel[];
	readonly people: readonly PagePerson[];
	readonly roles: PageServer['roles'];
};

/** The fixed list of values of an option; undefined when any text is allowed. */
export function fixedValues(
	option: OfferedOption,
	{ channels, people, roles }: Nameable,
	{ say }: Phrases,
): readonly OptionValue[] | undefined {
	if (option.choices && option.choices.length > 0) return option.choices;
	if (option.type === optionType.boolean) {
		return [
			{ name: say('true'), value: true },
			{ name: say('false'), value: false },
		];
	}
	const named = (sign: string) => (one: { readonly id: string; readonly name: string }) => ({
		name: `${sign}${one.name}`,
		value: one.id,
	});
	switch (option.type) {
		case optionType.channel:
			return channels.filter(({ kind }) => kind !== 'dm').map(named('#'));
		case optionType.role:
			return roles.map(named('@'));
		case optionType.user:
			return people.map(named('@'));
		case optionType.mentionable:
			return [...people, ...roles].map(named('@'));
		default:
			return undefined;
	}
}

/** Reads an input as Discord’s client does, or says why it cannot be sent. */
export function readOption(
	option: OfferedOption,
	{ text, chosen, file }: OptionInput,
	fixed: readonly OptionValue[] | undefined,
): OptionReading {
	if (file !== undefined) return { kind: 'value', value: file };
	const typed = text.trim();
	if (typed === '') {
		if (option.required !== true) return { kind: 'nothing' };
		return problem(saying('optionRequired', { option: option.title }));
	}
	if (chosen?.name === text) return { kind: 'value', value: chosen.value };
	if (fixed !== undefined) return readFixed(option, typed, fixed);
	const isNumber = option.type === optionType.integer || option.type === optionType.number;
	return isNumber ? readNumber(option, typed) : { kind: 'value', value: text };
}

function readFixed(
	{ title }: OfferedOption,
	typed: string,
	fixed: readonly OptionValue[],
): OptionReading {
	const plain = (name: string) => name.replace(/^[#@]/, '').toLowerCase();
	const found = fixed.find(({ name }) => plain(name) === plain(typed));
	if (found !== undefined) return { kind: 'value', value: found.value };
	return problem(saying('chooseFromList', { option: title }));
}

function readNumber(option: OfferedOption, typed: string): OptionReading {
	const value = Number(typed);
	const isWhole = option.type === optionType.integer;
	if (Number.isNaN(value) || (isWhole && !Number.isInteger(value))) {
		const key = isWhole ? 'wantsWholeNumber' : 'wantsNumber';
		return problem(saying(key, { option: option.title }));
	}
	const why = rangeProblem(option.title, value, {
		least: option.min_value,
		most: option.max_value,
	});
	return why === undefined ? { kind: 'value', value } : problem(why);
}

function problem(why: Saying): OptionReading {
	return { kind: 'problem', why };
}

/** The text for each option of a command, and the rest, which no option has room for. */
export type LineReading = {
	readonly filled: readonly (readonly [OfferedOption, string])[];
	readonly rest: string;
};

/**
 * Reads a line typed after a command’s name, such as `topic:taiwan source:cna`. Text before the first
 * name goes to the first empty text option, or else to the first empty option of any kind.
 */
export function readLine(
	options: readonly OfferedOption[],
	line: string,
	hasValue: (option: OfferedOption) => boolean,
): LineReading {
	const typeable = options.filter(({ type }) => type !== optionType.attachment);
	const { free, pairs } = splitLine(typeable, line);
	if (free === '') return { filled: pairs, rest: '' };
	const empty = typeable.filter(
		(option) => !hasValue(option) && !pairs.some(([filled]) => filled === option),
	);
	const target = empty.find(takesText) ?? empty[0];
	if (target === undefined) return { filled: pairs, rest: free };
	return { filled: [[target, free], ...pairs], rest: '' };
}

/** Splits a text into what comes before the first option’s name, and what follows each name. */
function splitLine(
	options: readonly OfferedOption[],
	text: string,
): { readonly free: string; readonly pairs: readonly (readonly [OfferedOption, string])[] } {
	const named = [...text.matchAll(/(?<!\S)([^\s:]+):/g)].flatMap((match) => {
		const option = options.find((one) => isNamed(one, match[1] ?? ''));
		return option ? [{ option, from: match.index, to: match.index + match[0].length }] : [];
	});
	// A name that repeats is part of the text.
	const marks = named.filter(
		({ option }, index) => named.findIndex((one) => one.option === option) === index,
	);
	const pairs = marks.map(({ option, to }, index) => {
		return [option, text.slice(to, marks[index + 1]?.from).trim()] as const;
	});
	return { free: text.slice(0, marks[0]?.from).trim(), pairs };
}

/** Splits the text of one option’s field into its own value and other options that it names. */
export function readField(
	option: OfferedOption,
	options: readonly OfferedOption[],
	typed: string,
): { readonly text: string; readonly others: LineReading['filled'] } {
	const { free, pairs: own } = splitLine([option], typed);
	const text = free === '' ? (own[0]?.[1] ?? typed) : typed;
	const others = options.filter((one) => one !== option && one.type !== optionType.attachment);
	const split = splitLine(others, text);
	return { text: split.pairs.length > 0 ? split.free : text, others: split.pairs };
}

/** Whether this is the option’s name, either the bot’s or the reader’s. */
export function isNamed({ name, title }: OfferedOption, typed: string): boolean {
	const wanted = typed.toLowerCase();
	return name.toLowerCase() === wanted || title.toLowerCase() === wanted;
}

function takesText({ type, choices }: OfferedOption): boolean {
	return type === optionType.string && (choices ?? []).length === 0;
}
