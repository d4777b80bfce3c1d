import type { Phrases } from '../../src/phrases/phrases.ts';
import { optionType } from '../../src/protocol/discord.ts';
import type {
	ActAnswer,
	ActValue,
	PageChannel,
	PagePerson,
	PageServer,
} from '../../src/protocol/page.ts';
import { element } from '../element.ts';
import type { SuggestionPopup } from '../listbox.ts';
import type { OfferedCommand, OfferedOption } from './offered-commands.ts';
import {
	createOptionChip,
	createTailField,
	type OptionChip,
	type TailField,
} from './option-fields.ts';
import {
	fixedValues,
	type LineReading,
	type OptionValue,
	readField,
	readLine,
	readOption,
} from './read-options.ts';

export type Values = Readonly<Record<string, ActValue>>;

/** A command being written: its name, a chip for each option, and a field that adds options. */
export type CommandForm = {
	readonly box: HTMLElement;
	readonly command: OfferedCommand;
	/** Focuses the first field to fill in. */
	focus(): void;
	/** The values to send; undefined when one is missing or wrong, which is then marked and explained. */
	read(): Promise<Values | undefined>;
};

type FormOptions = {
	readonly popup: SuggestionPopup;
	readonly phrases: () => Phrases;
	readonly channels: () => readonly PageChannel[];
	readonly people: readonly PagePerson[];
	readonly roles: () => PageServer['roles'];
	readonly autocomplete: (
		command: OfferedCommand,
		options: Values,
		typing: string,
	) => Promise<ActAnswer>;
	readonly send: () => void;
	readonly cancel: () => void;
	/** Shows what is wrong with the input; '' removes it. */
	readonly showProblem: (problem: string) => void;
};

/** `rest` is the text typed after the command’s name, for its options. */
export function createCommandForm(
	command: OfferedCommand,
	rest: string,
	options: FormOptions,
): CommandForm {
	const form: FormState = { command, options, ...createChipRow(command, options) };
	const { row, chips, tail } = form;
	for (const option of command.options.filter(({ required }) => required)) form.add(option);
	fillFromLine(rest, form);
	const name = element('span', { class: 'command-name' }, `/${command.name}`);
	const label = `/${command.name}: ${command.description}`;
	const attributes = { class: 'command-form', role: 'group', 'aria-label': label };
	return {
		box: element('div', attributes, name, row, tail.field),
		command,
		focus: () => (rest.trim() === '' ? form.focusNext() : (chips.find(hasText) ?? tail).focus()),
		read: () => readForm(form),
	};
}

/** The chips, and the field after them. */
type ChipRow = {
	readonly row: HTMLElement;
	readonly chips: readonly OptionChip[];
	readonly tail: TailField;
	add(option: OfferedOption): OptionChip;
	/** Focuses the first required option that is empty, or else the field after the chips. */
	focusNext(): void;
};

type FormState = ChipRow & {
	readonly command: OfferedCommand;
	readonly options: FormOptions;
};

function createChipRow(command: OfferedCommand, options: FormOptions): ChipRow {
	const { popup, send, cancel, autocomplete } = options;
	const phrases = options.phrases();
	const chips: OptionChip[] = [];
	const row = element('span', { class: 'chips' });
	const fixedOf = fixedIn(options);
	const remove = (option: OfferedOption): void => {
		const index = chips.findIndex((chip) => chip.option === option);
		const [removed] = chips.splice(index, 1);
		removed?.chip.remove();
		tail.refresh();
		tail.focus();
	};
	const add = (option: OfferedOption): OptionChip => {
		const chip = createOptionChip(option, {
			popup,
			phrases,
			fixed: fixedOf(option),
			ask: () => autocomplete(command, currentValues(chips, fixedOf), option.name),
			enter: send,
			cancel,
			next: focusNext,
			remove: option.required === true ? undefined : () => remove(option),
		});
		chips.push(chip);
		row.append(chip.chip);
		tail.refresh();
		return chip;
	};
	const tail = createTailField({
		popup,
		phrases,
		unused: () => command.options.filter((option) => !chips.some((chip) => chip.option === option)),
		add: (option) => add(option).focus(),
		enter: send,
		cancel,
		back: () => {
			const last = chips.at(-1);
			if (last === undefined) cancel();
			else last.focus();
		},
	});
	const focusNext = (): void => {
		const empty = chips.find((chip) => chip.option.required && !hasText(chip));
		(empty ?? tail).focus();
	};
	return { row, chips, tail, add, focusNext };
}

function hasText({ input }: OptionChip): boolean {
	return input().text !== '';
}

/** Fills the options that a line names; returns false, with the reason shown, if text remains. */
function fillFromLine(line: string, form: FormState): boolean {
	const { command, chips, options } = form;
	const hasValue = (option: OfferedOption): boolean =>
		chips.some((chip) => chip.option === option && hasText(chip));
	const { filled, rest } = readLine(command.options, line, hasValue);
	fill(filled, form);
	if (rest !== '') {
		const { say } = options.phrases();
		options.showProblem(say('noOptionFor', { command: command.name, text: rest }));
	}
	return rest === '';
}

function fill(filled: LineReading['filled'], { chips, add }: ChipRow): void {
	for (const [option, text] of filled) {
		(chips.find((chip) => chip.option === option) ?? add(option)).fill(text);
	}
}

async function readForm(form: FormState): Promise<Values | undefined> {
	const { chips, tail, options } = form;
	for (const chip of [...chips]) splitField(chip, form);
	if (!fillFromLine(tail.field.value, form)) return undefined;
	tail.field.value = '';
	return readChips(chips, options);
}

/** Moves other options named in a field, as in `taiwan source:cna`, to their own chips. */
function splitField({ option, input }: OptionChip, form: FormState): void {
	const { text, chosen } = input();
	if (option.type !== optionType.string || chosen?.name === text) return;
	const field = readField(option, form.command.options, text);
	fill([[option, field.text], ...field.others], form);
}

type FixedOf = (option: OfferedOption) => readonly OptionValue[] | undefined;

function fixedIn({ channels, people, roles, phrases }: FormOptions): FixedOf {
	return (option) =>
		fixedValues(option, { channels: channels(), people, roles: roles() }, phrases());
}

async function readChips(
	chips: readonly OptionChip[],
	options: FormOptions,
): Promise<Values | undefined> {
	const fixedOf = fixedIn(options);
	const values: Record<string, ActValue> = {};
	for (const chip of chips) {
		const read = readOption(chip.option, await chip.readInput(), fixedOf(chip.option));
		chip.mark(read.kind === 'problem');
		if (read.kind === 'value') values[chip.option.name] = read.value;
		if (read.kind !== 'problem') continue;
		chip.focus();
		options.showProblem(options.phrases().text(read.why));
		return undefined;
	}
	return values;
}

/** The values that can be sent so far, while an option is being typed. */
function currentValues(chips: readonly OptionChip[], fixedOf: FixedOf): Values {
	const read = ({ option, input }: OptionChip): readonly (readonly [string, ActValue])[] => {
		const found = readOption({ ...option, required: false }, input(), fixedOf(option));
		return found.kind === 'value' ? [[option.name, found.value]] : [];
	};
	return Object.fromEntries(chips.flatMap(read));
}
