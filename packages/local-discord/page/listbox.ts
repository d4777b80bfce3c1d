import { element, setAttributes } from './element.ts';

/** One line of a list: its texts, and what picking it does. */
export type ListChoice = {
	readonly label: string;
	readonly detail?: string | undefined;
	/** An emoji before the label. */
	readonly lead?: string | undefined;
	readonly isChosen?: boolean;
	readonly pick: () => void;
};

/** A list at a control; the control keeps the focus and names the active line to screen readers. */
export type Listbox = {
	readonly list: HTMLElement;
	show(owner: HTMLElement, choices: readonly ListChoice[], active?: number): void;
	hide(): void;
	isOpen(): boolean;
	/** The choice that Enter would take. */
	active(): ListChoice | undefined;
	/** Moves the active line for an arrow key; returns whether it was one. */
	steer(event: KeyboardEvent): boolean;
};

export function createListbox(id: string, label: string): Listbox {
	const list = element('div', { id, class: 'listbox', role: 'listbox', 'aria-label': label });
	list.hidden = true;
	list.addEventListener('pointerdown', (event) => event.preventDefault());
	const state: { owner?: HTMLElement; choices: readonly ListChoice[]; index: number } = {
		choices: [],
		index: -1,
	};
	const activate = (index: number): void => {
		list.children[state.index]?.classList.remove('is-active');
		state.index = index;
		const row = list.children[index];
		row?.classList.add('is-active');
		row?.scrollIntoView({ block: 'nearest' });
		if (state.owner) setAttributes(state.owner, { 'aria-activedescendant': row?.id });
	};
	const hide = (): void => {
		list.hidden = true;
		list.replaceChildren();
		state.choices = [];
		if (state.owner === undefined) return;
		setAttributes(state.owner, { 'aria-expanded': 'false', 'aria-activedescendant': undefined });
	};
	return {
		list,
		hide,
		isOpen: () => !list.hidden,
		active: () => state.choices[state.index],
		show(owner, choices, active = -1) {
			if (state.owner !== owner) hide();
			Object.assign(state, { owner, choices });
			const rows = choices.map((choice, index) => drawChoice(choice, `${id}-${index}`));
			for (const [index, row] of rows.entries()) {
				row.addEventListener('pointermove', () => state.index !== index && activate(index));
			}
			list.replaceChildren(...rows);
			list.hidden = choices.length === 0;
			setAttributes(owner, { 'aria-expanded': `${choices.length > 0}`, 'aria-controls': id });
			activate(active);
		},
		steer(event) {
			const next = nextIndex(event.key, state.index, state.choices.length);
			if (next === undefined || list.hidden) return false;
			event.preventDefault();
			activate(next);
			return true;
		},
	};
}

/** The index that an arrow key leads to, wrapping around; undefined for other keys. */
function nextIndex(key: string, index: number, count: number): number | undefined {
	if (key === 'ArrowDown') return (index + 1) % count;
	if (key === 'ArrowUp') return index <= 0 ? count - 1 : index - 1;
	return undefined;
}

function drawChoice({ label, detail, lead, isChosen, pick }: ListChoice, id: string): HTMLElement {
	const row = element(
		'div',
		{ id, role: 'option', class: 'choice', 'aria-selected': `${isChosen === true}` },
		lead ? element('span', { class: 'choice-lead' }, lead) : undefined,
		element(
			'span',
			{ class: 'choice-texts' },
			element('span', { class: 'choice-label' }, label),
			detail ? element('span', { class: 'choice-detail' }, detail) : undefined,
		),
	);
	row.addEventListener('click', pick);
	return row;
}

/** The list above the composer, with a heading that says what it lists. */
export type SuggestionPopup = {
	readonly box: HTMLElement;
	show(owner: HTMLElement, heading: Heading, choices: readonly ListChoice[], active?: number): void;
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

export function createSuggestionPopup(name: string): SuggestionPopup {
	const listbox = createListbox('suggestions', name);
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
