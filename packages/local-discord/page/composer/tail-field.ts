import { element } from '../element.ts';
import type { OfferedOption } from './offered-commands.ts';
import { isNamed } from './read-options.ts';
import type { SuggestionPopup } from './suggestion-popup.ts';

type TailOptions = {
	readonly popup: SuggestionPopup;
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

export function createTailField({ popup, unused, add, ...keys }: TailOptions): TailField {
	const field = element('input', {
		class: 'tail-field',
		type: 'text',
		role: 'combobox',
		autocomplete: 'off',
		spellcheck: 'false',
		'aria-label': 'More options; press Enter to send the command',
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
		// Text that occurs only inside a name may just as well be a value.
		const isBegun = wanted !== '' && shown[0]?.title.toLowerCase().startsWith(wanted);
		if (choices.length === 0) popup.hide();
		else popup.show(field, { title: 'Options' }, choices, isBegun ? 0 : -1);
	};
	popup.attachKeys(field, keys);
	field.addEventListener('focus', suggest);
	field.addEventListener('input', suggest);
	return {
		field,
		focus: () => field.focus(),
		refresh() {
			const { length } = unused();
			field.placeholder = length === 0 ? 'Press Enter to send' : `+${length} optional`;
		},
	};
}
