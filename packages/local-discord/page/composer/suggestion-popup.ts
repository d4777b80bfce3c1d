import { element } from '../element.ts';
import { type Choice, createListbox } from '../listbox.ts';

/** The list above the composer, with a heading that says what it lists. */
export type SuggestionPopup = {
	readonly box: HTMLElement;
	show(owner: HTMLElement, heading: Heading, choices: readonly Choice[], active?: number): void;
	hide(): void;
	isOpen(): boolean;
	/** Gives a field the keys of a combobox; leaving the field closes the list. */
	attachKeys(field: KeyField, keys: ComboboxKeys): void;
};

type Heading = { readonly title: string; readonly detail?: string | undefined };
type KeyField = HTMLElement & { readonly value: string };

type ComboboxKeys = {
	/** Enter, when no suggestion is active. */
	readonly enter: () => void;
	/** Escape, when no list is open. */
	readonly cancel: () => void;
	/** Backspace in an empty field. */
	readonly back?: (() => void) | undefined;
};

export function createSuggestionPopup(): SuggestionPopup {
	const listbox = createListbox('suggestions', 'Suggestions');
	const title = element('span', { class: 'popup-title' });
	const detail = element('span', { class: 'popup-detail' });
	const head = element('p', { class: 'popup-head' }, title, detail);
	const box = element('div', { class: 'popup', hidden: true }, head, listbox.list);
	const hide = (): void => {
		listbox.hide();
		box.hidden = true;
	};
	const handleKey = (event: KeyboardEvent, field: KeyField, keys: ComboboxKeys): void => {
		if (event.isComposing || listbox.steer(event)) return;
		const active = listbox.active();
		const actions: Readonly<Record<string, (() => void) | undefined>> = {
			Enter: active?.pick ?? keys.enter,
			// Picking a suggestion moves the cursor on; Tab must not move it again.
			Tab: event.shiftKey ? undefined : active?.pick,
			Escape: box.hidden ? keys.cancel : hide,
			Backspace: field.value === '' ? keys.back : undefined,
		};
		const action = actions[event.key];
		if (action === undefined) return;
		event.preventDefault();
		action();
	};
	return {
		box,
		hide,
		isOpen: () => !box.hidden,
		show(owner, heading, choices, active) {
			title.textContent = heading.title;
			detail.textContent = heading.detail ?? '';
			listbox.list.setAttribute('aria-label', heading.title);
			listbox.show(owner, choices, active);
			box.hidden = false;
			listbox.list.scrollTop = 0;
		},
		attachKeys(field, keys) {
			field.addEventListener('keydown', (event) => handleKey(event, field, keys));
			field.addEventListener('blur', hide);
		},
	};
}
