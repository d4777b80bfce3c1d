import type { Phrases } from '../../src/phrases/phrases.ts';
import { optionType } from '../../src/protocol/discord.ts';
import type { ActAnswer } from '../../src/protocol/page.ts';
import { buttonElement, element, setAttributes } from '../element.ts';
import type { ListChoice, SuggestionPopup } from '../listbox.ts';
import type { OfferedOption } from './offered-commands.ts';
import { isNamed, type OptionInput, type OptionValue } from './read-options.ts';

/** One option of the command being written: its name, and a field for its value. */
export type OptionChip = {
	readonly option: OfferedOption;
	readonly chip: HTMLElement;
	/** The input, with the content of a chosen file. */
	readInput(): Promise<OptionInput>;
	/** The input without reading a file. */
	readonly input: () => OptionInput;
	fill(text: string): void;
	focus(): void;
	mark(isWrong: boolean): void;
};

type ChipOptions = {
	readonly popup: SuggestionPopup;
	readonly phrases: Phrases;
	readonly fixed: readonly OptionValue[] | undefined;
	/** Asks the bot for suggestions for the text of this option. */
	readonly ask: () => Promise<ActAnswer>;
	readonly enter: () => void;
	readonly cancel: () => void;
	/** Moves on to the next empty option. */
	readonly next: () => void;
	/** Removes the chip; undefined for a required option. */
	readonly remove: (() => void) | undefined;
};

const typingPauseMs = 150;

export function createOptionChip(option: OfferedOption, options: ChipOptions): OptionChip {
	const field = drawField(option);
	const value: { chosen?: OptionValue | undefined } = {};
	const suggestions = createSuggestions(option, field, options, (chosen) => {
		value.chosen = chosen;
		field.value = chosen.name;
	});
	const { popup, phrases, enter, cancel, remove } = options;
	popup.attachKeys(field, { enter, cancel, back: remove });
	field.addEventListener('focus', suggestions.open);
	field.addEventListener('input', suggestions.open);
	field.addEventListener('blur', suggestions.drop);

	const input = (): OptionInput => ({
		text: option.type === optionType.attachment ? '' : field.value,
		chosen: value.chosen,
	});
	return {
		option,
		chip: drawChip(option, field, phrases, remove),
		input,
		async readInput() {
			const file = field.files?.[0];
			if (file === undefined) return input();
			return { text: file.name, file: { name: file.name, text: await file.text() } };
		},
		fill(text) {
			field.value = text;
		},
		focus() {
			field.focus();
			if (field.type !== 'file') field.setSelectionRange(field.value.length, field.value.length);
		},
		mark: (isWrong) => setAttributes(field, { 'aria-invalid': isWrong ? 'true' : undefined }),
	};
}

function drawChip(
	{ title, required }: OfferedOption,
	field: HTMLElement,
	{ say }: Phrases,
	remove: (() => void) | undefined,
): HTMLElement {
	const name = element('span', { class: 'chip-name' }, title);
	const removeButton =
		remove &&
		buttonElement(
			{
				class: 'chip-remove',
				'aria-label': say('removeOption', { option: title }),
				tabindex: '-1',
			},
			['×'],
			remove,
		);
	const kind = required === true ? 'is-required' : '';
	return element(
		'span',
		{ class: `chip ${kind}`.trim() },
		element('label', {}, name, field),
		removeButton,
	);
}

function drawField({ title, description, required, type }: OfferedOption): HTMLInputElement {
	const isFile = type === optionType.attachment;
	const isNumber = type === optionType.integer || type === optionType.number;
	return element('input', {
		class: 'chip-field',
		type: isFile ? 'file' : 'text',
		autocomplete: 'off',
		spellcheck: 'false',
		inputmode: isNumber ? 'decimal' : undefined,
		'aria-label': `${title}: ${description}`,
		'aria-required': required === true ? 'true' : undefined,
		...(!isFile && {
			role: 'combobox',
			'aria-autocomplete': 'list',
			'aria-expanded': 'false',
			'aria-controls': 'suggestions',
		}),
	});
}

