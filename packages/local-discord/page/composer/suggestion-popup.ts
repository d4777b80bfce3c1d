import { element } from '../element.ts';
import { type Choice, type Listbox, openListbox } from '../listbox.ts';

/** The list above the composer, with a heading that says what it is a list of. */
export type SuggestionPopup = {
	readonly box: HTMLElement;
	show(owner: HTMLElement, heading: Heading, choices: readonly Choice[], active?: number): void;
	hide(): void;
	readonly isOpen: () => boolean;
	readonly listbox: Listbox;
};

export type Heading = { readonly title: string; readonly detail?: string | undefined };

export function openSuggestionPopup(): SuggestionPopup {
	const listbox = openListbox('suggestions', 'Suggestions');
	const title = element('span', { class: 'popup-title' });
	const detail = element('span', { class: 'popup-detail' });
	const head = element('p', { class: 'popup-head' }, title, detail);
	const box = element('div', { class: 'popup', hidden: true }, head, listbox.list);
	return {
		box,
		listbox,
		isOpen: () => !box.hidden,
		show(owner, heading, choices, active) {
			title.textContent = heading.title;
			detail.textContent = heading.detail ?? '';
			listbox.list.setAttribute('aria-label', heading.title);
			listbox.show(owner, choices, active);
			box.hidden = false;
			listbox.list.scrollTop = 0;
		},
		hide() {
			listbox.hide();
			box.hidden = true;
		},
	};
}
