import type { ActAnswer } from '../../src/protocol/page.ts';
import { element, pressable, setAttributes } from '../element.ts';
import type { Choice } from '../listbox.ts';
import type { OfferedOption } from './offered-commands.ts';
import { type Filled, optionKind, type Possibility } from './read-option.ts';
import type { SuggestionPopup } from './suggestion-popup.ts';
import { takeKeys } from './take-keys.ts';

/** One option of the command that is being written: its name, and a field for its value. */
export type OptionChip = {
	readonly option: OfferedOption;
	readonly chip: HTMLElement;
	readonly filled: () => Promise<Filled>;
	/** What stands there as text, or was chosen; a file is not read. */
	readonly typed: () => Filled;
	fill(text: string): void;
	focus(): void;
	mark(isWrong: boolean): void;
};

export type ChipSurroundings = {
	readonly popup: SuggestionPopup;
	readonly fixed: readonly Possibility[] | undefined;
	/** Asks the bot what it has for what is typed in this option. */
	readonly ask: (option: OfferedOption) => Promise<ActAnswer>;
	readonly enter: () => void;
	readonly cancel: () => void;
	/** Goes on to what is to be filled in next. */
	readonly next: () => void;
	/** Takes the chip away; undefined for what is required. */
	readonly remove: (() => void) | undefined;
};

const typingRestMs = 150;

export function openOptionChip(option: OfferedOption, around: ChipSurroundings): OptionChip {
	const field = drawField(option);
	const value: { chosen?: Possibility | undefined } = {};
	const suggest = openSuggest(option, field, around, (chosen) => {
		value.chosen = chosen;
		field.value = chosen.name;
	});
	const { popup, enter, cancel, remove } = around;
	const keys = { enter, cancel, ...(remove && { back: remove }) };
	takeKeys(field, popup, keys);
	field.addEventListener('focus', suggest.open);
	field.addEventListener('input', suggest.open);
	field.addEventListener('blur', suggest.drop);

	const typed = (): Filled => ({
		text: option.type === optionKind.attachment ? '' : field.value,
		chosen: value.chosen,
	});
	return {
		option,
		chip: drawChip(option, field, remove),
		typed,
		async filled() {
			const file = field.files?.[0];
			if (file === undefined) return typed();
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
	remove: (() => void) | undefined,
): HTMLElement {
	const name = element('span', { class: 'chip-name' }, title);
	const leave =
		remove &&
		pressable(
			{ class: 'chip-remove', 'aria-label': `Leave out ${title}`, tabindex: '-1' },
			['×'],
			remove,
		);
	const kind = required === true ? 'is-required' : '';
	return element(
		'span',
		{ class: `chip ${kind}`.trim() },
		element('label', {}, name, field),
		leave,
	);
}

function drawField({ title, description, required, type }: OfferedOption): HTMLInputElement {
	const isFile = type === optionKind.attachment;
	const isNumber = type === optionKind.integer || type === optionKind.number;
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

/** Shows what can be chosen for the option: of its own list, or what the bot has for what is typed. */
function openSuggest(
	option: OfferedOption,
	field: HTMLInputElement,
	{ popup, fixed, ask, next }: ChipSurroundings,
	take: (chosen: Possibility) => void,
): { open(): void; drop(): void } {
	const heading = { title: option.title, detail: option.description };
	const toChoice = (possible: Possibility): Choice => ({
		label: possible.name,
		pick() {
			take(possible);
			popup.hide();
			next();
		},
	});
	const asking = openDebounced<undefined, ActAnswer>(typingRestMs, () => ask(option));
	const openFixed = (list: readonly Possibility[]): void => {
		const wanted = field.value.trim().toLowerCase();
		const isDone = list.some(({ name }) => name.toLowerCase() === wanted);
		const shown = list.filter(({ name }) => isDone || name.toLowerCase().includes(wanted));
		popup.show(field, heading, shown.map(toChoice), isDone ? -1 : 0);
	};
	const openAsked = (): void => {
		if (!popup.isOpen()) popup.show(field, heading, []);
		asking.ask(undefined, (answer) => {
			if (document.activeElement !== field) return;
			const choices = answer.kind === 'done' ? (answer.choices ?? []) : [];
			const detail = answer.kind === 'done' ? option.description : 'Loading options failed';
			popup.show(field, { title: option.title, detail }, choices.map(toChoice));
		});
	};
	return {
		drop: asking.drop,
		open() {
			if (fixed !== undefined) openFixed(fixed);
			else if (option.autocomplete === true) openAsked();
			else popup.show(field, heading, []);
		},
	};
}

/** Waits until nobody has asked for something else for a while, then asks; answers to older questions are dropped. */
export type Debounced<Question, Answer> = {
	ask(question: Question, answered: (answer: Answer) => void): void;
	/** Drops what is waited for. */
	drop(): void;
};

function openDebounced<Question, Answer>(
	waitMs: number,
	fetchAnswer: (question: Question) => Promise<Answer>,
): Debounced<Question, Answer> {
	const latest: { number: number; timer?: number } = { number: 0 };
	const drop = (): void => {
		latest.number += 1;
		window.clearTimeout(latest.timer);
	};
	return {
		drop,
		ask(question, answered) {
			drop();
			const { number } = latest;
			latest.timer = window.setTimeout(async () => {
				const answer = await fetchAnswer(question);
				if (number === latest.number) answered(answer);
			}, waitMs);
		},
	};
}
