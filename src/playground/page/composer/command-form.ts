import type { ActAnswer, ActValue, PageChannel } from '../contract.ts';
import { element } from '../element.ts';
import type { OfferedCommand, OfferedOption } from './offered-commands.ts';
import { type OptionChip, openOptionChip } from './option-chip.ts';
import { type Filled, possibilities, readOption } from './read-option.ts';
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

/** Opens a command for filling in; `rest` is what was typed behind its name. */
export function openCommandForm(
	command: OfferedCommand,
	rest: string,
	around: FormSurroundings,
): CommandForm {
	const { popup, send, cancel } = around;
	const chips: OptionChip[] = [];
	const row = element('span', { class: 'chips' });
	const fixedOf = (option: OfferedOption) => possibilities(option, around.channels());
	const remove = (option: OfferedOption): void => {
		const [removed] = chips.splice(
			chips.findIndex((chip) => chip.option === option),
			1,
		);
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
			next: focus,
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
	const focus = (): void => {
		const empty = chips.find(({ option, typed }) => option.required && typed().text === '');
		(empty ?? tail).focus();
	};

	for (const option of command.options.filter(({ required }) => required)) add(option);
	fillFirst(rest, chips[0] ?? command.options[0], add);
	const name = element('span', { class: 'command-name' }, `/${command.name}`);
	const label = `/${command.name}: ${command.description}`;
	const attributes = { class: 'command-form', role: 'group', 'aria-label': label };
	return {
		box: element('div', attributes, name, row, tail.field),
		command,
		focus: () => (rest.trim() === '' ? focus() : (chips[0] ?? tail).focus()),
		read: () => readChips(chips, fixedOf, around.tell),
	};
}

/** What was typed behind the command’s name belongs to its first option. */
function fillFirst(
	rest: string,
	first: OptionChip | OfferedOption | undefined,
	add: (option: OfferedOption) => OptionChip,
): void {
	if (rest.trim() === '' || first === undefined) return;
	('chip' in first ? first : add(first)).fill(rest);
}

type FixedOf = (option: OfferedOption) => ReturnType<typeof possibilities>;

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
