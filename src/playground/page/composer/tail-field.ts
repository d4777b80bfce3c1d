import { element } from '../element.ts';
import type { OfferedOption } from './offered-commands.ts';
import type { SuggestionPopup } from './suggestion-popup.ts';
import { takeKeys } from './take-keys.ts';

type TailSurroundings = {
	readonly popup: SuggestionPopup;
	/** The options that are not filled in yet. */
	readonly left: () => readonly OfferedOption[];
	readonly add: (option: OfferedOption) => void;
	readonly enter: () => void;
	readonly cancel: () => void;
	readonly back: () => void;
};

/** The field behind the chips: it offers the options that are left, and Enter in it sends. */
export function openTail({ popup, left, add, enter, cancel, back }: TailSurroundings): {
	readonly field: HTMLInputElement;
	refresh(): void;
	focus(): void;
} {
	const field = element('input', {
		class: 'tail-field',
		type: 'text',
		role: 'combobox',
		autocomplete: 'off',
		spellcheck: 'false',
		'aria-label': 'Further options; Enter sends the command',
		'aria-autocomplete': 'list',
		'aria-expanded': 'false',
		'aria-controls': 'suggestions',
	});
	const suggest = (): void => {
		const wanted = field.value.trim().toLowerCase();
		const shown = left().filter(({ title }) => title.toLowerCase().includes(wanted));
		const choices = shown.map((option) => ({
			label: option.title,
			detail: option.description,
			pick() {
				field.value = '';
				add(option);
			},
		}));
		if (choices.length === 0) popup.hide();
		else popup.show(field, { title: 'Options' }, choices, wanted === '' ? -1 : 0);
	};
	takeKeys(field, popup, { enter, cancel, back });
	field.addEventListener('focus', suggest);
	field.addEventListener('input', suggest);
	return {
		field,
		focus: () => field.focus(),
		refresh() {
			const { length } = left();
			field.placeholder = length === 0 ? 'Enter sends' : `+${length} optional`;
		},
	};
}
