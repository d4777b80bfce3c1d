import type { ActValue, PageChannel } from '../../src/protocol/page.ts';
import type { OfferedOption } from './offered-commands.ts';

export const optionKind = {
	text: 3,
	integer: 4,
	boolean: 5,
	channel: 7,
	number: 10,
	attachment: 11,
} as const;

/** What can be chosen for an option, without asking the bot. */
export type Possibility = { readonly name: string; readonly value: string | number | boolean };

/** What a person filled in: what they chose, with its name as it stands there, or what they typed. */
export type Filled = {
	readonly text: string;
	readonly chosen?: Possibility | undefined;
	readonly file?: { readonly name: string; readonly text: string } | undefined;
};

export type ReadOption =
	| { readonly kind: 'value'; readonly value: ActValue }
	| { readonly kind: 'nothing' }
	| { readonly kind: 'problem'; readonly why: string };

/** The fixed list of an option; undefined when one may type what one likes. */
export function possibilities(
	option: OfferedOption,
	channels: readonly PageChannel[],
): readonly Possibility[] | undefined {
	if (option.choices && option.choices.length > 0) return option.choices;
	if (option.type === optionKind.boolean) {
		return [
			{ name: 'True', value: true },
			{ name: 'False', value: false },
		];
	}
	if (option.type !== optionKind.channel) return undefined;
	return channels
		.filter(({ kind }) => kind !== 'dm')
		.map(({ id, name }) => ({ name: `#${name}`, value: id }));
}

/** Reads what was filled in as a person’s client would, or says why it cannot be sent. */
export function readOption(
	option: OfferedOption,
	{ text, chosen, file }: Filled,
	fixed: readonly Possibility[] | undefined,
): ReadOption {
	if (file !== undefined) return { kind: 'value', value: file };
	const typed = text.trim();
	if (typed === '') {
		if (option.required !== true) return { kind: 'nothing' };
		return problem(`“${option.title}” is required.`);
	}
	if (chosen?.name === text) return { kind: 'value', value: chosen.value };
	if (fixed !== undefined) return readFixed(option, typed, fixed);
	const isNumber = option.type === optionKind.integer || option.type === optionKind.number;
	return isNumber ? readNumber(option, typed) : { kind: 'value', value: text };
}

function readFixed(
	{ title }: OfferedOption,
	typed: string,
	fixed: readonly Possibility[],
): ReadOption {
	const plain = (name: string) => name.replace(/^#/, '').toLowerCase();
	const found = fixed.find(({ name }) => plain(name) === plain(typed));
	if (found !== undefined) return { kind: 'value', value: found.value };
	return problem(`Choose one of the list for “${title}”.`);
}

function readNumber(option: OfferedOption, typed: string): ReadOption {
	const value = Number(typed);
	const isWhole = option.type === optionKind.integer;
	if (Number.isNaN(value) || (isWhole && !Number.isInteger(value))) {
		return problem(`“${option.title}” takes a ${isWhole ? 'whole ' : ''}number.`);
	}
	const least = option.min_value ?? -Infinity;
	const most = option.max_value ?? Infinity;
	if (value >= least && value <= most) return { kind: 'value', value };
	if (most === Infinity) return problem(`“${option.title}” must be ${least} or more.`);
	if (least === -Infinity) return problem(`“${option.title}” must be ${most} or less.`);
	return problem(`“${option.title}” must be from ${least} to ${most}.`);
}

function problem(why: string): ReadOption {
	return { kind: 'problem', why };
}
