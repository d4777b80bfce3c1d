import type { SuggestionPopup } from './suggestion-popup.ts';

type Keys = {
	/** Enter, when no suggestion is active. */
	readonly enter: () => void;
	/** Escape, when no list is open. */
	readonly cancel: () => void;
	/** Backspace in an empty field. */
	readonly back?: () => void;
};

/** Gives a field the keys of a combobox: arrows in the list, Enter and Tab take, Escape closes. */
export function takeKeys(
	field: HTMLElement & { readonly value: string },
	popup: SuggestionPopup,
	{ enter, cancel, back }: Keys,
): void {
	field.addEventListener('keydown', (event) => {
		if (event.isComposing || popup.listbox.steer(event)) return;
		const active = popup.listbox.active();
		if (event.key === 'Enter') {
			event.preventDefault();
			if (active) active.pick();
			else enter();
		}
		if (event.key === 'Tab' && !event.shiftKey && active) {
			// Taking a suggestion moves the cursor on; Tab is not to move it once more.
			event.preventDefault();
			active.pick();
		}
		if (event.key === 'Escape') {
			event.preventDefault();
			if (popup.isOpen()) popup.hide();
			else cancel();
		}
		if (event.key === 'Backspace' && field.value === '' && back) {
			event.preventDefault();
			back();
		}
	});
	field.addEventListener('blur', popup.hide);
}
