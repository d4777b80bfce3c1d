import type { ActAnswer, ActValue, PageChannel } from '../../src/protocol/page.ts';
import { element } from '../element.ts';
import type { OfferedCommand, OfferedOption } from './offered-commands.ts';
import { type OptionChip, openOptionChip } from './option-chip.ts';
import { type ReadLine, readField, readLine } from './read-line.ts';
import { type Filled, optionKind, possibilities, readOption } from './read-option.ts';
import type { SuggestionPopup } from './suggestion-popup.ts';
import { openTail } from './tail-field.ts';

export type Values = Readonly<Record<string, ActValue>>;

/** A command that is being written: its name, a chip for each option, and a field to add options in. */
export type CommandForm = {
	readonly box: HTMLElement;
	readonly command: OfferedCommand;
	/** Puts the cursor where something is to be filled in. */
	focus(): void;
	/** The values to be sent; undefined when something is missing or wrong, which is then marked and told. */
	read(): Promise<Values | undefined>;
};

export type FormSurroundings = {
	readonly popup: SuggestionPopup;
	readonly channels: () => readonly PageChannel[];
	readonly autocomplete: (
		command: OfferedCommand,
		options: Values,
		typing: string,
	) => Promise<ActAnswer>;
	readonly send: () => void;
	readonly cancel: () => void;
	/** Says what is wrong with what is written; '' for nothing. */
	readonly tell: (problem: string) => void;
};

/** Opens a command for filling in; `rest` is what was typed behind its name, for its options. */
export function openCommandForm(
	command: OfferedCommand,
	rest: string,
	around: FormSurroundings,
): CommandForm {
	const form: OpenForm = { command, around, ...openChipRow(command, around) };
	const { row, chips, tail } = form;
	for (const option of command.options.filter(({ required }) => required)) form.add(option);
	takeUp(rest, form);
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

/** The options that are shown as chips, and the field behind them. */
type ChipRow = {
	readonly row: HTMLElement;
	readonly chips: readonly OptionChip[];
	readonly tail: ReturnType<typeof openTail>;
	add(option: OfferedOption): OptionChip;
	/** Puts the cursor into the first required option that is empty; behind the chips if there is none. */
	focusNext(): void;
};

type OpenForm = ChipRow & {
	readonly command: OfferedCommand;
	readonly around: FormSurroundings;
};

function openChipRow(command: OfferedCommand, around: FormSurroundings): ChipRow {
	const { popup, send, cancel } = around;
	const chips: OptionChip[] = [];
	const row = element('span', { class: 'chips' });
	const fixedOf = fixedIn(around);
	const remove = (option: OfferedOption): void => {
		const index = chips.findIndex((chip) => chip.option === option);
		const [removed] = chips.splice(index, 1);
		removed?.chip.remove();
		tail.refresh();
		tail.focus();
	};
	const add = (option: OfferedOption): OptionChip => {
		const chip = openOptionChip(option, {
			popup,
			fixed: fixedOf(option),
			ask: (typing) => around.autocomplete(command, typedValues(chips, fixedOf), typing.name),
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
	const tail = openTail({
		popup,
		left: () => command.options.filter((option) => !chips.some((chip) => chip.option === option)),
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

function hasText({ typed }: OptionChip): boolean {
	return typed().text !== '';
}

/** Gives what was typed to the options that it is for; false where something belongs to none. */
function takeUp(line: string, form: OpenForm): boolean {
	const { command, chips, around } = form;
	const hasValue = (option: OfferedOption): boolean =>
		chips.some((chip) => chip.option === option && hasText(chip));
	const { filled, left } = readLine(command.options, line, hasValue);
	fill(filled, form);
	if (left !== '') around.tell(`“${left}” belongs to no option of /${command.name}.`);
	return left === '';
}

function fill(filled: ReadLine['filled'], { chips, add }: ChipRow): void {
	for (const [option, text] of filled) {
		(chips.find((chip) => chip.option === option) ?? add(option)).fill(text);
	}
}

async function readForm(form: OpenForm): Promise<Values | undefined> {
	const { chips, tail, around } = form;
	for (const chip of [...chips]) spread(chip, form);
	if (!takeUp(tail.field.value, form)) return undefined;
	tail.field.value = '';
	return readChips(chips, fixedIn(around), around.tell);
}

/** Other options may have been named in a field: `taiwan source:cna` typed as one. */
function spread({ option, typed }: OptionChip, form: OpenForm): void {
	const { text, chosen } = typed();
	if (option.type !== optionKind.text || chosen?.name === text) return;
	const field = readField(option, form.command.options, text);
	fill([[option, field.text], ...field.others], form);
}

type FixedOf = (option: OfferedOption) => ReturnType<typeof possibilities>;

function fixedIn({ channels }: FormSurroundings): FixedOf {
	return (option) => possibilities(option, channels());
}

async function readChips(
	chips: readonly OptionChip[],
	fixedOf: FixedOf,
	tell: (problem: string) => void,
): Promise<Values | undefined> {
	const values: Record<string, ActValue> = {};
	for (const chip of chips) {
		const read = readOption(chip.option, await chip.filled(), fixedOf(chip.option));
		chip.mark(read.kind === 'problem');
		if (read.kind === 'value') values[chip.option.name] = read.value;
		if (read.kind !== 'problem') continue;
		chip.focus();
		tell(read.why);
		return undefined;
	}
	return values;
}

/** What can be told so far, while one option is being typed. */
function typedValues(chips: readonly OptionChip[], fixedOf: FixedOf): Values {
	const read = ({ option, typed }: OptionChip): readonly (readonly [string, ActValue])[] => {
		const filled: Filled = typed();
		const found = readOption({ ...option, required: false }, filled, fixedOf(option));
		return found.kind === 'value' ? [[option.name, found.value]] : [];
	};
	return Object.fromEntries(chips.flatMap(read));
}
