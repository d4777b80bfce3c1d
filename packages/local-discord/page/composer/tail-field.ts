import { element } from '../element.ts';
import type { OfferedOption } from './offered-commands.ts';
import { isNamed } from './read-line.ts';
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
	const take = (option: OfferedOption): void => {
		field.value = '';
		add(option);
	};
	const suggest = (): void => {
		const wanted = field.value.trim().toLowerCase();
		const named = left().find(
			(option) => wanted.endsWith(':') && isNamed(option, wanted.slice(0, -1)),
		);
		if (named !== undefined) {
			take(named);
			return;
		}
		const shown = left().filter(({ title }) => title.toLowerCase().includes(wanted));
		const choices = shown.map((option) => ({
			label: option.title,
			detail: option.description,
			pick: () => take(option),
		}));
		// What is in the middle of a name may just as well be text for an option.
		const isBegun = wanted !== '' && shown[0]?.title.toLowerCase().startsWith(wanted);
		if (choices.length === 0) popup.hide();
		else popup.show(field, { title: 'Options' }, choices, isBegun ? 0 : -1);
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
