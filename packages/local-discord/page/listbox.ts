import { element, setAttributes } from './element.ts';

/** One line of a list: its texts, and what picking it does. */
export type Choice = {
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
	show(owner: HTMLElement, choices: readonly Choice[], active?: number): void;
	hide(): void;
	isOpen(): boolean;
	/** The choice that Enter would take. */
	active(): Choice | undefined;
	/** Moves the active line for an arrow key; returns whether it was one. */
	steer(event: KeyboardEvent): boolean;
};

export function createListbox(id: string, label: string): Listbox {
	const list = element('div', { id, class: 'listbox', role: 'listbox', 'aria-label': label });
	list.hidden = true;
	list.addEventListener('pointerdown', (event) => event.preventDefault());
	const state: { owner?: HTMLElement; choices: readonly Choice[]; index: number } = {
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

function drawChoice({ label, detail, lead, isChosen, pick }: Choice, id: string): HTMLElement {
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