/** Shows the option’s own list of values, or what the bot suggests for the text. */
function createSuggestions(
	option: OfferedOption,
	field: HTMLInputElement,
	{ popup, phrases, fixed, ask, next }: ChipOptions,
	take: (chosen: OptionValue) => void,
): { open(): void; drop(): void } {
	const heading = { title: option.title, detail: option.description };
	const toChoice = (value: OptionValue): ListChoice => ({
		label: value.name,
		pick() {
			take(value);
			popup.hide();
			next();
		},
	});
	const question = createDebounced(typingPauseMs, ask);
	const showFixed = (list: readonly OptionValue[]): void => {
		const wanted = field.value.trim().toLowerCase();
		const isDone = list.some(({ name }) => name.toLowerCase() === wanted);
		const shown = list.filter(({ name }) => isDone || name.toLowerCase().includes(wanted));
		popup.show(field, heading, shown.map(toChoice), isDone ? -1 : 0);
	};
	const showAsked = (): void => {
		if (!popup.isOpen()) popup.show(field, heading, []);
		question.ask((answer) => {
			if (document.activeElement !== field) return;
			const choices = answer.kind === 'done' ? (answer.choices ?? []) : [];
			const detail = answer.kind === 'done' ? option.description : phrases.say('optionsFailed');
			popup.show(field, { title: option.title, detail }, choices.map(toChoice));
		});
	};
	return {
		drop: question.drop,
		open() {
			if (fixed !== undefined) showFixed(fixed);
			else if (option.autocomplete === true) showAsked();
			else popup.show(field, heading, []);
		},
	};
}

type Debounced<Answer> = {
	/** Asks after a pause without another call; answers to earlier calls are dropped. */
	ask(answered: (answer: Answer) => void): void;
	/** Drops the question that is waiting. */
	drop(): void;
};

function createDebounced<Answer>(
	waitMs: number,
	fetchAnswer: () => Promise<Answer>,
): Debounced<Answer> {
	const latest: { number: number; timer?: number } = { number: 0 };
	const drop = (): void => {
		latest.number += 1;
		window.clearTimeout(latest.timer);
	};
	return {
		drop,
		ask(answered) {
			drop();
			const { number } = latest;
			latest.timer = window.setTimeout(async () => {
				const answer = await fetchAnswer();
				if (number === latest.number) answered(answer);
			}, waitMs);
		},
	};
}

type TailOptions = {
	readonly popup: SuggestionPopup;
	readonly phrases: Phrases;
	/** The options that have no chip yet. */
	readonly unused: () => readonly OfferedOption[];
	readonly add: (option: OfferedOption) => void;
	readonly enter: () => void;
	readonly cancel: () => void;
	readonly back: () => void;
};

/** The field after the chips: it offers the unused options, and Enter in it sends. */
export type TailField = {
	readonly field: HTMLInputElement;
	refresh(): void;
	focus(): void;
};

export function createTailField({
	popup,
	phrases: { say },
	unused,
	add,
	...keys
}: TailOptions): TailField {
	const field = element('input', {
		class: 'tail-field',
		type: 'text',
		role: 'combobox',
		autocomplete: 'off',
		spellcheck: 'false',
		'aria-label': say('moreOptions'),
		'aria-autocomplete': 'list',
		'aria-expanded': 'false',
		'aria-controls': 'suggestions',
	});
	const take = (option: OfferedOption): void => {
		field.value = '';
		add(option);
	};
	const suggest = (): void => {
		const wanted = field.value.trim().toLowerCase();
		const named = unused().find(
			(option) => wanted.endsWith(':') && isNamed(option, wanted.slice(0, -1)),
		);
		if (named !== undefined) {
			take(named);
			return;
		}
		const shown = unused().filter(({ title }) => title.toLowerCase().includes(wanted));
		const choices = shown.map((option) => ({
			label: option.title,
			detail: option.description,
			pick: () => take(option),
		}));
		// Text that only occurs inside a name could also be a value.
		const isBegun = wanted !== '' && shown[0]?.title.toLowerCase().startsWith(wanted);
		if (choices.length === 0) popup.hide();
		else popup.show(field, { title: say('options') }, choices, isBegun ? 0 : -1);
	};
	popup.attachKeys(field, keys);
	field.addEventListener('focus', suggest);
	field.addEventListener('input', suggest);
	return {
		field,
		focus: () => field.focus(),
		refresh() {
			const { length } = unused();
			field.placeholder = length === 0 ? say('pressEnter') : say('optionalLeft', { count: length });
		},
	};
}
